#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

  private let estimates: [Double]
  private let variances: [Double]
  /// 1/(v + tau²) by node, then term.
  private let precisions: [Double]
  /// ln(1/(v + tau²)) by node, then term.
  private let logPrecisions: [Double]

  var count: Int { estimates.count }

  init(estimates: [Double], variances: [Double], nodes: HeterogeneityNodes) {
    self.estimates = estimates
    self.variances = variances
    var precisions: [Double] = []
    var logPrecisions: [Double] = []
    precisions.reserveCapacity(estimates.count * nodes.tau.count)
    logPrecisions.reserveCapacity(estimates.count * nodes.tau.count)
    for tau in nodes.tau {
      for variance in variances {
        let total = variance + tau * tau
        precisions.append(1 / total)
        logPrecisions.append(-log(total))
      }
    }
    self.precisions = precisions
    self.logPrecisions = logPrecisions
  }

  /// The same terms at other nodes of tau.
  func at(_ nodes: HeterogeneityNodes) -> ExactTerms {
    ExactTerms(estimates: estimates, variances: variances, nodes: nodes)
  }

  /// The products of the weighted terms with both priors and the quadrature weight of tau, node by node.
  ///
  /// `logChances` is what chances of publication add to all.
  func curves(
    nodes: HeterogeneityNodes, weights: [Double], prior: RandomEffectsPrior, logChances: Double = 0
  ) -> [Curve] {
    let precision = prior.precision
    return nodes.tau.indices.map { node in
      var curve = curve(node: node, weights: weights, priorPrecision: precision)
      curve.height += logChances + nodes.logWeight[node] + prior.heterogeneity.logDensity(nodes.tau[node])
      return curve
    }
  }

  /// The product of the weighted terms and the normal prior (precision 0: flat) at one node.
  private func curve(node: Int, weights: [Double], priorPrecision: Double) -> Curve {
    let first = node * count
    var precision = priorPrecision
    var moment = 0.0
    var logs = 0.0
    for index in 0..<count {
      let weighted = weights[index] * precisions[first + index]
      precision += weighted
      moment += weighted * estimates[index]
      logs += weights[index] * (logPrecisions[first + index] - 2 * StandardNormal.logRootTwoPi)
    }
    let center = precision > 0 ? moment / precision : 0
    // Squares around the centre, not around 0: raw effects may be far from 0 compared with their errors.
    var squares = priorPrecision * center * center
    for index in 0..<count {
      let distance = estimates[index] - center
      squares += weights[index] * precisions[first + index] * distance * distance
    }
    if priorPrecision > 0 { logs += log(priorPrecision) - 2 * StandardNormal.logRootTwoPi }
    return Curve(height: 0.5 * (logs - squares), precision: precision, center: center)
  }
}
