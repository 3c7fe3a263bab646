package import RapheEvaluation
package import RapheLanguage
package import RapheReport

extension Scorecard {
  /// What became of gates; a theory of which only some claims are selected has no score of its own.
  package func results(of gates: [ProjectFile.Gate]) -> [Reported.Gate] {
    if gates.isEmpty { return [] }
    let named = Set(gates.map(\.theory))
    let reported = theories.filter { named.contains($0.id) }.map { report in
      var theory = Reported.Theory(report)
      if report.claims.count < report.theory.claims.count { theory.score = nil }
      return theory
    }
    return gates.map { Reported.Gate($0, in: reported) }
  }
}
