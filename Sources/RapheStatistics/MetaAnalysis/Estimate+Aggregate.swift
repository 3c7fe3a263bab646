extension Estimate {
  /// One estimate for several of the same sample, whose errors all correlate by `rho` (compound symmetry).
  ///
  /// The generalised least squares mean 1′V⁻¹y / 1′V⁻¹1 with variance 1 / 1′V⁻¹1, as metafor's `aggregate` gives it. At
  /// rho = 1, where V has no inverse, the mean of all. Nil without estimates; rho lies between 0 and 1.
  public static func aggregate(_ estimates: [Estimate], rho: Double) -> Estimate? {
    precondition(rho >= 0 && rho <= 1, "a correlation of one sample's errors lies between 0 and 1")
    guard estimates.count > 1, rho < 1 else { return mean(estimates, rho: rho) }
    // With V = DRD, R⁻¹ = (I − cJ)/(1 − rho).
    let c = rho / (1 + Double(estimates.count - 1) * rho)
    var (sum, squares, moment, moments) = (0.0, 0.0, 0.0, 0.0)
    for estimate in estimates {
      let root = estimate.standardError
      sum += 1 / root
      squares += 1 / estimate.variance
      moment += estimate.value / root
      moments += estimate.value / estimate.variance
    }
    let precision = (squares - c * sum * sum) / (1 - rho)
    return Estimate(value: (moments - c * sum * moment) / (1 - rho) / precision, variance: 1 / precision)
  }

  /// The plain mean of several estimates whose errors all correlate by `rho`; nil without estimates.
  public static func mean(_ estimates: [Estimate], rho: Double) -> Estimate? {
    guard !estimates.isEmpty else { return nil }
    let count = Double(estimates.count)
    let roots = estimates.reduce(0) { $0 + $1.standardError }
    let variances = estimates.reduce(0) { $0 + $1.variance }
    return Estimate(
      value: estimates.reduce(0) { $0 + $1.value } / count,
      variance: (rho * roots * roots + (1 - rho) * variances) / (count * count))
  }
}
