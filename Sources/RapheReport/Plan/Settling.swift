extension Reported {
  /// What it takes to settle one claim.
  package struct Settling: Codable, Sendable {
    package var raphe: Versions
    package var settings: PlanSettings
    package var theory: String
    package var claim: String
    package var sentence: String
    package var verdict: String
    package var probability: Number
    package var chance: Number
    package var reason: Nullable<String>
    package var ifTrue: Nullable<Truth>
    package var ifFalse: Nullable<Truth>
    package var diagnostics: [Diagnostic]
    package var exitCode: Int32

    package init(
      raphe: Versions, settings: PlanSettings, theory: String, claim: String, sentence: String, verdict: String,
      probability: Number, chance: Number, reason: Nullable<String>, ifTrue: Nullable<Truth>,
      ifFalse: Nullable<Truth>, diagnostics: [Diagnostic], exitCode: Int32
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
      self.ifTrue = ifTrue
      self.ifFalse = ifFalse
      self.diagnostics = diagnostics
      self.exitCode = exitCode
    }
  }

  /// What new evidence would come to if the claim were true, or if it were false.
  package struct Truth: Codable, Sendable {
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
  }
}
