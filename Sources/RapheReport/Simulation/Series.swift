extension Reported {
  /// One variable over time.
  package struct Series: Codable, Sendable {
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
  }

  /// A parameter with its value; absent when it is no number.
  package struct NamedValue: Codable, Sendable {
    package var name: String
    package var value: Double?

    package init(name: String, value: Double? = nil) {
      self.name = name
      self.value = value
    }
  }

  /// A draw that did not run to its end.
  package struct FailedRun: Codable, Sendable {
    package var draw: Int
    package var because: String
    package var parameters: [NamedValue]

    package init(draw: Int, because: String, parameters: [NamedValue]) {
      self.draw = draw
      self.because = because
      self.parameters = parameters
    }
  }
}
