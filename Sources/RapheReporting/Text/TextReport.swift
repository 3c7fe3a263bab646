package import RapheEvaluation
import RapheLanguage
import RapheSyntax

/// A scorecard for a reader at a terminal: theory by theory what became of each claim and why, then the ranking.
///
/// A pure function of its arguments. It fits the width given, and uses it up to 140 columns.
package struct TextReport: Sendable {
  /// How much is told.
  package enum Detail: Hashable, Sendable {
    /// The ranking, the severity of words where it was asked for, what was not expected, and the summary.
    case quiet
    /// A table of claims for each theory too.
    case normal
    /// With each claim's sentence, what is unknown of its evidence, and what would flip it.
    case verbose
  }

  /// The columns available.
  package var width: Int
  /// How parts are decorated.
  package var style: Style
  /// How much is told.
  package var detail: Detail

  /// Makes a report.
  package init(width: Int = 80, style: Style = .plain, detail: Detail = .normal) {
    self.width = min(max(width, 60), 140)
    self.style = style
    self.detail = detail
  }

  /// The report of a run, each line with its end.
  package func text(_ scorecard: Scorecard, _ outcome: Outcome) -> String {
    var lines: [String] = []
    if detail != .quiet {
      let table = ClaimTable(scorecard, width: width, style: style, isVerbose: detail == .verbose)
      let scores = ScoreLines(width: width, style: style)
      let mechanism = MechanismTable(width: width, style: style)
      for theory in scorecard.theories {
        let claims = theory.claims.isEmpty ? [] : table.lines(theory) + scores.lines(theory)
        let derived = mechanism.lines(theory)
        lines += header(theory) + claims + (claims.isEmpty ? Array(derived.dropFirst()) : derived) + [""]
      }
    }
    if !scorecard.ranking.isEmpty {
      lines += RankingTable(scorecard, width: width, style: style).lines
      if detail != .quiet { lines += legend(scorecard) }
      lines.append("")
    }
    let severity = SeverityTable(scorecard, width: width, style: style).lines
    lines += severity.isEmpty ? [] : severity + [""]
    lines += unexpected(scorecard)
    lines += remembered(outcome)
    lines += summary(outcome)
    return SimulatedNotice(scorecard.simulated).around(lines, width: width, style: style).text
  }

  /// The id with the year, and the title below it.
  private func header(_ report: TheoryReport) -> [String] {
    let theory = report.theory.written
    let year = theory.published.map { " (\($0))" } ?? ""
    var lines = [style(.strong, theory.id.text.visible) + year]
    lines += theory.title.visible.wrapped(to: width - 2).map { $0.indented(2) }
    if detail == .verbose, let citation = theory.citation {
      lines += citation.text.visible.wrapped(to: width - 2).map { style(.faint, $0).indented(2) }
    }
    return lines + [""]
  }

  private func legend(_ scorecard: Scorecard) -> [String] {
    let asOf = scorecard.asOf.map { " Only evidence published by \($0) was looked at, none without a year." } ?? ""
    let text =
      "1 bit is a factor of 2; 3.3 bits are 10 : 1. Bits say how far the evidence moved belief into what is claimed, of "
      + "the most that the claim could earn. P is a probability; [ ] is a 95 % interval of an effect, or the range of a "
      + "score over prior scales. Effects are the group named first minus the other. All hold: the probability that every "
      + "tested claim is true. Ahead of: of the theories that speak of some of the same, those that the evidence on common "
      + "ground is against, by half a bit or more.\(asOf)"
    return [""] + text.keepingNumbers.wrapped(to: min(width, 100)).map { style(.faint, $0) }
  }

  /// The verdicts that were not expected, once more, where they are not overlooked.
  private func unexpected(_ scorecard: Scorecard) -> [String] {
    let lines = scorecard.theories.flatMap { theory in
      surprises(theory).flatMap { text in
        "\(theory.id)/\(text)".visible.wrapped(to: width - 4).enumerated()
          .map { $0.element.indented($0.offset == 0 ? 2 : 4) }
      }
    }
    return lines.isEmpty ? [] : [style(.alarm, "Unexpected")] + lines + [""]
  }

  private func surprises(_ theory: TheoryReport) -> [String] {
    func mechanism(_ id: String, _ derived: Derived?, _ expected: [Derivability]) -> String {
      let found = derived?.derivability?.rawValue ?? "not derivable"
      return "\(id): \(found) by the mechanism, expected \(expected.map(\.rawValue).listed("or"))"
    }
    return theory.claims.flatMap { report in
      (report.isVerdictExpected
        ? [] : ["\(report.id): \(report.judgement.verdict.rawValue), expected \(report.expectation)"])
        + (report.isDerivationExpected
          ? [] : [mechanism(report.id, report.derived, report.claim.written.fromMechanism)])
    }
      + theory.courses.filter { !$0.isExpected }.map {
        mechanism($0.course.id, $0.derived, $0.course.written.fromMechanism)
      }
  }

  /// What differs from the lock and from what was registered.
  private func remembered(_ outcome: Outcome) -> [String] {
    let sections = [
      ("Since the lock", outcome.lockCheck?.sentences ?? []),
      ("Registration", outcome.registrationCheck?.sentences ?? []),
    ]
    return sections.flatMap { heading, sentences -> [String] in
      if sentences.isEmpty { return [] }
      let lines = sentences.flatMap { sentence in
        sentence.visible.wrapped(to: width - 4).enumerated().map { $1.indented($0 == 0 ? 2 : 4) }
      }
      return [style(.strong, heading)] + lines + [""]
    }
  }

  private func summary(_ outcome: Outcome) -> [String] {
    let counts = outcome.counts.isEmpty ? [] : outcome.counts.wrapped(to: width)
    let gates = outcome.gates.isEmpty ? [] : outcome.gates.wrapped(to: width).map { style(.alarm, $0) }
    let missed = outcome.missedGates.flatMap { $0.wrapped(to: width) }.map { style(.alarm, $0) }
    let isTested = outcome.claims > outcome.verdicts[.untested, default: 0]
    let isGood = outcome.code == .met && outcome.isGateMet && isTested
    return counts.map { isGood ? style(.relief, $0) : $0 } + gates + missed
  }
}

extension String {
  /// The text with spaces that no line is broken at.
  var unbroken: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }

  /// The text of a legend with each number on the line of what it counts.
  fileprivate var keepingNumbers: String {
    var text = ""
    var previous: Character = " "
    for (index, character) in zip(indices, self) {
      let next = self.index(after: index)
      let isBound =
        character == " " && (previous.isNumber || previous == ":" || previous == "[") && next < endIndex
        && !self[next].isLetter
      text.append(isBound ? "\u{A0}" : character)
      previous = character
    }
    return text
  }
}
