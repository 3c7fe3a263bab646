import RapheNumerics

/// A probability found by numerical integration.
public struct IntegratedProbability: Hashable, Sendable {
  /// The natural logarithm of the probability, at most 0; resolved where the probability itself underflows.
  public var logarithm: Double
  /// The estimated error of the logarithm, and so the relative error of the probability.
  public var relativeError: Double

  /// The probability.
  public var probability: Double { exp(logarithm) }
  /// The estimated absolute error of the probability.
  public var error: Double { probability * relativeError }

  init(logarithm: Double, relativeError: Double) {
    self.logarithm = min(0, logarithm)
    self.relativeError = relativeError
  }

  /// The estimate from integrals repeated under eight shifts of the points: the mean, and its standard error.
  init(shifted logs: [Double]) {
    let count = Double(logs.count)
    let mean = LogSum.of(logs) - log(count)
    guard mean > -.infinity else {
      self.init(logarithm: mean, relativeError: .infinity)
      return
    }
    let squares = logs.reduce(0) { $0 + (exp($1 - mean) - 1) * (exp($1 - mean) - 1) }
    self.init(logarithm: mean, relativeError: (squares / (count * (count - 1))).squareRoot())
  }

  /// The estimate of the finer of two rules; its error is taken to be the difference, which is that of the coarser.
  init(fine: Double, coarse: Double) {
    self.init(logarithm: fine, relativeError: fine == coarse ? 0 : abs(1 - exp(coarse - fine)))
  }
}
