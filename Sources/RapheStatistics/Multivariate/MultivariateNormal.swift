import RapheNumerics

/// A normal distribution of several variables, possibly singular.
public struct MultivariateNormal: Sendable {
  /// How a region is integrated beyond two variables.
  public enum Rule: Hashable, Sendable {
    /// Product rules up to rank 5, Sobol points beyond or where bounds have kinks.
    case automatic
    /// A product Gauss–Legendre rule with so many nodes a variable; the last two variables in closed form.
    case product(nodes: Int)
    /// Eight shifts of so many Sobol points.
    case sobol(points: Int)
  }

  /// The most Sobol points a shift, unless a rule asks for more.
  public static let points = 4096

  /// The means.
  public let mean: [Double]
  /// The covariance matrix.
  public let covariance: SymmetricMatrix
  private let factor: CholeskyFactor

  /// A distribution; nil when the covariance is not positive semidefinite.
  public init?(mean: [Double], covariance: SymmetricMatrix) {
    precondition(mean.count == covariance.count, "one mean for each variable")
    guard let factor = covariance.cholesky() else { return nil }
    self.mean = mean
    self.covariance = covariance
    self.factor = factor
  }

  /// The probability that all constraints hold, with its error.
  ///
  /// Rank 1: Φ. Rank 2 with one row a variable: Drezner & Wesolowsky. Beyond, sequential conditioning (Genz 1992;
  /// `Conditioning`). A product rule's error is the difference to a coarser one, that of Sobol points the standard
  /// error over shifts.
  public func probability(of constraints: [LinearConstraint], by rule: Rule = .automatic) -> IntegratedProbability {
    let conditioning = Conditioning(constraints, mean: mean, factor: factor)
    guard conditioning.isPossible else { return IntegratedProbability(logarithm: -.infinity, relativeError: 0) }
    switch conditioning.rank {
    case 0: return IntegratedProbability(logarithm: 0, relativeError: 0)
    case 1:
      let bounds = conditioning.bounds(0, [])
      let logarithm = StandardNormal.logProbability(from: bounds.lower, to: bounds.upper)
      return IntegratedProbability(logarithm: logarithm, relativeError: 1e-15)
    case 2 where conditioning.isSmooth:
      return IntegratedProbability(logarithm: conditioning.logEnd([0, 0]), relativeError: 1e-13)
    default: break
    }
    switch rule {
    case .product(let nodes): return conditioning.product(nodes: nodes)
    case .sobol(let points): return conditioning.sobol(points: points)
    case .automatic:
      // 28² and 24³ nodes; one more variable would cost more than the shifts.
      if conditioning.isSmooth, conditioning.rank <= 5 {
        return conditioning.product(nodes: conditioning.rank < 5 ? 28 : 24)
      }
      return conditioning.sobol(points: Self.points)
    }
  }
}

extension Conditioning {
  /// The probability by product rules with so many nodes and with three quarters of them.
  func product(nodes: Int) -> IntegratedProbability {
    IntegratedProbability(
      fine: product(LegendreRule(nodes)), coarse: product(LegendreRule(max(2, nodes * 3 / 4))))
  }

  private func product(_ rule: LegendreRule) -> Double {
    var logs: [Double] = []
    let columns = isSmooth ? rank - 2 : rank - 1
    forEachProductPoint(rule, columns: columns) { z, logWeight in
      logs.append(logWeight + (isSmooth ? logEnd(z) : logLast(z)))
    }
    return LogSum.of(logs)
  }

  /// The probability by Sobol points under eight shifts.
  func sobol(points: Int) -> IntegratedProbability {
    var logs = [[Double]](repeating: [], count: ShiftedPoints.shiftCount)
    var z = [Double](repeating: 0, count: rank)
    ShiftedPoints(dimensions: rank - 1).forEach(count: points) { shift, point in
      logs[shift].append(place(point, columns: rank - 1, &z) + logLast(z))
    }
    return IntegratedProbability(shifted: logs.map { LogSum.of($0) - log(Double(points)) })
  }

  private func logLast(_ z: [Double]) -> Double {
    let bounds = bounds(rank - 1, z)
    return StandardNormal.logProbability(from: bounds.lower, to: bounds.upper)
  }

  /// The log probability of the last two variables, given those before.
  func logEnd(_ z: [Double]) -> Double {
    let first = bounds(rank - 2, z)
    guard first.lower < first.upper else { return -.infinity }
    var z = z
    z[rank - 2] = 0
    // z_last + c z_first is between the bounds that hold at z_first = 0.
    let c = groups[rank - 1][0].coefficients[rank - 2]
    let scale = 1 / (1 + c * c).squareRoot()
    let second = bounds(rank - 1, z)
    let direct = BivariateNormal(correlation: c * scale).probability(
      x: first, y: Region.Interval(lower: second.lower * scale, upper: second.upper * scale))
    if direct > 1e-10 { return log(direct) }
    // Differences of probabilities have no digits left here.
    let range = Self.finite(first)
    let half = 0.5 * (range.upper - range.lower)
    return LogSum.of(
      zip(Self.tailRule.nodes, Self.tailRule.weights).map { node, weight in
        z[rank - 2] = range.lower + half * (1 + node)
        return log(half * weight) + StandardNormal.logDensity(z[rank - 2]) + logLast(z)
      })
  }

  private static let tailRule = LegendreRule(48)
}
