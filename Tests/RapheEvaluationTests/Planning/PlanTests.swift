import Foundation
import RapheLanguage
import RapheStatistics
import Testing

@testable import RapheEvaluation

@Suite("What a new study would do")
struct PlanTests {
  @Test("The expected change of odds agrees with brute force", arguments: PlanReference.shifts)
  func shift(_ reference: PlanReference) {
    // Only the variance counts: 100 subjects of this unit have it.
    let isLarge = reference.variance < 0.01
    let subjects = isLarge ? 1000 : 100
    let plan = QuantityPlan(
      reference.terms.map { .finding($0) }, weights: reference.weights, scale: reference.scale,
      .groups(unit: reference.variance * Double(subjects)), stances: reference.stances)
    let second = reference.stances.count > 1 ? reference.stances[1] : nil
    #expect(abs(plan.bitsNow(reference.stances[0], second) - reference.now) < 2e-5)
    let shift = plan.shift(reference.stances[0], second, subjects: subjects)
    // Both are quadratures over a posterior that is right to 1e-6; the worst of the cases differs by 2.8e-5 bits.
    #expect(abs(shift.bits - reference.bits) < 5e-5, "\(shift.bits)")
    #expect(shift.turningPoints.count == reference.turningPoints.count)
    for (found, expected) in zip(shift.turningPoints, reference.turningPoints) {
      #expect(abs(found - expected) < 1e-4, "\(found)")
    }
  }

  @Test("The chance that studies settle a claim agrees with brute force", arguments: SettlingReference.all)
  func settling(_ reference: SettlingReference) {
    let settling = Settling(
      reference.terms.map { .finding($0) }, weights: reference.weights, scale: .g, region: reference.region,
      setting: .average,
      .groups(unit: 2))
    let chances = settling.chances(subjects: reference.subjects, studies: reference.studies)
    #expect(abs(chances.ifTrue - reference.ifTrue) < reference.tolerance, "\(chances.ifTrue)")
    #expect(abs(chances.ifFalse - reference.ifFalse) < reference.tolerance, "\(chances.ifFalse)")
  }

  @Test("Copies of a finding that share its weight are that finding", arguments: [2, 50])
  func copies(count: Int) {
    func bits(_ count: Int) -> Double {
      let terms = Array(repeating: Likelihood.interval(lower: -.infinity, upper: -0.45, variance: 0.05), count: count)
      let weights = terms.map { _ in 1 / Double(count) }
      let lower = stance(.below(0), weights: weights)
      let plan = QuantityPlan(
        terms.map { .finding($0) }, weights: weights, scale: .g, .groups(unit: 2), stances: [lower])
      return plan.shift(lower, nil, subjects: 20).bits
    }
    // The mesh is finer for more findings; either is right to 5e-5, as above.
    #expect(abs(bits(count) - bits(1)) < 1e-4)
  }

  private func stance(_ region: Region, _ commitment: Double = 0.99, weights: [Double] = []) -> Stance {
    Stance(parts: [Stance.Part(region: region, setting: .average, commitment: commitment)], weights: weights)
  }

  @Test(
    "More subjects move the odds more, never beyond what exact knowledge would, and opposite claims mirror each other")
  func moreSubjects() throws {
    let (lower, higher) = (stance(.below(0)), stance(.above(0)))
    let plan = QuantityPlan([], weights: [], scale: .g, .groups(unit: 2), stances: [lower, higher])
    let ceiling = try #require(plan.ceiling(lower, nil))
    // Nothing is known: with one half each the claim gains about 1 bit, or loses 6.64.
    let gain = 1.0.tolerating(0.99)
    let loss = -(-1e9).tolerating(0.99)
    #expect(abs(ceiling - 0.5 * (gain + loss)) < 1e-6)
    let bits = [4, 20, 100, 1000, 10_000].map { plan.shift(lower, nil, subjects: $0).bits }
    #expect(zip(bits, bits.dropFirst()).allSatisfy { $0 < $1 })
    #expect(bits.allSatisfy { $0 < ceiling })
    let (one, other) = (plan.shift(lower, nil, subjects: 20), plan.shift(higher, nil, subjects: 20))
    #expect(abs(one.bits - other.bits) < 1e-7)
    #expect(one.isPositiveAbove == false && other.isPositiveAbove)
    let both = plan.shift(lower, higher, subjects: 20)
    #expect(both.bits > one.bits)
    #expect(both.turningPoints.allSatisfy { abs($0) < 1e-4 }, "\(both.turningPoints)")
  }

