extension Reported {
  /// How often verdicts are right in worlds whose truth is known.
  package struct Calibration: Codable, Sendable {
    package var raphe: Versions
    package var settings: CalibrationSettings
    package var claims: [String]
    package var leftOut: Int
    package var findings: Int
    package var samples: Int
    package var scenarios: [Scenario]
    package var diagnostics: [Diagnostic]
    package var exitCode: Int32

    package init(
      raphe: Versions, settings: CalibrationSettings, claims: [String], leftOut: Int, findings: Int, samples: Int,
      scenarios: [Scenario], diagnostics: [Diagnostic], exitCode: Int32
    ) {
      self.raphe = raphe
      self.settings = settings
      self.claims = claims
      self.leftOut = leftOut
      self.findings = findings
      self.samples = samples
      self.scenarios = scenarios
      self.diagnostics = diagnostics
      self.exitCode = exitCode
    }
  }

  /// What was asked of a calibration.
  package struct CalibrationSettings: Codable, Sendable {
    package var asOf: Nullable<Int>
    package var worlds: Int
    package var seed: UInt64

    package init(asOf: Nullable<Int>, worlds: Int, seed: UInt64) {
      self.asOf = asOf
      self.worlds = worlds
      self.seed = seed
    }
  }
}
