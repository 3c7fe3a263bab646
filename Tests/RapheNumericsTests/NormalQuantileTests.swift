import RapheNumerics
import Testing

@Suite("Quantiles of the normal distribution")
struct NormalQuantileTests {
  @Test(
    "They are the published ones",
    arguments: [
      (0.25, 0.6744897501960817), (0.001, 3.090232306167814), (1e-20, 9.262340089798408),
    ])
  func known(p: Double, z: Double) {
    // Wichura (1988), and mpmath.
    #expect((NormalQuantile.upper(p, logarithm: log) - z).magnitude < 2e-15 * max(1, z))
  }

  @Test("The middle is 0 and both sides are alike")
  func symmetry() {
    #expect(NormalQuantile.upper(0.5, logarithm: log) == 0)
    for p in [0.25, 0.0625, 0.0078125, 0x1p-40] {
      #expect(NormalQuantile.upper(1 - p, logarithm: log) == -NormalQuantile.upper(p, logarithm: log))
    }
  }
}
