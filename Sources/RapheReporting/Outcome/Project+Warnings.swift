package import RapheEvaluation
import RapheEvidence
import RapheLanguage
package import RapheSyntax

/// Which warnings count as errors.
package enum Strictness: Hashable, Sendable {
  /// Those about datasets with `warnings: errors`.
  case datasets
  /// All, since a project's file at this path says so.
  case project(String)
  /// All, since the command line says so.
  case all
}

extension Project {
  /// What is said of warnings that fail a run; nil when there are none.
  package func failure(of diagnostics: [Diagnostic], _ strictness: Strictness = .datasets) -> Diagnostic? {
    var sources: Set<Source> = []
    for evidence in evidence where evidence.dataset.areWarningsErrors {
      sources.insert(evidence.dataset.id.place.source)
      if let table = evidence.table { sources.insert(table) }
    }
    let failing = diagnostics.filter { diagnostic in
      diagnostic.severity == .warning
        && (strictness != .datasets || diagnostic.place.map { sources.contains($0.source) } == true)
    }
    if failing.isEmpty { return nil }
    let count = Numerals.count(failing.count, "warning")
    let one = failing.count == 1
    let all = one ? "counts as an error" : "count as errors"
    let message =
      switch strictness {
      case .datasets:
        "`warnings: errors`: \(count) about \(one ? "a dataset counts as an error" : "datasets count as errors")"
      case .project(let path): "`warnings: errors` in `\(path)`: \(count) \(all)"
      case .all: "`--strict`: \(count) \(all)"
      }
    return Diagnostic(.warningsThatFail, message, at: nil)
  }
}
