extension Reported {
  /// How a word of the reports is made.
  package struct TermExplanation: Stamped {
    package var raphe: Versions
    package var term: String
    package var says: String
    package var terms: [String: String]
    package var references: [String]

    package init(raphe: Versions, term: String, says: String, terms: [String: String], references: [String]) {
      self.raphe = raphe
      self.term = term
      self.says = says
      self.terms = terms
      self.references = references
    }

    package static let description = Description<Self>(
      "termExplanation", "How a word of the reports is made.",
      [
        Key(CodingKeys.raphe, \.raphe),
        Key(CodingKeys.term, \.term, says: "A verdict, a flag, or a part of a score."),
        Key(CodingKeys.says, \.says, says: "How it is made."),
        Key(CodingKeys.terms, \.terms, says: "All terms, each with how it is made."),
        Key(CodingKeys.references, \.references, says: "What the rules rest on."),
      ])
  }
}
