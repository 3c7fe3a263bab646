/// Courses as a table: one column a variable for a single run, one row a variable and time for an ensemble, with the number of draws
/// that had not failed by then.
package struct CourseTable: Sendable {
  private let courses: SimulatedCourses

  /// Makes the table of some courses.
  package init(_ courses: SimulatedCourses) { self.courses = courses }

  /// The table as CSV (RFC 4180), lines ended by a line feed; what is not a number is an empty cell.
  package func text() -> String {
    var lines: [String] = []
    if courses.draws == nil {
      lines.append((["time"] + courses.series.map(\.name.visible)).joined(separator: ","))
      for (index, time) in courses.times.enumerated() {
        lines.append(([time.plain] + courses.series.map { cell($0.values[index]) }).joined(separator: ","))
      }
    } else {
      let quantiles = courses.probabilities.map { "q\((($0 * 1000).rounded() / 10).plain)" }
      lines.append((["time", "variable", "unit", "mean"] + quantiles + ["draws"]).joined(separator: ","))
      for series in courses.series {
        for (index, time) in courses.times.enumerated() {
          let numbers = [series.values[index]] + series.quantiles.map { $0[index] }
          let head = [time.plain, series.name.visible, quoted((series.unit ?? "").visible)]
          lines.append((head + numbers.map(cell) + ["\(courses.counts[index])"]).joined(separator: ","))
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func cell(_ value: Double) -> String { value.isFinite ? value.plain : "" }

  private func quoted(_ text: String) -> String {
    text.contains { ",\"\n".contains($0) }
      ? "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\"" : text
  }
}
