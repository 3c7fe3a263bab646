package import RapheEvaluation
import RapheEvidence
import RapheLanguage
package import RapheSyntax

/// What `raphe check` ends with: how much was read, and how much of it is wrong.
package struct CheckReport: Sendable {
  private let project: Project
  private let diagnostics: [Diagnostic]
  private let isVerbose: Bool

  /// Makes a report of a project and of all that was found in it; `isVerbose` when notes were shown as well.
  package init(_ project: Project, _ diagnostics: [Diagnostic], isVerbose: Bool = true) {
    self.project = project
    self.diagnostics = diagnostics
    self.isVerbose = isVerbose
  }

  /// The report, with its line end.
  package func text() -> String {
    let claims = project.theories.reduce(0) { $0 + $1.claims.count }
    let findings = project.evidence.reduce(0) { $0 + $1.findings.count }
    let read = [
      (project.theories.count, Numerals.count(project.theories.count, "theory", plural: "theories")),
      (claims, Numerals.count(claims, "claim")),
      (
        project.evidence.count,
        Numerals.count(project.evidence.count, "dataset") + " (\(Numerals.count(findings, "finding")))"
      ),
      (project.models.count, Numerals.count(project.models.count, "model")),
      (project.studies.count, Numerals.count(project.studies.count, "study", plural: "studies")),
      (project.vocabularies.count, Numerals.count(project.vocabularies.count, "vocabulary", plural: "vocabularies")),
    ].filter { $0.0 > 0 }.map(\.1)
    if read.isEmpty, diagnostics.isEmpty { return "Nothing to check.\n" }
    func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }
    let mistakes = diagnostics.count(where: \.isMistake)
    let notes = Numerals.count(count(.note), "note") + (isVerbose ? "" : " (shown with --verbose)")
    let found = [
      mistakes == 0 ? "no mistakes" : Numerals.count(mistakes, "mistake"),
      count(.warning) == 0 ? "" : Numerals.count(count(.warning), "warning"), count(.note) == 0 ? "" : notes,
    ].filter { !$0.isEmpty }
    let subject = read.isEmpty ? "Nothing could be read" : read.joined(separator: ", ")
    return "\(subject): \(found.joined(separator: ", "))".spaced + "\n"
  }
}
