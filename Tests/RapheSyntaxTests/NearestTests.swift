import RapheSyntax
import Testing

@Suite struct NearestTests {
  static let words: [(String, [String], String?)] = [
    ("5HT1a", ["5-HT1A", "5-HT1B", "5-HT2A"], "5-HT1A"),
    ("5 ht 2a", ["5-HT1A", "5-HT2A", "5-HT2C"], "5-HT2A"),
    ("5-HT1a", ["5-ht1a", "5-HT1A"], "5-HT1A"),
    ("depresed", ["depressed", "healthy", "treated"], "depressed"),
    ("comparre", ["compare", "relate"], "compare"),
    ("ni", ["in", "is"], "in"),
    ("thna", ["than", "then"], "than"),
    ("hippocampu", ["hippocampus", "amygdala"], "hippocampus"),
    ("µg", ["mg", "μg"], "mg"),
    ("x", ["a", "b"], nil),
    ("in", ["of", "by"], nil),
    ("", ["a"], nil),
    ("serotonin", [], nil),
    ("dorsal raphe", ["raphe_dorsal", "dorsal-raphe"], "dorsal-raphe"),
    ("bat", ["cat", "rat", "hat"], "cat"),
    ("completely", ["different"], nil),
  ]

  @Test(arguments: words) func nearestWord(_ word: String, _ candidates: [String], _ expected: String?) {
    #expect(nearest(to: word, among: candidates) == expected)
    #expect(nearest(to: word, among: candidates.reversed()) == expected)
  }
}
