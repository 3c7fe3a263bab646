/// Holds a JSON value against the description of a report, the same that its schema is made of.
///
/// What passes can be read, and has what writers rely on: lists of the length said, words that are known. Keys that are
/// not described pass, since a later program may have added them.
package struct ReportCheck {
  /// Something of the value that is not as described.
  package struct Mistake: Error, Hashable, Sendable {
    /// The way to it, such as `theories[0].claims[2].verdict`; empty for the value as a whole.
    package var path: String
    /// What is wrong, in a sentence that begins with the path.
    package var message: String
  }

  /// Makes a check.
  package init() {}

  /// Ends with the first mistake of an object.
  package func check(_ value: JSONTree, as type: any Described.Type) throws(Mistake) {
    try object(value, type, "")
  }

  private func object(_ value: JSONTree, _ type: any Described.Type, _ path: String) throws(Mistake) {
    guard case .object(let members) = value else { throw wrong(path, "is \(value.kind), not an object") }
    for key in type.keys {
      let path = path.isEmpty ? key.name : "\(path).\(key.name)"
      guard let member = members[key.name] else {
        if key.isRequired { throw wrong(path, "is missing") }
        continue
      }
      try check(member, key.shape, key.limits, path)
    }
  }

  private func check(
    _ value: JSONTree, _ shape: Shape, _ limits: [Limit], _ path: String
  ) throws(Mistake) {
    switch shape {
    case .optional(let inner), .nullable(let inner):
      if case .null = value { return }
      try check(value, inner, limits, path)
    case .text:
      guard case .text(let text) = value else { throw wrong(path, "is \(value.kind), not a text") }
      for case .words(let words, _) in limits where !words.contains(text) {
        throw wrong(path, "is none of \(words.joined(separator: ", "))")
      }
    case .truth:
      guard case .truth = value else { throw wrong(path, "is \(value.kind), not true or false") }
    case .integer:
      // Seeds have up to 64 bits, of which a double keeps 53: only that they are whole is checked.
      guard case .number(let number) = value, number == number.rounded() else {
        throw wrong(path, "is \(value.kind), not a whole number")
      }
      try self.number(number, limits, path)
    case .number, .numberOrNull:
      if case .null = value, case .numberOrNull = shape, !limits.contains(where: \.isFinite) { return }
      guard case .number(let number) = value else { throw wrong(path, "is \(value.kind), not a number") }
      try self.number(number, limits, path)
    case .region: try region(value, path)
    case .list(let inner): try list(value, inner, limits, path)
    case .map(let inner): try map(value, inner, limits, path)
    case .object(let type): try object(value, type, path)
    }
  }

  private func number(_ number: Double, _ limits: [Limit], _ path: String) throws(Mistake) {
    for limit in limits {
      let (least, most): (Double, Double) =
        switch limit {
        case .count: (0, .infinity)
        case .probability: (0, 1)
        case .constant(let value): (Double(value), Double(value))
        case .atLeast(let least): (Double(least), .infinity)
        case .between(let least, let most): (least, most)
        case .finite, .interval, .words, .pattern, .length, .items, .keys: (-.infinity, .infinity)
        }
      if number < least { throw wrong(path, "is below \(least)") }
      if number > most { throw wrong(path, "is above \(most)") }
    }
  }

  private func list(
    _ value: JSONTree, _ inner: Shape, _ limits: [Limit], _ path: String
  ) throws(Mistake) {
    guard case .list(let elements) = value else { throw wrong(path, "is \(value.kind), not a list") }
    let isInterval = inner.isNumber && limits.contains(where: \.isInterval)
    var (least, most) = isInterval ? (2, 2) : (0, Int.max)
    for limit in limits {
      if case .length(let count) = limit { (least, most) = (count, count) }
      if case .items(let count) = limit { least = count }
    }
    guard (least...most).contains(elements.count) else {
      throw wrong(path, "has \(elements.count) elements, not \(least)\(most > least ? " or more" : "")")
    }
    let rest = limits.filter { !$0.isOfList && !(isInterval && $0.isInterval) }
    for (index, element) in elements.enumerated() { try check(element, inner, rest, "\(path)[\(index)]") }
  }

  private func map(
    _ value: JSONTree, _ inner: Shape, _ limits: [Limit], _ path: String
  ) throws(Mistake) {
    guard case .object(let members) = value else { throw wrong(path, "is \(value.kind), not an object") }
    for case .keys(let keys) in limits {
      for key in keys where members[key] == nil { throw wrong("\(path).\(key)", "is missing") }
    }
    // In order, so that of several mistakes the same is told each time.
    for (key, member) in members.sorted(by: { $0.key < $1.key }) {
      try check(member, inner, limits, "\(path).\(key)")
    }
  }

  private func region(_ value: JSONTree, _ path: String) throws(Mistake) {
    guard case .list(let elements) = value else { throw wrong(path, "is \(value.kind), not a list") }
    if case .list? = elements.first {
      for (index, element) in elements.enumerated() {
        try list(element, .numberOrNull, [.interval], "\(path)[\(index)]")
      }
    } else {
      // An empty region is written as no interval at all.
      if !elements.isEmpty { try list(value, .numberOrNull, [.interval], path) }
    }
  }

  private func wrong(_ path: String, _ what: String) -> Mistake {
    Mistake(path: path, message: path.isEmpty ? "it \(what)" : "`\(path)` \(what)")
  }
}

extension Limit {
  fileprivate var isFinite: Bool {
    switch self {
    case .finite, .count, .probability, .constant, .between: true
    default: false
    }
  }
}
