package import RapheEvaluation
import RapheLanguage
import RapheReport
import RapheStatistics

/// A plan for programs: one JSON object, with keys sorted.
package struct PlanJSON: Sendable {
  private let value: @Sendable () -> String

  /// Makes the report of a plan.
  package init(_ plan: StudyPlan, exitCode: Int32, version: String = Release.version) {
    value = { Reported.Plan(plan, exitCode, version).laidOut }
  }

  /// Makes the report of what it takes to settle one claim.
  package init(_ plan: SettlingPlan, exitCode: Int32, version: String = Release.version) {
    value = { Reported.Settling(plan, exitCode, version).laidOut }
  }

  /// The report as text, with a line end.
  package func text() -> String { value() }
}

extension Reported.Plan {
  init(_ plan: StudyPlan, _ exitCode: Int32, _ version: String) {
    self.init(
      raphe: Reported.Versions(version: version), settings: Reported.PlanSettings(plan.options, plan.asOf),
      theories: plan.theories,
      studies: plan.proposals.enumerated().map { Reported.Study($0 + 1, $1) },
      unplanned: (plan.unplannedNames(.noVariance) + plan.unplannedNames(.beyond)).sorted(),
      orders: plan.unplannedNames(.order), leftOut: plan.unplanned.map(Reported.Unplanned.init),
      diagnostics: plan.diagnostics.map(Reported.Diagnostic.init), exitCode: exitCode)
  }
}

extension Reported.Unplanned {
  init(_ unplanned: Unplanned) {
    switch unplanned {
    case .noVariance(let quantity, let vocabulary), .order(let quantity, let vocabulary):
      self.init(reasonCode: unplanned.code, quantity: vocabulary.name(quantity))
    case .beyond(let claim, let vocabulary, let theory):
      self.init(
        reasonCode: unplanned.code, quantity: vocabulary.name(claim.quantity), theory: theory, claim: claim.id)
    }
  }
}

extension Reported.PlanSettings {
  init(_ options: PlanOptions, _ asOf: Int?) {
    self.init(
      asOf: Reported.Nullable(asOf), subjects: options.subjects, targetBits: Reported.Number(options.targetBits))
  }
}

extension Reported.Study {
  init(_ rank: Int, _ proposal: Proposal) {
    self.init(
      rank: rank,
      quantity: proposal.direction.map { proposal.vocabulary.name($0) } ?? proposal.vocabulary.name(proposal.quantity),
      scale: proposal.quantity.scale.name,
      measure: proposal.first.claims.first.map { StudySentence(claim: $0, vocabulary: proposal.vocabulary).text } ?? "",
      first: Reported.Side(proposal.first, proposal),
      second: Reported.Nullable(proposal.second.map { Reported.Side($0, proposal) }),
      silent: proposal.silent, samples: proposal.samples, tau: Reported.Number(proposal.tau),
      bitsNow: Reported.Number(proposal.bitsNow), expectedBits: Reported.Number(proposal.expectedBits),
      exactBits: Reported.Nullable(proposal.exactBits.map(Reported.Number.init)),
      turningPoints: proposal.turningPoints.map(Reported.Number.init), isFirstAbove: proposal.isFirstAbove,
      subjects: Reported.Nullable(proposal.needed.number),
      limitBits: Reported.Nullable(proposal.needed.limit.map(Reported.Number.init)))
  }
}

extension Reported.Side {
  init(_ position: Proposal.Position, _ proposal: Proposal) {
    self.init(
      theory: position.theory, claims: position.claims.map(\.id),
      regions: position.claims.compactMap { claim in
        claim.region.map { Reported.Region(proposal.direction?.inWords($0) ?? $0) }
      })
  }
}

extension Proposal {
  /// The claim in whose direction the proposal tells effects: the first theory's first.
  fileprivate var direction: ResolvedClaim? { first.claims.first }
}

extension Reported.Settling {
  init(_ plan: SettlingPlan, _ exitCode: Int32, _ version: String) {
    self.init(
      raphe: Reported.Versions(version: version), settings: Reported.PlanSettings(plan.options, plan.asOf),
      theory: plan.theory, claim: plan.report.id, sentence: plan.vocabulary.sentence(plan.report.claim),
      verdict: plan.report.judgement.verdict.rawValue, probability: Reported.Number(plan.report.judgement.probability),
      chance: Reported.Number(SettlingPlan.chance), reason: Reported.Nullable(plan.reason?.text),
      reasonCode: Reported.Nullable(plan.reason?.code),
      ifTrue: Reported.Nullable(plan.ifTrue.map(Reported.Truth.init)),
      ifFalse: Reported.Nullable(plan.ifFalse.map(Reported.Truth.init)),
      diagnostics: plan.diagnostics.map(Reported.Diagnostic.init), exitCode: exitCode)
  }
}

extension Reported.Truth {
  init(_ side: SettlingPlan.Side) {
    self.init(
      probability: Reported.Number(side.probability), chance: Reported.Number(side.chance),
      subjects: Reported.Nullable(side.subjects.number),
      limitChance: Reported.Nullable(side.subjects.limit.map(Reported.Number.init)),
      studies: Reported.Nullable(side.studies.flatMap(\.number)),
      limitChanceOfStudies: Reported.Nullable(side.studies.flatMap(\.limit).map(Reported.Number.init)))
  }
}

extension Reach {
  fileprivate var number: Int? {
    if case .at(let number) = self { return number }
    return nil
  }

  fileprivate var limit: Double? {
    if case .beyond(let value) = self { return value }
    return nil
  }
}

extension SettlingPlan.Reason {
  fileprivate var text: String {
    switch self {
    case .settled: "settled"
    case .trivial: "trivial"
    case .isOrder: "an order of several groups"
    case .noVariance: "no recorded variance"
    case .beyond: "more than 30 bits at stake"
    }
  }
}
