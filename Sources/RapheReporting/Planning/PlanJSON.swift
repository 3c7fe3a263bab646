public import RapheEvaluation
import RapheLanguage
import RapheStatistics

/// A plan for programs: one JSON object, with keys sorted.
public struct PlanJSON: Sendable {
  private let value: @Sendable () -> String

  /// Makes the report of a plan.
  public init(_ plan: StudyPlan, exitCode: Int32, version: String = Release.version) {
    value = { JSONText.lay(PlanWire.Plan(plan, exitCode, version)) }
  }

  /// Makes the report of what it takes to settle one claim.
  public init(_ plan: SettlingPlan, exitCode: Int32, version: String = Release.version) {
    value = { JSONText.lay(PlanWire.Settling(plan, exitCode, version)) }
  }

  /// The report as text, with a line end.
  public func text() -> String { value() }
}

/// The shape of the JSON of plans.
private enum PlanWire {
  struct Plan: Encodable {
    var raphe: Wire.Versions
    var settings: Settings
    var theories: [String]
    var studies: [Study]
    var unplanned: [String]
    var orders: [String]
    var diagnostics: [Wire.Diagnostic]
    var exitCode: Int32
  }

  struct Settings: Encodable {
    var asOf: Wire.Nullable<Int>
    var subjects: Int
    var targetBits: Wire.Number
  }

  struct Study: Encodable {
    var rank: Int
    var quantity: String
    var scale: String
    var measure: String
    var first: Side
    var second: Wire.Nullable<Side>
    var silent: [String]
    var samples: Int
    var tau: Wire.Number
    var bitsNow: Wire.Number
    var expectedBits: Wire.Number
    var exactBits: Wire.Nullable<Wire.Number>
    var turningPoints: [Wire.Number]
    var isFirstAbove: Bool
    var subjects: Wire.Nullable<Int>
    var limitBits: Wire.Nullable<Wire.Number>
  }

  struct Side: Encodable {
    var theory: String
    var claims: [String]
    var regions: [Wire.Region]
  }

  struct Settling: Encodable {
    var raphe: Wire.Versions
    var settings: Settings
    var theory: String
    var claim: String
    var sentence: String
    var verdict: String
    var probability: Wire.Number
    var chance: Wire.Number
    var reason: Wire.Nullable<String>
    var ifTrue: Wire.Nullable<Truth>
    var ifFalse: Wire.Nullable<Truth>
    var diagnostics: [Wire.Diagnostic]
    var exitCode: Int32
  }

  struct Truth: Encodable {
    var probability: Wire.Number
    var chance: Wire.Number
    var subjects: Wire.Nullable<Int>
    var limitChance: Wire.Nullable<Wire.Number>
    var studies: Wire.Nullable<Int>
    var limitChanceOfStudies: Wire.Nullable<Wire.Number>
  }
}

extension PlanWire.Plan {
  init(_ plan: StudyPlan, _ exitCode: Int32, _ version: String) {
    self.init(
      raphe: Wire.Versions(version: version), settings: PlanWire.Settings(plan.options, plan.asOf),
      theories: plan.theories,
      studies: plan.proposals.enumerated().map { PlanWire.Study($0 + 1, $1) },
      unplanned: (plan.unplanned + plan.beyond).sorted(),
      orders: plan.orders,
      diagnostics: plan.diagnostics.map(Wire.Diagnostic.init), exitCode: exitCode)
  }
}

extension PlanWire.Settings {
  init(_ options: PlanOptions, _ asOf: Int?) {
    self.init(asOf: Wire.Nullable(asOf), subjects: options.subjects, targetBits: Wire.Number(options.targetBits))
  }
}

extension PlanWire.Study {
  init(_ rank: Int, _ proposal: Proposal) {
    self.init(
      rank: rank,
      quantity: proposal.direction.map { proposal.vocabulary.name($0) } ?? proposal.vocabulary.name(proposal.quantity),
      scale: proposal.quantity.scale.name,
      measure: proposal.first.claims.first.map { StudySentence(claim: $0, vocabulary: proposal.vocabulary).text } ?? "",
      first: PlanWire.Side(proposal.first, proposal),
      second: Wire.Nullable(proposal.second.map { PlanWire.Side($0, proposal) }),
      silent: proposal.silent, samples: proposal.samples, tau: Wire.Number(proposal.tau),
      bitsNow: Wire.Number(proposal.bitsNow), expectedBits: Wire.Number(proposal.expectedBits),
      exactBits: Wire.Nullable(proposal.exactBits.map(Wire.Number.init)),
      turningPoints: proposal.turningPoints.map(Wire.Number.init), isFirstAbove: proposal.isFirstAbove,
      subjects: Wire.Nullable(proposal.needed.number),
      limitBits: Wire.Nullable(proposal.needed.limit.map(Wire.Number.init)))
  }
}

extension PlanWire.Side {
  init(_ position: Proposal.Position, _ proposal: Proposal) {
    let isReversed = proposal.direction?.isReversed ?? false
    self.init(
      theory: position.theory, claims: position.claims.map(\.id),
      regions: position.claims.compactMap { claim in
        claim.region.map { Wire.Region(isReversed ? $0.mirrored : $0) }
      })
  }
}

extension Proposal {
  /// The claim in whose direction the proposal tells effects: the first theory's first.
  fileprivate var direction: ResolvedClaim? { first.claims.first }
}

extension PlanWire.Settling {
  init(_ plan: SettlingPlan, _ exitCode: Int32, _ version: String) {
    self.init(
      raphe: Wire.Versions(version: version), settings: PlanWire.Settings(plan.options, plan.asOf),
      theory: plan.theory, claim: plan.report.id, sentence: plan.vocabulary.sentence(plan.report.claim),
      verdict: plan.report.judgement.verdict.rawValue, probability: Wire.Number(plan.report.judgement.probability),
      chance: Wire.Number(SettlingPlan.chance), reason: Wire.Nullable(plan.reason?.text),
      ifTrue: Wire.Nullable(plan.ifTrue.map(PlanWire.Truth.init)),
      ifFalse: Wire.Nullable(plan.ifFalse.map(PlanWire.Truth.init)),
      diagnostics: plan.diagnostics.map(Wire.Diagnostic.init), exitCode: exitCode)
  }
}

extension PlanWire.Truth {
  init(_ side: SettlingPlan.Side) {
    self.init(
      probability: Wire.Number(side.probability), chance: Wire.Number(side.chance),
      subjects: Wire.Nullable(side.subjects.number),
      limitChance: Wire.Nullable(side.subjects.limit.map(Wire.Number.init)),
      studies: Wire.Nullable(side.studies.flatMap(\.number)),
      limitChanceOfStudies: Wire.Nullable(side.studies.flatMap(\.limit).map(Wire.Number.init)))
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
