package import RapheEvaluation
import RapheEvidence
import RapheLanguage
package import RapheSyntax

extension Project {
  /// What is said of warnings that fail a run: all of them where it is strict, else those about datasets with
  /// `warnings: errors`; nil when there are none.
  package func failure(of diagnostics: [Diagnostic], isStrict: Bool = false) -> Diagnostic? {
    var sources: Set<Source> = []
    for evidence in evidence where evidence.dataset.areWarningsErrors {
      sources.insert(evidence.dataset.id.place.source)
      if let table = evidence.table { sources.insert(table) }
    }
    let failing = diagnostics.filter { diagnostic in
      diagnostic.severity == .warning && (isStrict || diagnostic.place.map { sources.contains($0.source) } == true)
    }
    if failing.isEmpty { return nil }
    let count = Numerals.count(failing.count, "warning")
    return Diagnostic(
      .warningsThatFail,
      isStrict
        ? "`--strict`: \(count) \(failing.count == 1 ? "counts as an error" : "count as errors")"
        : "`warnings: errors`: \(count) about \(failing.count == 1 ? "a dataset counts as an error" : "datasets count as errors")",
      at: nil)
  }
}
