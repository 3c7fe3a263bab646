import RapheSyntax

/// A quantity as written: an aspect, then a target and a measure, or one outcome.
struct QuantityText {
  /// What is measured.
  var subject: Subject
  /// Whether the words turn the sign of a change (`fall in`).
  var isFall: Bool
}

extension QuantityText {
  /// The words that may stand before a target or an outcome.
  static let prefixes: [(text: String, aspect: Subject.Aspect, isFall: Bool)] = [
    ("change in ", .change, false), ("rise in ", .change, false), ("fall in ", .change, true),
    ("baseline ", .baseline, false),
  ]

  /// Reads a quantity; reports the half that is not in the vocabulary, with the nearest that is.
  static func parse(_ word: Word, in vocabulary: Vocabulary, _ diagnostics: inout [Diagnostic]) -> QuantityText? {
    if let subject = subject(word.text, .level, vocabulary) { return QuantityText(subject: subject, isFall: false) }
    for prefix in prefixes where word.text.hasPrefix(prefix.text) {
      let rest = String(word.text.dropFirst(prefix.text.count))
      if let subject = subject(rest, prefix.aspect, vocabulary) {
        return QuantityText(subject: subject, isFall: prefix.isFall)
      }
      diagnostics.append(mistake(rest, word, vocabulary))
      return nil
    }
    diagnostics.append(mistake(word.text, word, vocabulary))
    return nil
  }

  private static func subject(_ text: String, _ aspect: Subject.Aspect, _ vocabulary: Vocabulary) -> Subject? {
    if let outcome = vocabulary.term(text, .outcome) { return Subject(aspect: aspect, outcome: outcome) }
    for (first, second) in splits(text) {
      if let target = vocabulary.term(first, .target), let measure = vocabulary.term(second, .measure) {
        return Subject(aspect: aspect, target: target, measure: measure)
      }
    }
    return nil
  }

  /// Every way to cut a text at a space, the longest first half first.
  ///
  /// A text of more than 1,000 bytes is no quantity, and each way to cut it is a copy of it.
  private static func splits(_ text: String) -> [(String, String)] {
    guard text.utf8.count <= 1000 else { return [] }
    return text.indices.reversed().compactMap { index in
      text[index] == " " ? (String(text[..<index]), String(text[text.index(after: index)...])) : nil
    }
  }

  private static func mistake(_ text: String, _ word: Word, _ vocabulary: Vocabulary) -> Diagnostic {
    let targets = vocabulary.words(.target)
    let measures = vocabulary.words(.measure)
    for (first, second) in splits(text) {
      if vocabulary.term(second, .measure) != nil {
        if let (before, _) = splits(first).last(where: { vocabulary.term($0.1, .target) != nil }) {
          let words = wordList(prefixes.map { String($0.text.dropLast()) })
          return Diagnostic(
            .notAQuantity, "`\(before)` cannot stand before a target", at: word.place,
            help: "write \(words), or take it away")
        }
        let near = nearest(to: first, among: targets)
        return Diagnostic(
          .notAQuantity, "`\(first)` is not a target of the vocabulary", at: word.place,
          help: near.map { .write("\($0) \(second)") } ?? "add it to the vocabulary under `targets`")
      }
      if vocabulary.term(first, .target) != nil {
        let near = nearest(to: second, among: measures)
        return Diagnostic(
          .notAQuantity, "`\(second)` is not a measure of the vocabulary", at: word.place,
          help: near.map { .write("\(first) \($0)") } ?? "add it to the vocabulary under `measures`")
      }
    }
    for (first, second) in splits(text) {
      if let target = nearest(to: first, among: targets), let measure = nearest(to: second, among: measures) {
        return Diagnostic(
          .notAQuantity, "`\(text)` is neither a target and a measure nor an outcome", at: word.place,
          help: .write("\(target) \(measure)"))
      }
    }
    return Diagnostic(
      .notAQuantity, "`\(text)` is neither a target and a measure nor an outcome", at: word.place,
      help: nearest(to: text, among: vocabulary.words(.outcome)).map { .write($0) }
        ?? "write a target and a measure, such as `5-HT1A density`")
  }
}
