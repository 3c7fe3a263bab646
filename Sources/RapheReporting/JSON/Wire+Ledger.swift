import RapheEvaluation
import RapheLanguage
import RapheStatistics

extension Wire {
  /// The conventional meta-analysis of exact findings; left out with fewer than two samples that have some.
  struct Ledger: Encodable {
    var k: Int
    var estimate: Number
    var standardError: Number
    var interval: [Number]
    var tau2: Number
    var tau2Interval: Nullable<[Number]>
    var i2: Number
    var h2: Number
    var q: Number
    var qP: Number
    var p: Number
    var regionP: Nullable<Number>
    var prediction: Nullable<[Number]>
    var estimator: String
    var test: String
    var samples: [LedgerRow]
    var leaveOneOut: [LeftOut]
    var egger: Nullable<Asymmetry>
    var funnel: Funnel
  }

  /// One sample of the ledger.
  struct LedgerRow: Encodable {
    var sample: String
    var findings: [String]
    var estimate: Number
    var standardError: Number
  }

  /// The ledger without one sample.
  struct LeftOut: Encodable {
    var sample: String
    var estimate: Number
    var interval: [Number]
    var p: Number
  }

  /// Egger's test.
  struct Asymmetry: Encodable {
    var statistic: Number
    var p: Number
    var limit: Number
    var limitInterval: [Number]
  }

  /// How strong publication bias would have to be.
  struct Funnel: Encodable {
    var favoured: String
    var affirmative: Int
    var nonaffirmative: Int
    var worstCase: Nullable<Number>
    var sValue: Nullable<Number>
  }

  /// The verdict under selection for publication.
  struct Selection: Encodable {
    var favoured: String
    var none: Outcome
    var moderate: Outcome
    var severe: Outcome
    var flip: Nullable<Outcome>
  }

  /// The verdict under selection of one severity.
  struct Outcome: Encodable {
    var severity: Number
    var probability: Number
    var verdict: String
  }
}

extension ClosedRange<Double> {
  fileprivate var numbers: [Wire.Number] { [lowerBound, upperBound].map(Wire.Number.init) }
}

extension Wire.Ledger {
  init(_ ledger: RapheEvaluation.Ledger) {
    let analysis = ledger.analysis
    self.init(
      k: analysis.count, estimate: Wire.Number(analysis.estimate), standardError: Wire.Number(analysis.standardError),
      interval: analysis.interval().numbers, tau2: Wire.Number(analysis.tau2),
      tau2Interval: Wire.Nullable(analysis.tau2Interval()?.numbers), i2: Wire.Number(analysis.iSquared ?? .nan),
      h2: Wire.Number(analysis.hSquared ?? .nan), q: Wire.Number(analysis.q), qP: Wire.Number(analysis.qP),
      p: Wire.Number(analysis.p), regionP: Wire.Nullable(ledger.regionP.map(Wire.Number.init)),
      prediction: Wire.Nullable(ledger.predictionInterval?.numbers),
      estimator: analysis.estimator?.rawValue ?? "", test: analysis.test.name,
      samples: ledger.rows.map { row in
        Wire.LedgerRow(
          sample: row.sample, findings: row.findings, estimate: Wire.Number(row.estimate.value),
          standardError: Wire.Number(row.estimate.standardError))
      },
      leaveOneOut: ledger.omissions { (estimate: $0.estimate, interval: $0.interval(), p: $0.p) }.map { omission in
        Wire.LeftOut(
          sample: omission.sample, estimate: Wire.Number(omission.answer.estimate),
          interval: omission.answer.interval.numbers, p: Wire.Number(omission.answer.p))
      },
      egger: Wire.Nullable(ledger.asymmetry.map(Wire.Asymmetry.init)),
      funnel: Wire.Funnel(ledger.sensitivity))
  }
}

extension Wire.Asymmetry {
  init(_ asymmetry: FunnelAsymmetry) {
    self.init(
      statistic: Wire.Number(asymmetry.statistic), p: Wire.Number(asymmetry.p), limit: Wire.Number(asymmetry.limit),
      limitInterval: asymmetry.limitInterval.numbers)
  }
}

extension Wire.Funnel {
  init(_ sensitivity: SelectionSensitivity) {
    // Effects are in the favoured direction there, and in the claim's everywhere else.
    let sign = sensitivity.favoured.sign
    self.init(
      favoured: sensitivity.favoured.word, affirmative: sensitivity.affirmative,
      nonaffirmative: sensitivity.nonaffirmative,
      worstCase: Wire.Nullable(sensitivity.worstCase.map { Wire.Number(sign * $0.value) }),
      sValue: Wire.Nullable(sensitivity.sValue().map(Wire.Number.init)))
  }
}

extension Wire.Selection {
  init(_ check: SelectionCheck) {
    let outcomes = check.outcomes.map(Wire.Outcome.init)
    self.init(
      favoured: check.favoured.word, none: outcomes[0], moderate: outcomes[1], severe: outcomes[2],
      flip: Wire.Nullable(check.flip.map(Wire.Outcome.init)))
  }
}

extension Wire.Outcome {
  init(_ outcome: SelectionCheck.Outcome) {
    self.init(
      severity: Wire.Number(outcome.severity), probability: Wire.Number(outcome.probability),
      verdict: outcome.verdict.rawValue)
  }
}

extension Direction {
  /// The direction of an effect as findings have it.
  var word: String { self == .lower ? "lower" : "higher" }
}
