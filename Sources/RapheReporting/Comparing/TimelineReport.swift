package import RapheEvaluation
import RapheLanguage

/// The scores of theories year by year, for readers and for programs.
package struct TimelineReport: Sendable {
  private let comparison: TheoryComparison
  private let ids: [String]

  /// Makes the report of a comparison's timeline.
  package init(_ comparison: TheoryComparison) {
    self.comparison = comparison
    ids = comparison.standings.map(\.theory)
  }

  /// One line a year and theory: year, findings so far, theory, bits.
  package func csv() -> String {
    var lines = ["year,findings,theory,bits"]
    for year in comparison.timeline {
      for (index, id) in ids.enumerated() {
        lines.append("\(year.year),\(year.findings),\(id),\(year.bits[index] + 0)")
      }
    }
    return lines.text
  }

  /// A table: a row a year with a new finding, a pair of columns a theory; theories that do not fit stand below.
  package func text(width: Int = 80, style: Style = .plain) -> String {
    let width = min(max(width, 60), 140)
    let cell = 9
    let perBlock = max(1, (width - 11) / cell)
    var lines = [style(.strong, "Score in bits on what was published by each year"), ""]
    let order = comparison.standings.indices.sorted { comparison.standings[$0].rank < comparison.standings[$1].rank }
    for start in stride(from: 0, to: order.count, by: perBlock) {
      let block = order[start..<min(start + perBlock, order.count)]
      lines += block.enumerated().map { style(.faint, "\("  " + String($0.offset + 1)): \(ids[$0.element].visible)") }
      let headings = block.indices.map { "(\($0 - start + 1))".aligned(to: cell) }
      lines.append(style(.faint, "year  known" + headings.joined()))
      var previous: TheoryComparison.Year?
      for year in comparison.timeline where previous?.findings != year.findings {
        let cells = block.map { index in
          Numerals.signed(year.bits[index]).aligned(to: cell)
        }
        lines.append("\(year.year)  \(String(year.findings).aligned(to: 5))" + cells.joined())
        previous = year
      }
      lines.append("")
    }
    return (lines + undated(width, style)).text
  }

  /// What the timeline leaves out, so that its end is not taken for the score of today.
  private func undated(_ width: Int, _ style: Style) -> [String] {
    guard comparison.undated > 0 else { return [] }
    let scores = comparison.scorecard.theories.filter(\.isScored).sorted { $0.score.bits > $1.score.bits }
      .map { "\($0.theory.id.visible) \(Numerals.signed($0.score.bits))" }
    let text =
      "\(Numerals.count(comparison.undated, "finding")) without a year left out. With all: \(scores.joined(separator: ", "))."
    return text.wrapped(to: width).map { style(.faint, $0) }
  }

  /// A line a theory: its score over the years, from the lowest to the highest of all.
  package func plot(width: Int = 80, style: Style = .plain) -> String {
    let width = min(max(width, 60), 140)
    let nameWidth = min(ids.map(\.displayWidth).max() ?? 0, 34)
    let years = comparison.timeline
    guard let first = years.first, let last = years.last else { return "" }
    let room = width - nameWidth - 18
    let scores = years.flatMap(\.bits) + [0]
    let (least, most) = (scores.min() ?? 0, scores.max() ?? 0)
    let columns = min(room, years.count)
    var lines = [
      style(
        .strong,
        "Score from \(Numerals.signed(least)) (lowest) to \(Numerals.signed(most)) bits, "
          + "\(first.year) to \(last.year)"), "",
    ]
    let blocks = Array("▁▂▃▄▅▆▇█")
    for standing in comparison.standings.sorted(by: { $0.rank < $1.rank }) {
      guard let index = ids.firstIndex(of: standing.theory) else { continue }
      let published = comparison.scorecard.theories.first { $0.theory.id == standing.theory }?
        .theory.written.knownSince
      let curve = (0..<columns).map { column -> Character in
        let position = columns == 1 ? 0 : column * (years.count - 1) / (columns - 1)
        let share = most > least ? (years[position].bits[index] - least) / (most - least) : 0.5
        return blocks[share.isFinite ? min(7, max(0, Int((share * 7).rounded()))) : share > 0 ? 7 : 0]
      }
      let end = Numerals.signed(last.bits[index])
      let year = published.map { "  \($0)" } ?? ""
      let name = standing.theory.clipped(to: nameWidth).padded(to: nameWidth)
      lines.append("\(name) \(String(curve)) \(end.aligned(to: 7))\(year)")
    }
    return (lines + [""] + undated(width, style)).text
  }
}
