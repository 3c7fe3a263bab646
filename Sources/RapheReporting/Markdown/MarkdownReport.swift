import RapheEvaluation
package import RapheReport

/// A report as Markdown: what a reviewer must see first, then every theory folded away.
package struct MarkdownReport: Sendable {
  private let isBrief: Bool

  /// Makes a writer; a brief one leaves out the claims that are as expected.
  package init(isBrief: Bool = false) { self.isBrief = isBrief }

  /// The report, with its line ends.
  package func text(_ report: Reported.Verdicts) -> String {
    var lines = ["## raphe \(report.kind.rawValue)", ""]
    lines += ["**\(report.counts.inMarkdown)** \(report.ending.capitalised.inMarkdown)", ""]
    lines += failing(report) + diagnostics(report) + simulated(report)
    if report.theories.contains(where: { $0.score != nil }) { lines += ranking(report) }
    if let comparison = report.comparison, comparison.standings != nil {
      lines += MarkdownComparison(comparison).lines
    } else if !isBrief {
      for theory in report.theories { lines += self.theory(theory) }
    }
    lines += provenance(report)
    // An empty line never follows another.
    let kept = lines.enumerated().filter { $0.offset == 0 || $0.element != "" || lines[$0.offset - 1] != "" }
    return kept.map { $0.element + "\n" }.joined()
  }

  // MARK: What is wrong

  private func failing(_ report: Reported.Verdicts) -> [String] {
    if report.kind == .compare { return [] }
    let failed = report.cases.filter { $0.standing == .failed }
    if failed.isEmpty { return [] }
    var table = MarkdownTable(headings: ["claim", "expected", "verdict", "found", "where"])
    table.rows = failed.map { one in
      [
        one.name.inMarkdown, one.expected.listed("or").inMarkdown, "**\(one.word.inMarkdown)**",
        [one.mechanism, one.found].compactMap(\.self).joined(separator: "; ").inMarkdown,
        "\(one.file):\(one.line)".inMarkdown,
      ]
    }
    return ["### What fails the run"] + table.lines
  }

  private func diagnostics(_ report: Reported.Verdicts) -> [String] {
    let shown = report.diagnostics.filter { $0.severity != "note" || report.kind == .check }
    if shown.isEmpty { return [] }
    var table = MarkdownTable(headings: ["", "where", "what", "help"])
    table.rows = shown.map { diagnostic in
      [
        "\(diagnostic.severity) \(diagnostic.code)".inMarkdown, (diagnostic.spot.text ?? "").inMarkdown,
        diagnostic.message.inMarkdown, (diagnostic.help.value ?? "").inMarkdown,
      ]
    }
    return ["### Mistakes and doubts"] + table.lines
  }

  private func simulated(_ report: Reported.Verdicts) -> [String] {
    guard let simulated = report.settings?.simulated, !simulated.isEmpty else { return [] }
    let names = simulated.map { "\($0.dataset.inMarkdown) (model \($0.model.inMarkdown), seed \($0.seed.inMarkdown))" }
    return ["**Simulated data: no verdict here says anything of the world.** \(names.listed()).", ""]
  }

  // MARK: The theories

  private func ranking(_ report: Reported.Verdicts) -> [String] {
    let byID = Dictionary(report.theories.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ranked = (report.comparison?.ranking ?? []).compactMap { byID[$0] }
    if ranked.isEmpty { return [] }
    var table = MarkdownTable(headings: [
      .number("place"), "theory", .number("bits"), "over prior scales", .number("at stake"), .number("all hold"),
      "tested", "ahead of",
    ])
    for (index, theory) in ranked.enumerated() {
      guard let score = theory.score else { continue }
      let tested = theory.claims.count { !$0.evidence.used.isEmpty }
      let behind = score.rivals.count { $0.bits.value >= Rival.level }
      table.rows.append([
        "\(index + 1)", theory.id.inMarkdown, Numerals.signed(score.bits.value), band(score),
        Numerals.fixed(score.bitsAtStake.value, 2),
        tested == 0 ? "" : Numerals.probability(score.allHold.probability.value).spaced.inMarkdown,
        "\(tested) of \(theory.claims.count)",
        score.rivals.isEmpty ? "no rival" : "\(behind) of \(score.rivals.count)",
      ])
    }
    return ["### Theories"] + table.lines
  }

  private func band(_ score: Reported.Score) -> String {
    "\\[" + score.band.map { Numerals.signed($0.value) }.joined(separator: ", ") + "\\]"
  }

  private func theory(_ theory: Reported.Theory) -> [String] {
    if theory.claims.isEmpty, (theory.courses ?? []).isEmpty { return [] }
    var table = MarkdownTable(headings: ["verdict", "claim", .number("bits"), "found"])
    table.rows = theory.claims.map { claim in
      [claim.verdict.inMarkdown, claim.id.inMarkdown, claim.earned.inMarkdown, claim.found.inMarkdown]
    }
    table.rows += (theory.courses ?? []).map { course in
      let derivation = course.derivation.value
      return [
        (derivation?.derivability.value ?? "not derivable").inMarkdown, course.id.inMarkdown, "",
        (derivation?.found ?? "the mechanism was not run").inMarkdown,
      ]
    }
    let year = theory.published.map { " (\($0))" } ?? ""
    let title = "\(theory.id)\(year): \(theory.title)"
    let score = theory.isWhole ? "" : " Not scored: its file has errors."
    // The inside of an element of HTML has the rules of HTML.
    return ["<details><summary>\(title.inSummary)\(score)</summary>"] + table.lines + ["</details>", ""]
  }

  private func provenance(_ report: Reported.Verdicts) -> [String] {
    var parts = ["raphe \(report.raphe.version)"]
    if let command = report.raphe.command, !command.isEmpty { parts.append("raphe " + command.joined(separator: " ")) }
    if let asOf = report.settings?.asOf.value { parts.append("evidence published by \(asOf)") }
    if let draws = report.settings?.draws { parts.append("\(draws) draws of each mechanism") }
    if let resamples = report.settings?.resamples { parts.append("\(resamples) resamples") }
    if let seed = report.settings?.seed { parts.append("seed \(seed)") }
    return [parts.map(\.inMarkdown).joined(separator: " · ")]
  }
}

extension String {
  /// The text on one line between two tags of HTML.
  fileprivate var inSummary: String {
    visible.escaping { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : $0 == ">" ? "&gt;" : nil }
  }
}
