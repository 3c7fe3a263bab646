extension Reported {
  /// The verdict under selection for publication.
  package struct Selection: Described {
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

    package static let description = Description<Self>(
      "selection", "The verdict under selection for publication; absent unless asked for (--verbose).",
      [
        Key(
          CodingKeys.favoured, \.favoured, .words(["lower", "higher"]),
          says: "The direction that the evidence points to."),
        Key(CodingKeys.none, \.none),
        Key(CodingKeys.moderate, \.moderate),
        Key(CodingKeys.severe, \.severe),
        Key(CodingKeys.flip, \.flip, says: "The least severity that changes the word; null when none up to 2 does."),
      ])
  }

  /// The verdict under selection of one severity.
  package struct SelectionOutcome: Described {
    package var severity: Number
    package var probability: Number
    package var verdict: String

    package init(severity: Number, probability: Number, verdict: String) {
      self.severity = severity
      self.probability = probability
      self.verdict = verdict
    }

    package static let description = Description<Self>(
      "selectionOutcome", "The verdict under selection of one severity.",
      [
        Key(CodingKeys.severity, \.severity, .between(0, 2)),
        Key(CodingKeys.probability, \.probability, .probability),
        Key(CodingKeys.verdict, \.verdict, .verdict),
      ])
  }
}
