import RapheEvidence
import RapheLanguage

/// The evidence of a run by the targets of its rows, so that a quantity is held against what may bear on it alone.
struct EvidenceIndex: Sendable {
  private let evidence: [Evidence]
  /// The rows of each dataset by their targets; nil for a dataset in a vocabulary that was not given.
  private let targets: [TermIndex?]

  /// Sorts the rows of datasets, each by the vocabulary that it is written in.
  init(_ evidence: [Evidence], vocabularies: [Vocabulary]) {
    let known = Dictionary(vocabularies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.evidence = evidence
    targets = evidence.map { evidence in
      known[evidence.vocabulary].map { TermIndex(evidence.findings.map { $0.terms[.target] }, in: $0) }
    }
  }

  /// The evidence on a quantity, as `gather(_:in:asOf:)` of all datasets has it.
  func gather(_ quantity: Quantity, in vocabulary: Vocabulary, asOf year: Int?) -> QuantityEvidence {
    var gathered = QuantityEvidence(used: [], unused: [])
    for (evidence, targets) in zip(evidence, targets) where evidence.vocabulary == quantity.vocabulary {
      if let targets, let target = quantity.subject.target {
        for place in targets.places(in: target) {
          gathered.add(evidence.findings[place], quantity, vocabulary, evidence.dataset.assume, year)
        }
      } else {
        for finding in evidence.findings { gathered.add(finding, quantity, vocabulary, evidence.dataset.assume, year) }
      }
    }
    gathered.finish()
    return gathered
  }
}
