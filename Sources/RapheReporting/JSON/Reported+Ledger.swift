import RapheEvaluation
import RapheLanguage
import RapheReport
import RapheStatistics

extension ClosedRange<Double> {
  fileprivate var numbers: [Reported.Number] { [lowerBound, upperBound].map(Reported.Number.init) }
}

extension Reported.Ledger {
  init(_ ledger: RapheEvaluation.Ledger) {
    let analysis = ledger.analysis
    self.init(
      k: analysis.count, estimate: Reported.Number(analysis.estimate),
      standardError: Reported.Number(analysis.standardError),
      interval: analysis.interval().numbers, tau2: Reported.Number(analysis.tau2),
      tau2Interval: Reported.Nullable(analysis.tau2Interval()?.numbers), i2: Reported.Number(analysis.iSquared ?? .nan),
      h2: Reported.Number(analysis.hSquared ?? .nan), q: Reported.Number(analysis.q), qP: Reported.Number(analysis.qP),
      p: Reported.Number(analysis.p), regionP: Reported.Nullable(ledger.regionP.map(Reported.Number.init)),
      prediction: Reported.Nullable(ledger.predictionInterval?.numbers),
      estimator: analysis.estimator?.rawValue ?? "", test: analysis.test.words,
      samples: ledger.rows.map { row in
        Reported.LedgerRow(
          sample: row.sample, findings: row.findings, estimate: Reported.Number(row.estimate.value),
          standardError: Reported.Number(row.estimate.standardError))
      },
      leaveOneOut: ledger.omissions { (estimate: $0.estimate, interval: $0.interval(), p: $0.p) }.map { omission in
        Reported.LeftOut(
          sample: omission.sample, estimate: Reported.Number(omission.answer.estimate),
          interval: omission.answer.interval.numbers, p: Reported.Number(omission.answer.p))
      },
      egger: Reported.Nullable(ledger.asymmetry.map(Reported.Asymmetry.init)),
      funnel: Reported.Funnel(ledger.sensitivity))
  }
}

extension Reported.Asymmetry {
  init(_ asymmetry: FunnelAsymmetry) {
    self.init(
      statistic: Reported.Number(asymmetry.statistic), p: Reported.Number(asymmetry.p),
      limit: Reported.Number(asymmetry.limit),
      limitInterval: asymmetry.limitInterval.numbers)
  }
}

extension Reported.Funnel {
  init(_ sensitivity: SelectionSensitivity) {
    // Effects are in the favoured direction there, and in the claim's everywhere else.
    let sign = sensitivity.favoured.sign
    self.init(
      favoured: sensitivity.favoured.word, affirmative: sensitivity.affirmative,
      nonaffirmative: sensitivity.nonaffirmative,
      worstCase: Reported.Nullable(sensitivity.worstCase.map { Reported.Number(sign * $0.value) }),
      sValue: Reported.Nullable(sensitivity.sValue().map(Reported.Number.init)))
  }
}

extension Reported.Selection {
  init(_ check: SelectionCheck) {
    let outcomes = check.outcomes.map(Reported.SelectionOutcome.init)
    self.init(
      favoured: check.favoured.word, none: outcomes[0], moderate: outcomes[1], severe: outcomes[2],
      flip: Reported.Nullable(check.flip.map(Reported.SelectionOutcome.init)))
  }
}

extension Reported.SelectionOutcome {
  init(_ outcome: SelectionCheck.Outcome) {
    self.init(
      severity: Reported.Number(outcome.severity), probability: Reported.Number(outcome.probability),
      verdict: outcome.verdict.rawValue)
  }
}

extension Direction {
  /// The direction of an effect as findings have it.
  var word: String { self == .lower ? "lower" : "higher" }
}
