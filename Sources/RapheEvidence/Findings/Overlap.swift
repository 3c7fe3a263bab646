public import RapheLanguage
public import RapheSyntax

extension [Evidence] {
  /// A warning wherever the same subjects may count twice, and where a year is missing.
  ///
  /// Twice counts one result or one publication under two samples, and a meta-analysis beside studies that it may hold.
  /// Rows that a dataset leaves out count nowhere. Terms of a vocabulary that is not given lie in themselves alone.
  public func overlaps(in vocabularies: [Vocabulary]) -> [Diagnostic] {
    let findings = flatMap { evidence in evidence.findings.filter { $0.exclusion == nil } }
    let results = findings.resultsTwice()
    // A result that stands twice tells already that its publication does.
    let told = Set(results.map(\.finding.place))
    return results.map(\.warning) + findings.publicationsTwice(but: told)
      + metaAnalysesBesideStudies(in: vocabularies) + withoutYear()
  }
}

extension [Finding] {
  /// A warning for each result that stands under several samples, once for each further sample.
  fileprivate func resultsTwice() -> [(finding: Finding, warning: Diagnostic)] {
    var first: [ResultKey: Finding] = [:]
    var samples: [ResultKey: Set<String>] = [:]
    return compactMap { finding in
      if finding.study.isEmpty || !finding.hasNumbers { return nil }
      let key = ResultKey(finding)
      let isNew = samples[key, default: []].insert(finding.sample).inserted
      guard let other = first[key] else {
        first[key] = finding
        return nil
      }
      guard isNew else { return nil }
      let message = "the same result of `\(shown(finding.study))` stands under the sample `\(shown(other.sample))`"
      return (finding, finding.twice(.resultTwice, message, other))
    }
  }

  /// A warning for each publication that stands under several samples, once for each further sample.
  fileprivate func publicationsTwice(but told: Set<Place>) -> [Diagnostic] {
    var publications = Publications()
    var first: [Int: Finding] = [:]
    var samples: [Int: Set<String>] = [:]
    return compactMap { finding in
      guard let (publication, name) = publications.take(finding) else { return nil }
      let isNew = samples[publication, default: []].insert(finding.sample).inserted
      guard let other = first[publication] else {
        first[publication] = finding
        return nil
      }
      guard isNew, !told.contains(finding.place) else { return nil }
      return finding.twice(
        .publicationTwice, "\(name) stands under the sample `\(shown(other.sample))` too", other)
    }
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

  fileprivate func twice(_ code: Code, _ message: String, _ other: Finding) -> Diagnostic {
    Diagnostic(
      code, "\(name): \(message)", at: place, notes: [Diagnostic.Note("it stands here too", at: other.place)],
      help: "give both rows one sample, if their subjects are the same")
  }
}
