extension Reported {
  /// What no study is reckoned for.
  package struct Unplanned: Described {
    package var reasonCode: String
    package var quantity: String
    package var theory: String?
    package var claim: String?

    package init(reasonCode: String, quantity: String, theory: String? = nil, claim: String? = nil) {
      self.reasonCode = reasonCode
      self.quantity = quantity
      self.theory = theory
      self.claim = claim
    }

    package static let description = Description<Self>(
      "unplanned", "What no study is reckoned for.",
      [
        Key(CodingKeys.reasonCode, \.reasonCode, .words(Words.unplanned), says: "Why."),
        Key(CodingKeys.quantity, \.quantity, says: "What would be measured."),
        Key(CodingKeys.theory, \.theory, says: "Whose claim stakes too much; absent where the quantity is the reason."),
        Key(CodingKeys.claim, \.claim, says: "Its claim; absent likewise."),
      ])
  }
}
