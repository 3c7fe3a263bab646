/// Courses as plots of characters: the median or the single course as dots, quantile bands as shades.
package struct CoursePlot: Sendable {
  private let courses: SimulatedCourses
  private let width: Int
  private let style: Style
  /// About how many rows a plot has.
  private static let height = 10

  /// Makes the plots for a screen of so many columns.
  package init(_ courses: SimulatedCourses, width: Int, style: Style = .plain) {
    self.courses = courses
    self.width = max(40, min(width, 120))
    self.style = style
  }

  /// The plots, one below the other, with line ends.
  package func text() -> String {
    var lines = courses.heading.visible.wrapped(to: width).map { style(.strong, $0.spaced) } + [""]
    for series in courses.series { lines += panel(series) + [""] }
    if courses.draws != nil {
      lines.append(style(.faint, "• median, ▒ half of the draws, ░ nine in ten"))
      if let losses = courses.losses { lines += losses.wrapped(to: width) }
    } else {
      lines.removeLast()
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func panel(_ series: SimulatedCourses.Series) -> [String] {
    let bands = series.quantiles
    let middle = bands.isEmpty ? series.values : bands[bands.count / 2]
    let meaning = (series.meaning ?? "").visible
    let title = [style(.strong, series.name.visible), meaning].filter { !$0.isEmpty }.joined(separator: "  ")
    let unit = series.unit.flatMap { $0 == "1" ? nil : " (\($0.visible))" } ?? ""
    if let value = CoursePlot.constant(bands.isEmpty ? [series.values] : bands) {
      return ["\(title)\(unit): \(Numerals.significant(value, 4)) throughout"]
    }
    let axis = PlotAxis((bands.isEmpty ? [series.values] : bands).joined(), ticks: 5)
    // As many rows as put every number of the axis on one.
    let intervals = max(1, axis.ticks.count - 1)
    let spacing = max(1, CoursePlot.height / intervals)
    let labels = axis.ticks.map(axis.label)
    let margin = (labels.map(\.count).max() ?? 1) + 2
    let columns = width - margin
    var cells = PlotCells(rows: intervals * spacing + 1, columns: columns, axis: axis)
    for (column, indices) in windows(columns).enumerated() {
      if bands.count >= 5 {
        cells.fill(column, [bands[0], bands[bands.count - 1]], indices, "░")
        cells.fill(column, [bands[1], bands[bands.count - 2]], indices, "▒")
      }
      cells.fill(column, [middle], indices, "•")
    }
    let body = cells.lines.enumerated().map { row, line in
      let isLabelled = row % spacing == 0 && row / spacing < labels.count
      let label = isLabelled ? labels[labels.count - 1 - row / spacing] : ""
      return label.aligned(to: margin - 2) + (isLabelled ? " ┤" : " │") + line
    }
    let times = courses.times.map { $0 / courses.shownTime.length }
    let time = PlotAxis(times, ticks: max(2, columns / 9), unitOfTime: courses.shownTime.unit)
    return [title + unit] + body + timeAxis(time, margin, columns)
  }

  /// The value that all courses have at all times, as far as a plot would show.
  private static func constant(_ courses: [[Double]]) -> Double? {
    guard let first = courses.first?.first, first.isFinite else { return nil }
    let isConstant = courses.joined().allSatisfy { abs($0 - first) <= 1e-4 * abs(first) }
    return isConstant ? first : nil
  }

  /// For each column the times that fall into it, and the one before, so that what changes fast stays connected.
  private func windows(_ columns: Int) -> [Range<Int>] {
    guard let first = courses.times.first, let last = courses.times.last else { return [] }
    var next = 0
    return (0..<columns).map { column in
      let end = first + (Double(column) + 0.5) / Double(max(1, columns - 1)) * (last - first)
      let start = next
      while next < courses.times.count, courses.times[next] <= end { next += 1 }
      if column == columns - 1 { next = courses.times.count }
      // Where times are far apart the nearest stands for the column.
      guard next > start else {
        let following = min(next, courses.times.count - 1)
        return following..<following + 1
      }
      return max(0, start - 1)..<next
    }
  }

  private func timeAxis(_ time: PlotAxis, _ margin: Int, _ columns: Int) -> [String] {
    var line = Array(repeating: Character("─"), count: columns)
    var text = Array(repeating: Character(" "), count: columns + margin)
    for tick in time.ticks {
      let column = Int((time.share(tick) * Double(columns - 1)).rounded())
      guard line.indices.contains(column) else { continue }
      line[column] = "┬"
      let label = Array(time.label(tick))
      let start = min(max(0, margin + column - label.count / 2), text.count - label.count)
      let isFree = text[max(0, start - 1)..<start + label.count].allSatisfy { $0 == " " }
      if isFree { text.replaceSubrange(start..<start + label.count, with: label) }
    }
    let unit = Array(courses.shownTime.unit.visible)
    let axis = String(repeating: " ", count: margin - 1) + "└" + String(line)
    text.replaceSubrange(0..<min(unit.count, margin), with: unit.prefix(margin))
    return [axis, String(String(text).reversed().drop { $0 == " " }.reversed())]
  }
}

/// The characters of a plot.
private struct PlotCells {
  private let axis: PlotAxis
  private var cells: [[Character]]

  init(rows: Int, columns: Int, axis: PlotAxis) {
    self.axis = axis
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// Fills a column from the least to the most of some courses at some times.
  mutating func fill(_ column: Int, _ courses: [[Double]], _ indices: Range<Int>, _ mark: Character) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for course in courses {
      for value in course[indices] where value.isFinite { (low, high) = (min(low, value), max(high, value)) }
    }
    guard low <= high else { return }
    for row in row(high)...row(low) { cells[row][column] = mark }
  }

  /// The rows from the top, without the spaces at their ends.
  var lines: [String] {
    cells.map { row in
      let last = row.lastIndex { $0 != " " } ?? -1
      return String(row[...last])
    }
  }

  private func row(_ value: Double) -> Int {
    let row = ((1 - axis.share(value)) * Double(cells.count - 1)).rounded()
    return min(max(Int(row), 0), cells.count - 1)
  }
}
