/// What a value of a report looks like as JSON.
package indirect enum Shape: Sendable {
  case text
  case integer
  case truth
  /// A number that is always one.
  case number
  /// A number, or null for what is none.
  case numberOrNull
  /// One interval, or a list of them.
  case region
  /// A value that may be left out; in a list, null.
  case optional(Shape)
  /// A value, or null.
  case nullable(Shape)
  case list(Shape)
  /// An object whose keys are data.
  case map(Shape)
  case object(any Described.Type)

  /// The object that it is or holds.
  var object: (any Described.Type)? {
    switch self {
    case .object(let type): type
    case .optional(let inner), .nullable(let inner), .list(let inner), .map(let inner): inner.object
    case .text, .integer, .truth, .number, .numberOrNull, .region: nil
    }
  }
}

/// A type of Swift that is written as one shape.
package protocol Shaped: Codable, Sendable {
  /// What a value of the type looks like as JSON.
  static var shape: Shape { get }
}

extension String: Shaped {
  package static var shape: Shape { .text }
}

extension Int: Shaped {
  package static var shape: Shape { .integer }
}

extension Int32: Shaped {
  package static var shape: Shape { .integer }
}

extension UInt64: Shaped {
  package static var shape: Shape { .integer }
}

extension Bool: Shaped {
  package static var shape: Shape { .truth }
}

extension Double: Shaped {
  package static var shape: Shape { .number }
}

extension Optional: Shaped where Wrapped: Shaped {
  package static var shape: Shape { .optional(Wrapped.shape) }
}

extension Array: Shaped where Element: Shaped {
  package static var shape: Shape { .list(Element.shape) }
}

extension Dictionary: Shaped where Key == String, Value: Shaped {
  package static var shape: Shape { .map(Value.shape) }
}

extension Reported.Number: Shaped {
  package static var shape: Shape { .numberOrNull }
}

extension Reported.Region: Shaped {
  package static var shape: Shape { .region }
}

extension Reported.Nullable: Shaped where Value: Shaped {
  package static var shape: Shape { .nullable(Value.shape) }
}
