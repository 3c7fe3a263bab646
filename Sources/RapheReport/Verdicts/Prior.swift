extension Reported {
  /// What is believed of the average effect, and of how samples differ, before any evidence.
  package struct Prior: Described {
    package var scale: String
    package var s: Number
    package var a: Number

    package init(scale: String, s: Number, a: Number) {
      self.scale = scale
      self.s = s
      self.a = a
    }

    package static let description = Description<Self>(
      "prior", "The scales of what is believed before any evidence.",
      [
        Key(CodingKeys.scale, \.scale, says: "What effects are measured in."),
        Key(CodingKeys.s, \.s, .finite, says: "The standard deviation of the average effect, normal around 0."),
        Key(CodingKeys.a, \.a, .finite, says: "The scale of tau, which is half-normal."),
      ])
  }
}
