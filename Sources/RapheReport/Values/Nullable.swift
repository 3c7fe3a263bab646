extension Reported {
  /// A value that is written as null when there is none; a plain optional is left out.
  package struct Nullable<Value: Codable & Sendable>: Codable, Sendable {
    package var value: Value?

    /// Makes a value, or null.
    package init(_ value: Value?) { self.value = value }

    /// Reads the value, or null.
    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      value = container.decodeNil() ? nil : try container.decode(Value.self)
    }

    /// Writes the value, or null.
    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if let value { try container.encode(value) } else { try container.encodeNil() }
    }
  }
}
