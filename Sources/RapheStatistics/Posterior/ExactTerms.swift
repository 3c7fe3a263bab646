import RapheNumerics

/// The exactly reported terms of an evidence grid, combined in closed form at every node of tau.
///
/// Given tau, tempered normal likelihoods and the normal prior of mu multiply to one normal in mu.
struct ExactTerms: Sendable {
  /// One normal curve in mu: exp(height − ½ precision (mu − center)²).
  struct Curve {
    var height: Double
    var precision: Double
    var center: Double

    /// The curve at eight effects.
    func values(at effects: SIMD8<Double>) -> SIMD8<Double> {
      let distance = effects - center
      return distance * distance * (-0.5 * precision) + height
    }
  }

  /// What weighted terms come to at one node: exp(½ (logs − squares − precision (mu − center)²)).
  struct Sum {
    var precision = 0.0
    var center = 0.0
    /// The weighted squares around the centre.
    var squares = 0.0
    /// The sum of the logarithms of precisions, less ln 2π each.
    var logs = 0.0

    /// The product with the normal prior (precision 0: flat).
    func curve(priorPrecision: Double) -> Curve {
      let total = precision + priorPrecision
      let center = total > 0 ? precision * self.center / total : 0
      let distance = self.center - center
      let squares = squares + precision * distance * distance + priorPrecision * center * center
      var logs = logs
      if priorPrecision > 0 { logs += log(priorPrecision) - 2 * StandardNormal.logRootTwoPi }
      return Curve(height: 0.5 * (logs - squares), precision: total, center: center)
    }
  }

  private let estimates: [Double]
  private let variances: [Double]
  /// 1/(v + tau²) by node, then term.
  private let precisions: [Double]
  /// ln(1/(v + tau²)) by node, then term.
  private let logPrecisions: [Double]

  var count: Int { estimates.count }

  /// Tabulates terms at some values of tau.
  init(estimates: [Double], variances: [Double], tau: [Double]) {
    self.estimates = estimates
    self.variances = variances
    var precisions: [Double] = []
    var logPrecisions: [Double] = []
    precisions.reserveCapacity(estimates.count * tau.count)
    logPrecisions.reserveCapacity(estimates.count * tau.count)
    for tau in tau {
      for variance in variances {
        let total = variance + tau * tau
        precisions.append(1 / total)
        logPrecisions.append(-log(total))
      }
    }
    self.precisions = precisions
    self.logPrecisions = logPrecisions
  }

  /// The same terms at other values of tau.
  func at(_ tau: [Double]) -> ExactTerms { ExactTerms(estimates: estimates, variances: variances, tau: tau) }

  /// What the weighted terms come to at each of `nodes` nodes.
  func sums(nodes: Int, weights: [Double]) -> [Sum] { (0..<nodes).map { sum(node: $0, weights: weights) } }

  private func sum(node: Int, weights: [Double]) -> Sum {
    let first = node * count
    var sum = Sum()
    var moment = 0.0
    for index in 0..<count {
      let weighted = weights[index] * precisions[first + index]
      sum.precision += weighted
      moment += weighted * estimates[index]
      sum.logs += weights[index] * (logPrecisions[first + index] - 2 * StandardNormal.logRootTwoPi)
    }
    guard sum.precision > 0 else { return sum }
    sum.center = moment / sum.precision
    // Squares around the centre, not around 0: raw effects may be far from 0 compared with their errors.
    for index in 0..<count {
      let distance = estimates[index] - sum.center
      sum.squares += weights[index] * precisions[first + index] * distance * distance
    }
    return sum
  }

  /// Brings sums up to date after the weights of some terms were lowered.
  ///
  /// `weights` are all that is left, asked for only where subtracting would cost digits.
  func lower(_ sums: inout [Sum], by changes: [(term: Int, weight: Double)], to weights: () -> [Double]) {
    if changes.isEmpty { return }
    var rest: [Double]?
    for node in sums.indices {
      let whole = sums[node]
      var sum = whole
      for (term, weight) in changes {
        let weighted = weight * precisions[node * count + term]
        let precision = sum.precision - weighted
        let distance = estimates[term] - sum.center
        // What remains has its centre on the other side of the old one.
        let shift = precision > 0 ? -weighted * distance / precision : .infinity
        sum.squares -= weighted * distance * distance + precision * shift * shift
        sum.center += shift
        sum.precision = precision
        sum.logs -= weight * (logPrecisions[node * count + term] - 2 * StandardNormal.logRootTwoPi)
      }
      // Where most was taken away, the digits of what is left do not do.
      if sum.precision > 0.01 * whole.precision, whole.squares < 1e6 {
        sums[node] = sum
      } else {
        let known = rest ?? weights()
        rest = known
        sums[node] = self.sum(node: node, weights: known)
      }
    }
  }
}

extension HeterogeneityNodes {
  /// The products of the exact terms with both priors and the quadrature weight of tau, node by node.
  ///
  /// `logChances` is what chances of publication add to all.
  func curves(_ sums: [ExactTerms.Sum], prior: RandomEffectsPrior, logChances: Double = 0) -> [ExactTerms.Curve] {
    let precision = prior.precision
    return tau.indices.map { node in
      var curve = sums[node].curve(priorPrecision: precision)
      curve.height += logChances + logWeight[node] + prior.heterogeneity.logDensity(tau[node])
      return curve
    }
  }
}
