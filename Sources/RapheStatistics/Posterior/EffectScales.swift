/// How finely the integrand must be looked at around an effect, from the findings near to it.
///
/// A finding with the total variance V around y varies in mu on the scale of √V near y. From afar only its tail is left,
/// which a panel of 0.41 times the distance follows, whatever the finding's weight: a weight w widens the scale to √(V/w),
/// and within six of these such a panel is at most 2.5 of them wide. Findings of very different precision therefore need
/// small panels around the precise ones alone, and as many as the logarithm of the ratio of scales.
package struct EffectScales: Sendable {

  private let terms: [(foci: [Double], variance: Double, weight: Double)]

  /// The share of a distance that counts as a scale: 0.41 over the width of a panel in scales.
  private static let grading = 0.117
  /// The width of a panel in scales.
  private static let relativeWidth = 3.5
  /// A mesh of equal panels may have so many; with more it is graded.
  package static let most = 512

  /// The scales of terms with these weights (all 1 if nil); of none below `weights` 0.
  ///
  /// Under selection for publication a finding varies around 0 too, on its own scale.
  package init(_ terms: [EvidenceTerm], weights: [Double]? = nil, isAroundZero: Bool = true) {
    self.terms = terms.indices.map { index in
      (terms[index].attractors + (isAroundZero ? [0] : []), terms[index].variance, weights?[index] ?? 1)
    }
  }

  /// The width of a panel at an effect, beside a precision that is the same everywhere.
  private func width(at effect: Double, tau2: Double, precision: Double) -> Double {
    var precision = precision
    for term in terms {
      let distance = term.foci.reduce(Double.infinity) { min($0, abs($1 - effect)) }
      let far = Self.grading * distance
      precision += term.weight / max(term.variance + tau2, far * far)
    }
    return Self.relativeWidth / precision.squareRoot()
  }

  /// The edges of panels from one effect to another, each as wide as what is near to it allows.
  package func edges(from lower: Double, to upper: Double, tau: Double, precision: Double) -> [Double] {
    var edges = [lower]
    var x = lower
    while x < upper {
      var step = width(at: x, tau2: tau * tau, precision: precision)
      // On the way to a precise finding the far end of a panel is the one that decides.
      for _ in 0..<2 { step = min(step, width(at: x + step, tau2: tau * tau, precision: precision)) }
      // The last panel takes in what would otherwise be a sliver; no panel is smaller than the digits of its ends.
      let next = max(x + step, x + 8 * x.ulp)
      x = next + 0.2 * step >= upper ? upper : next
      edges.append(x)
    }
    return edges
  }
}
