import RapheNumerics

/// What is known of the average effect mu and the heterogeneity tau after the data.
public struct Posterior: Sendable {
  enum Form: Sendable {
    case mixture(NormalMixture)
    case grid(GridPosterior)
  }

  let form: Form

  /// The posterior mean of mu.
  public var mean: Double {
    switch form {
    case .mixture(let mixture): mixture.mean
    case .grid(let grid): grid.mean
    }
  }

  /// The posterior standard deviation of mu.
  ///
  /// Infinite in theory, and here only large, for two samples under a flat prior of mu and a half-Cauchy prior of tau.
  public var standardDeviation: Double {
    switch form {
    case .mixture(let mixture): mixture.standardDeviation
    case .grid(let grid): grid.standardDeviation
    }
  }

  /// The posterior mean of tau, with the same exception as `standardDeviation`.
  public var meanTau: Double {
    switch form {
    case .mixture(let mixture): mixture.meanTau
    case .grid(let grid): grid.meanTau
    }
  }

  /// The natural logarithm of the marginal likelihood, ∫∫ prior × likelihood.
  ///
  /// With a flat prior of mu (density 1) it compares models of tau only.
  public var logMarginalLikelihood: Double {
    switch form {
    case .mixture(let mixture): mixture.logMarginalLikelihood
    case .grid(let grid): grid.logMarginalLikelihood
    }
  }

  /// The posterior probability of a region, of the average effect or of the effect in the next setting.
  public func probability(of region: Region, for estimand: Estimand = .average) -> Double {
    switch (form, estimand) {
    case (.mixture(let mixture), _): mixture.probability(of: region, for: estimand)
    case (.grid(let grid), .average): grid.probability(of: region)
    case (.grid(let grid), .nextSetting): grid.predictiveProbability(of: region)
    }
  }

  /// The natural logarithm of the posterior probability of a region; −∞ only for an empty one.
  ///
  /// For the average, tails far below the smallest number are resolved too; on a grid probabilities below 1e-9 are
  /// integrated anew, which takes as long as building the grid. For the next setting on a grid, the logarithm of
  /// `probability`.
  public func logProbability(of region: Region, for estimand: Estimand = .average) -> Double {
    switch (form, estimand) {
    case (.mixture(let mixture), _): mixture.logProbability(of: region, for: estimand)
    case (.grid(let grid), .average): grid.logProbability(of: region)
    case (.grid(let grid), .nextSetting): log(grid.predictiveProbability(of: region))
    }
  }

  /// The probability that the effect is below `x`.
  public func cumulative(_ x: Double, for estimand: Estimand = .average) -> Double {
    probability(of: .below(x), for: estimand)
  }

  /// The effect below which lies the probability p, in (0, 1); right to about 1e-7 of the posterior's width.
  public func quantile(_ p: Double, for estimand: Estimand = .average) -> Double {
    precondition(p > 0 && p < 1, "a quantile needs a probability between 0 and 1")
    let support = support(for: estimand)
    var sd = standardDeviation
    if case .nextSetting = estimand { sd = (sd * sd + meanTau * meanTau).squareRoot() }
    // Newton's method ends with an error of the order of its last step squared, so that a step of 1e-7 is enough.
    return MonotoneRoot.find(
      lower: support.lower, upper: support.upper, start: mean + sd * StandardNormal.quantile(p), tolerance: 1e-7,
      scale: min(sd, support.upper - support.lower)
    ) { x in (cumulative(x, for: estimand) - p, density(x, for: estimand)) }
  }

  /// The central interval with the probability `level`, in (0, 1).
  public func interval(level: Double = Level.usual, for estimand: Estimand = .average) -> Region.Interval {
    let tail = (1 - level) / 2
    return Region.Interval(lower: quantile(tail, for: estimand), upper: quantile(1 - tail, for: estimand))
  }

  /// The posterior density of the effect at x.
  ///
  /// For the next setting on a grid it is a difference quotient, good enough for drawing.
  public func density(_ x: Double, for estimand: Estimand = .average) -> Double {
    switch (form, estimand) {
    case (.mixture(let mixture), _): return mixture.density(x, for: estimand)
    case (.grid(let grid), .average): return grid.density(x)
    case (.grid(let grid), .nextSetting):
      let step = 1e-3 * grid.standardDeviation
      return grid.predictiveProbability(of: Region(lower: x - step, upper: x + step)) / (2 * step)
    }
  }

  private func support(for estimand: Estimand) -> (lower: Double, upper: Double) {
    switch form {
    case .mixture(let mixture):
      return mixture.support(for: estimand)
    case .grid(let grid):
      guard estimand == .nextSetting else { return grid.support }
      let width = grid.support.upper - grid.support.lower
      return (grid.support.lower - width, grid.support.upper + width)
    }
  }
}
