import RapheNumerics

/// A mixture of normal distributions over the nodes of tau: the posterior when every finding was printed exactly.
struct NormalMixture: Sendable {
  /// The weights of the components, which sum to 1.
  let weights: [Double]
  /// The conditional means of mu.
  let means: [Double]
  /// The conditional variances of mu.
  let variances: [Double]
  /// The nodes of tau.
  let tau: [Double]
  private let tail: TailIntegral?
  /// The logarithm of the integral of prior times likelihood.
  let logMarginalLikelihood: Double
  let mean: Double
  let standardDeviation: Double
  let meanTau: Double

  /// Normalises the curves; `tail` integrates small probabilities anew.
  init(curves: [ExactTerms.Curve], tail: TailIntegral?, nodes: HeterogeneityNodes) {
    self.tail = tail
    var logs: [Double] = []
    logs.reserveCapacity(curves.count)
    var top = -Double.infinity
    for curve in curves {
      let value = curve.height + StandardNormal.logRootTwoPi - 0.5 * log(curve.precision)
      logs.append(value)
      top = max(top, value)
    }
    var weights = logs.map { exp($0 - top) }
    let total = weights.reduce(0, +)
    for index in weights.indices { weights[index] /= total }
    logMarginalLikelihood = top + log(total)
    let means = curves.map(\.center)
    let variances = curves.map { 1 / $0.precision }
    var mean = 0.0
    var meanTau = 0.0
    for index in weights.indices {
      mean += weights[index] * means[index]
      meanTau += weights[index] * nodes.meanTau[index]
    }
    var variance = 0.0
    for index in weights.indices {
      let distance = means[index] - mean
      variance += weights[index] * (variances[index] + distance * distance)
    }
    self.weights = weights
    self.means = means
    self.variances = variances
    tau = nodes.tau
    self.mean = mean
    self.meanTau = meanTau
    standardDeviation = variance.squareRoot()
  }

  /// The standard deviation of a component, with tau² added for a new sample.
  private func sd(_ index: Int, _ estimand: Estimand) -> Double {
    switch estimand {
    case .average: variances[index].squareRoot()
    case .nextSetting: (variances[index] + tau[index] * tau[index]).squareRoot()
    }
  }

  func probability(of region: Region, for estimand: Estimand) -> Double {
    var sum = 0.0
    for index in weights.indices {
      let sd = sd(index, estimand)
      for interval in region.intervals {
        let lower = (interval.lower - means[index]) / sd
        sum += weights[index] * StandardNormal.probability(from: lower, to: (interval.upper - means[index]) / sd)
      }
    }
    return min(sum, 1)
  }

  func logProbability(of region: Region, for estimand: Estimand) -> Double {
    let direct = probability(of: region, for: estimand)
    if direct > TailIntegral.threshold { return log(direct) }
    if let tail { return tail.mixture(cuts: region.cuts).logSum(of: region, for: estimand) }
    return logSum(of: region, for: estimand)
  }

  /// The logarithm of a probability, term by term in logarithms.
  private func logSum(of region: Region, for estimand: Estimand) -> Double {
    var logs: [Double] = []
    for index in weights.indices where weights[index] > 0 {
      let sd = sd(index, estimand)
      for interval in region.intervals {
        let lower = (interval.lower - means[index]) / sd
        let upper = (interval.upper - means[index]) / sd
        logs.append(log(weights[index]) + StandardNormal.logProbability(from: lower, to: upper))
      }
    }
    return LogSum.of(logs)
  }

  func density(_ x: Double, for estimand: Estimand) -> Double {
    var sum = 0.0
    for index in weights.indices {
      let sd = sd(index, estimand)
      sum += weights[index] * StandardNormal.density((x - means[index]) / sd) / sd
    }
    return sum
  }

  /// Ends between which all but about 1e-18 of the probability lies.
  func support(for estimand: Estimand) -> (lower: Double, upper: Double) {
    var lower = Double.infinity
    var upper = -Double.infinity
    for index in weights.indices where weights[index] > 1e-20 {
      lower = min(lower, means[index] - 9 * sd(index, estimand))
      upper = max(upper, means[index] + 9 * sd(index, estimand))
    }
    return (lower, upper)
  }
}
