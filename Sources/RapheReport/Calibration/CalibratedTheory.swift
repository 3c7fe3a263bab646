extension Reported {
  /// What a theory earns in worlds of the family model.
  package struct CalibratedTheory: Described {
    package var theory: String
    package var families: Int
    package var leftOut: Int
    package var oneFinding: Factors
    package var allFindings: Factors
    package var restated: RestatedTheory

    package init(
      theory: String, families: Int, leftOut: Int, oneFinding: Factors, allFindings: Factors, restated: RestatedTheory
    ) {
      self.theory = theory
      self.families = families
      self.leftOut = leftOut
      self.oneFinding = oneFinding
      self.allFindings = allFindings
      self.restated = restated
    }

    package static let description = Description<Self>(
      "calibratedTheory", "What a theory earns in worlds of the family model.",
      [
        Key(CodingKeys.theory, \.theory, says: "Its id."),
        Key(
          CodingKeys.families, \.families, .count,
          says: "Families of tested claims, each with worlds of its own; factors are products over them."),
        Key(CodingKeys.leftOut, \.leftOut, .count, says: "Families with an order, which are not simulated."),
        Key(
          CodingKeys.oneFinding, \.oneFinding,
          says: "With one finding of each sample and quantity, for which the model is exact."),
        Key(CodingKeys.allFindings, \.allFindings, says: "With all findings as they are recorded."),
        Key(CodingKeys.restated, \.restated, says: "The theory with every claim stated several times."),
      ])
  }

  /// A theory with every claim stated several times, under ids of their own.
  package struct RestatedTheory: Described {
    package var times: Int
    package var oneFinding: Factors
    package var allFindings: Factors

    package init(times: Int, oneFinding: Factors, allFindings: Factors) {
      self.times = times
      self.oneFinding = oneFinding
      self.allFindings = allFindings
    }

    package static let description = Description<Self>(
      "restatedTheory", "A theory with every claim stated several times, under ids of their own.",
      [
        Key(CodingKeys.times, \.times, .count, says: "How often each."),
        Key(CodingKeys.oneFinding, \.oneFinding),
        Key(CodingKeys.allFindings, \.allFindings),
      ])
  }

  /// Means over worlds of 2 to the strict bits.
  package struct Factors: Described {
    package var meanFactor: Number
    package var meanFactorError: Number
    package var cappedMeanFactor: Number
    package var cappedMeanFactorError: Number

    package init(
      meanFactor: Number, meanFactorError: Number, cappedMeanFactor: Number, cappedMeanFactorError: Number
    ) {
      self.meanFactor = meanFactor
      self.meanFactorError = meanFactorError
      self.cappedMeanFactor = cappedMeanFactor
      self.cappedMeanFactorError = cappedMeanFactorError
    }

    package static let description = Description<Self>(
      "factors", "Means over worlds of 2 to the strict bits.",
      [
        Key(
          CodingKeys.meanFactor, \.meanFactor,
          says: "Before the caps of single claims: 1 where the model is exact."),
        Key(CodingKeys.meanFactorError, \.meanFactorError, says: "The Monte Carlo standard error."),
        Key(
          CodingKeys.cappedMeanFactor, \.cappedMeanFactor,
          says: "With the caps, as scores are printed: at most 1 where the model is exact."),
        Key(CodingKeys.cappedMeanFactorError, \.cappedMeanFactorError, says: "The Monte Carlo standard error."),
      ])
  }
}
