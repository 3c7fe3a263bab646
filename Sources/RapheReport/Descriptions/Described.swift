/// An object of a report that says what each of its keys holds.
package protocol Described: Codable, Sendable, Shaped {
  /// Every key that is written, in the order in which people are told of them.
  static var description: Description<Self> { get }
}

extension Described {
  /// A key of the object.
  package typealias Key = Description<Self>.Key

  package static var shape: Shape { .object(Self.self) }

  /// What the object is called in a schema.
  static var name: String { description.name }
  /// What the object is, in one sentence or two.
  static var purpose: String { description.purpose }
  /// Its keys.
  static var keys: [DescribedKey] { description.keys }
}
