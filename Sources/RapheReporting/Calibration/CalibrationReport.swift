public import RapheEvaluation
import RapheLanguage
import RapheSyntax

/// How often the evaluator is right in simulated worlds, for a reader at a terminal.
package struct CalibrationReport: Sendable {
  /// The columns available.
  package var width: Int
  /// How parts are decorated.
  package var style: Style

  /// Makes a report.
  package init(width: Int = 80, style: Style = .plain) {
    self.width = min(max(width, 60), 140)
    self.style = style
  }

  /// The report, each line with its end.
  package func text(_ calibration: Calibration) -> String {
    var lines = head(calibration)
    let drawn = calibration.outcomes.filter { $0.scenario.isDrawn && $0.scenario.selection == .none }
    for outcome in drawn { lines += [""] + identity(outcome) + bins(outcome) }
    let theories = TheoryCalibrationTable(width: width, style: style).lines(calibration.theories)
    if !theories.isEmpty { lines += [""] + theories }
    for selection in Scenario.Severity.allCases { lines += [""] + verdicts(calibration, selection) }
    lines += [""] + legend(calibration).wrapped(to: min(width, 100)).map { style(.faint, $0) }
    return lines.text
  }

  private func head(_ calibration: Calibration) -> [String] {
    let (all, samples) = calibration.findings
    let worlds = Numerals.count(calibration.options.worlds, "simulated world")
    let leftOut = calibration.leftOut > 0 ? "; \(calibration.leftOut)\u{A0}left out for want of a usable finding" : ""
    return
      ("\(worlds) of \(Numerals.count(calibration.claims.count, "claim")), seed \(calibration.options.seed): the designs, "
      + "grades and samples of \(Numerals.count(all, "recorded finding")) in \(Numerals.count(samples, "sample")), "
      + "results drawn from the model\(leftOut).").wrapped(to: width)
  }

  private func identity(_ outcome: ScenarioOutcome) -> [String] {
    let title = outcome.scenario.isSingle ? "One finding a sample: must hold" : "All findings of a sample: as measured"
    let error = outcome.meanFactorError
    let distance = error > 0 ? (outcome.meanFactor - 1) / error : 0
    let text =
      "Mean of 2^bits \(Numerals.fixed(outcome.meanFactor, 4)), Monte Carlo error \(Numerals.fixed(error, 4)): "
      + "\(Numerals.signed(distance, 1)) errors from 1."
    return [style(.strong, title)] + text.wrapped(to: width - 2).map { $0.indented(2) }
  }

  private func bins(_ outcome: ScenarioOutcome) -> [String] {
    var lines = [style(.faint, "  P of the claim    claims  mean P    true  errors")]
    for (index, bin) in outcome.bins.enumerated() {
      guard let probability = bin.probability, let frequency = bin.frequency, let error = bin.error else { continue }
      let range = "\(Numerals.fixed(Double(index) / 10, 1)) to \(Numerals.fixed(Double(index + 1) / 10, 1))"
      let distance = error > 0 ? Numerals.signed((frequency - probability) / error, 1) : ""
      lines.append(
        "  " + range.padded(to: 14) + "\(bin.count)".aligned(to: 10) + Numerals.fixed(probability, 3).aligned(to: 8)
          + Numerals.fixed(frequency, 3).aligned(to: 8) + distance.aligned(to: 8))
    }
    return lines
  }

  private func verdicts(_ calibration: Calibration, _ selection: Scenario.Severity) -> [String] {
    let title =
      switch selection {
      case .none: "All results published"
      case .moderate: "Moderate selection for results as claimed"
      case .severe: "Severe selection for results as claimed"
      }
    var lines = [style(.strong, title)]
    let drawn = calibration.outcome(isDrawn: true, isSingle: false, selection: selection)
    let none = calibration.outcome(isDrawn: false, isSingle: false, selection: selection)
    lines.append(
      style(.faint, "  " + "if the claim is".padded(to: 16) + ["true", "false", "of no effect"].map(column).joined()))
    let isEmpty = { (verdict: Verdict) in
      [drawn?.ifTrue, drawn?.ifFalse, none?.ifFalse].allSatisfy { ($0?[verdict] ?? 0) == 0 }
    }
    for verdict in Verdict.reported where !isEmpty(verdict) {
      let rates = [
        drawn?.rate(verdict, ifTrue: true), drawn?.rate(verdict, ifTrue: false), none?.rate(verdict, ifTrue: false),
      ]
      lines.append("  " + verdict.rawValue.padded(to: 16) + rates.map { column($0.map(share) ?? "") }.joined())
    }
    if let signs = drawn?.signs {
      let text = "Of \(signs.total)\u{A0}verdicts that give an effect its sign, the wrong one: \(share(signs))\u{A0}%."
      lines += text.wrapped(to: width - 2).map { $0.indented(2) }
    }
    return lines
  }

  private func column(_ text: String) -> String { text.aligned(to: 20) }

  /// A share in per cent with its interval.
  private func share(_ rate: Rate) -> String {
    guard let share = rate.share else { return "-" }
    let interval = rate.interval
    func percent(_ value: Double) -> String { Numerals.fixed(100 * value, 1) }
    return "\(percent(share)) [\(percent(interval.lowerBound)), \(percent(interval.upperBound))]".unbroken
  }

  private func legend(_ calibration: Calibration) -> String {
    let left = calibration.theories.reduce(0) { $0 + $1.leftOut }
    let orders = left > 0 ? " \(Numerals.count(left, "family", plural: "families")) with an order left out." : ""
    let asOf = calibration.asOf.map { " Only designs published by \($0) were taken." } ?? ""
    return
      "mu and tau are drawn from their priors, or mu is 0. If the model holds, the mean of 2^bits is 1 and P is the share "
      + "of true claims; several findings of a sample share a tempered weight, which is an approximation. Selection is "
      + "one-sided, by the weights of Vevea and Woods (2005): what is not published is missing. Verdicts are in "
      + "per cent with 95\u{A0}% Wilson intervals. Averages of kin have 0.8 of their variance in common, and families are "
      + "drawn apart. With one finding a sample the mean is 1; capped by each claim's own probability, as scores are, "
      + "at most 1; with all rows of a sample it is an approximation.\(orders)\(asOf)"
  }
}

extension Calibration {
  /// What the process returns: whether there are mistakes, or nothing to simulate.
  public var exitCode: Int32 {
    var codes: Set<ExitCode> = []
    if diagnostics.hasErrors { codes.insert(.invalid) }
    if claims.isEmpty { codes.insert(.nothing) }
    return ExitCode.first(of: codes).rawValue
  }
}
