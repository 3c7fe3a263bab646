extension Vocabulary {
  /// Words of which the vocabulary has no term.
  public struct UnknownWord: Error, Hashable, Sendable {
    /// What should have been named.
    public let kind: TermKind
    /// The word.
    public let text: String
  }

  /// The terms that words name, each of its kind.
  ///
  /// - Throws: the first kind's word that is neither a name nor a synonym.
  public func terms(_ words: [TermKind: String]) throws(UnknownWord) -> [TermKind: Term] {
    var terms: [TermKind: Term] = [:]
    for (kind, text) in words.sorted(by: { $0.key < $1.key }) {
      guard let term = term(text, kind) else { throw UnknownWord(kind: kind, text: text) }
      terms[kind] = term
    }
    return terms
  }
}
