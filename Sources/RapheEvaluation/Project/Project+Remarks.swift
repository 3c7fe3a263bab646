import RapheEvidence
import RapheLanguage
public import RapheSyntax

extension Project {
  /// What an author should know of the theories before they are judged: claims without a finding, claims that are nearly one
  /// bet or hardly go together, theories that are not dated.
  ///
  /// A mistake in the evidence may hide the very row, so then nothing is said.
  public func remarks() -> [Diagnostic] {
    let undated = theories.compactMap(\.undated)
    guard !evidence.isEmpty, isEvidenceSound else { return undated }
    let index = EvidenceIndex(evidence, vocabularies: theories.map(\.vocabulary))
    var gathered: [Quantity: QuantityEvidence] = [:]
    for theory in theories {
      for claim in theory.claims where gathered[claim.quantity] == nil {
        gathered[claim.quantity] = index.gather(claim.quantity, in: theory.vocabulary, asOf: nil)
      }
    }
    return undated + theories.flatMap { $0.claimsWithoutFinding(gathered) + $0.familyRemarks(gathered) }
  }
}

extension ResolvedTheory {
  /// A remark for each claim about which no dataset has a usable finding.
  fileprivate func claimsWithoutFinding(_ gathered: [Quantity: QuantityEvidence]) -> [Diagnostic] {
    claims.compactMap { claim in
      guard let evidence = gathered[claim.quantity], evidence.used.isEmpty else { return nil }
      let near =
        switch evidence.unused.count {
        case 0: "no row is about its quantity"
        case 1: "one row is about its subject, and does not bear on it"
        default: "\(evidence.unused.count) rows are about its subject, none bears on it"
        }
      return Diagnostic(
        .noFinding, "no finding bears on `\(claim.id)`", at: claim.written.id.place,
        notes: [Diagnostic.Note(near)], help: "see `raphe explain \(claim.id)`")
    }
  }

  /// A warning for a theory without a year, and a note for one whose year no source bears out: nobody can tell what it
  /// predicted.
  fileprivate var undated: Diagnostic? {
    guard written.knownSince == nil, !claims.isEmpty else { return nil }
    guard written.published != nil else {
      return Diagnostic(
        .undatedTheory, "`\(id)` has no year of publication", at: written.id.place,
        help: "write `published`, and a `source` with its `pmid` or `doi`")
    }
    return Diagnostic(
      .unsourcedYear, "the year of `\(id)` counts for nothing: no source with a PMID or DOI bears it out",
      at: written.id.place, help: "write a `source` with its `pmid` or `doi`")
  }
}
