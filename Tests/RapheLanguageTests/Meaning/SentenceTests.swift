import Testing

@testable import RapheLanguage

/// A claim in braces, without id, and its sentence.
private let sentenceExamples: [(String, String)] = [
  (
    "compare: 5-HT1A density, in: depressed, is: lower, than: healthy",
    "5-HT1A density is lower in depressed than in healthy."
  ),
  (
    "compare: 5-HT1A density, in: depressed, is: higher, than: healthy, by_at_least: 0.2 SD, region: [brain, raphe]",
    "5-HT1A density in brain or raphe is higher in depressed than in healthy, by at least 0.2 SD."
  ),
  (
    "compare: 5-HT2 Bmax, in: depressed, is: lower, than: healthy, by_at_most: 20 %, species: [rat, mouse], tissue: slice",
    "5-HT2 Bmax (slice, mouse or rat) is lower in depressed than in healthy, by at most 20 %."
  ),
  (
    "compare: 5-HT2 density, in: treated, is: lower, than: untreated, by_at_least: 5 %, by_at_most: 20 %, region: brain, "
      + "species: human, ligand: WAY-100635",
    "5-HT2 density in brain (human, WAY-100635) is lower in treated than in untreated, by at least 5 % and at most 20 %."
  ),
  (
    "compare: 5-HT1A coupling, in: depressed, is: different, than: healthy, by_at_least: 0.5 SD",
    "5-HT1A coupling is different in depressed than in healthy, by at least 0.5 SD."
  ),
  (
    "compare: 5-HT1A density, in: depressed, is: the same, as: healthy, within: 0.2 SD, proxies: refused",
    "5-HT1A density is the same in depressed as in healthy, within 0.2 SD, measured directly."
  ),
  (
    "compare: symptom improvement, in: treated, is: higher, than: untreated, applies_to: next setting",
    "In one more sample, symptom improvement is higher in treated than in untreated."
  ),
  (
    "compare: p11 density, in: depressed, is: lower, than: healthy",
    "p11 density is lower in depressed than in healthy."
  ),
  (
    "relate: fall in 5-HT2 density, to: symptom improvement, is: positive, in: treated",
    "Fall in 5-HT2 density and symptom improvement go together in treated."
  ),
  (
    "relate: 5-HT2 density, to: symptom improvement, is: positive, at_least: 0.3, region: platelet",
    "5-HT2 density in platelet and symptom improvement go together, with r at least 0.3."
  ),
  (
    "relate: 5-HT2 density, to: symptom improvement, is: negative, at_least: 0.3",
    "5-HT2 density and symptom improvement go in opposite directions, with r at most -0.3."
  ),
  (
    "relate: 5-HT2 density, to: symptom improvement, is: none, within: 0.1",
    "5-HT2 density and symptom improvement do not go together, r being within 0.1 of 0."
  ),
]

/// Claims on the groups of `orderGroups`.
private let orderSentences: [(String, String)] = [
  (
    "order: 5-HT1A density, across: [depressed, recovered, healthy], is: rising, region: brain",
    "5-HT1A density in brain rises from depressed to recovered to healthy."
  ),
  (
    "order: fall in 5-HT2 density, across: [healthy, recovered, depressed, medicated], is: falling, "
      + "applies_to: next setting, proxies: refused",
    "In one more sample, fall in 5-HT2 density falls from healthy to recovered to depressed to medicated, "
      + "measured directly."
  ),
]

@Test("an order has its sentence", arguments: orderSentences)
func orderSentences(keys: String, sentence: String) throws {
  let claim = try #require(try claims(groups: orderGroups, "- {id: a, \(keys)}").first)
  #expect(testVocabulary.sentence(claim) == sentence)
}

@Test("every form of a claim has its sentence", arguments: sentenceExamples)
func sentences(keys: String, sentence: String) throws {
  let claim = try #require(try claims("- {id: a, \(keys)}").first)
  #expect(testVocabulary.sentence(claim) == sentence)
}

@Test("quantities have names without direction")
func quantityNames() throws {
  let claims = try claims(
    groups: orderGroups,
    """
    - {id: a, compare: HTR1A Bmax, in: treated, is: lower, than: untreated}
    - {id: b, relate: fall in 5-HT2 density, to: symptom improvement, is: positive, in: treated, proxies: refused}
    - {id: c, order: 5-HT2 density, across: [healthy, recovered, depressed], is: falling, region: brain}
    """)
  #expect(
    claims.map { testVocabulary.name($0.quantity) } == [
      "5-HT1A density; [treatment antidepressant, for at least 14 d] minus [treatment none] (g)",
      "change in 5-HT2 density; correlation with symptom improvement in "
        + "[treatment antidepressant, for at least 14 d]; no proxies (z)",
      "5-HT2 density in brain; order of [diagnosis control], [diagnosis depression, treatment none], "
        + "[diagnosis healthy] (g)",
    ])
}
