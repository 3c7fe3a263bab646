import RapheEvidence
import RapheLanguage
import RapheNumerics

extension Project {
  /// What it would take to settle the claim that the question selects; nil unless it selects exactly one.
  ///
  /// The truth is taken from what is believed now, restricted to the claimed region or to the rest.
  public func settle(_ question: Question, _ options: PlanOptions = PlanOptions()) async -> SettlingPlan? {
    let scorecard = await evaluate(question)
    let reports = scorecard.theories.flatMap { theory in theory.claims.map { (theory, $0) } }
    guard let (theory, report) = reports.first, reports.count == 1 else { return nil }
    let vocabulary = theory.theory.vocabulary
    var plan = SettlingPlan(
      theory: theory.id, report: report, vocabulary: vocabulary, options: options,
      asOf: question.asOf, diagnostics: diagnostics)
    let gathered = evidence.gather(report.claim.quantity, in: vocabulary, asOf: question.asOf)
    switch report.judgement.verdict {
    case .supported, .contradicted: plan.reason = .settled
    case .trivial: plan.reason = .trivial
    case .contested, .inconclusive, .untested:
      guard report.judgement.bitsAtStake >= PosteriorQuery.leastStake else {
        plan.reason = .trivial
        break
      }
      guard let region = report.claim.region else {
        plan.reason = .isOrder
        break
      }
      guard report.judgement.bitsAtStake / .log2e < -Stance.leastLogPrior else {
        plan.reason = .beyond
        break
      }
      guard let design = PlannedDesign(report.claim.quantity, gathered) else {
        plan.reason = .noVariance
        break
      }
      let key = PosteriorQuery.Key(report.claim)
      // Each side by itself: they share nothing that is worth waiting for.
      let sides = await [true, false].mapConcurrently(jobs: question.jobs) { isTrue in
        let settling = Settling(key, region, gathered, design)
        let probability = settling.probability
        return settling.side(isTrue ? probability : 1 - probability, options) { isTrue ? $0.ifTrue : $0.ifFalse }
      }
      (plan.ifTrue, plan.ifFalse) = (sides[0], sides[1])
    }
    return plan
  }
}
