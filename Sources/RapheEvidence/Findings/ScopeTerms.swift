import RapheLanguage
import RapheSyntax

/// The terms that a dataset's scope gives to all of its rows.
enum ScopeTerms {
  /// The term of each role for which the scope names exactly one; reports words that the vocabulary does not have.
  ///
  /// Of several terms it is unknown which one a row has.
  static func lookUp(
    _ scope: Scope, _ vocabulary: Vocabulary, _ diagnostics: inout [Diagnostic]
  ) -> [Role: Term] {
    let lists: [(Role, TermKind, [Word])] = [
      (.species, .species, scope.species), (.region, .region, scope.region), (.tissue, .tissue, scope.tissue),
      (.ligand, .ligand, scope.ligand), (.diagnosis, .diagnosis, scope.diagnosis),
      (.treatment, .treatment, scope.treatment),
    ]
    var terms: [Role: Term] = [:]
    for (role, kind, words) in lists {
      for word in words {
        if let term = vocabulary.term(word.text, kind) {
          if words.count == 1 { terms[role] = term }
        } else {
          diagnostics.append(.unknownTerm(word, kind, among: vocabulary.words(kind)))
        }
      }
    }
    return terms
  }
}
