import RapheStatistics
import Testing

@Suite struct PriorVariantTests {
  @Test("The nine scales stand in the order of s, then of a, the declared one in the middle")
  func order() {
    let scale = PriorScale(s: 8, a: 4)
    let factors: [(Double, Double)] = [
      (0.5, 0.5), (0.5, 1), (0.5, 2), (1, 0.5), (1, 1), (1, 2), (2, 0.5), (2, 1), (2, 2),
    ]
    #expect(scale.variants.values == factors.map { PriorScale(s: 8 * $0, a: 4 * $1) })
    #expect(scale.variants.declared == scale)
    for variant in PriorVariant.allCases { #expect(scale.variants[variant] == scale.variant(variant)) }
  }

  @Test("A verdict must stand with one of the two scales halved or doubled")
  func robustness() {
    let scale = PriorScale(s: 8, a: 4)
    #expect(
      PriorVariant.robustness.map(scale.variant)
        == [(4, 4), (16, 4), (8, 2), (8, 8)].map { PriorScale(s: $0, a: $1) })
  }
}
