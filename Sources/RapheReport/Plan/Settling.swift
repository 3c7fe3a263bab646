extension Reported {
  /// What it takes to settle one claim.
  package struct Settling: Stamped {
    package var raphe: Versions
    package var settings: PlanSettings
    package var theory: String
    package var claim: String
    package var sentence: String
    package var verdict: String
    package var probability: Number
    package var chance: Number
    package var reason: Nullable<String>
    package var reasonCode: Nullable<String>
    package var ifTrue: Nullable<Truth>
    package var ifFalse: Nullable<Truth>
    package var diagnostics: [Diagnostic]
    package var exitCode: Int32

    package init(
      raphe: Versions, settings: PlanSettings, theory: String, claim: String, sentence: String, verdict: String,
      probability: Number, chance: Number, reason: Nullable<String>, reasonCode: Nullable<String>,
      ifTrue: Nullable<Truth>, ifFalse: Nullable<Truth>, diagnostics: [Diagnostic], exitCode: Int32
    ) {
      self.raphe = raphe
      self.settings = settings
      self.theory = theory
      self.claim = claim
      self.sentence = sentence
      self.verdict = verdict
      self.probability = probability
      self.chance = chance
      self.reason = reason
      self.reasonCode = reasonCode
      self.ifTrue = ifTrue
      self.ifFalse = ifFalse
      self.diagnostics = diagnostics
      self.exitCode = exitCode
    }

    package static let description = Description<Self>(
      "settling", "What it takes to settle one claim.",
      [
        Key(CodingKeys.raphe, \.raphe),
        Key(CodingKeys.settings, \.settings),
        Key(CodingKeys.theory, \.theory),
        Key(CodingKeys.claim, \.claim),
        Key(CodingKeys.sentence, \.sentence),
        Key(CodingKeys.verdict, \.verdict, .verdict),
        Key(CodingKeys.probability, \.probability, .probability, says: "Of the claim, now."),
        Key(CodingKeys.chance, \.chance, .probability, says: "With which the verdict is to be reached."),
        Key(CodingKeys.reason, \.reason, says: "Why nothing is reckoned; null when something is."),
        Key(CodingKeys.reasonCode, \.reasonCode, .words(Words.unsettled), says: "The same for programs."),
        Key(CodingKeys.ifTrue, \.ifTrue, says: "Null where nothing is reckoned."),
        Key(CodingKeys.ifFalse, \.ifFalse, says: "Null where nothing is reckoned."),
        Key(CodingKeys.diagnostics, \.diagnostics),
        Key(CodingKeys.exitCode, \.exitCode),
      ])
  }

  /// What new evidence would come to if the claim were true, or if it were false.
  package struct Truth: Described {
    package var probability: Number
    package var chance: Number
    package var subjects: Nullable<Int>
    package var limitChance: Nullable<Number>
    package var studies: Nullable<Int>
    package var limitChanceOfStudies: Nullable<Number>

    package init(
      probability: Number, chance: Number, subjects: Nullable<Int>, limitChance: Nullable<Number>,
      studies: Nullable<Int>, limitChanceOfStudies: Nullable<Number>
    ) {
      self.probability = probability
      self.chance = chance
      self.subjects = subjects
      self.limitChance = limitChance
      self.studies = studies
      self.limitChanceOfStudies = limitChanceOfStudies
    }

    package static let description = Description<Self>(
      "truth", "What new evidence would come to if the claim were true, or if it were false.",
      [
        Key(CodingKeys.probability, \.probability, .probability, says: "That this is so, now."),
        Key(
          CodingKeys.chance, \.chance, .probability,
          says: "Of a verdict by one study of the size that was asked about."),
        Key(
          CodingKeys.subjects, \.subjects, .count,
          says: "Of one study that reaches the wanted chance; null when no number does."),
        Key(
          CodingKeys.limitChance, \.limitChance,
          says: "The chance with any number of subjects; null when the wanted one is reached."),
        Key(
          CodingKeys.studies, \.studies, .count,
          says: "How many of the size that was asked about; null when no number does, or one is enough."),
        Key(
          CodingKeys.limitChanceOfStudies, \.limitChanceOfStudies,
          says: "The chance with as many as were looked at; null when the wanted one is reached."),
      ])
  }
}
