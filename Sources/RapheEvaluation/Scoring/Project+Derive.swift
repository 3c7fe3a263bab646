import RapheLanguage
import RapheSyntax

extension Scorecard {
  /// Adds what each theory's own mechanism makes of its claims, and warns of those that it denies unless the author knows it.
  mutating func derive(_ project: Project, _ question: Question, _ options: DerivationOptions) async {
    var derivations = Derivations()
    for report in theories {
      for claim in report.claims { derivations.ask(claim.claim, of: report.theory) }
      for course in report.courses { derivations.ask(course.course, of: report.theory) }
    }
    await derivations.run(options, jobs: question.jobs)
    for index in theories.indices {
      let theory = theories[index].theory
      for claim in theories[index].claims.indices {
        let derived = derivations.derived(theories[index].claims[claim].claim, of: theory)
        theories[index].claims[claim].derived = derived
        let isKnown = theories[index].claims[claim].claim.written.fromMechanism.contains(.denied)
        if derived?.derivability == .denied, !isKnown {
          diagnostics.append(.denied(theories[index].claims[claim].claim.written.id, theory))
        }
      }
      for course in theories[index].courses.indices {
        let derived = derivations.derived(theories[index].courses[course].course, of: theory)
        theories[index].courses[course].derived = derived
        let isKnown = theories[index].courses[course].course.written.fromMechanism.contains(.denied)
        if derived?.derivability == .denied, !isKnown {
          diagnostics.append(.denied(theories[index].courses[course].course.written.id, theory))
        }
      }
    }
    diagnostics = diagnostics.ordered()
  }
}

extension Diagnostic {
  fileprivate static func denied(_ claim: Word, _ theory: ResolvedTheory) -> Diagnostic {
    Diagnostic(
      .deniedByMechanism, "the theory's own mechanism denies `\(claim.text)`", at: claim.place,
      notes: theory.written.mechanism.map { [Diagnostic.Note("the mechanism", at: $0.place)] } ?? [],
      help: "see `raphe explain \(theory.id)/\(claim.text)`")
  }
}

extension Code {
  static let deniedByMechanism = Code(
    "W0809", "a claim that the theory's own mechanism denies",
    checks: "What a theory claims does not fail in nearly all draws of its own mechanism.",
    why: "The theory says one thing and its mechanism another: one of them is not what was meant.",
    example: "mechanism: {model: raphe-forebrain, groups: {depressed: {set: {B2: 1.4}}, healthy: {}}}\n"
      + "compare: 5-HT2A density\nin: depressed\nis: lower\nthan: healthy",
    instead: "Withdraw the claim, or say what the mechanism is; if the miss is known, `from_mechanism: denied` says so."
  )
}
