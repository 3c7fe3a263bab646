extension Reported {
  /// What a theory's own mechanism makes of a claim.
  package struct Derivation: Described {
    package var derivability: Nullable<String>
    package var reason: String?
    package var reasonCode: String?
    package var draws: Int?
    package var holds: Int?
    package var unknown: Int?
    package var interval: [Number]?
    package var variables: [DerivedVariable]?
    package var failed: [FailedDraw]?

    package init(
      derivability: Nullable<String>, reason: String? = nil, reasonCode: String? = nil, draws: Int? = nil,
      holds: Int? = nil, unknown: Int? = nil, interval: [Number]? = nil, variables: [DerivedVariable]? = nil,
      failed: [FailedDraw]? = nil
    ) {
      self.derivability = derivability
      self.reason = reason
      self.reasonCode = reasonCode
      self.draws = draws
      self.holds = holds
      self.unknown = unknown
      self.interval = interval
      self.variables = variables
      self.failed = failed
    }

    package static let description = Description<Self>(
      "derivation", "What a theory's own mechanism makes of a claim.",
      [
        Key(
          CodingKeys.derivability, \.derivability, .derivability,
          says: "What the theory's own mechanism makes of the claim; null when nothing follows."),
        Key(CodingKeys.reason, \.reason, says: "Why nothing follows; absent otherwise, as the rest is then."),
        Key(CodingKeys.reasonCode, \.reasonCode, .words(Words.underivable), says: "The same for programs."),
        Key(CodingKeys.draws, \.draws, .count, says: "All draws."),
        Key(CodingKeys.holds, \.holds, .count, says: "In how many of them the claim holds."),
        Key(
          CodingKeys.unknown, \.unknown, .count,
          says: "Of how many nobody knows, as their runs failed before it was decided."),
        Key(
          CodingKeys.interval, \.interval, .interval,
          says: "95 % of the rate (Wilson), whether it holds in none or in all of the unknown."),
        Key(CodingKeys.variables, \.variables),
        Key(
          CodingKeys.failed, \.failed,
          says: "Draws that failed before they could tell; each may count either way."),
      ])
  }

  /// What became of a claim for one variable.
  package struct DerivedVariable: Described {
    package var name: String
    package var holds: Int
    package var phases: [DerivedPhase]

    package init(name: String, holds: Int, phases: [DerivedPhase]) {
      self.name = name
      self.holds = holds
      self.phases = phases
    }

    package static let description = Description<Self>(
      "derivedVariable", "What became of a claim for one variable.",
      [
        Key(CodingKeys.name, \.name),
        Key(CodingKeys.holds, \.holds, .count),
        Key(CodingKeys.phases, \.phases),
      ])
  }

  /// How clearly a phase of a course holds.
  package struct DerivedPhase: Described {
    package var unit: String
    package var margins: [Number]
    package var justHolds: Number

    package init(unit: String, margins: [Number], justHolds: Number) {
      self.unit = unit
      self.margins = margins
      self.justHolds = justHolds
    }

    package static let description = Description<Self>(
      "derivedPhase", "How clearly a phase of a course holds.",
      [
        Key(CodingKeys.unit, \.unit),
        Key(CodingKeys.margins, \.margins, .length(3), says: "5th, 50th and 95th percentile of the robustness."),
        Key(CodingKeys.justHolds, \.justHolds, says: "The threshold that half of the draws would just meet."),
      ])
  }

  /// A draw that did not run to its end.
  package struct FailedDraw: Described {
    package var draw: Int
    package var why: String
    package var reasonCode: String
    package var parameters: [String: Number]

    package init(draw: Int, why: String, reasonCode: String, parameters: [String: Number]) {
      self.draw = draw
      self.why = why
      self.reasonCode = reasonCode
      self.parameters = parameters
    }

    package static let description = Description<Self>(
      "failedDraw", "A draw that did not run to its end.",
      [
        Key(CodingKeys.draw, \.draw, .count),
        Key(CodingKeys.why, \.why),
        Key(CodingKeys.reasonCode, \.reasonCode, .words(Words.runFailures), says: "Why, for programs."),
        Key(CodingKeys.parameters, \.parameters),
      ])
  }
}
