/// A case of a table of reference values, or a record or field within it.
public struct ReferenceVector: Sendable, CustomStringConvertible {
  /// The name of the case.
  public let name: String
  private let fields: [String: String]
  private let path: String

  init(name: String, fields: [String: String], path: String) {
    (self.name, self.fields, self.path) = (name, fields, path)
  }

  /// The name of the case.
  public var description: String { name }

  /// A field or record; none if the case has no such.
  public subscript(_ key: String) -> ReferenceVector? {
    let inner = ReferenceVector(name: name, fields: fields, path: path.isEmpty ? key : "\(path).\(key)")
    return inner.word != nil || !inner.keys.isEmpty ? inner : nil
  }

  /// What the cell says.
  public var word: String? { fields[path] }

  /// What the cell says, if it is a number.
  public var number: Double? { word.flatMap(Double.init) }

  /// Whether the cell says `true`.
  public var isTrue: Bool { word == "true" }

  /// What a list says; empty if there is none.
  public var words: [String] { (word ?? "").split(separator: " ").map(String.init) }

  /// The numbers of a list, with none for each that is not there.
  public var possibleNumbers: [Double?] { words.map(number(of:)) }

  /// The numbers of a list; empty if there is none.
  public var numbers: [Double] { possibleNumbers.compactMap { $0 } }

  /// The numbers of a matrix by rows, with none for each that is not there.
  public var rows: [[Double?]] {
    (word ?? "").split(separator: ";").map { $0.split(separator: " ").map { number(of: String($0)) } }
  }

  /// The names of the fields of a record, sorted.
  public var keys: [String] {
    let start = path.isEmpty ? "" : "\(path)."
    let own = fields.keys.filter { $0.hasPrefix(start) }
    return Set(own.map { String($0.dropFirst(start.count).prefix { $0 != "." }) }).sorted()
  }

  /// The records of a list, of which each field is a column.
  public var records: [ReferenceVector] {
    var records: [[String: String]] = []
    for key in keys {
      let column = self[key]?.word ?? ""
      let items = column.contains(";") ? column.split(separator: ";") : column.split(separator: " ")
      for (index, item) in items.enumerated() {
        if records.count == index { records.append([:]) }
        if item != "-" { records[index][key] = String(item) }
      }
    }
    return records.map { ReferenceVector(name: name, fields: $0, path: "") }
  }

  private func number(of word: String) -> Double? {
    guard word != "-" else { return nil }
    guard let number = Double(word) else { preconditionFailure("\(name), \(path): \(word) is no number") }
    return number
  }
}
