/// A comparison of a column with a constant, such as `motion_mm > 4`.
public struct RowComparison: Hashable, Sendable {
  /// The relations of numbers, the longer signs first.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case unequal = "!="
    case less = "<"
    case greater = ">"
    case equal = "="
  }

  /// What must hold of a cell.
  public enum Test: Hashable, Sendable {
    /// Its number is in a relation to this one.
    case number(Relation, Double)
    /// Its text is this one, or is not.
    case text(String, isEqual: Bool)
    /// Nothing was recorded.
    case missing
  }

  /// The column.
  public var column: Word
  /// What must hold of its cell.
  public var test: Test
}

extension RowComparison {
  /// Reads comparisons joined by `and`; nil for a text that is none.
  static func parse(_ word: Word) -> [RowComparison]? {
    var scanner = ConditionScanner(Array(word.text.utf8))
    var comparisons: [RowComparison] = []
    repeat {
      guard let name = scanner.column() else { return nil }
      let column = Word(name, at: word.place)
      if scanner.words("is", "missing") {
        comparisons.append(RowComparison(column: column, test: .missing))
      } else {
        guard let relation = scanner.relation() else { return nil }
        if let text = scanner.quoted() {
          guard relation == .equal || relation == .unequal else { return nil }
          comparisons.append(RowComparison(column: column, test: .text(text, isEqual: relation == .equal)))
        } else {
          guard let number = scanner.number() else { return nil }
          comparisons.append(RowComparison(column: column, test: .number(relation, number)))
        }
      }
    } while scanner.words("and", nil)
    return scanner.isAtEnd ? comparisons : nil
  }
}

/// The parts of a condition, read from left to right.
private struct ConditionScanner {
  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) { self.text = text }

  var isAtEnd: Bool { position == text.count }

  private mutating func blanks() -> Bool {
    let start = position
    while position < text.count, text[position] == UInt8(ascii: " ") { position += 1 }
    return position > start
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."): true
    default: false
    }
  }

  /// The name of a column, in quotes where it has more than letters, digits, `_` and `.`.
  mutating func column() -> String? {
    if let quoted = quoted() { return quoted }
    let start = position
    while position < text.count, Self.isName(text[position]) { position += 1 }
    return position > start ? String(decoding: text[start..<position], as: UTF8.self) : nil
  }

  /// A text in double quotes, without any within.
  mutating func quoted() -> String? {
    let quote = UInt8(ascii: "\"")
    guard position < text.count, text[position] == quote,
      let end = text[(position + 1)...].firstIndex(of: quote), end > position + 1
    else { return nil }
    defer { position = end + 1 }
    return String(decoding: text[position + 1..<end], as: UTF8.self)
  }

  /// One or two words, each after a blank; of one a blank follows.
  mutating func words(_ first: String, _ second: String?) -> Bool {
    let start = position
    for word in [first, second].compactMap({ $0 }) {
      guard blanks(), text[position...].starts(with: word.utf8) else {
        position = start
        return false
      }
      position += word.utf8.count
    }
    guard second == nil ? blanks() : true else {
      position = start
      return false
    }
    return true
  }

  mutating func relation() -> RowComparison.Relation? {
    _ = blanks()
    guard
      let relation = RowComparison.Relation.allCases.first(where: { text[position...].starts(with: $0.rawValue.utf8) })
    else { return nil }
    position += relation.rawValue.utf8.count
    _ = blanks()
    return relation
  }

  mutating func number() -> Double? {
    let end = text[position...].firstIndex(of: UInt8(ascii: " ")) ?? text.count
    guard let value = Literal.number(text[position..<end]) else { return nil }
    position = end
    return value
  }
}
