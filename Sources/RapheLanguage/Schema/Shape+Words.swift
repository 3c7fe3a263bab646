extension Shape {
  /// How a value of the shape is written, in words: `a year from 1800 to 2200`.
  var written: String { written { "`\($0)`" } }

  /// How a value of the shape is written, with the names of records as `reference` shows them.
  func written(reference: (String) -> String) -> String {
    switch self {
    case .text(let text): text.name
    case .number(let number): number.name
    case .words(let words): words.map { "`\($0.word)` (\($0.purpose))" }.joined(separator: " or ")
    case .oneOrMore(let item): "\(item.written(reference: reference)), or a list of them"
    case .list(let item, let minimum):
      "a list\(minimum > 0 ? " of at least \(minimum)" : ""): \(item.written(reference: reference))"
    case .map(let keys, let values):
      "keys of your own (\(keys.name)), each with \(values.written(reference: reference))"
    case .record(let record): "the keys of \(reference(record.name))"
    case .cases(let name, _, _): "the keys of a \(reference(name))"
    case .either(let shapes): shapes.map { $0.written(reference: reference) }.joined(separator: " or ")
    }
  }

  /// The example of a text, and of the items of a list.
  var example: String? {
    switch self {
    case .text(let text): text.example
    case .oneOrMore(let item), .list(let item, _): item.example
    case .number, .words, .map, .record, .cases, .either: nil
    }
  }

  /// The records in the shape, without those within them.
  var records: [Shape] {
    switch self {
    case .text, .number, .words: []
    case .oneOrMore(let item), .list(let item, _), .map(_, let item): item.records
    case .record, .cases: [self]
    case .either(let shapes): shapes.flatMap(\.records)
    }
  }
}

extension Document.Kind {
  /// What files of the kind are: `a theory`.
  var purpose: String {
    guard case .record(let record) = shape else { return key }
    return record.purpose
  }
}
