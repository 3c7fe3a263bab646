extension Reported {
  /// A number; null when it is not finite.
  package struct Number: Codable, Sendable {
    package var value: Double

    /// Makes a number.
    package init(_ value: Double) { self.value = value }

    /// Reads a number, or null for what is none.
    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      value = container.decodeNil() ? .nan : try container.decode(Double.self)
    }

    /// Writes the number, or null.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      // Adding 0 turns -0 into 0.
      if value.isFinite { try container.encode(value + 0) } else { try container.encodeNil() }
    }
  }
}
