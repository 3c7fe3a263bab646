import RapheEvaluation
import RapheReporting
import RapheSyntax
import Testing

@Suite("The outcome of a run")
struct OutcomeTests {
  @Test("Each gate by itself", arguments: FailCondition.allCases)
  func gates(gate: FailCondition) async {
    // One contradicted and not expected, one contested, two inconclusive, two untested, one supported.
    let scorecard = await Small.whole.value
    let caught: [FailCondition: Int] = [
      .unexpected: 1, .contradicted: 1, .contested: 1, .inconclusive: 2, .untested: 2, .never: 0,
    ]
    let outcome = Outcome(scorecard, failOn: [gate])
    #expect(outcome.exitCode == (gate == .never ? 0 : 1))
    #expect(outcome.isGateMet == (gate == .never))
    let all: [FailCondition] = gate == .unexpected ? [.unexpected] : [.unexpected, gate]
    let words = all.map { "\(caught[$0] ?? 0) \($0.rawValue)" }.joined(separator: " and ")
    #expect(outcome.summary.hasSuffix("Gate not met: \(words).") == (gate != .never))
  }

  @Test("Gates that catch nothing are met")
  func met() async {
    let scorecard = await Small.scorecard { $1 == "lower-in-raphe" }
    let outcome = Outcome(scorecard, failOn: Set(FailCondition.allCases).subtracting([.never]))
    #expect(outcome.exitCode == 0 && outcome.isGateMet)
    #expect(outcome.summary == "1 claim of 1 theory: 1 supported; none unexpected.")
  }

  @Test("By default only what was not expected fails")
  func byDefault() async {
    let all = Outcome(await Small.whole.value)
    #expect(all.exitCode == 1)
    #expect(
      all.summary == """
        7 claims of 2 theories: 1 supported, 1 contradicted, 1 contested, 2 inconclusive, 2 untested; 1 unexpected. \
        Gate not met: 1 unexpected.
        """)
    #expect(Outcome(await Small.scorecard { theory, _ in theory == "lower" }).exitCode == 0)
  }

  @Test("never wins over what else is named")
  func never() async {
    #expect(Outcome(await Small.whole.value, failOn: [.unexpected, .never]).exitCode == 0)
  }

  @Test("Exit zero forgives a gate, and says so")
  func exitZero() async {
    let outcome = Outcome(await Small.whole.value, exitZero: true)
    #expect(outcome.exitCode == 0 && !outcome.isGateMet)
    #expect(outcome.summary.hasSuffix("Gate not met: 1 unexpected, which does not fail this run."))
  }

  @Test("Exit zero forgives neither errors nor emptiness")
  func exitZeroIsNarrow() async {
    let broken = await Small.scorecard(theories: [Small.higher + "\n  - id: typo\n"])
    #expect(Outcome(broken, exitZero: true).exitCode == 2)
    #expect(Outcome(await Small.scorecard { _, _ in false }, exitZero: true).exitCode == 5)
  }

  @Test("Nothing to test is 5, unless allowed")
  func empty() async {
    let scorecard = await Small.scorecard { _, _ in false }
    #expect(Outcome(scorecard).exitCode == 5)
    #expect(Outcome(scorecard, allowEmpty: true).exitCode == 0)
    #expect(Outcome(scorecard, allowEmpty: true).summary == "Nothing to test: no claim was selected.")
  }

  @Test("Errors come before gates, gates before emptiness")
  func order() async {
    let broken = await Small.scorecard(theories: [Small.higher + "\n  - id: typo\n"])
    let outcome = Outcome(broken)
    #expect(outcome.unexpected == 1 && outcome.errors > 0)
    #expect(outcome.exitCode == 2)
    let all = Set(ExitCode.allCases)
    let order: [ExitCode] = [.interrupted, .closedPipe, .fault, .invalid, .notMet, .nothing, .met]
    for (index, code) in order.enumerated() { #expect(ExitCode.first(of: all.subtracting(order[..<index])) == code) }
    #expect(order.map(\.rawValue) == [130, 141, 3, 2, 1, 5, 0])
    #expect(ExitCode.first(of: []) == .met)
  }

  @Test("A mistake in the evidence leaves nothing judged")
  func unsound() async {
    let scorecard = await Small.scorecard(table: "finding,sample\nF1,a\n")
    let outcome = Outcome(scorecard)
    #expect(outcome.exitCode == 2 && outcome.claims == 0)
    #expect(outcome.summary.hasSuffix("in the input: nothing was judged."))
    #expect(TextReport().text(scorecard, outcome) == outcome.summary + "\n")
  }

  @Test("check: mistakes are 2, an empty project 5 unless allowed, doubts nothing")
  func check() async {
    let sound = await Small.project()
    #expect(Outcome.checkCode(sound, [], allowEmpty: false) == 0)
    let mistake = Diagnostic(Code.tab, "a tab", at: nil)
    #expect(Outcome.checkCode(sound, [mistake], allowEmpty: false) == 2)
    #expect(Outcome.checkCode(Project(), [], allowEmpty: false) == 5)
    #expect(Outcome.checkCode(Project(), [], allowEmpty: true) == 0)
    #expect(Outcome.checkCode(Project(), [mistake], allowEmpty: true) == 2)
  }

  @Test("check: what was read and what is wrong, in one line")
  func checkReport() async {
    let project = await Small.project()
    let read = "2 theories, 7 claims, 1 dataset (11 findings), 1 vocabulary: "
    #expect(CheckReport(project, []).text() == read + "no mistakes\n")
    let remark = Diagnostic(noteCode, "a remark", at: nil)
    let mistake = Diagnostic(Code.tab, "a tab", at: nil)
    #expect(CheckReport(project, [remark, remark]).text() == read + "no mistakes, 2 notes\n")
    #expect(CheckReport(project, [mistake, remark]).text() == read + "1 mistake, 1 note\n")
    #expect(
      CheckReport(project, [remark], isVerbose: false).text() == read + "no mistakes, 1 note (shown with --verbose)\n")
    #expect(CheckReport(Project(), []).text() == "Nothing to check.\n")
    #expect(CheckReport(Project(), [mistake]).text() == "Nothing could be read: 1 mistake\n")
  }

  private var noteCode: Code { EvaluationCodes.all.first { $0.severity == .note } ?? Code.tab }
}
