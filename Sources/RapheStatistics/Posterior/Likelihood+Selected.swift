extension Likelihood {
  /// The natural logarithm of the likelihood of a published finding at the average effect `mu`.
  ///
  /// Vevea & Hedges (1995, eq. 4) with fixed weights: for an estimate, its density times its weight over the published
  /// share A; for a range, Σ w_j P(estimate in the range and in step j) / A; for an estimate of unknown sign, the mean
  /// over both signs of density times weight, over A.
  public func logDensity(at mu: Double, tau2: Double = 0, selectedBy selection: Selection) -> Double {
    let factor = Factor(self, selection: selection).logValues(at: SIMD8(repeating: mu), tau2: tau2)[0]
    guard case .normal(let value, let variance) = self else { return factor }
    let chance = selection.weight(Estimate(value: value, variance: variance))
    return factor + logDensity(at: mu, tau2: tau2) + chance.naturalLogarithm
  }
}
