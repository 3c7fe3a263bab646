import RapheSyntax

/// The terms of some words, sorted, each once.
func lookUp(
  _ words: [Word], _ kind: TermKind, _ vocabulary: Vocabulary, _ diagnostics: inout [Diagnostic]
) -> [Term] {
  var found: Set<Term> = []
  for word in words {
    if let term = vocabulary.term(word.text, kind) {
      found.insert(term)
    } else {
      diagnostics.append(.unknownTerm(word, kind, among: vocabulary.words(kind)))
    }
  }
  return found.sorted()
}
