extension Reported {
  /// The conventional meta-analysis of exact findings; left out with fewer than two samples that have some.
  package struct Ledger: Described {
    package var k: Int
    package var estimate: Number
    package var standardError: Number
    package var interval: [Number]
    package var tau2: Number
    package var tau2Interval: Nullable<[Number]>
    package var i2: Number
    package var h2: Number
    package var q: Number
    package var qP: Number
    package var p: Number
    package var regionP: Nullable<Number>
    package var prediction: Nullable<[Number]>
    package var estimator: String
    package var test: String
    package var samples: [LedgerRow]
    package var leaveOneOut: [LeftOut]
    package var egger: Nullable<Asymmetry>
    package var funnel: Funnel

    package init(
      k: Int, estimate: Number, standardError: Number, interval: [Number], tau2: Number,
      tau2Interval: Nullable<[Number]>, i2: Number, h2: Number, q: Number, qP: Number, p: Number,
      regionP: Nullable<Number>, prediction: Nullable<[Number]>, estimator: String, test: String,
      samples: [LedgerRow], leaveOneOut: [LeftOut], egger: Nullable<Asymmetry>, funnel: Funnel
    ) {
      self.k = k
      self.estimate = estimate
      self.standardError = standardError
      self.interval = interval
      self.tau2 = tau2
      self.tau2Interval = tau2Interval
      self.i2 = i2
      self.h2 = h2
      self.q = q
      self.qP = qP
      self.p = p
      self.regionP = regionP
      self.prediction = prediction
      self.estimator = estimator
      self.test = test
      self.samples = samples
      self.leaveOneOut = leaveOneOut
      self.egger = egger
      self.funnel = funnel
    }

    package static let description = Description<Self>(
      "ledger", "Conventional meta-analysis of findings with a size; absent for fewer than two samples.",
      [
        Key(CodingKeys.k, \.k, .count, says: "Samples, each with one estimate."),
        Key(CodingKeys.estimate, \.estimate, .finite, says: "In the claim's direction."),
        Key(CodingKeys.standardError, \.standardError, .finite),
        Key(CodingKeys.interval, \.interval, .interval),
        Key(CodingKeys.tau2, \.tau2, .finite),
        Key(
          CodingKeys.tau2Interval, \.tau2Interval, .interval,
          says: "Q-profile; null when the estimates scatter less than sampling error explains."),
        Key(CodingKeys.i2, \.i2, says: "In per cent."),
        Key(CodingKeys.h2, \.h2),
        Key(CodingKeys.q, \.q, .finite),
        Key(CodingKeys.qP, \.qP, .probability),
        Key(CodingKeys.p, \.p, .probability, says: "Two-sided, of no average effect."),
        Key(
          CodingKeys.regionP, \.regionP, .probability,
          says: "Of the average effect lying outside the claim's region: one-sided, or of equivalence."),
        Key(
          CodingKeys.prediction, \.prediction, .interval,
          says: "Of the effect in one more sample, t with k - 2 degrees of freedom; null below k = 3."),
        Key(
          CodingKeys.estimator, \.estimator,
          .words(["EE", "DL", "HE", "HS", "HSk", "SJ", "PM", "PMM", "ML", "REML", "EB"])),
        Key(CodingKeys.test, \.test, .words(["z", "Hartung-Knapp", "Hartung-Knapp, truncated"])),
        Key(CodingKeys.samples, \.samples),
        Key(CodingKeys.leaveOneOut, \.leaveOneOut),
        Key(CodingKeys.egger, \.egger, says: "Funnel asymmetry; null below k = 10."),
        Key(CodingKeys.funnel, \.funnel),
      ])
  }

  /// One sample of the ledger.
  package struct LedgerRow: Described {
    package var sample: String
    package var findings: [String]
    package var estimate: Number
    package var standardError: Number

    package init(sample: String, findings: [String], estimate: Number, standardError: Number) {
      self.sample = sample
      self.findings = findings
      self.estimate = estimate
      self.standardError = standardError
    }

    package static let description = Description<Self>(
      "ledgerRow", "One sample of the ledger.",
      [
        Key(CodingKeys.sample, \.sample),
        Key(CodingKeys.findings, \.findings),
        Key(CodingKeys.estimate, \.estimate, .finite),
        Key(CodingKeys.standardError, \.standardError, .finite),
      ])
  }

  /// The ledger without one sample.
  package struct LeftOut: Described {
    package var sample: String
    package var estimate: Number
    package var interval: [Number]
    package var p: Number

    package init(sample: String, estimate: Number, interval: [Number], p: Number) {
      self.sample = sample
      self.estimate = estimate
      self.interval = interval
      self.p = p
    }

    package static let description = Description<Self>(
      "leftOut", "The ledger without one sample.",
      [
        Key(CodingKeys.sample, \.sample),
        Key(CodingKeys.estimate, \.estimate, .finite),
        Key(CodingKeys.interval, \.interval, .interval),
        Key(CodingKeys.p, \.p, .probability),
      ])
  }
}
