import Foundation
import Testing

@Suite("An explanation fits one screen") struct ExplainScreenTests {
  /// Those of the shipped corpus with most to say: many findings, a mechanism, an order, two long reasons.
  static let claims = [
    "no-serotonin-abnormality/5ht1a-same-in-depression", "stahl-1994/5ht1a-lower-in-depression",
    "raised-5ht1a-trait/5ht1a-higher-in-depression", "neurotrophic/5ht1a-does-not-matter",
    "monoamine-deficiency/challenges-are-blunted-in-depression",
    "autoreceptor-desensitisation/raphe-5ht1a-coupling-falls",
    "stahl-1994/antidepressants-blunt-probes-in-patients", "depletion-vulnerability/depletion-undoes-treatment",
  ]

  @Test("of 40 lines; the rest is told with --verbose, and the last line says so", arguments: claims)
  func screen(_ claim: String) throws {
    let brief = try Command.raphe(["explain", claim, "Hypotheses"])
    #expect(brief.code == 0)
    let lines = brief.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 40, "\(brief.output)")
    // A command to copy stays on its line.
    #expect(lines.dropLast().allSatisfy { $0.count <= 80 }, "\(brief.output)")
    let whole = try Command.raphe(["explain", claim, "Hypotheses", "--verbose"])
    let all = whole.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(all.count >= lines.count)
    // What is left out can be had, and nobody is told to ask for what is there already.
    #expect((lines.last?.hasSuffix("--verbose") == true) == (all.count > 40))
  }
}
