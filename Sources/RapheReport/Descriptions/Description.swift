/// What an object of a report is, and what each of its keys holds.
///
/// A key is named by the case that writes it and by the property that it is written from, so that the compiler knows
/// its type; that none is forgotten, a test sees.
package struct Description<Value>: Sendable {
  /// A key of the object, before its property's type is forgotten.
  package struct Key {
    fileprivate let described: DescribedKey

    /// Describes a key by its case, the property behind it and what narrows the property's type.
    package init<Member: Shaped>(
      _ key: some CodingKey, _ path: KeyPath<Value, Member>, _ limits: Limit..., says: String = ""
    ) {
      described = DescribedKey(
        name: key.stringValue, member: Member.self, shape: Member.shape, limits: limits, purpose: says)
    }
  }

  /// What the object is called in a schema.
  package let name: String
  /// What the object is.
  package let purpose: String
  /// Its keys.
  package let keys: [DescribedKey]

  /// Describes an object by its own keys and by those that it has from a part that is written into it.
  package init(_ name: String, _ purpose: String, _ keys: [Key], including others: [DescribedKey] = []) {
    self.name = name
    self.purpose = purpose
    self.keys = keys.map(\.described) + others
  }
}

/// A key of an object of a report.
package struct DescribedKey: Sendable {
  /// The key.
  package let name: String
  /// The type of the property that is written under it.
  package let member: any Shaped.Type
  let shape: Shape
  let limits: [Limit]
  let purpose: String

  /// Whether the key is always there.
  package var isRequired: Bool {
    if case .optional = shape { return false }
    return true
  }

  /// The object that the key leads to, alone or in a list.
  package var object: (any Described.Type)? { shape.object }
}
