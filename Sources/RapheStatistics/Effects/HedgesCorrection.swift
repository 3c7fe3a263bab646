import RapheNumerics

/// The exact small-sample correction J(m) = Γ(m/2) / (√(m/2) Γ((m − 1)/2)).
///
/// Hedges (1981, eq. 6e). m is the degrees of freedom of the standard deviation and must exceed 1 (1 gives 0). About 1 − 3/(4m − 1).
public func hedgesCorrection(_ m: Double) -> Double {
  guard m > 1 else { return 0 }
  if m < 30 {
    return exp(SaddlePoint.logGamma(0.5 * m) - SaddlePoint.logGamma(0.5 * (m - 1))) / (0.5 * m).squareRoot()
  }
  // The two logarithms would cancel. With b = a − ½ and Stirling's formula for both gamma functions the large parts
  // combine to −½ − (b − ½) ln(b/a).
  let a = 0.5 * m
  let b = a - 0.5
  let difference = SaddlePoint.stirlingError(a) - SaddlePoint.stirlingError(b)
  return exp(difference - 0.5 - (b - 0.5) * log1p(-0.5 / a))
}
