package import RapheEvaluation
import RapheEvidence
package import RapheLanguage
package import RapheReport

extension Reported.Lock {
  /// What of the lock a run is about: theories that are not in it cannot have changed by it.
  ///
  /// - Parameter isWhole: whether the run has all of the project, so that what it lacks is gone.
  package func part(of project: Project, isWhole: Bool, _ question: Question) -> Self {
    let (ids, data) = (Set(project.theories.map(\.id)), Set(project.evidence.map(\.id)))
    var part = self
    part.theories = theories.filter { isWhole || ids.contains($0.id) }.map { theory in
      var theory = theory
      theory.claims = theory.claims.filter { question.selects(theory.id, $0.id) }
      return theory
    }
    part.datasets = datasets.filter { isWhole || data.contains($0.id) }
    return part
  }

  /// Holds a run against the lock; the verdicts' causes are not looked for.
  package func check(_ report: Reported.Verdicts, file: String, isFrozen: Bool) -> Reported.LockCheck {
    let (now, places) = (Reported.Lock(report), Whereabouts(report))
    return Reported.LockCheck(
      file: file, isFrozen: isFrozen, verdicts: now.verdictChanges(from: self, places),
      claims: now.claimChanges(from: self, places), datasets: now.datasetChanges(from: self, places),
      settings: now.settingChanges(from: self))
  }

  /// Which claims were written after the data that they are judged on: those that said something else when a row that
  /// bears on them was locked as it is now, and those that are new in a theory that was locked.
  package func accommodations(
    in project: Project
  ) -> @Sendable (ResolvedTheory, ResolvedClaim, [UsedFinding]) -> Accommodation? {
    var seen: Set<[String]> = []
    for evidence in project.evidence {
      let (locked, now) = (rows(of: evidence.id) ?? [:], Reported.Dataset(evidence).rowDigests)
      for (finding, digest) in now where locked[finding] == digest { seen.insert([evidence.id, finding]) }
    }
    let known = seen
    return { theory, claim, used in
      guard used.contains(where: { known.contains([$0.finding.dataset, $0.finding.id]) }),
        let digest = Reported.Claim.digest(of: claim, in: theory.vocabulary)
      else { return nil }
      if let locked = self.claim(theory.id, claim.id) { return locked.digest == digest ? nil : .changed }
      guard let locked = theories.first(where: { $0.id == theory.id }) else { return nil }
      // A claim that has another name now is no new one.
      return locked.claims.contains { $0.digest == digest } ? nil : .new
    }
  }
}
