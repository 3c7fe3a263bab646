extension Reported {
  /// One variable over time.
  package struct Series: Described {
    package var name: String
    package var unit: String?
    package var meaning: String?
    package var values: [Double?]?
    package var mean: [Double?]?
    package var quantiles: [[Double?]]?

    package init(
      name: String, unit: String? = nil, meaning: String? = nil, values: [Double?]? = nil, mean: [Double?]? = nil,
      quantiles: [[Double?]]? = nil
    ) {
      self.name = name
      self.unit = unit
      self.meaning = meaning
      self.values = values
      self.mean = mean
      self.quantiles = quantiles
    }

    package static let description = Description<Self>(
      "series", "One variable over time.",
      [
        Key(CodingKeys.name, \.name),
        Key(CodingKeys.unit, \.unit, says: "Absent where the model declares none."),
        Key(CodingKeys.meaning, \.meaning, says: "In the vocabulary's words; absent where it stands for nothing."),
        Key(CodingKeys.values, \.values, says: "At each time; null where it is no number. Absent in an ensemble."),
        Key(CodingKeys.mean, \.mean, says: "Over the draws; of an ensemble alone."),
        Key(CodingKeys.quantiles, \.quantiles, says: "By probability, then by time; of an ensemble alone."),
      ])
  }

  /// A parameter with its value; absent when it is no number.
  package struct NamedValue: Described {
    package var name: String
    package var value: Double?

    package init(name: String, value: Double? = nil) {
      self.name = name
      self.value = value
    }

    package static let description = Description<Self>(
      "namedValue", "A parameter with its value; absent when it is no number.",
      [
        Key(CodingKeys.name, \.name),
        Key(CodingKeys.value, \.value),
      ])
  }

  /// A draw that did not run to its end.
  package struct FailedRun: Described {
    package var draw: Int
    package var because: String
    package var reasonCode: String
    package var parameters: [NamedValue]

    package init(draw: Int, because: String, reasonCode: String, parameters: [NamedValue]) {
      self.draw = draw
      self.because = because
      self.reasonCode = reasonCode
      self.parameters = parameters
    }

    package static let description = Description<Self>(
      "failedRun", "A draw that did not run to its end.",
      [
        Key(CodingKeys.draw, \.draw, .count),
        Key(CodingKeys.because, \.because),
        Key(CodingKeys.reasonCode, \.reasonCode, .words(Words.runFailures), says: "Why, for programs."),
        Key(CodingKeys.parameters, \.parameters),
      ])
  }
}
