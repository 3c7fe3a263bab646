package import RapheSyntax

extension Vocabulary {
  /// What a column measures: a target and a measure, or an outcome; reports the half that is not in the vocabulary.
  package func measured(_ word: Word, _ diagnostics: inout [Diagnostic]) -> Subject? {
    QuantityText.parse(word, in: self, &diagnostics)?.subject
  }
}
