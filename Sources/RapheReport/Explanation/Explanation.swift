extension Reported {
  /// One verdict with all that it rests on.
  package struct Explanation: Stamped {
    package var raphe: Versions
    package var theory: String
    package var asOf: Nullable<Int>
    package var simulated: [Simulated]?
    package var draws: Int?
    package var seed: UInt64?
    package var claim: Claim?
    package var narrowestPrior: NarrowestPrior?
    package var subjects: [SubjectCount]?
    package var course: Course?
    package var diagnostics: [Diagnostic]
    package var exitCode: Int32

    package init(
      raphe: Versions, theory: String, asOf: Nullable<Int>, simulated: [Simulated]? = nil, claim: Claim? = nil,
      course: Course? = nil, diagnostics: [Diagnostic], exitCode: Int32, draws: Int? = nil, seed: UInt64? = nil,
      narrowestPrior: NarrowestPrior? = nil, subjects: [SubjectCount]? = nil
    ) {
      self.raphe = raphe
      self.theory = theory
      self.draws = draws
      self.seed = seed
      self.asOf = asOf
      self.simulated = simulated
      self.claim = claim
      self.narrowestPrior = narrowestPrior
      self.subjects = subjects
      self.course = course
      self.diagnostics = diagnostics
      self.exitCode = exitCode
    }

    package static let description = Description<Self>(
      "explanation", "One verdict with all that it rests on.",
      [
        Key(CodingKeys.raphe, \.raphe),
        Key(CodingKeys.theory, \.theory, says: "Its id."),
        Key(CodingKeys.asOf, \.asOf, says: "Only evidence published by this year."),
        Key(
          CodingKeys.simulated, \.simulated, .items(1),
          says: "The simulated datasets that the verdict rests on; absent where data are recorded."),
        Key(
          CodingKeys.draws, \.draws, .count,
          says: "Of the uncertain parameters of a mechanism; absent where none is run."),
        Key(CodingKeys.seed, \.seed, says: "Of the draws: a whole number of up to 64 bits."),
        Key(
          CodingKeys.claim, \.claim,
          says: "With its selection for publication; absent where a course was asked for."),
        Key(
          CodingKeys.narrowestPrior, \.narrowestPrior,
          says: "Of a claim that is supported or contradicted; absent for another."),
        Key(
          CodingKeys.subjects, \.subjects, .items(1),
          says: "The findings worked out from rows of subjects; absent where there are none."),
        Key(
          CodingKeys.course, \.course,
          says: "A claim about a course over time; absent where another was asked for."),
        Key(CodingKeys.diagnostics, \.diagnostics, says: "The mistakes in the files."),
        Key(CodingKeys.exitCode, \.exitCode),
      ])
  }

  /// What a diagnostic code means.
  package struct CodeExplanation: Stamped {
    package var raphe: Versions
    package var code: String
    package var severity: String
    package var title: String
    package var checks: String
    package var why: String
    package var example: String
    package var instead: String

    package init(
      raphe: Versions, code: String, severity: String, title: String, checks: String, why: String, example: String,
      instead: String
    ) {
      self.raphe = raphe
      self.code = code
      self.severity = severity
      self.title = title
      self.checks = checks
      self.why = why
      self.example = example
      self.instead = instead
    }

    package static let description = Description<Self>(
      "codeExplanation", "What a diagnostic code means.",
      [
        Key(CodingKeys.raphe, \.raphe),
        Key(CodingKeys.code, \.code, .pattern("^[EWN][0-9]{4}$")),
        Key(CodingKeys.severity, \.severity, .words(["error", "warning", "note"])),
        Key(CodingKeys.title, \.title, says: "What went wrong, in a few words."),
        Key(CodingKeys.checks, \.checks, says: "What is checked."),
        Key(CodingKeys.why, \.why, says: "Why it matters."),
        Key(CodingKeys.example, \.example, says: "A short text that gets the diagnostic."),
        Key(CodingKeys.instead, \.instead, says: "What to write instead."),
      ])
  }
}
