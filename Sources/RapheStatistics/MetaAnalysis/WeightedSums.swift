import RapheNumerics

/// Sums over estimates weighted by w = 1/(v + tau²), the parts of every formula of a meta-analysis.
struct WeightedSums: Sendable {
  /// Σw, Σw², Σw³.
  let weight: Double
  let weight2: Double
  let weight3: Double
  /// The weighted mean of the estimates.
  let mean: Double
  /// Σw(y − mean)², the generalised Q.
  let squares: Double
  /// Σw²(y − mean)².
  let squares2: Double
  private let estimates: [Estimate]
  private let tau2: Double

  init(_ estimates: [Estimate], tau2: Double) {
    self.estimates = estimates
    self.tau2 = tau2
    var weight = 0.0
    var weight2 = 0.0
    var weight3 = 0.0
    var moment = 0.0
    for estimate in estimates {
      let w = 1 / (estimate.variance + tau2)
      let square = w * w
      weight += w
      weight2 += square
      weight3 += square * w
      moment += w * estimate.value
    }
    let mean = moment / weight
    var squares = 0.0
    var squares2 = 0.0
    for estimate in estimates {
      let w = 1 / (estimate.variance + tau2)
      let distance = estimate.value - mean
      let term = w * distance * distance
      squares += term
      squares2 += w * term
    }
    self.weight = weight
    self.weight2 = weight2
    self.weight3 = weight3
    self.mean = mean
    self.squares = squares
    self.squares2 = squares2
  }

  /// tr P, P = W − W1(1′W1)⁻¹1′W.
  var traceP: Double { weight - weight2 / weight }

  /// tr PP.
  var tracePP: Double {
    let ratio = weight2 / weight
    return weight2 - 2 * weight3 / weight + ratio * ratio
  }

  /// Σ ln(v + tau²).
  var logVariances: Double { estimates.reduce(0) { $0 + log($1.variance + tau2) } }
}

extension [Estimate] {
  /// The tau² ≥ 0 at which the generalised Q, Σ (y − mean)²/(v + tau²), has a value; 0 where it has less at 0 already.
  ///
  /// Q falls with tau² and is convex for all that matters: Newton's method from 0 approaches the root from below.
  func tau2(whereQIs value: Double) -> Double {
    var tau2 = 0.0
    for _ in 0..<500 {
      let sums = WeightedSums(self, tau2: tau2)
      let excess = sums.squares - value
      if excess <= 0 { return tau2 }
      let step = excess / sums.squares2
      if tau2 + step == tau2 { return tau2 }
      tau2 += step
    }
    return tau2
  }
}
