import ArgumentParser
import Raphe
import RapheEvaluation
import RapheNumerics
import RapheReport
import RapheReporting
import RapheSyntax

/// `raphe lock`: what a project came to, to hold later runs against.
struct Lock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Writes `raphe.lock`: verdicts, and digests of claims and data; or registers claims before there are data.",
    usage: "raphe lock [<options>] [<paths> ...]",
    discussion: """
      A digest is of what a claim or a row says, so that comments and layout do not change it. `raphe test --locked` \
      holds a run against the lock, `raphe diff` says what changed. Exit codes: 0 written; 2 wrong usage or input, and \
      nothing is written; 5 nothing to lock.

      Examples:

      raphe lock
      raphe lock --register plan/registration
      """)

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var display: DisplayOptions

  @Option(
    help: ArgumentHelp(
      """
      Write a dated registration of claims in place of the lock, to deposit before data are collected: FILE.md for \
      people and FILE.json for `raphe test --registered`, or one of them when FILE ends so. SOURCE_DATE_EPOCH dates it.
      """, valueName: "file"))
  var register: String?

  // What is rarely needed comes last in the help.
  @OptionGroup var mechanism: MechanismOptions
  @OptionGroup var input: InputOptions

  func validate() throws {
    if register == nil, !selection.select.isEmpty || !selection.skip.isEmpty {
      throw ValidationError("--select and --skip go with --register; a lock is of all claims.")
    }
    if register != nil, display.output != nil {
      throw ValidationError("--output names the lock; --register names its own files.")
    }
  }

  func run() async throws {
    let project = await input.project()
    var scorecard = await project.evaluate(selection.question(under: input.settings))
    // No verdict depends on draws, but a run under others is another run.
    scorecard.derivation = mechanism.options(under: input.settings)
    let outcome = Outcome(scorecard, failOn: [.never])
    display.show(scorecard.diagnostics, isLast: outcome.errors > 0)
    if outcome.errors > 0 { throw Ending(code: 2) }
    guard outcome.claims > 0 else {
      display.show([selection.empty(project)], isLast: true)
      throw Ending(code: 5)
    }
    guard SHA256.isAvailable, let report = Results.test(scorecard, outcome).report as? Reported.Verdicts else {
      display.show([Diagnostic(.noDigests, "the system has no library for SHA-256", at: nil)], isLast: true)
      throw Ending(code: 2)
    }
    let files = register.map { registration(report, $0) } ?? [lock(report)]
    try display.refuseInputs(of: project, others: files.map(\.path))
    for file in files { try display.write(file.text, to: file.path) }
    if !display.quiet, Terminal.write(said(files.map(\.path), report), to: .output) != nil { throw Ending(code: 2) }
  }

  private func lock(_ report: Reported.Verdicts) -> (path: String, text: String) {
    let file = LockFile(of: input.roots, named: display.output)
    return (file.path, Reported.Lock(report, path: file.relative).laidOut)
  }

  private func registration(_ report: Reported.Verdicts, _ path: String) -> [(path: String, text: String)] {
    let registration = Reported.Registration(report, date: RunDate.today)
    let all = [(".md", registration.markdown), (".json", registration.laidOut)]
    let named = all.filter { path.hasSuffix($0.0) }.map { (path: path, text: $0.1) }
    return named.isEmpty ? all.map { (path: path + $0.0, text: $0.1) } : named
  }

  private func said(_ paths: [String], _ report: Reported.Verdicts) -> String {
    func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
    let counts = [
      count(report.theories.reduce(0) { $0 + $1.claims.count }, "claim", "claims"),
      count(report.theories.count, "theory", "theories"),
      count((report.datasets ?? []).reduce(0) { $0 + ($1.rows ?? []).count }, "row", "rows"),
    ]
    return "Wrote \(paths.map { "`\($0.visible)`" }.joined(separator: " and ")): \(counts.joined(separator: ", ")).\n"
  }
}
