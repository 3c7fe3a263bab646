import ArgumentParser
import FoundationEssentials
import RapheEvaluation
import RapheReporting

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
