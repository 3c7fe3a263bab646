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
    ("BB", ["B", "b2"], "B"),
    ("5-HT1AR", ["5-HT1A", "5-HT2A"], "5-HT1A"),
    ("5HT1Ar", ["5-HT1B", "5-HT2A"], nil),
    ("inn", ["in", "is"], "in"),
    ("thna", ["than", "then"], "than"),
    ("hippocampu", ["hippocampus", "amygdala"], "hippocampus"),
    ("µg", ["mg", "ng"], nil),
    ("x", ["a", "b"], nil),
    ("in", ["of", "by"], nil),
    ("", ["a"], nil),
    ("serotonin", [], nil),
    ("dorsal raphe", ["raphe_dorsal", "dorsal-raphe"], "dorsal-raphe"),
    ("board", ["hoard", "beard", "boars"], "beard"),
    ("completely", ["different"], nil),
  ]

  @Test(arguments: words) func nearestWord(_ word: String, _ candidates: [String], _ expected: String?) {
    #expect(nearest(to: word, among: candidates) == expected)
    #expect(nearest(to: word, among: candidates.reversed()) == expected)
  }

  @Test(
    "What would change the meaning is never suggested, either way round",
    arguments: [
      ("mcg", "mg"), ("µg", "mg"), ("mM", "nM"), ("SE", "SD"), ("d", "dz"), ("h", "d"), ("5-HT2C", "5-HT2A"),
      ("5-HT2", "5-HT2A"), ("5HT1B receptor", "5-HT1A receptor"), ("HAM-D-21", "HAM-D-17"), ("n2", "n"), ("D1", "D2"),
      ("[18F]altanserin", "[11F]altanserin"), ("untreated", "treated"), ("nonresponders", "responders"),
      ("unpaired", "paired"), ("hypothermia", "hyperthermia"), ("increase", "decrease"),
      ("upregulation", "downregulation"),
      ("5-HT1A antagonist", "5-HT1A agonist"), ("before treatment", "after treatment"), ("presynaptic", "postsynaptic"),
      ("unipolar depression", "bipolar depression"), ("not medicated", "medicated"), ("low dose", "high dose"),
      ("male", "female"), ("direct", "indirect"),
    ])
  func meaning(_ one: String, _ other: String) {
    #expect(nearest(to: one, among: [other]) == nil)
    #expect(nearest(to: other, among: [one]) == nil)
  }

  @Test(
    "By spelling alone, letters count and their case does not",
    arguments: [("LNRR", "lnRR"), ("ln RR", "lnRR"), ("lnOR", nil), ("G", "g"), ("gg", nil), ("SMD", nil)])
  func spelling(_ word: String, _ expected: String?) {
    #expect(nearest(to: word, among: ["g", "dz", "percent", "r", "lnRR", "raw"], by: .spelling) == expected)
  }
}
