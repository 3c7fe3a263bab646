public import RapheSyntax
import RapheLanguage

extension Project {
  /// A remark for each claim about which no dataset of the project has a finding.
  ///
  /// A mistake in the evidence may hide the very row, so then nothing is said.
  public func claimsWithoutFinding() -> [Diagnostic] {
    guard !evidence.isEmpty, isEvidenceSound else { return [] }
    let index = EvidenceIndex(evidence, vocabularies: theories.map(\.vocabulary))
    /// The rows about the subject of a quantity on which none bears; nil where one does.
    var known: [Quantity: Int?] = [:]
    return theories.flatMap { theory in
      theory.claims.compactMap { claim in
        if known[claim.quantity] == nil {
          let gathered = index.gather(claim.quantity, in: theory.vocabulary, asOf: nil)
          known[claim.quantity] = .some(gathered.used.isEmpty ? gathered.unused.count : nil)
        }
        guard case let count?? = known[claim.quantity] else { return nil }
        let near =
          switch count {
          case 0: "no row is about its quantity"
          case 1: "one row is about its subject, and does not bear on it"
          default: "\(count) rows are about its subject, none bears on it"
          }
        return Diagnostic(
          .noFinding, "no finding bears on `\(claim.id)`", at: claim.written.id.place,
          notes: [Diagnostic.Note(near)], help: "see `raphe explain \(claim.id)`")
      }
    }
  }
}
