extension Reported {
  /// The studies that would move the odds of theories most.
  package struct Plan: Stamped {
    package var raphe: Versions
    package var settings: PlanSettings
    package var theories: [String]
    package var studies: [Study]
    package var unplanned: [String]
    package var orders: [String]
    package var leftOut: [Unplanned]
    package var diagnostics: [Diagnostic]
    package var exitCode: Int32

    package init(
      raphe: Versions, settings: PlanSettings, theories: [String], studies: [Study], unplanned: [String],
      orders: [String], leftOut: [Unplanned], diagnostics: [Diagnostic], exitCode: Int32
    ) {
      self.raphe = raphe
      self.settings = settings
      self.theories = theories
      self.studies = studies
      self.unplanned = unplanned
      self.orders = orders
      self.leftOut = leftOut
      self.diagnostics = diagnostics
      self.exitCode = exitCode
    }

    package static let description = Description<Self>(
      "plan", "The studies that would move the odds of theories most.",
      [
        Key(CodingKeys.raphe, \.raphe),
        Key(CodingKeys.settings, \.settings),
        Key(CodingKeys.theories, \.theories, says: "Ids of the theories that were compared."),
        Key(CodingKeys.studies, \.studies, says: "What may be done, the most telling first."),
        Key(CodingKeys.unplanned, \.unplanned, says: "Quantities for which no study is reckoned."),
        Key(CodingKeys.orders, \.orders, says: "Claims of orders, for which none is either."),
        Key(CodingKeys.leftOut, \.leftOut, says: "Both kinds, each with the reason."),
        Key(CodingKeys.diagnostics, \.diagnostics),
        Key(CodingKeys.exitCode, \.exitCode),
      ])
  }

  /// What was asked of a plan.
  package struct PlanSettings: Described {
    package var asOf: Nullable<Int>
    package var subjects: Int
    package var targetBits: Number

    package init(asOf: Nullable<Int>, subjects: Int, targetBits: Number) {
      self.asOf = asOf
      self.subjects = subjects
      self.targetBits = targetBits
    }

    package static let description = Description<Self>(
      "planSettings", "What was asked of a plan.",
      [
        Key(CodingKeys.asOf, \.asOf, says: "Only evidence published by this year."),
        Key(CodingKeys.subjects, \.subjects, .count, says: "Of the study: in each of two groups, or in all."),
        Key(CodingKeys.targetBits, \.targetBits, .finite, says: "By which the odds are to be expected to move."),
      ])
  }
}
