import RapheLanguage
import RapheSyntax

/// What the name of a group means, with its words looked up.
struct ArmRule {
  /// Where an attribute comes from.
  enum Attribute {
    case term(Term)
    case column(Int)
  }

  /// Where the days of treatment come from.
  enum Days {
    case number(Double)
    case column(Int)
  }

  var attributes: [TermKind: Attribute] = [:]
  var days: Days?
}

extension ArmRule {
  /// Looks up the words of a definition; what cannot be found is reported and left out.
  init(
    _ definition: ArmDefinition, vocabulary: Vocabulary, scope: [Role: Term], layout: inout Layout,
    diagnostics: inout [Diagnostic]
  ) {
    let words: [(TermKind, Role?, Word?)] = [
      (.diagnosis, .diagnosis, definition.diagnosis), (.treatment, .treatment, definition.treatment),
      (.outcome, nil, definition.outcome),
    ]
    for (kind, role, word) in words {
      guard let word else { continue }
      if word.text.hasPrefix("$") {
        let mayLack = role.flatMap { scope[$0] == nil ? nil : $0 }
        attributes[kind] = layout.column(reference: word, mayLack: mayLack).map(Attribute.column)
      } else if let term = vocabulary.term(word.text, kind) {
        attributes[kind] = .term(term)
      } else {
        diagnostics.append(.unknownTerm(word, kind, among: vocabulary.words(kind)))
      }
    }
    guard let word = definition.days else { return }
    if word.text.hasPrefix("$") {
      days = layout.column(reference: word, mayLack: nil).map(Days.column)
    } else if let number = Literal.number(Array(word.text.utf8)[...]), number >= 0 {
      days = .number(number)
    } else {
      diagnostics.append(
        Diagnostic(
          .notANumber, "`\(word.text)` is not a number of days", at: word.place,
          help: "write the days alone, as in `days: 14`, or `$days`"))
    }
  }
}
