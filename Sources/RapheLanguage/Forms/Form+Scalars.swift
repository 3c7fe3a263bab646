import RapheSyntax

extension Form where Value == Word {
  /// Any text that is not empty.
  static func text(_ name: String, example: String, further: [String] = []) -> Form {
    var shape = TextShape(name, example: example)
    shape.furtherExamples = further
    return .text(shape) { _ in true }
  }

  /// A text with a form that `isGood` decides.
  static func text(_ shape: TextShape, isGood: @escaping @Sendable (ArraySlice<UInt8>) -> Bool) -> Form {
    Form(shape: .text(shape)) { node, reading in
      guard let node = reading.scalar(node, expected: shape.name, help: "write it like `\(shape.example)`") else {
        return nil
      }
      guard isGood(node.utf8) else {
        reading.report(
          .malformedText, "`\(node.text)` is not \(shape.name)", at: node, help: "write it like `\(shape.example)`")
        return nil
      }
      return Word(node.text, at: node.place)
    }
  }

  /// A kebab-case id.
  static func id(example: String) -> Form {
    let name = "an id of lower-case letters, digits and single hyphens"
    return .text(TextShape(name, pattern: "[a-z0-9]+(-[a-z0-9]+)*", example: example), isGood: Literal.isID)
  }
}

extension Form where Value == String {
  /// Any text that is not empty.
  static func plainText(_ name: String, example: String) -> Form {
    Form<Word>.text(name, example: example).map(\.text)
  }

  /// Any text; an empty one in quotes is a text, too.
  static func quotable(_ shape: TextShape) -> Form {
    Form(shape: .text(shape)) { node, reading in
      if node.kind == .scalar, node.utf8.isEmpty, !node.isPlain { return "" }
      return reading.scalar(node, expected: shape.name)?.text
    }
  }
}

extension Form where Value == Double {
  /// A number in a range.
  static func number(_ shape: NumberShape) -> Form {
    Form(shape: .number(shape)) { node, reading in
      guard let node = reading.scalar(node, expected: shape.name) else { return nil }
      guard let value = Literal.number(node.utf8), shape.admits(value) else {
        reading.report(.badNumber, "`\(node.text)` is not \(shape.name)", at: node)
        return nil
      }
      return value
    }
  }
}

extension Form where Value == Amount {
  /// A number with a unit.
  static func amount(_ name: String, example: String) -> Form {
    let shape = TextShape(name, pattern: Literal.amountPattern, looksLikeNumber: false, example: example)
    return Form(shape: .text(shape)) { node, reading in
      guard let node = reading.scalar(node, expected: name) else { return nil }
      guard let (value, unit) = Literal.amount(node.utf8) else {
        reading.report(.malformedText, "`\(node.text)` is not \(name)", at: node, help: "write it like `\(example)`")
        return nil
      }
      return Amount(value: value, unit: unit, text: node.text, place: node.place)
    }
  }
}

extension Form {
  /// One of some fixed words; a message about another word names `alternative`, what else may stand there.
  static func words(_ choices: [(word: String, value: Value, purpose: String)], or alternative: String? = nil) -> Form {
    let shapes = choices.map { WordShape(word: $0.word, purpose: $0.purpose) }
    let keys = choices.map { (Array($0.word.utf8), $0.value) }
    return Form(shape: .words(shapes)) { node, reading in
      guard let node = reading.scalar(node, expected: wordList(shapes.map(\.word))) else { return nil }
      let text = node.utf8
      if let match = keys.first(where: { $0.0.count == text.count && text.elementsEqual($0.0) }) { return match.1 }
      reading.unknownWord(node, among: shapes.map(\.word), or: alternative)
      return nil
    }
  }
}

extension Reading {
  /// The node itself when it is a scalar with a text; otherwise reports what was expected.
  ///
  /// - Parameter help: what to write in place of a list or keys.
  mutating func scalar(_ node: Node, expected: String, help: Advice? = nil) -> Node? {
    guard node.kind == .scalar, !node.utf8.isEmpty else {
      wrongKind(node, expected: expected, help: node.kind == .scalar ? nil : help)
      return nil
    }
    return node
  }

  /// Reports a node that is not of the kind expected, or that is not there at all.
  mutating func wrongKind(_ node: Node, expected: String, help: Advice? = nil) {
    if node.kind == .scalar, node.utf8.isEmpty {
      report(.emptyValue, "nothing is written here; expected \(expected)", at: node, help: help)
    } else {
      report(.wrongKind, "expected \(expected), found \(nameOfKind(node))", at: node, help: help)
    }
  }

  mutating func unknownWord(_ node: Node, among words: [String], or alternative: String? = nil) {
    let list = wordList(words) + (alternative.map { ", nor \($0)" } ?? "")
    report(
      .unknownWord, "`\(node.text)` is not \(words.count > 2 ? "one of " : "")\(list)", at: node,
      help: nearest(to: node.text, among: words).map { .write($0) })
  }
}

/// The words in a row, the last after `or`, or after another conjunction.
package func wordList(_ words: [String], and conjunction: String = "or") -> String {
  guard let last = words.last, words.count > 1 else { return words.first.map { "`\($0)`" } ?? "" }
  return words.dropLast().map { "`\($0)`" }.joined(separator: ", ") + " \(conjunction) `\(last)`"
}
