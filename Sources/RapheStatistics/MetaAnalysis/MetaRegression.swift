import RapheNumerics

/// A straight line through estimates, weighted by w = 1/(v + tau²).
struct MetaRegression {
  /// The value of the line at a predictor of 0, and its slope.
  let intercept: Double
  let slope: Double
  /// Their standard errors for known variances, (X′WX)⁻¹.
  let interceptError: Double
  let slopeError: Double
  /// Σw(y − line)².
  let squares: Double
  private let traceP: Double
  private let tracePP: Double
  private let squares2: Double
  private let logDeterminant: Double
  private let logVariances: Double

  /// The line for one tau²; nil when the predictor does not vary.
  init?(_ estimates: [Estimate], on predictor: [Double], tau2: Double) {
    var first = Symmetric()
    var second = Symmetric()
    var third = Symmetric()
    var logVariances = 0.0
    var (moment, momentX) = (0.0, 0.0)
    for (estimate, x) in zip(estimates, predictor) {
      let w = 1 / (estimate.variance + tau2)
      first.add(x, w)
      second.add(x, w * w)
      third.add(x, w * w * w)
      moment += w * estimate.value
      momentX += w * x * estimate.value
      logVariances -= log(w)
    }
    guard first.determinant > 1e-12 * first.one * first.both, let inverse = first.inverse else { return nil }
    let intercept = inverse.one * moment + inverse.x * momentX
    let slope = inverse.x * moment + inverse.both * momentX
    var (squares, squares2) = (0.0, 0.0)
    for (estimate, x) in zip(estimates, predictor) {
      let w = 1 / (estimate.variance + tau2)
      let rest = estimate.value - intercept - slope * x
      squares += w * rest * rest
      squares2 += w * w * rest * rest
    }
    self.intercept = intercept
    self.slope = slope
    interceptError = inverse.one.squareRoot()
    slopeError = inverse.both.squareRoot()
    self.squares = squares
    self.squares2 = squares2
    traceP = first.one - inverse.trace(second)
    tracePP = second.one - 2 * inverse.trace(third) + inverse.traceOfSquare(second)
    logDeterminant = log(first.determinant)
    self.logVariances = logVariances
  }

  /// The tau² that is left beside the predictor, by restricted maximum likelihood; nil when the predictor does not vary.
  static func tau2(_ estimates: [Estimate], on predictor: [Double]) -> Double? {
    // Of the ordinary regression, residual variance minus the sampling variance it is expected to contain.
    let flat = estimates.map { Estimate(value: $0.value, variance: 1) }
    guard let ordinary = MetaRegression(flat, on: predictor, tau2: 0) else { return nil }
    let unit = estimates.reduce(0) { $0 + $1.variance } / Double(estimates.count)
    let start = max(0, ordinary.squares / Double(max(estimates.count - 2, 1)) - unit)
    func fit(_ tau2: Double) -> MetaRegression? { MetaRegression(estimates, on: predictor, tau2: tau2) }
    return FisherScoring(start: start, unit: unit).maximum { tau2 in
      fit(tau2).map { ($0.squares2 - $0.traceP) / $0.tracePP } ?? 0
    } logLikelihood: { tau2 in
      fit(tau2).map { -0.5 * ($0.logVariances + $0.logDeterminant + $0.squares) } ?? -.infinity
    }
  }

  /// A symmetric 2 × 2 matrix X′AX for X = [1, x] and a diagonal A.
  private struct Symmetric {
    var one = 0.0
    var x = 0.0
    var both = 0.0

    mutating func add(_ value: Double, _ weight: Double) {
      one += weight
      x += weight * value
      both += weight * value * value
    }

    var determinant: Double { one * both - x * x }

    var inverse: Symmetric? {
      determinant > 0 ? Symmetric(one: both / determinant, x: -x / determinant, both: one / determinant) : nil
    }

    func trace(_ other: Symmetric) -> Double { one * other.one + 2 * x * other.x + both * other.both }

    /// tr (M B M B) for this M.
    func traceOfSquare(_ other: Symmetric) -> Double {
      let a = one * other.one + x * other.x
      let b = one * other.x + x * other.both
      let c = x * other.one + both * other.x
      let d = x * other.x + both * other.both
      return a * a + 2 * b * c + d * d
    }
  }
}