  @Test("The number needed is the least that reaches the target")
  func needed() {
    let lower = stance(.below(0))
    let plan = QuantityPlan([], weights: [], scale: .g, .groups(unit: 2), stances: [lower])
    guard case .at(let n) = plan.needed(lower, nil, target: 1.5, from: 20) else {
      Issue.record("1.5 bits can be reached")
      return
    }
    #expect(plan.shift(lower, nil, subjects: n).bits >= 1.5)
    #expect(plan.shift(lower, nil, subjects: n - 1).bits < 1.5)
    #expect(plan.needed(lower, nil, target: 1.5, from: 1000) == .at(n))
    #expect(plan.needed(lower, nil, target: 1e-3, from: 20) == .at(4))
    let limit = plan.shift(lower, nil, subjects: 10_000).bits
    #expect(plan.needed(lower, nil, target: limit + 0.1, from: 20) == .beyond(limit))
  }

  @Test("The search finds the least of any rising function")
  func search() {
    for target in [1.0, 5, 17, 99, 400] {
      let found = Search.least(in: 4...10_000, from: 20, stages: [100, 1000], target: target) { Double($0) / 3 }
      #expect(found == .at(max(4, Int((3 * target).rounded(.up)))))
    }
    #expect(Search.least(in: 4...10, from: 5, stages: [], target: 11) { Double($0) } == .beyond(10))
  }

  @Test("Of the shipped theories: the odds now are the scores, and the plan does not depend on the number of jobs")
  func corpus() async throws {
    let project = await ShippedCorpusTests.project
    @Sendable func selects(_ theory: String, _ claim: String) -> Bool {
      ["lower-5ht2a", "sert-deficit", "low-5ht2a-agonism"].contains(theory)
    }
    let question = Question(jobs: 1, selects: selects)
    let plan = await project.plan(question)
    let scorecard = await project.evaluate(question)
    for report in scorecard.theories {
      let id = report.theory.id
      for proposal in plan.proposals where proposal.second == nil && proposal.first.theory == id {
        let claims = Set(proposal.first.claims.map(\.id))
        guard let family = report.score.families.first(where: { !claims.isDisjoint(with: $0.claims) }) else { continue }
        #expect(abs(proposal.bitsNow - family.bits) < 1e-4, "\(claims)")
      }
    }
    #expect(plan.proposals.contains { $0.first.theory == "low-5ht2a-agonism" && $0.second?.theory == "lower-5ht2a" })
    #expect(zip(plan.proposals, plan.proposals.dropFirst()).allSatisfy { $0.expectedBits >= $1.expectedBits })
    let again = await project.plan(Question(jobs: 3, selects: selects))
    #expect(plan.proposals.map(\.expectedBits) == again.proposals.map(\.expectedBits))
    #expect(plan.proposals.map(\.needed) == again.proposals.map(\.needed))
    #expect(plan.proposals.map(\.first.theory) == again.proposals.map(\.first.theory))
  }

  @Test("A study that the plan says would settle a claim does so in the evaluator")
  func settlesInTheEvaluator() {
    // Five lower samples: not enough under all prior scales.
    let terms = [-0.6, -0.45, -0.3, -0.5, -0.2].map { Likelihood.normal(estimate: $0, variance: 0.08) }
    func isSupported(_ y: Double) -> Bool {
      ([.declared] + PriorVariant.robustness).allSatisfy { variant in
        let prior = RandomEffectsPrior(PriorScale.g.variant(variant))
        let all = terms + [.normal(estimate: y, variance: 0.02)]
        return EvidenceGrid(all, prior: prior).posterior().probability(of: .below(0)) >= VerdictLevel.support
      }
    }
    let settling = Settling(
      terms.map { .finding($0) }, weights: terms.map { _ in 1 }, scale: .g, region: .below(0), setting: .average,
      .groups(unit: 2))
    // The probability of the estimates that give the verdict, from the evaluator's own predictive distribution.
    let points = stride(from: -2.5, through: 1.5, by: 0.02)
    let prior = RandomEffectsPrior(PriorScale.g)
    let now = EvidenceGrid(terms, prior: prior).posterior()
    var supported = 0.0
    for y in points where isSupported(y) {
      let posterior = EvidenceGrid(terms + [.normal(estimate: y, variance: 0.02)], prior: prior).posterior()
      let density = exp(posterior.logMarginalLikelihood - now.logMarginalLikelihood)
      supported += 0.02 * density * posterior.probability(of: .below(0))
    }
    let chance = settling.chances(subjects: 100).ifTrue
    #expect(abs(chance - supported / now.probability(of: .below(0))) < 0.02, "\(chance)")
    #expect(chance > 0.1)
  }
}
