package import RapheEvaluation
import RapheEvidence
import RapheLanguage
package import RapheReport

/// What rows and claims were, where more of an earlier state is known than its lock.
///
/// Only what has the lock's own digests is taken from it, and only what is written in the terms of today.
package struct EarlierProject: Sendable {
  private var findings: [[String]: Finding] = [:]
  private var claims: [[String]: ResolvedClaim] = [:]

  /// Nothing but the lock is known.
  package init() {}

  /// What an earlier project has of what a lock names.
  package init(_ earlier: Project, of lock: Reported.Lock, beside now: Project) {
    let vocabularies = earlier.vocabularies + earlier.theories.map(\.vocabulary)
    let current = now.vocabularies + now.theories.map(\.vocabulary)
    func isSame(_ id: String) -> Bool {
      guard let one = vocabularies.first(where: { $0.id == id }), let other = current.first(where: { $0.id == id })
      else { return false }
      return other.hasTerms(of: one)
    }
    for evidence in earlier.evidence where isSame(evidence.vocabulary) {
      let (locked, digests) = (lock.rows(of: evidence.id) ?? [:], Reported.Dataset(evidence).rowDigests)
      for finding in evidence.findings where locked[finding.id] != nil && locked[finding.id] == digests[finding.id] {
        findings[[evidence.id, finding.id]] = finding
      }
    }
    for theory in earlier.theories where isSame(theory.vocabulary.id) {
      for claim in theory.claims {
        let digest = Reported.Claim.digest(of: claim, in: theory.vocabulary)
        guard digest != nil, lock.claim(theory.id, claim.id)?.digest == digest else { continue }
        claims[[theory.id, claim.id]] = claim
      }
    }
  }

  /// What stood in a row; nil where that is not known.
  func finding(_ dataset: String, _ finding: String) -> Finding? { findings[[dataset, finding]] }

  /// What a claim was; nil where that is not known.
  func claim(_ theory: String, _ claim: String) -> ResolvedClaim? { claims[[theory, claim]] }
}

extension Reported.Dataset {
  /// The digests of its rows, by their ids.
  var rowDigests: [String: String] {
    Dictionary((rows ?? []).map { ($0.finding, $0.digest) }, uniquingKeysWith: { first, _ in first })
  }
}
