extension Reported {
  /// The quantity of a claim as all claims on it share it, whichever way round they name its groups.
  package struct SharedQuantity: Described {
    package var quantity: String
    package var about: String
    package var isReversed: Bool
    package var areGroupsExchanged: Bool

    package init(quantity: String, about: String, isReversed: Bool, areGroupsExchanged: Bool) {
      self.quantity = quantity
      self.about = about
      self.isReversed = isReversed
      self.areGroupsExchanged = areGroupsExchanged
    }

    package static let description = Description<Self>(
      "sharedQuantity",
      "The quantity of a claim as all claims on it share it, whichever way round they name its groups.",
      [
        Key(
          CodingKeys.quantity, \.quantity,
          says: "In words, its groups in a fixed order: the same text for all claims that are judged together."),
        Key(CodingKeys.about, \.about, says: "What is measured and where, without the groups and the scale."),
        Key(
          CodingKeys.isReversed, \.isReversed,
          says: "Whether effects in the claim's direction have the other sign than in the quantity's."),
        Key(
          CodingKeys.areGroupsExchanged, \.areGroupsExchanged,
          says: "Whether the claim names the quantity's groups the other way round."),
      ])
  }
}
