extension Reported {
  /// The order that a claim states, with the steps believed between its neighbours.
  package struct Order: Described {
    package var across: [String]
    package var `is`: String
    package var error: Nullable<Number>
    package var steps: [Step]

    package init(across: [String], `is`: String, error: Nullable<Number>, steps: [Step]) {
      self.across = across
      self.is = `is`
      self.error = error
      self.steps = steps
    }

    /// The word of an order whose first group has most.
    static let falling = "falling"

    package static let description = Description<Self>(
      "order", "The order that the claim states; absent for another claim.",
      [
        Key(CodingKeys.across, \.across, .items(3)),
        Key(CodingKeys.`is`, \.`is`, .words(["rising", "falling"])),
        Key(CodingKeys.error, \.error, says: "Numerical error of the probability; null without a usable finding."),
        Key(
          CodingKeys.steps, \.steps,
          says: "What is believed between neighbours, from the group claimed to have least upwards."),
      ])
  }

  /// A difference between neighbours of an order.
  package struct Step: Described {
    package var group: String
    package var versus: String
    package var mean: Number
    package var sd: Number

    package init(group: String, versus: String, mean: Number, sd: Number) {
      self.group = group
      self.versus = versus
      self.mean = mean
      self.sd = sd
    }

    package static let description = Description<Self>(
      "step", "A difference between neighbours of an order.",
      [
        Key(CodingKeys.group, \.group),
        Key(CodingKeys.versus, \.versus),
        Key(CodingKeys.mean, \.mean),
        Key(CodingKeys.sd, \.sd),
      ])
  }
}
