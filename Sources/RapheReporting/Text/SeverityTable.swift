import RapheEvaluation

/// How often each word would come out in worlds where it is not true, claim by claim.
struct SeverityTable {
  private let rows: [(claim: String, word: Verdict, severity: ClaimSeverity)]
  private let width: Int
  private let style: Style

  init(_ scorecard: Scorecard, width: Int, style: Style) {
    self.width = width
    self.style = style
    rows = scorecard.theories.flatMap { theory in
      theory.claims.compactMap { report in
        report.severity.map { ("\(theory.id)/\(report.id)".visible, report.judgement.verdict, $0) }
      }
    }
  }

  /// The table; empty where nothing was tried.
  var lines: [String] {
    guard let worlds = rows.map(\.severity.options.worlds).max() else { return [] }
    let title = "Severity: of \(worlds)\u{A0}worlds without the effect, those in which the word comes out, in %"
    let cells = rows.map { row in
      [row.severity.none, row.severity.moderate, row.severity.severe].map(ClaimSeverity.cell)
    }
    let headings = ["all published", "moderate selection", "severe selection"]
    let widths = headings.indices.map { column in
      cells.map { $0[column].displayWidth }.reduce(headings[column].displayWidth, max)
    }
    func columns(_ cells: [String]) -> String { zip(cells, widths).map { "  " + $0.aligned(to: $1) }.joined() }
    var lines = title.wrapped(to: width).map { style(.strong, $0) }
    lines.append(style(.faint, "".padded(to: 4 + Verdict.width) + columns(headings)))
    for (row, cells) in zip(rows, cells) {
      lines += row.claim.wrapped(to: width - 2).map { $0.indented(2) }
      lines.append(
        "    " + style(.verdict(row.word), row.word.rawValue) + "".padded(to: Verdict.width - row.word.rawValue.count)
          + columns(cells) + (row.severity.isFragile ? "  fragile" : ""))
    }
    return lines + legend
  }

  private var legend: [String] {
    let truths = Set(rows.map(\.severity.truth))
    var sentences = ["The worlds have the claim's own designs, samples and forms of report."]
    if truths.contains(.edge) { sentences.append("Claims with a margin are tried at its worse edge.") }
    if truths.contains(.equalNeighbours) {
      sentences.append(
        "Orders are tried where two neighbours are equal, in a tenth of the worlds if some findings have no size.")
    }
    sentences.append(
      "[ ] is a 95 % interval (Wilson). A word that comes out in more than 5 % under moderate selection, for sure, is "
        + "fragile.")
    return [""] + sentences.joined(separator: " ").wrapped(to: min(width, 100)).map { style(.faint, $0) }
  }
}
