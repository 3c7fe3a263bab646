import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheStatistics
import Testing

/// The likelihood of one finding, row by row of the table of scoring.md, section 3.
///
/// Figures: Tests/Peers/likelihoods.py with scipy 1.17.1, by the formulas cited there; relative tolerance 1e-10, what
/// quantiles of t are good for.
@Suite("What a finding says about the true effect")
struct LikelihoodTests {
  @Test("Hedges' g of two groups", arguments: LikelihoodCase.groups)
  func groups(_ example: LikelihoodCase) async throws { try await check(example, World.claim()) }

  @Test("Hedges' g of two measurements of the same subjects", arguments: LikelihoodCase.pairs)
  func pairs(_ example: LikelihoodCase) async throws { try await check(example, World.claim()) }

  @Test("Fisher's z of an association", arguments: LikelihoodCase.associations)
  func associations(_ example: LikelihoodCase) async throws {
    var example = example
    example.row = WorldDataset.association.merging(example.row) { $1 }
    try await check(example, World.relation())
  }

  @Test("The log ratio of means, for a margin in percent", arguments: LikelihoodCase.ratios)
  func ratios(_ example: LikelihoodCase) async throws {
    try await check(example, World.claim("a", "by_at_least: 5 %"))
  }

  @Test("The raw difference, for a margin in the unit of the measure", arguments: LikelihoodCase.raw)
  func raw(_ example: LikelihoodCase) async throws {
    try await check(example, World.claim("a", "by_at_least: 1 fmol/mg"))
  }

  @Test("A size without a test, and a word beside numbers", arguments: LikelihoodCase.sizes)
  func sizes(_ example: LikelihoodCase) async throws { try await check(example, World.claim()) }

  @Test("A null whose sign is printed", arguments: LikelihoodCase.nulls)
  func nulls(_ example: LikelihoodCase) async throws { try await check(example, World.claim()) }

  @Test("Without a number of subjects the words count, and a printed error", arguments: LikelihoodCase.withoutN)
  func withoutN(_ example: LikelihoodCase) async throws { try await check(example, World.claim()) }

  @Test("What the literature prints of two groups", arguments: LikelihoodCase.printed)
  func printed(_ example: LikelihoodCase) async throws { try await check(example, World.claim()) }

  @Test("What it prints of two measurements of the same subjects", arguments: LikelihoodCase.printedPairs)
  func printedPairs(_ example: LikelihoodCase) async throws { try await check(example, World.claim()) }

  @Test("What it prints of an association", arguments: LikelihoodCase.printedAssociations)
  func printedAssociations(_ example: LikelihoodCase) async throws {
    var example = example
    example.row = WorldDataset.association.merging(example.row) { $1 }
    try await check(example, World.relation())
  }

  private func check(_ example: LikelihoodCase, _ claim: String) async throws {
    let project = await World(
      theories: [World.theory("t", claim)], datasets: [WorldDataset([example.row], assume: example.assume)]
    ).project()
    let quantity = try #require(project.theories.first?.claims.first?.quantity)
    let evidence = try #require(project.evidence.first)
    let finding = try #require(evidence.findings.first)
    switch (finding.likelihood(on: quantity.scale, assuming: evidence.dataset.assume), example.expected) {
    case (.unusable(let reason), .unusable(let expected)): #expect(reason == expected)
    case (
      .usable(let likelihood, let assumedN, let assumedCV),
      .usable(let expected, let expectedN, let expectedCV)
    ):
      #expect(likelihood.isClose(to: expected), "\(likelihood)")
      #expect(assumedN == expectedN)
      #expect(assumedCV == expectedCV)
    case (let found, _): Issue.record("\(found)")
    }
  }
}

extension Likelihood {
  fileprivate func isClose(to other: Likelihood) -> Bool {
    switch (self, other) {
    case (.normal(let estimate, let variance), .normal(let otherEstimate, let otherVariance)),
      (.folded(let estimate, let variance), .folded(let otherEstimate, let otherVariance)):
      estimate.isClose(to: otherEstimate) && variance.isClose(to: otherVariance)
    case (
      .interval(let lower, let upper, let variance), .interval(let otherLower, let otherUpper, let otherVariance)
    ):
      lower.isClose(to: otherLower) && upper.isClose(to: otherUpper) && variance.isClose(to: otherVariance)
    default: false
    }
  }
}

extension Double {
  fileprivate func isClose(to other: Double) -> Bool { self == other || abs(self - other) <= 1e-10 * abs(other) }
}
