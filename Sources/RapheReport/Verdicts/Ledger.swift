extension Reported {
  /// The conventional meta-analysis of exact findings; left out with fewer than two samples that have some.
  package struct Ledger: Codable, Sendable {
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
  }

  /// One sample of the ledger.
  package struct LedgerRow: Codable, Sendable {
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
  }

  /// The ledger without one sample.
  package struct LeftOut: Codable, Sendable {
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
  }
}
