import RapheEvaluation
import RapheLanguage
import Testing

@testable import RapheReporting

@Suite("Mechanism and data in words")
struct AgreementTests {
  private func derived(_ holds: Int, of total: Int = 20) -> Derived {
    .run(Derivation(holds: DrawRate(count: holds, total: total), failed: [], variables: []))
  }

  @Test(
    "Each pair of what the model says and what the data say has its words",
    arguments: [
      (20, Verdict.supported, "mechanism and data agree"),
      (0, .contradicted, "mechanism and data both deny it"),
      (20, .contradicted, "the data contradict what the mechanism implies"),
      (0, .supported, "the data support what the mechanism denies"),
      (20, .contested, "the mechanism implies it; the data leave it contested"),
      (0, .untested, "the mechanism denies it; the data leave it untested"),
      (10, .supported, "the mechanism leaves it open; by the data it is supported"),
      (10, .inconclusive, "the mechanism leaves it open, and so do the data (inconclusive)"),
    ])
  func words(holds: Int, verdict: Verdict, expected: String) {
    #expect(derived(holds).agreement(with: verdict) == expected)
  }

  @Test("Implied from a rate of 0.95 on, denied up to 0.05")
  func limits() {
    #expect([19, 18, 1, 2].map { derived($0).derivability } == [.implied, .undetermined, .denied, .undetermined])
    #expect(derived(0, of: 0).derivability == nil)
    #expect(derived(0, of: 0).agreement(with: .supported) == "no draw ran to its end")
  }

  @Test("A summary has the Wilson interval, unless one draw stands for all")
  func summary() {
    // scipy 1.17.1, binomtest(19, 20).proportion_ci(method="wilson"): 0.763869 to 0.991119.
    let derivation = Derivation(holds: DrawRate(count: 19, total: 20), failed: [], variables: [])
    #expect(derivation.summary == "implied 0.95 [0.76, 0.99]")
    let only = Derivation(holds: DrawRate(count: 1, total: 1), varies: false, failed: [], variables: [])
    #expect(only.summary == "implied")
  }

  @Test(
    "Unknown draws widen the rate both ways, and the word is what both ends say",
    arguments: [
      // scipy 1.17.1, binomtest(k, n).proportion_ci(method="wilson"), of the least and of the most.
      (51, 49, 100, "undetermined 0.51 to 1.00 [0.41, 1.00]"),
      (0, 49, 100, "undetermined 0.00 to 0.49 [0.00, 0.59]"),
      (97, 3, 100, "implied 0.97 to 1.00 [0.92, 1.00]"),
      (2, 3, 100, "denied 0.02 to 0.05 [0.01, 0.11]"),
      (94, 6, 100, "undetermined 0.94 to 1.00 [0.88, 1.00]"),
      (0, 30, 30, "no draw ran to its end"),
    ])
  func unknown(holds: Int, unknown: Int, total: Int, expected: String) {
    let rate = DrawRate(count: holds, unknown: unknown, total: total)
    #expect(Derivation(holds: rate, failed: [], variables: []).summary == expected)
  }

  @Test("Of fewer than 20 draws the interval decides, which no such number settles", arguments: [1, 5, 19])
  func few(draws: Int) {
    #expect(derived(0, of: draws).derivability == .undetermined)
    #expect(derived(draws, of: draws).derivability == .undetermined)
  }
}
