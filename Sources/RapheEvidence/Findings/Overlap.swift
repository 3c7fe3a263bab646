public import RapheLanguage
public import RapheSyntax

extension [Evidence] {
  /// A warning wherever the same subjects may count twice.
  ///
  /// That is one result or one publication under two samples, and a meta-analysis beside studies that it may hold. Rows
  /// that a dataset leaves out count nowhere. Terms of a vocabulary that is not given lie in themselves alone.
  public func overlaps(in vocabularies: [Vocabulary]) -> [Diagnostic] {
    let findings = flatMap { evidence in evidence.findings.filter { $0.exclusion == nil } }
    var warnings = findings.published(twice: .resultTwice) { finding in
      finding.study.isEmpty || !finding.hasNumbers ? nil : ResultKey(finding)
    } message: { finding, first in
      "the same result of `\(shown(finding.study))` stands under the sample `\(shown(first.sample))`"
    }
    for (name, identifier) in [("pmid", \Finding.pmid), ("doi", \Finding.doi)] {
      warnings += findings.published(twice: .publicationTwice) {
        $0[keyPath: identifier]
      } message: { finding, first in
        "the \(name) \(shown(finding[keyPath: identifier] ?? "")) stands under the sample `\(shown(first.sample))` too"
      }
    }
    return warnings + metaAnalysesBesideStudies(in: vocabularies)
  }
}

extension [Finding] {
  /// A warning for each key that findings of several samples have, once for each further sample.
  fileprivate func published<Key: Hashable>(
    twice code: Code, key: (Finding) -> Key?, message: (_ finding: Finding, _ first: Finding) -> String
  ) -> [Diagnostic] {
    var first: [Key: Finding] = [:]
    var samples: [Key: Set<String>] = [:]
    var warnings: [Diagnostic] = []
    for finding in self {
      guard let key = key(finding) else { continue }
      guard let other = first[key] else {
        first[key] = finding
        samples[key] = [finding.sample]
        continue
      }
      guard samples[key, default: []].insert(finding.sample).inserted else { continue }
      warnings.append(
        Diagnostic(
          code, "\(finding.name): \(message(finding, other))", at: finding.place,
          notes: [Diagnostic.Note("it stands here too", at: other.place)],
          help: "give both rows one sample, if their subjects are the same"))
    }
    return warnings
  }
}

/// All that two rows of one result have in common.
private struct ResultKey: Hashable {
  var study: String
  var year: Int?
  var terms: [TermKind: Term]
  var group: Finding.Side?
  var versus: Finding.Side?
  var relatedTo: Term?
  var numbers: [Double?]
  var moments: [Finding.Moments?]

  init(_ finding: Finding) {
    study = finding.study
    year = finding.year
    terms = finding.terms
    group = finding.group
    versus = finding.versus
    relatedTo = finding.relatedTo
    numbers = [
      finding.n, finding.nVersus, finding.means?.group, finding.means?.versus, finding.effect, finding.standardError,
      finding.p, finding.percent,
    ]
    moments = [finding.moments, finding.momentsVersus]
  }
}

extension Finding {
  /// Whether it prints a number that two studies would hardly share.
  fileprivate var hasNumbers: Bool {
    means != nil || effect != nil || percent != nil || (pRelation == .equal && p != nil)
  }

  /// The row as messages name it.
  var name: String { "row \(row) (\(shown(id)))" }
}
