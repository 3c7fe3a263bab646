extension Reported {
  /// What is believed of the average effect and of one more sample.
  package struct Posterior: Described {
    package var mean: Number
    package var sd: Number
    package var interval: [Number]
    package var tau: Number
    package var predictive: [Number]
    package var quantiles: [String: Number]?

    package init(
      mean: Number, sd: Number, interval: [Number], tau: Number, predictive: [Number],
      quantiles: [String: Number]? = nil
    ) {
      self.mean = mean
      self.sd = sd
      self.interval = interval
      self.tau = tau
      self.predictive = predictive
      self.quantiles = quantiles
    }

    /// The probabilities of the quantiles.
    package static let quantileLevels = [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975]

    package static let description = Description<Self>(
      "posterior", "What is believed of the average effect and of one more sample.",
      [
        Key(CodingKeys.mean, \.mean),
        Key(CodingKeys.sd, \.sd),
        Key(CodingKeys.interval, \.interval, .interval, says: "95 % of the average effect."),
        Key(CodingKeys.tau, \.tau),
        Key(CodingKeys.predictive, \.predictive, .interval, says: "95 % of the effect in one more sample."),
        Key(
          CodingKeys.quantiles, \.quantiles, .keys(quantileLevels.map { "\($0)" }), .finite,
          says: "The average effects below which lie these probabilities."),
      ])
  }
}
