extension RecordShape {
  /// The shortest record that has every key it needs, as lines of YAML.
  var example: [String] {
    fields.filter(\.isRequired).flatMap { field in field.shape.example(after: field.name) }
  }
}

extension Shape {
  /// A key with the shortest good value, as lines of YAML.
  fileprivate func example(after key: String) -> [String] {
    switch self {
    case .text(let text): ["\(key): \(text.example)"]
    case .number(let number): ["\(key): \(number.example)"]
    case .words(let words): ["\(key): \(words.first?.word ?? "")"]
    case .oneOrMore(let item): item.example(after: key)
    case .list(.text(let text), let minimum) where minimum > 1:
      ["\(key): [\(([text.example] + text.furtherExamples).joined(separator: ", "))]"]
    case .list(let item, _): ["\(key):"] + item.itemExample.map { "  " + $0 }
    case .map(let keys, let values): ["\(key):"] + values.example(after: keys.example).map { "  " + $0 }
    case .record(let record): ["\(key):"] + record.example.map { "  " + $0 }
    case .cases(_, _, let cases): ["\(key):"] + (cases.first?.record.example ?? []).map { "  " + $0 }
    case .either(let shapes): shapes.first?.example(after: key) ?? []
    }
  }

  /// An item of a list, as lines of YAML.
  private var itemExample: [String] {
    switch self {
    case .record(let record): RecordShape.item(record.example)
    case .cases(_, _, let cases): RecordShape.item(cases.first?.record.example ?? [])
    default: ["- \(example ?? "")"]
    }
  }
}

extension RecordShape {
  /// The lines of a record as an item of a list.
  static func item(_ lines: [String]) -> [String] {
    lines.enumerated().map { position, line in (position == 0 ? "- " : "  ") + line }
  }
}

extension NumberShape {
  /// A number in the range, in the middle of it when both ends are known.
  fileprivate var example: String {
    switch (minimum ?? above, maximum ?? below) {
    case (let low?, let high?): ((low + high) / 2).shortText
    case (let low?, nil): (low + 1).shortText
    case (nil, let high?): (high - 1).shortText
    case (nil, nil): "1"
    }
  }
}
