extension Reported {
  /// The studies that would move the odds of theories most.
  package struct Plan: Codable, Sendable {
    package var raphe: Versions
    package var settings: PlanSettings
    package var theories: [String]
    package var studies: [Study]
    package var unplanned: [String]
    package var orders: [String]
    package var diagnostics: [Diagnostic]
    package var exitCode: Int32

    package init(
      raphe: Versions, settings: PlanSettings, theories: [String], studies: [Study], unplanned: [String],
      orders: [String], diagnostics: [Diagnostic], exitCode: Int32
    ) {
      self.raphe = raphe
      self.settings = settings
      self.theories = theories
      self.studies = studies
      self.unplanned = unplanned
      self.orders = orders
      self.diagnostics = diagnostics
      self.exitCode = exitCode
    }
  }

  /// What was asked of a plan.
  package struct PlanSettings: Codable, Sendable {
    package var asOf: Nullable<Int>
    package var subjects: Int
    package var targetBits: Number

    package init(asOf: Nullable<Int>, subjects: Int, targetBits: Number) {
      self.asOf = asOf
      self.subjects = subjects
      self.targetBits = targetBits
    }
  }
}
