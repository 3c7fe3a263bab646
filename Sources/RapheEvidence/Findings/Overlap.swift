public import RapheSyntax
import RapheLanguage

extension [Evidence] {
  /// A warning wherever the same subjects may count twice.
  ///
  /// That is one result or one publication under two samples, and a meta-analysis beside studies. Rows that a dataset
  /// leaves out count nowhere.
  public func overlaps() -> [Diagnostic] {
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
    return warnings + besideStudies()
  }

  /// A warning for each meta-analysis that stands beside studies of the same target and measure.
  private func besideStudies() -> [Diagnostic] {
    func about(_ finding: Finding, _ evidence: Evidence) -> About {
      About(vocabulary: evidence.vocabulary, target: finding.terms[.target], measure: finding.terms[.measure])
    }
    var studies: [About: Finding] = [:]
    for evidence in self {
      for finding in evidence.findings where finding.exclusion == nil && finding.design != .metaAnalysis {
        if studies[about(finding, evidence)] == nil { studies[about(finding, evidence)] = finding }
      }
    }
    var seen: Set<String> = []
    return flatMap { evidence in
      evidence.findings.compactMap { finding in
        guard finding.exclusion == nil, finding.design == .metaAnalysis,
          let study = studies[about(finding, evidence)], seen.insert(finding.sample).inserted
        else { return nil }
        return Diagnostic(
          .metaAnalysisBesideStudies, "\(finding.name): a meta-analysis beside studies that it may hold",
          at: finding.place, notes: [Diagnostic.Note("a study of the same target and measure", at: study.place)],
          help: "leave one of the two out: `exclude: [{where: {design: meta-analysis}, because: ...}]`")
      }
    }
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

/// What a finding is about.
private struct About: Hashable {
  var vocabulary: String
  var target: Term?
  var measure: Term?
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
  fileprivate var name: String { "row \(row) (\(shown(id)))" }
}
