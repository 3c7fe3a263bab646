/// Courses as an SVG drawing: a panel a variable, quantile bands, axes with units.
package struct CourseDrawing: Sendable {
  private let courses: SimulatedCourses
  private static let size = (width: 400.0, height: 240.0)
  private static let margins = (left: 64.0, right: 16.0, top: 40.0, bottom: 44.0)

  /// Makes a drawing.
  package init(_ courses: SimulatedCourses) { self.courses = courses }

  /// The drawing as text, with a line end.
  package func text() -> String {
    let columns = courses.series.count > 1 ? 2 : 1
    let rows = (courses.series.count + columns - 1) / columns
    let width = Double(columns) * CourseDrawing.size.width
    // About so many characters of each size fit on a line.
    let titles = courses.title.visible.wrapped(to: Int((width - 32) / 8))
    let caption = courses.heading + legend + (courses.losses.map { ". \($0)" } ?? "")
    let captions = caption.visible.wrapped(to: Int((width - 32) / 6))
    let head = 10 + 17 * Double(titles.count + captions.count)
    let height = head + Double(rows) * CourseDrawing.size.height
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width.plain)\" height=\"\(height.plain)\" "
        + "viewBox=\"0 0 \(width.plain) \(height.plain)\" font-family=\"sans-serif\" font-size=\"11\">",
      "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
    ]
    for (index, line) in titles.enumerated() {
      lines.append(label(16, 20 + 17 * Double(index), line, "font-size=\"14\" font-weight=\"bold\""))
    }
    for (index, line) in captions.enumerated() {
      lines.append(label(16, 20 + 17 * Double(titles.count + index), line))
    }
    for (index, series) in courses.series.enumerated() {
      let x = Double(index % columns) * CourseDrawing.size.width
      let y = head + Double(index / columns) * CourseDrawing.size.height
      lines.append("<g transform=\"translate(\(x.plain) \(y.plain))\">")
      lines += panel(series)
      lines.append("</g>")
    }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private var legend: String {
    courses.draws == nil ? "" : " (line: median; dark: half of the draws; light: nine in ten)"
  }

  private func panel(_ series: SimulatedCourses.Series) -> [String] {
    let (size, inner) = (CourseDrawing.size, CourseDrawing.margins)
    let bands = series.quantiles
    let times = courses.times.map { $0 / courses.shownTime.length }
    let time = PlotAxis(times, ticks: 7, unitOfTime: courses.shownTime.unit)
    let axis = PlotAxis((bands.isEmpty ? [series.values] : bands).joined(), ticks: 5)
    let (width, height) = (size.width - inner.left - inner.right, size.height - inner.top - inner.bottom)
    func x(_ value: Double) -> Double { inner.left + time.share(value) * width }
    func y(_ value: Double) -> Double { inner.top + (1 - axis.share(value)) * height }
    func points(_ values: [Double], _ indices: [Int]) -> String {
      indices.map { "\(Numerals.fixed(x(times[$0]), 1)),\(Numerals.fixed(y(values[$0]), 1))" }.joined(separator: " ")
    }
    let name = series.meaning.map { "\(series.name): \($0)" } ?? series.name
    var lines = [label(inner.left, 26, name, "font-weight=\"bold\"")]
    for tick in axis.ticks {
      let level = Numerals.fixed(y(tick), 1)
      lines.append(
        "<line x1=\"\(inner.left.plain)\" x2=\"\((size.width - inner.right).plain)\" y1=\"\(level)\" y2=\"\(level)\" "
          + "stroke=\"#e3e3e3\"/>")
      lines.append(label(inner.left - 6, y(tick) + 4, axis.label(tick), "text-anchor=\"end\""))
    }
    let bottom = size.height - inner.bottom
    for tick in time.ticks {
      let at = Numerals.fixed(x(tick), 1)
      lines.append(
        "<line x1=\"\(at)\" x2=\"\(at)\" y1=\"\(bottom.plain)\" y2=\"\((bottom + 4).plain)\" stroke=\"#555555\"/>")
      lines.append(label(x(tick), bottom + 16, time.label(tick), "text-anchor=\"middle\""))
    }
    lines.append(
      "<path d=\"M\(inner.left.plain) \(inner.top.plain)V\(bottom.plain)H\((size.width - inner.right).plain)\" "
        + "fill=\"none\" stroke=\"#555555\"/>")
    lines.append(
      label(inner.left + width / 2, bottom + 34, "time (\(courses.shownTime.unit))", "text-anchor=\"middle\""))
    let middle = inner.top + height / 2
    lines.append(
      label(
        14, middle, unitWords(series),
        "text-anchor=\"middle\" transform=\"rotate(-90 14 \(middle.plain))\""))
    func finite(_ lists: [[Double]]) -> [Int] { times.indices.filter { i in lists.allSatisfy { $0[i].isFinite } } }
    if bands.count >= 5 {
      for (low, high, fill) in [(0, bands.count - 1, "#cfe0f3"), (1, bands.count - 2, "#93b9e2")] {
        let indices = finite([bands[low], bands[high]])
        let outline = points(bands[low], indices) + " " + points(bands[high], indices.reversed())
        lines.append("<polygon points=\"\(outline)\" fill=\"\(fill)\"/>")
      }
    }
    let line = bands.isEmpty ? series.values : bands[bands.count / 2]
    lines.append(
      "<polyline points=\"\(points(line, finite([line])))\" fill=\"none\" stroke=\"#1f4e8c\" stroke-width=\"1.5\"/>")
    return lines
  }

  private func unitWords(_ series: SimulatedCourses.Series) -> String {
    switch series.unit {
    case "1": "\(series.name) (relative)"
    case let unit?: "\(series.name) (\(unit))"
    case nil: series.name
    }
  }

  private func label(_ x: Double, _ y: Double, _ text: String, _ attributes: String = "") -> String {
    let escaped = text.visible.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(character)
      }
    }.joined()
    let place = "x=\"\(Numerals.fixed(x, 1))\" y=\"\(Numerals.fixed(y, 1))\""
    return "<text \(place)\(attributes.isEmpty ? "" : " " + attributes) fill=\"#222222\">\(escaped)</text>"
  }
}
