package import RapheEvaluation
import RapheEvidence
package import RapheLanguage
import RapheStatistics
import RapheSyntax

/// One verdict on one screen: the claim, what is believed, the findings used and left out, and what would flip it.
package struct Explanation: Sendable {
  /// The columns available.
  package var width: Int
  /// How parts are decorated.
  package var style: Style
  /// Whether every finding and every reason is shown, however many there are.
  package var isVerbose: Bool

  /// Makes an explanation.
  package init(width: Int = 80, style: Style = .plain, isVerbose: Bool = false) {
    self.width = min(max(width, 60), 140)
    self.style = style
    self.isVerbose = isVerbose
  }

  /// The explanation of a claim's verdict, each line with its end.
  ///
  /// `command` is what repeats it; by default it is made of the ids and the year. `simulated` are the datasets of the
  /// run that are not recorded.
  package func text(
    _ report: ClaimReport, theory: ResolvedTheory, asOf: Int? = nil, command: String? = nil,
    simulated: [(dataset: String, origin: SimulatedOrigin)] = []
  ) -> String {
    let id = "\(theory.id)/\(report.id)"
    let repeats = command ?? "raphe explain \(id)" + (asOf.map { " --as-of \($0)" } ?? "")
    let notice = SimulatedNotice(simulated)
    func lines(_ brevity: Brevity) -> [String] {
      let last = brevity == .none ? repeats : "All of it: \(repeats) --verbose"
      let sections = [
        claim(report, theory, id, brevity), verdict(report), plot(report, brevity),
        findings(report, theory, asOf, brevity), subjects(report), leftOut(report, brevity), ledger(report, brevity),
        derivation(report.derived, theory, verdict: report.judgement.verdict, isBrief: brevity.leavesOut(.mechanism))
          + surprise(report),
        flips(report, brevity), [style(.faint, last)],
      ]
      return notice.around(
        sections.filter { !$0.isEmpty }.joined(separator: [""]).map(\.self), width: width, style: style)
    }
    if isVerbose { return lines(.none).text }
    return Brevity.fitting(findings: report.judgement.gathered.used.count, lines).text
  }

  private func claim(_ report: ClaimReport, _ theory: ResolvedTheory, _ id: String, _ brevity: Brevity) -> [String] {
    let place = report.claim.written.place
    let position = place.location.map { ":\($0.line):\($0.column)" } ?? ""
    let at = (place.source.name + position).visible
    let id = id.visible
    let room = width - id.displayWidth - at.displayWidth
    var lines =
      room >= 2
      ? [style(.strong, id) + "".padded(to: room) + style(.faint, at)]
      : id.wrapped(to: width).map { style(.strong, $0) } + at.wrapped(to: width).map { style(.faint, $0) }
    var words: [String] = []
    if let accommodation = report.accommodation { words.append("accommodated: \(accommodation.words)") }
    if let says = report.claim.written.says { words.append("says \"\(says.text)\"") }
    if let because = report.claim.written.because { words.append("because \(because)") }
    lines += theory.vocabulary.sentence(report.claim).visible.wrapped(to: width)
    if isVerbose {
      lines += theory.vocabulary.name(report.claim).visible.wrapped(to: width).map { style(.faint, $0) }
    }
    let reasons = words.joined(separator: "; ").visible
    lines += (brevity.leavesOut(.reasons) ? [reasons.clipped(to: width)] : reasons.wrapped(to: width))
      .filter { !$0.isEmpty }.map { style(.faint, $0) }
    return lines
  }

  private func verdict(_ report: ClaimReport) -> [String] {
    let judgement = report.judgement
    let word = judgement.verdict.rawValue
    let flags = judgement.flags.isEmpty ? "" : " (\(judgement.flags.map(\.rawValue).joined(separator: ", ")))"
    let range = judgement.probabilityRange
    var parts = [
      "\(Numerals.signed(judgement.bits)) of \(Numerals.fixed(judgement.bitsAtStake, 2)) bits".unbroken,
      "P \(Numerals.probability(judgement.probability))".unbroken
        + " (\(Numerals.probability(judgement.priorProbability)) before any evidence",
    ]
    if judgement.isTested {
      parts[1] += ", \(Numerals.probabilities(range)) over prior scales"
    }
    parts[1] += ")"
    if !report.claim.written.expect.isEmpty, report.isVerdictExpected { parts.append("as expected") }
    let text = "\(word)\(flags): \(parts.joined(separator: "; "))"
    var lines = text.wrapped(to: width)
    if lines[0].hasPrefix(word) {
      lines[0] = style(.verdict(judgement.verdict), word) + lines[0].dropFirst(word.count)
    }
    if let severity = report.severity { lines += severity.sentence.wrapped(to: width) }
    if !report.isVerdictExpected { lines += report.surprise.wrapped(to: width).map { style(.alarm, $0) } }
    if !judgement.isTested { lines += report.reason.wrapped(to: width) }
    return lines
  }

  private func surprise(_ report: ClaimReport) -> [String] {
    if report.isDerivationExpected { return [] }
    let expected = report.claim.written.fromMechanism.map(\.rawValue).listed("or")
    return [style(.alarm, "UNEXPECTED: \(expected) was expected of the mechanism")]
  }

  private func plot(_ report: ClaimReport, _ brevity: Brevity) -> [String] {
    if let levels = report.judgement.levels { return LevelList(levels, report, width: width, style: style).lines }
    guard let belief = report.judgement.belief, let region = report.claim.regionAsWritten else { return [] }
    let isAverage = report.claim.written.appliesTo == .average
    let subject = isAverage ? "Average effect" : "Average effect (the claim is of one more sample)"
    let tau = Numerals.fixed(belief.tau, report.digits.places)
    let predictive = belief.predictive
    let more =
      "Between samples it varies with SD \(tau): one more sample is expected from "
      + "\(report.digits(predictive.lowerBound)) to \(report.digits(predictive.upperBound))."
    let isLow = brevity.leavesOut(.curve)
    let plot = DensityPlot(
      belief, region: region, digits: report.digits, width: min(width, 100) - 4, rows: isLow ? 2 : 5, style: style)
    let heading = "\(subject), \(report.scale), \(report.difference): \(plot.summary)"
    return heading.wrapped(to: width).map { style(.strong, $0) } + plot.lines.map { $0.indented(2) }
      + (isLow ? [] : more.wrapped(to: width))
  }

  private func findings(_ report: ClaimReport, _ theory: ResolvedTheory, _ asOf: Int?, _ brevity: Brevity) -> [String] {
    let judgement = report.judgement
    let used = judgement.gathered.used
    guard !used.isEmpty else { return [] }
    let samples = judgement.gathered.samples.count
    let exact = used.count(where: \.likelihood.isExact)
    let (above, below) = judgement.significant
    let year = asOf.map { " published by \($0)" } ?? ""
    let heading = "\(Numerals.count(used.count, "finding")) of \(Numerals.count(samples, "sample"))\(year)".spaced
    let ledger =
      ": \(exact) with a size, \(used.count - exact) with bounds; significant by themselves: "
      + "\(Numerals.count(above, "sample")) "
      + (judgement.levels == nil ? "above zero, \(below) below" : "in the claimed direction, \(below) against it")
    var lines = (heading + ledger).wrapped(to: width)
    lines[0] = style(.strong, heading) + lines[0].dropFirst(heading.count)
    let table = FindingTable(report, theory.vocabulary, width: width, style: style, most: brevity.findings)
    return lines + table.lines + (report.unknownText.map { $0.wrapped(to: width - 2).map { $0.indented(2) } } ?? [])
  }

  private func subjects(_ report: ClaimReport) -> [String] {
    let lines = SubjectList(report, width: width).lines
    return lines.isEmpty ? [] : [style(.strong, "Subjects counted")] + lines
  }

  private func leftOut(_ report: ClaimReport, _ brevity: Brevity) -> [String] {
    let unused = report.judgement.gathered.unused
    guard !unused.isEmpty else { return [] }
    let heading = "\(Numerals.count(unused.count, "finding")) left out".spaced
    let list = LeftOutList(unused, width: width, showsAll: isVerbose)
    if brevity.leavesOut(.leftOut) { return [style(.strong, heading) + list.summary(after: heading)] }
    return [style(.strong, heading)] + list.lines
  }

  private func ledger(_ report: ClaimReport, _ brevity: Brevity) -> [String] {
    guard let ledger = report.judgement.ledger else { return [] }
    let summary = LedgerSummary(ledger, report)
    if brevity.leavesOut(.ledger) { return summary.brief.wrapped(to: width) }
    return summary.heading.wrapped(to: width).map { style(.strong, $0) }
      + summary.sentences.flatMap { $0.wrapped(to: width - 2).map { $0.indented(2) } }
  }

  private func flips(_ report: ClaimReport, _ brevity: Brevity) -> [String] {
    guard report.judgement.isTested else { return [] }
    let sentences = Flips(report).sentences
    return [style(.strong, "What would change the word")]
      + sentences.prefix(brevity.leavesOut(.flips) ? Brevity.mostFlips : sentences.count).flatMap { sentence in
        sentence.wrapped(to: width - 4).enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
      }
  }
}
