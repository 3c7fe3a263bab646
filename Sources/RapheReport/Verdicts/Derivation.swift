extension Reported {
  /// What a theory's own mechanism makes of a claim.
  package struct Derivation: Codable, Sendable {
    package var derivability: Nullable<String>
    package var reason: String?
    package var draws: Int?
    package var holds: Int?
    package var unknown: Int?
    package var interval: [Number]?
    package var variables: [DerivedVariable]?
    package var failed: [FailedDraw]?

    package init(
      derivability: Nullable<String>, reason: String? = nil, draws: Int? = nil, holds: Int? = nil,
      unknown: Int? = nil, interval: [Number]? = nil, variables: [DerivedVariable]? = nil, failed: [FailedDraw]? = nil
    ) {
      self.derivability = derivability
      self.reason = reason
      self.draws = draws
      self.holds = holds
      self.unknown = unknown
      self.interval = interval
      self.variables = variables
      self.failed = failed
    }
  }

  /// What became of a claim for one variable.
  package struct DerivedVariable: Codable, Sendable {
    package var name: String
    package var holds: Int
    package var phases: [DerivedPhase]

    package init(name: String, holds: Int, phases: [DerivedPhase]) {
      self.name = name
      self.holds = holds
      self.phases = phases
    }
  }

  /// How clearly a phase of a course holds.
  package struct DerivedPhase: Codable, Sendable {
    package var unit: String
    package var margins: [Number]
    package var justHolds: Number

    package init(unit: String, margins: [Number], justHolds: Number) {
      self.unit = unit
      self.margins = margins
      self.justHolds = justHolds
    }
  }

  /// A draw that did not run to its end.
  package struct FailedDraw: Codable, Sendable {
    package var draw: Int
    package var why: String
    package var parameters: [String: Number]

    package init(draw: Int, why: String, parameters: [String: Number]) {
      self.draw = draw
      self.why = why
      self.parameters = parameters
    }
  }
}
