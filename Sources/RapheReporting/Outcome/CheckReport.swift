public import RapheEvaluation
import RapheEvidence
import RapheLanguage
public import RapheSyntax

/// What `raphe check` ends with: how much was read, and how much of it is wrong.
public struct CheckReport: Sendable {
  private let project: Project
  private let diagnostics: [Diagnostic]

  /// Makes a report of a project and of all that was found in it.
  public init(_ project: Project, _ diagnostics: [Diagnostic]) {
    self.project = project
    self.diagnostics = diagnostics
  }

  /// The report, with its line end.
  public func text() -> String {
    let claims = project.theories.reduce(0) { $0 + $1.claims.count }
    let findings = project.evidence.reduce(0) { $0 + $1.findings.count }
    let read = [
      Numerals.count(project.theories.count, "theory", plural: "theories"), Numerals.count(claims, "claim"),
      Numerals.count(project.evidence.count, "dataset") + " (\(Numerals.count(findings, "finding")))",
      Numerals.count(project.vocabularies.count, "vocabulary", plural: "vocabularies"),
    ]
    func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }
    let errors = count(.error) == 0 ? "no mistakes" : Numerals.count(count(.error), "mistake")
    let doubts = [(Severity.warning, "warning"), (.note, "note")].compactMap { severity, noun in
      count(severity) == 0 ? nil : Numerals.count(count(severity), noun)
    }
    return (read.joined(separator: ", ") + ": " + ([errors] + doubts).joined(separator: ", ")).spaced + "\n"
  }
}
