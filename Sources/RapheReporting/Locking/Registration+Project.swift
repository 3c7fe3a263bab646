package import RapheEvaluation
import RapheLanguage
import RapheSyntax
package import RapheReport

extension Reported.Registration {
  /// The ids of the claims that are as registered, each with its theory's.
  package func unchanged(in project: Project) -> Set<[String]> {
    let now = project.claimDigests
    return Set(
      theories.flatMap { theory in
        theory.claims.filter { claim in claim.digest != nil && now[[theory.id, claim.id]] == claim.digest }
          .map { [theory.id, $0.id] }
      })
  }

  /// How a run differs from what was registered.
  ///
  /// - Parameters:
  ///   - project: all of the project; theories that were not registered are not told of.
  ///   - report: what was found of what is as registered.
  package func check(_ project: Project, _ report: Reported.Verdicts, file: String) -> Reported.RegistrationCheck {
    let scored = report.theories.reduce(0) { $0 + $1.claims.count }
    let datasets = project.evidence.map(Reported.Dataset.init)
    let ids = Set(self.datasets.map(\.id)).union(datasets.map(\.id)).sorted()
    return Reported.RegistrationCheck(
      file: file, date: date, registered: theories.reduce(0) { $0 + $1.claims.count }, scored: scored,
      claims: claimChanges(in: project),
      datasets: ids.compactMap { id in
        let (was, now) = (self.datasets.first { $0.id == id }, datasets.first { $0.id == id })
        return Reported.ChangeKind(from: was.map { $0.digest ?? "" }, to: now.map { $0.digest ?? "" }).map {
          Reported.DatasetChange(dataset: id, change: $0, file: now?.file ?? id, isMeaningChanged: false, rows: [])
        }
      }, settings: Reported.LockSettings(report.settings).changes(from: settings))
  }

  private func claimChanges(in project: Project) -> [Reported.ClaimChange] {
    let now = project.claimDigests
    return theories.flatMap { theory -> [Reported.ClaimChange] in
      let resolved = project.theories.first { $0.id == theory.id }
      let ids = Set(theory.claims.map(\.id)).union((resolved?.claims ?? []).map(\.id)).sorted()
      return ids.compactMap { id in
        let was = theory.claims.first { $0.id == id }
        guard let change = Reported.ChangeKind(from: was.map { $0.digest ?? "" }, to: now[[theory.id, id]]) else {
          return nil
        }
        let claim = resolved?.claims.first { $0.id == id }
        return Reported.ClaimChange(
          theory: theory.id, claim: id, change: change, was: was?.sentence,
          sentence: claim.flatMap { claim in resolved?.vocabulary.sentence(claim) },
          file: claim?.written.place.source.name, line: claim?.written.place.location?.line)
      }
    }
  }
}

extension Project {
  /// The digests of all claims, by the ids of their theories and their own; the empty text where none is worked out.
  fileprivate var claimDigests: [[String]: String] {
    let all = theories.flatMap { theory in
      theory.claims.map { claim in
        ([theory.id, claim.id], Reported.Claim.digest(of: claim, in: theory.vocabulary) ?? "")
      }
    }
    return Dictionary(all, uniquingKeysWith: { first, _ in first })
  }
}
