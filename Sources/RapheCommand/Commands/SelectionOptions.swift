import ArgumentParser
import Raphe
import FoundationEssentials
import RapheEvaluation
import RapheLanguage
import RapheReporting
import RapheSyntax

/// Which claims and which evidence a run is about.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only theories or claims whose id fits: THEORY, CLAIM or THEORY/CLAIM, with `*` for any letters and `?` for one.",
      valueName: "id"),
    completion: .claims)
  var select: [String] = []

  @Option(help: ArgumentHelp("All but theories or claims whose id fits.", valueName: "id"), completion: .claims)
  var skip: [String] = []

  @OptionGroup var evidence: EvidenceOptions

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp("Threads; the result does not depend on it.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    try OptionRange.jobs.check(jobs)
  }

  /// What to say when there is nothing to test.
  func empty(_ project: Project) -> Diagnostic {
    if project.theories.isEmpty {
      return Diagnostic(
        .nothingSelected, "there is no theory in the files of this run", at: nil,
        help: "name a file or folder that has theories")
    }
    let selected = project.theories.contains { theory in
      theory.claimIDs.contains { selects(theory.id, $0) }
    }
    return selected
      ? Diagnostic(
        .nothingSelected, "there is no dataset to test the claims on, in the files of this run or around them",
        at: nil, help: "name a dataset's file or folder, or give it with `--data`")
      : Diagnostic(.nothingSelected, "the selection leaves no claim", at: nil)
  }

  /// A warning for each pattern that fits no theory and no claim.
  func patternsWithoutMatch(in project: Project) -> [Diagnostic] {
    // A file with mistakes may hide the very claim.
    if project.theories.isEmpty || project.diagnostics.hasErrors { return [] }
    let ids = project.theories.flatMap { theory in theory.claimIDs.map { (theory.id, $0) } }
    let names = Set(ids.flatMap { [$0, $1] }).sorted()
    return [("--select", select), ("--skip", skip)].flatMap { option, patterns in
      patterns.filter { pattern in !ids.contains { fits(pattern, $0, $1) } }.map { pattern in
        Diagnostic(
          .patternWithoutMatch, "`\(option) \(pattern)` fits no theory and no claim", at: nil,
          help: nearest(to: pattern, among: names).map { "write `\(option) \($0)`" })
      }
    }
  }

  /// The question, about these theories alone when there are any.
  func question(only theories: [String], under settings: ProjectFile.Settings) -> Question {
    var question = question(under: settings)
    let selects = question.selects
    if !theories.isEmpty { question.selects = { theory, claim in theories.contains(theory) && selects(theory, claim) } }
    return question
  }

  /// Whether a claim is one that the run is about.
  func selects(_ theory: String, _ claim: String) -> Bool {
    (select.isEmpty || select.contains { fits($0, theory, claim) }) && !skip.contains { fits($0, theory, claim) }
  }

  /// The question; what the command line leaves open is as the project's file says.
  func question(under settings: ProjectFile.Settings) -> Question {
    let options = (select, skip)
    return Question(
      asOf: evidence.asOf ?? settings.asOf, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
    ) { theory, claim in
      (options.0.isEmpty || options.0.contains { fits($0, theory, claim) })
        && !options.1.contains { fits($0, theory, claim) }
    }
  }
}

/// Whether a pattern fits a theory, or a claim by its own id or with the theory's before it.
private func fits(_ pattern: String, _ theory: String, _ claim: String) -> Bool {
  glob(pattern, theory) || glob(pattern, claim) || glob(pattern, "\(theory)/\(claim)")
}

/// Which evidence counts.
struct EvidenceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only evidence published by this year.", valueName: "year"))
  var asOf: Int?

  func validate() throws {
    if let asOf, !(1800...2200).contains(asOf) {
      throw ValidationError("--as-of takes a year from 1800 to 2200; it is \(asOf).")
    }
  }
}
