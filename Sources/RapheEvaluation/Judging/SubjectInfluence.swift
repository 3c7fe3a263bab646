package import RapheEvidence
import RapheLanguage
import RapheStatistics

/// What the subject that moves a finding's effect furthest does to the word on a claim.
package struct SubjectInfluence: Sendable {
  /// The finding that was worked out from rows of subjects, by its place among those used.
  package var finding: Int
  /// The subject, and the effect without it in the direction of the rows' groups.
  package var subject: SubjectResult.Influence
  /// The word without the subject.
  package var verdict: Verdict
}

extension PosteriorQuery {
  /// The word without the most influential subject of each finding that is of subjects, one at a time.
  ///
  /// The finding keeps its place and weight; only its likelihood becomes that of the other subjects.
  func influences() -> [SubjectInfluence] {
    gathered.used.indices.compactMap { place in
      let used = gathered.used[place]
      guard let subjects = used.finding.subjects, let influence = subjects.influence else { return nil }
      var rest = used.finding
      rest.subjects?.effect = .success(influence.rest)
      guard case .usable(let likelihood, _, _) = rest.likelihood(on: subjects.quantity.scale, assuming: Assumptions())
      else { return nil }
      var gathered = gathered
      gathered.used[place].likelihood = likelihood.turned(if: used.isReversed)
      let query = PosteriorQuery(key: key, gathered: gathered, severity: severity)
      return SubjectInfluence(
        finding: place, subject: influence,
        verdict: query.word(gathered.used.map(\.weight), gathered.significance()))
    }
  }
}
