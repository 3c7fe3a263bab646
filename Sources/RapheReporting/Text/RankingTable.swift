import RapheEvaluation
import RapheLanguage

/// The theories by their score, with "none of them" in its place.
struct RankingTable {
  private struct Row {
    var rank: String
    var name: String
    var bits: Double
    var score: Score?
    var tested: String
    var probability: Double
  }

  private let rows: [Row]
  private let width: Int
  private let style: Style

  init(_ scorecard: Scorecard, width: Int, style: Style) {
    self.width = width
    self.style = style
    let byID = Dictionary(
      scorecard.theories.map { ($0.theory.id, $0) }, uniquingKeysWith: { first, _ in first })
    var rows = scorecard.ranking.compactMap { byID[$0] }.enumerated().map { rank, report in
      Row(
        rank: String(rank + 1), name: report.theory.id.visible, bits: report.score.bits,
        score: report.score, tested: "\(report.tested) of \(report.claims.count)",
        probability: report.score.probability)
    }
    let none = Row(
      rank: "", name: "none of them", bits: 0, score: nil, tested: "", probability: scorecard.noneProbability)
    rows.insert(none, at: rows.firstIndex { $0.bits < 0 } ?? rows.count)
    self.rows = rows
  }

  /// The columns after the name, each with its width; those that do not fit are left out.
  private var columns: [(heading: String, text: (Row) -> String)] {
    let bits: (String, (Row) -> String) = ("bits", { Numerals.signed($0.bits) })
    let band: (String, (Row) -> String) = (
      "over prior scales",
      {
        $0.score.map { "[\(Numerals.signed($0.band.lowerBound)), \(Numerals.signed($0.band.upperBound))]" } ?? ""
      }
    )
    let stake: (String, (Row) -> String) = (
      "at stake", { $0.score.map { Numerals.fixed($0.bitsAtStake, 2) } ?? "" }
    )
    let tested: (String, (Row) -> String) = ("tested", { $0.tested })
    let probability: (String, (Row) -> String) = ("P", { Numerals.probability($0.probability) })
    let candidates = [
      [bits, band, stake, tested, probability], [bits, stake, tested, probability], [bits, tested, probability],
    ]
    let nameWidth = rows.map(\.name.displayWidth).max() ?? 0
    return candidates.first { 6 + min(nameWidth, 40) + total($0) <= width } ?? [bits, probability]
  }

  private func columnWidth(_ column: (heading: String, text: (Row) -> String)) -> Int {
    rows.map { column.text($0).displayWidth }.reduce(column.heading.displayWidth, max)
  }

  private func total(_ columns: [(heading: String, text: (Row) -> String)]) -> Int {
    columns.map { columnWidth($0) + 2 }.reduce(0, +)
  }

  var lines: [String] {
    let columns = columns
    let widths = columns.map(columnWidth)
    let longest = rows.map(\.name.displayWidth).max() ?? 0
    let nameWidth = max(8, min(longest, width - 6 - total(columns)))
    let headings = zip(columns, widths).map { "  " + $0.heading.aligned(to: $1) }.joined()
    var lines = [style(.strong, "Ranking") + style(.faint, "".padded(to: 6 + nameWidth - 7) + headings)]
    for row in rows {
      let name = row.name.clipped(to: nameWidth)
      let cells = zip(columns, widths).map { "  " + $0.text(row).aligned(to: $1) }.joined()
      let text = row.rank.aligned(to: 4) + "  " + name.padded(to: nameWidth) + cells
      lines.append(row.score == nil ? style(.faint, text) : text)
    }
    return lines
  }
}
