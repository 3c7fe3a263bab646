extension Reported {
  /// How often verdicts are right in worlds whose truth is known.
  package struct Calibration: Stamped {
    package var raphe: Versions
    package var settings: CalibrationSettings
    package var claims: [String]
    package var leftOut: Int
    package var findings: Int
    package var samples: Int
    package var scenarios: [Scenario]
    package var theories: [CalibratedTheory]
    package var diagnostics: [Diagnostic]
    package var exitCode: Int32

    package init(
      raphe: Versions, settings: CalibrationSettings, claims: [String], leftOut: Int, findings: Int, samples: Int,
      scenarios: [Scenario], theories: [CalibratedTheory], diagnostics: [Diagnostic], exitCode: Int32
    ) {
      self.raphe = raphe
      self.settings = settings
      self.claims = claims
      self.leftOut = leftOut
      self.findings = findings
      self.samples = samples
      self.scenarios = scenarios
      self.theories = theories
      self.diagnostics = diagnostics
      self.exitCode = exitCode
    }

    package static let description = Description<Self>(
      "calibration", "How often verdicts are right in worlds whose truth is known.",
      [
        Key(CodingKeys.raphe, \.raphe),
        Key(CodingKeys.settings, \.settings),
        Key(CodingKeys.claims, \.claims, says: "Those that were judged, as theory/claim."),
        Key(CodingKeys.leftOut, \.leftOut, .count, says: "How many claims could not be."),
        Key(
          CodingKeys.findings, \.findings, .count, says: "That were simulated anew in each world, each counted once."),
        Key(CodingKeys.samples, \.samples, .count, says: "Theirs, each counted once."),
        Key(CodingKeys.scenarios, \.scenarios, says: "What became of the claims, each by itself."),
        Key(CodingKeys.theories, \.theories, says: "What theories earned, their claims taken together."),
        Key(CodingKeys.diagnostics, \.diagnostics),
        Key(CodingKeys.exitCode, \.exitCode),
      ])
  }

  /// What was asked of a calibration.
  package struct CalibrationSettings: Described {
    package var asOf: Nullable<Int>
    package var worlds: Int
    package var seed: UInt64

    package init(asOf: Nullable<Int>, worlds: Int, seed: UInt64) {
      self.asOf = asOf
      self.worlds = worlds
      self.seed = seed
    }

    package static let description = Description<Self>(
      "calibrationSettings", "What was asked of a calibration.",
      [
        Key(CodingKeys.asOf, \.asOf, says: "Only evidence published by this year."),
        Key(CodingKeys.worlds, \.worlds, .count),
        Key(CodingKeys.seed, \.seed, says: "What all random numbers derive from: a whole number of up to 64 bits."),
      ])
  }
}
