import RapheLanguage
import Testing

@testable import RapheEvaluation

/// Which claims of the shipped corpus are one bet: the pairs that scoring.md, section 6, names.
@Suite("Kinship")
struct KinshipTests {
  private static func claim(_ name: String) async throws -> (claim: ResolvedClaim, vocabulary: Vocabulary) {
    let parts = name.split(separator: "/").map(String.init)
    let theory = try #require(await ShippedCorpusTests.project.theories.first { $0.id == parts[0] }, "\(name)")
    return (try #require(theory.claims.first { $0.id == parts[1] }, "\(name)"), theory.vocabulary)
  }

  private static func areKin(_ one: String, _ other: String) async throws -> Bool {
    let (first, vocabulary) = try await claim(one)
    let second = try await claim(other).claim
    let kinship = Kinship(vocabulary: vocabulary)
    let turn = kinship.turn(first.quantity, second.quantity)
    #expect(kinship.turn(second.quantity, first.quantity) == turn, "kinship goes both ways")
    return turn != nil
  }

  @Test(
    "Region, tissue, drug, ligand and measure do not part claims, nor do kin of a marked term",
    arguments: [
      ("stahl-1994/5ht1a-lower-in-depression", "raised-autoreceptors/raphe-5ht1a-higher-in-depression"),
      ("stahl-1994/5ht2-higher-in-depression", "lower-5ht2a/cortical-5ht2a-lower-in-depression"),
      ("stahl-1994/5ht2-higher-in-depression", "stahl-1994/5ht2-higher-on-platelets-in-depression"),
      ("sert-deficit/amygdala-sert-lower-in-depression", "sert-deficit/midbrain-sert-lower-in-depression"),
      ("glucocorticoid/stress-lowers-5ht1a-density", "glucocorticoid/stress-lowers-5ht1a-mrna"),
      (
        "autoreceptor-desensitisation/raphe-5ht1a-function-falls",
        "autoreceptor-desensitisation/hippocampal-5ht1a-tone-rises"
      ),
      ("5ht2a-upregulation-in-suicide/frontal-5ht2a-higher-in-suicide", "stahl-1994/5ht2-higher-in-depression"),
      ("raised-5ht1a-trait/5ht1a-higher-in-depression", "raised-5ht1a-trait/5ht1a-higher-after-recovery"),
    ])
  func kin(one: String, other: String) async throws { #expect(try await Self.areKin(one, other)) }

  @Test(
    "What is measured, the species and the kind of comparison do",
    arguments: [
      (
        "autoreceptor-desensitisation/raphe-5ht1a-density-unchanged",
        "autoreceptor-desensitisation/raphe-5ht1a-function-falls"
      ),
      ("stahl-1994/antidepressants-lower-5ht2-in-patients", "stahl-1994/antidepressants-lower-5ht2-in-animals"),
      ("stahl-1994/fall-in-5ht2-tracks-improvement", "stahl-1994/5ht1a-blunted-more-in-responders"),
      ("stahl-1994/5ht1a-lower-in-depression", "stahl-1994/5ht2-higher-in-depression"),
    ])
  func apart(one: String, other: String) async throws { #expect(try await !Self.areKin(one, other)) }

  /// 5-HT1A coupling and function in the raphe rest on the same rows of a table.
  @Test("A finding in common makes kin of what the terms keep apart")
  func findings() async throws {
    let scorecard = await ShippedCorpusTests.project.evaluate(
      Question(
        jobs: 2,
        selects: { theory, _ in
          theory == "autoreceptor-desensitisation"
        }))
    let families = try scorecard.theory("autoreceptor-desensitisation").score.families.map { Set($0.claims) }
    #expect(families.contains { $0.isSuperset(of: ["raphe-5ht1a-coupling-falls", "raphe-5ht1a-function-falls"]) })
    #expect(
      try await !Self.areKin(
        "autoreceptor-desensitisation/raphe-5ht1a-coupling-falls",
        "autoreceptor-desensitisation/raphe-5ht1a-density-unchanged"))
  }
}
