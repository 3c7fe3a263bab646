extension Reported {
  /// What is believed of the average effect and of one more sample.
  package struct Posterior: Described {
    package var mean: Number
    package var sd: Number
    package var interval: [Number]
    package var tau: Number
    package var predictive: [Number]
    package var quantiles: [String: Number]?
    package var curve: Curve?

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
        Key(CodingKeys.curve, \.curve),
      ])
  }

  /// The density of the average effect, to be drawn.
  package struct Curve: Described {
    package var from: Number
    package var to: Number
    package var densities: [Number]

    package init(from: Number, to: Number, densities: [Number]) {
      self.from = from
      self.to = to
      self.densities = densities
    }

    /// How many densities a curve has.
    package static let points = 61

    package static let description = Description<Self>(
      "curve", "The density of the average effect, to be drawn: four digits, for the eye.",
      [
        Key(CodingKeys.from, \.from, .finite, says: "The effect of the first density."),
        Key(CodingKeys.to, \.to, .finite, says: "The effect of the last."),
        Key(CodingKeys.densities, \.densities, .length(points), says: "At effects that are equally far apart."),
      ])
  }
}
