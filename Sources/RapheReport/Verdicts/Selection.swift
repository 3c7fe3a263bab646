extension Reported {
  /// The verdict under selection for publication.
  package struct Selection: Codable, Sendable {
    package var favoured: String
    package var none: SelectionOutcome
    package var moderate: SelectionOutcome
    package var severe: SelectionOutcome
    package var flip: Nullable<SelectionOutcome>

    package init(
      favoured: String, none: SelectionOutcome, moderate: SelectionOutcome, severe: SelectionOutcome,
      flip: Nullable<SelectionOutcome>
    ) {
      self.favoured = favoured
      self.none = none
      self.moderate = moderate
      self.severe = severe
      self.flip = flip
    }
  }

  /// The verdict under selection of one severity.
  package struct SelectionOutcome: Codable, Sendable {
    package var severity: Number
    package var probability: Number
    package var verdict: String

    package init(severity: Number, probability: Number, verdict: String) {
      self.severity = severity
      self.probability = probability
      self.verdict = verdict
    }
  }
}
