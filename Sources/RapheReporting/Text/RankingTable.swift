import RapheEvaluation
import RapheLanguage

/// The theories by their score.
struct RankingTable {
  private struct Row {
    var rank: String
    var name: String
    var score: Score
    var tested: String
    var rivals: String
  }

  private let rows: [Row]
  private let width: Int
  private let style: Style

  init(_ scorecard: Scorecard, width: Int, style: Style) {
    self.width = width
    self.style = style
    let byID = Dictionary(
      scorecard.theories.map { ($0.theory.id, $0) }, uniquingKeysWith: { first, _ in first })
    rows = scorecard.ranking.compactMap { byID[$0] }.enumerated().map { rank, report in
      Row(
        rank: String(rank + 1), name: report.theory.id.visible, score: report.score,
        tested: "\(report.tested) of \(report.claims.count)", rivals: report.standing)
    }
  }

  /// The columns after the name, each with its width; those that do not fit are left out.
  private var columns: [(heading: String, text: (Row) -> String)] {
    let bits: (String, (Row) -> String) = ("bits", { Numerals.signed($0.score.bits) })
    let band: (String, (Row) -> String) = (
      "over prior scales",
      { "[\(Numerals.signed($0.score.band.lowerBound)), \(Numerals.signed($0.score.band.upperBound))]" }
    )
    let stake: (String, (Row) -> String) = ("at stake", { Numerals.fixed($0.score.bitsAtStake, 2) })
    let tested: (String, (Row) -> String) = ("tested", { $0.tested })
    let holds: (String, (Row) -> String) = (
      "all hold", { $0.score.families.isEmpty ? "" : Numerals.probability($0.score.holds.after) }
    )
    let rivals: (String, (Row) -> String) = ("ahead of", { $0.rivals })
    let candidates = [
      [bits, band, stake, holds, tested, rivals], [bits, stake, holds, tested, rivals], [bits, stake, holds, rivals],
      [bits, holds, rivals],
    ]
    let nameWidth = rows.map(\.name.displayWidth).max() ?? 0
    return candidates.first { 6 + max(8, min(nameWidth, 40)) + total($0) <= width } ?? [bits, holds]
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
      lines.append(row.rank.aligned(to: 4) + "  " + name.padded(to: nameWidth) + cells)
    }
    return lines
  }
}

extension TheoryReport {
  /// How many of the theories with which it shares ground it is ahead of, in few characters.
  var standing: String {
    rivals.isEmpty ? "no rival" : "\(rivals.count(where: \.isBehind)) of \(rivals.count)"
  }
}
