import Foundation
import RapheNumerics
import Testing

@testable import RapheStatistics

@Suite struct LikelihoodTests {
  static let terms: [Likelihood] = [
    .normal(estimate: -0.4, variance: 0.1), .folded(estimate: 0.4, variance: 0.1),
    .folded(estimate: 3, variance: 0.02), .interval(lower: -.infinity, upper: -0.7, variance: 0.1),
    .interval(lower: -0.6, upper: 0.6, variance: 0.1), .interval(lower: -0.2, upper: .infinity, variance: 0.1),
    .interval(lower: 1.5, upper: 1.6, variance: 0.002), .interval(lower: -0.09, upper: 0.09, variance: 0.002),
  ]

  /// At delta = 0.3 with tau² = 0.04; mpmath 1.3.0, 30 digits.
  @Test(
    arguments: zip(
      [0, 1, 3, 4, 5],
      [
        -1.6858821050182564, -0.49915090524091254, -5.5824968912269412, -0.24771484661857839, -0.095107264639780611,
      ]))
  func logDensity(index: Int, expected: Double) {
    expectRelative(Self.terms[index].logDensity(at: 0.3, tau2: 0.04), expected, tolerance: 1e-14)
    expectRelative(Self.terms[index].mirrored.logDensity(at: -0.3, tau2: 0.04), expected, tolerance: 1e-14)
  }

  /// The vector form is what posteriors are made of; the scalar form is checked against mpmath.
  @Test(arguments: terms, [0, 1e-4, 0.04, 1, 400]) func vectorAgreesWithScalar(term: Likelihood, tau2: Double) {
    for start in [-12.0, -3, -1, -0.3, 0, 0.4, 2, 9] {
      let delta = SIMD8<Double>(0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.9) + start
      let got = term.logDensities(at: delta, totalVariance: term.variance + tau2)
      for lane in delta.indices {
        let want = term.logDensity(at: delta[lane], tau2: tau2)
        let error = abs(got[lane] - want)
        // A narrow interval loses the digits of its width; the rest is rounding.
        #expect(error <= 2e-12 * max(1, abs(want)), "at \(delta[lane]): \(got[lane]), scalar \(want)")
      }
    }
  }

  @Test func exactnessAndMirror() {
    #expect(Self.terms.map(\.isExact) == [true, true, true, false, false, false, false, false])
    for term in Self.terms {
      #expect(term.mirrored.mirrored == term)
      #expect(term.scaled(by: 0.5).scaled(by: 2) == term)
    }
  }

  @Test func vectorExponentialAndLogarithm() {
    for x in [-800, -708, -700, -50, -1.5, -1e-9, 0, 1e-9, 0.3465, 0.3466, 1, 30, 700.0] {
      let got = VectorMath.exp(SIMD8(repeating: x))[3]
      let want = x < -708 ? 0 : Foundation.exp(x)
      expectRelative(got, want, tolerance: 5e-16, "exp(\(x))")
    }
    for x in [1e-300, 1e-20, 0.1, 0.7071, 0.70711, 0.999, 1, 1.001, 1.41421, 1.41422, 7, 1e10, 1e300] {
      let got = VectorMath.log(SIMD8(repeating: x))[5]
      #expect(abs(got - Foundation.log(x)) <= 4e-16 * max(1, abs(Foundation.log(x))), "log(\(x)): \(got)")
    }
  }
}
