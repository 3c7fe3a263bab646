extension Reported {
  /// The order that a claim states, with the steps believed between its neighbours.
  package struct Order: Codable, Sendable {
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
  }

  /// A difference between neighbours of an order.
  package struct Step: Codable, Sendable {
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
  }
}
