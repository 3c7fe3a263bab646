import ArgumentParser
import RapheEvaluation
import RapheLanguage
import RapheReport
import RapheReporting
import RapheSyntax

/// `raphe explain`: one verdict, or one diagnostic code, on one screen.
struct Explain: AsyncParsableCommand, ReportingCommand {
  static let kind = ReportKind.explain
  static let configuration = CommandConfiguration(
    abstract: "Explains one verdict with its findings, or a diagnostic code.",
    usage: """
      raphe explain [<options>] <claim> [<paths> ...]
      raphe explain <code>
      """,
    discussion: """
      --verbose lists every finding that was left out. Exit codes: 0 whatever the verdict; 2 no such claim, or errors \
      in the input.
      """)

  @Argument(help: "The id of a claim, as CLAIM or THEORY/CLAIM, or a code such as E0104.")
  var subject: String

  @OptionGroup var input: InputOptions
  @OptionGroup var display: DisplayOptions

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var ledger: LedgerSettings
  @OptionGroup var mechanism: MechanismOptions

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = FormatOption<Explain>.text

  func run() async throws {
    if let code = CodeRegistry.all.first(where: { $0.id == subject.uppercased() }) {
      return try display.write(.explainCode(code), as: format)
    }
    let project = await input.project()
    try display.refuseInputs(of: project)
    let matches = project.theories.flatMap { theory in
      theory.claimIDs.map { (theory: theory.id, claim: $0) }
    }.filter { subject == $0.claim || subject == "\($0.theory)/\($0.claim)" }
    guard let match = matches.first, matches.count == 1 else {
      display.show(
        project.diagnostics.filter { $0.severity == .error } + [unknown(matches.map(\.theory), project)], isLast: true)
      throw Ending(code: 2)
    }
    let question = Question(
      asOf: evidence.asOf, ledger: ledger.options, detail: .selection, derivation: mechanism.options
    ) {
      $0 == match.theory && $1 == match.claim
    }
    let scorecard = await project.evaluate(question)
    let errors = project.diagnostics.filter { $0.severity == .error }
    if !format.hasDiagnostics || display.isToFile { display.show(errors) }
    let code: Int32 = errors.isEmpty ? 0 : 2
    guard let theory = scorecard.theories.first, !theory.claims.isEmpty || !theory.courses.isEmpty else {
      if format.hasDiagnostics, !display.isToFile { display.show(errors) }
      throw Ending(code: 2)
    }
    try display.write(.explain(scorecard, errors, exitCode: code), as: format)
    throw Ending(code: code)
  }

  private func unknown(_ theories: [String], _ project: Project) -> Diagnostic {
    if theories.count > 1 {
      return Diagnostic(
        .unknownClaim, "several theories have a claim `\(subject)`: \(theories.joined(separator: ", "))", at: nil,
        help: "write `\(theories[0])/\(subject)`")
    }
    if project.theories.contains(where: { $0.id == subject }) {
      return Diagnostic(
        .unknownClaim, "`\(subject)` is a theory, not one of its claims", at: nil,
        help: "for all its claims, write `raphe test --select \(subject)`")
    }
    let claims = project.theories.map { theory in
      (theory.id, theory.claimIDs)
    }
    let ids =
      subject.contains("/")
      ? claims.flatMap { theory, claims in claims.map { "\(theory)/\($0)" } }
      : claims.flatMap(\.1) + CodeRegistry.all.map(\.id)
    let near =
      nearest(to: subject, among: ids) ?? ids.first { $0.contains(subject) }
      ?? CodeRegistry.all.map(\.id).first { subject.hasPrefix($0) }
    return Diagnostic(
      .unknownClaim, "there is no claim or code `\(subject)`", at: nil, help: near.map { "write `\($0)`" })
  }
}
