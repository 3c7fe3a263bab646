extension Reported {
  /// What is believed of the average effect and of one more sample.
  package struct Posterior: Codable, Sendable {
    package var mean: Number
    package var sd: Number
    package var interval: [Number]
    package var tau: Number
    package var predictive: [Number]

    package init(mean: Number, sd: Number, interval: [Number], tau: Number, predictive: [Number]) {
      self.mean = mean
      self.sd = sd
      self.interval = interval
      self.tau = tau
      self.predictive = predictive
    }
  }
}
