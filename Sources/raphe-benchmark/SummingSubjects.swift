import Foundation
import RapheEvidence
import RapheLanguage
import RapheStatistics
import RapheSyntax

/// Sums a table of subjects in delimited text, for `Tests/Peers/bench_subjects.py`, which runs peers beside it.
enum SummingSubjects {
  /// Prints what two groups and a correlation need: `subjects groups|correlation FILE`.
  static func run(_ arguments: [String]) async {
    guard arguments.count == 2, ["groups", "correlation"].contains(arguments[0]) else {
      preconditionFailure("expected: subjects groups|correlation FILE")
    }
    let file = DelimitedFile(
      path: arguments[1], delimiter: .comma, jobs: ProcessInfo.processInfo.activeProcessorCount)
    let arms = ["A", "B"].map { RowCondition.text(column: "grp", isOneOf: [$0]) }
    let question =
      arguments[0] == "groups"
      ? SubjectRequest.Question(values: [.column("x")], groups: arms)
      : SubjectRequest.Question(values: [.column("x"), .column("y")])
    let (answer, diagnostics) = await file.moments(SubjectRequest([question]))
    for diagnostic in diagnostics { print(diagnostic.code.id, diagnostic.message) }
    for group in answer?.questions.first ?? [] {
      let moments = group.moments
      print(([Double(moments.count)] + moments.means + moments.products).map { "\($0)" }.joined(separator: " "))
    }
  }
}
