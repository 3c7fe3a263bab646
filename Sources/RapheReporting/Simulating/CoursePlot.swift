/// Courses as plots of characters: the median or the single course as dots, quantile bands as shades.
public struct CoursePlot: Sendable {
  private let courses: SimulatedCourses
  private let width: Int
  private let style: Style
  private static let rows = 8

  /// Makes the plots for a screen of so many columns.
  public init(_ courses: SimulatedCourses, width: Int, style: Style = .plain) {
    self.courses = courses
    self.width = max(40, min(width, 120))
    self.style = style
  }

  /// The plots, one below the other, with line ends.
  public func text() -> String {
    var lines = [style(.strong, courses.heading), ""]
    for series in courses.series { lines += panel(series) + [""] }
    if courses.draws != nil {
      lines.append(style(.faint, "• median, ▒ half of the draws, ░ nine in ten"))
    } else {
      lines.removeLast()
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func panel(_ series: SimulatedCourses.Series) -> [String] {
    let bands = series.quantiles
    let axis = PlotAxis((bands.isEmpty ? [series.values] : bands).joined(), ticks: 4)
    let labels = labels(axis)
    let margin = (labels.values.map(\.count).max() ?? 1) + 2
    let columns = width - margin
    let time = PlotAxis(courses.times.map { $0 / courses.shownTime.length }, ticks: max(2, columns / 12), isTight: true)
    var cells = Array(repeating: Array(repeating: Character(" "), count: columns), count: CoursePlot.rows)
    for column in 0..<columns {
      let at = Double(column) / Double(max(1, columns - 1))
      guard let index = nearest(at) else { continue }
      if bands.count >= 5 {
        fill(&cells, column, axis, bands[0][index], bands[bands.count - 1][index], "░")
        fill(&cells, column, axis, bands[1][index], bands[bands.count - 2][index], "▒")
      }
      let middle = bands.isEmpty ? series.values[index] : bands[bands.count / 2][index]
      if let row = row(axis, middle) { cells[row][column] = "•" }
    }
    let title = [style(.strong, series.name), series.meaning ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
    let body = cells.enumerated().map { row, cells in
      let label = labels[row] ?? ""
      let line = String(repeating: " ", count: margin - 2 - label.count) + label + (labels[row] == nil ? " │" : " ┤")
      let plot = String(cells)
      return line + String(plot.reversed().drop { $0 == " " }.reversed())
    }
    let unit = series.unit.flatMap { $0 == "1" ? nil : " (\($0))" } ?? ""
    return [title + unit] + body + timeAxis(time, margin, columns)
  }

  /// The numbers of the axis by the row they stand in.
  private func labels(_ axis: PlotAxis) -> [Int: String] {
    var labels: [Int: String] = [:]
    for tick in axis.ticks {
      if let row = row(axis, tick), labels[row] == nil { labels[row] = axis.label(tick) }
    }
    return labels
  }

  private func row(_ axis: PlotAxis, _ value: Double) -> Int? {
    guard value.isFinite else { return nil }
    let row = Int(((1 - axis.share(value)) * Double(CoursePlot.rows - 1)).rounded())
    return (0..<CoursePlot.rows).contains(row) ? row : nil
  }

  private func fill(
    _ cells: inout [[Character]], _ column: Int, _ axis: PlotAxis, _ low: Double, _ high: Double, _ shade: Character
  ) {
    guard let top = row(axis, high), let bottom = row(axis, low), top <= bottom else { return }
    for row in top...bottom { cells[row][column] = shade }
  }

  /// The index of the time nearest to a share of the whole.
  private func nearest(_ share: Double) -> Int? {
    guard let first = courses.times.first, let last = courses.times.last else { return nil }
    let time = first + share * (last - first)
    let next = courses.times.firstIndex { $0 >= time } ?? courses.times.count - 1
    guard next > 0 else { return next }
    return time - courses.times[next - 1] < courses.times[next] - time ? next - 1 : next
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
    let unit = Array(courses.shownTime.unit)
    let axis = String(repeating: " ", count: margin - 1) + "└" + String(line)
    text.replaceSubrange(0..<min(unit.count, margin), with: unit.prefix(margin))
    return [axis, String(String(text).reversed().drop { $0 == " " }.reversed())]
  }
}
