import RapheEvaluation
import RapheLanguage
import Testing

@Suite struct ExpectationTests {
  @Test("An expectation is written as the verdict that it expects", arguments: RapheLanguage.Expectation.allCases)
  func words(expectation: RapheLanguage.Expectation) {
    #expect(expectation.verdict.rawValue == expectation.rawValue)
  }

  @Test("Every verdict can be expected")
  func all() {
    #expect(Set(RapheLanguage.Expectation.allCases.map(\.verdict)) == Set(Verdict.allCases))
  }

  @Test("The limits of verdicts part probabilities on either side of them")
  func limits() {
    #expect(VerdictLevel.isSameSide(0.96, 0.97) && VerdictLevel.isSameSide(0.06, 0.94))
    #expect(!VerdictLevel.isSameSide(0.949, 0.95) && !VerdictLevel.isSameSide(0.05, 0.051))
  }
}
