import ArgumentParser
import FoundationEssentials
import RapheEvaluation
import RapheLanguage
import RapheReporting
import RapheSyntax

/// Which claims and which evidence a run is about.
struct SelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only theories or claims whose id fits; `*` and `?` are wild.", valueName: "id"))
  var select: [String] = []

  @Option(help: ArgumentHelp("All but theories or claims whose id fits.", valueName: "id"))
  var skip: [String] = []

  @Option(help: ArgumentHelp("Only evidence published by this year.", valueName: "year"))
  var asOf: Int?

  @Option(name: .shortAndLong, help: ArgumentHelp("Threads; the result does not depend on it.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more; it is \(jobs).") }
    if let asOf, !(1800...2200).contains(asOf) {
      throw ValidationError("--as-of takes a year from 1800 to 2200; it is \(asOf).")
    }
  }

  /// What to say when the selection leaves nothing.
  func empty(_ project: Project) -> Diagnostic {
    let ids = project.theories.flatMap { theory in [theory.theory.id.text] + theory.claims.map(\.claim.id.text) }
    let near = select.compactMap { nearest(to: $0, among: ids) }.first
    let message = ids.isEmpty ? "there is no theory in the files of this run" : "the selection leaves no claim"
    return Diagnostic(
      .nothingSelected, message, at: nil,
      help: near.map { "write `--select \($0)`" } ?? (ids.isEmpty ? "name a folder that has theories" : nil))
  }

  /// The question, about these theories alone when there are any.
  func question(only theories: [String]) -> Question {
    var question = question
    let selects = question.selects
    if !theories.isEmpty { question.selects = { theory, claim in theories.contains(theory) && selects(theory, claim) } }
    return question
  }

  var question: Question {
    let (select, skip) = (select, skip)
    @Sendable func fits(_ patterns: [String], _ theory: String, _ claim: String) -> Bool {
      patterns.contains { glob($0, theory) || glob($0, claim) || glob($0, "\(theory)/\(claim)") }
    }
    return Question(asOf: asOf, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount) { theory, claim in
      (select.isEmpty || fits(select, theory, claim)) && !fits(skip, theory, claim)
    }
  }
}

/// The verdicts that fail a run.
struct FailOn: ExpressibleByArgument {
  var conditions: Set<FailCondition> = [.unexpected]

  init() {}

  init?(argument: String) {
    var found: Set<FailCondition> = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let condition = FailCondition(rawValue: String(word)) else { return nil }
      found.insert(condition)
    }
    conditions = found
  }

  var defaultValueDescription: String { "unexpected" }
  static var allValueStrings: [String] { FailCondition.allCases.map(\.rawValue) }
}
