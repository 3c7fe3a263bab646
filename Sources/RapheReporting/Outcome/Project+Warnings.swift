package import RapheEvaluation
import RapheEvidence
import RapheLanguage
package import RapheSyntax

extension Project {
  /// How many warnings fail a run: each where it is strict, else those about datasets with `warnings: errors`.
  package func failingWarnings(among diagnostics: [Diagnostic], isStrict: Bool = false) -> Int {
    var sources: Set<Source> = []
    for evidence in evidence where evidence.dataset.areWarningsErrors {
      sources.insert(evidence.dataset.id.place.source)
      if let table = evidence.table { sources.insert(table) }
    }
    if sources.isEmpty, !isStrict { return 0 }
    return diagnostics.count { diagnostic in
      diagnostic.severity == .warning && (isStrict || diagnostic.place.map { sources.contains($0.source) } == true)
    }
  }
}
