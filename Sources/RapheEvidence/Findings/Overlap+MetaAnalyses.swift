import RapheLanguage
import RapheSyntax

extension [Evidence] {
  /// A warning for each meta-analysis, by its sample, that stands beside a study that it may hold.
  func metaAnalysesBesideStudies(in vocabularies: [Vocabulary]) -> [Diagnostic] {
    var studies: [About: Studies] = [:]
    for evidence in self {
      for finding in evidence.findings where finding.exclusion == nil && finding.design != .metaAnalysis {
        studies[About(finding, evidence.vocabulary), default: Studies()].add(finding)
      }
    }
    var seen: Set<String> = []
    return flatMap { evidence in
      let vocabulary = vocabularies.first { $0.id == evidence.vocabulary }
      return evidence.findings.compactMap { finding -> Diagnostic? in
        guard finding.exclusion == nil, finding.design == .metaAnalysis, !seen.contains(finding.sample),
          let study = studies[About(finding, evidence.vocabulary)]?.held(by: finding, vocabulary)
        else { return nil }
        seen.insert(finding.sample)
        return Diagnostic(
          .metaAnalysisBesideStudies, "\(finding.name): a meta-analysis beside studies that it may hold",
          at: finding.place, notes: [Diagnostic.Note("a study that it may hold", at: study.place)],
          help: "leave one of the two out: `exclude: [{where: {design: meta-analysis}, because: ...}]`")
      }
    }
  }
}

/// What a finding is about.
private struct About: Hashable {
  var vocabulary: String
  var target: Term?
  var measure: Term?

  init(_ finding: Finding, _ vocabulary: String) {
    self.vocabulary = vocabulary
    (target, measure) = (finding.terms[.target], finding.terms[.measure])
  }
}

/// Studies of one target and measure, of each comparison the oldest.
private struct Studies {
  private var oldest: [Comparison: Finding] = [:]
  private var order: [Comparison] = []

  mutating func add(_ finding: Finding) {
    let comparison = Comparison(finding)
    if let other = oldest[comparison] {
      // A study without a year may be of any.
      guard let otherYear = other.year, finding.year.map({ $0 < otherYear }) ?? true else { return }
    } else {
      order.append(comparison)
    }
    oldest[comparison] = finding
  }

  /// A study that a meta-analysis may hold: none that is younger, or that compares or relates something else.
  func held(by metaAnalysis: Finding, _ vocabulary: Vocabulary?) -> Finding? {
    let wanted = Comparison(metaAnalysis)
    for comparison in order where comparison.may(be: wanted, vocabulary) {
      guard let study = oldest[comparison] else { continue }
      if let year = study.year, let last = metaAnalysis.year, year > last { continue }
      return study
    }
    return nil
  }
}

/// What a finding compares or relates, by the terms that it states.
private struct Comparison: Hashable {
  var aspect: Subject.Aspect
  var relatedTo: Term?
  var group: [TermKind: Term]?
  var versus: [TermKind: Term]?
  /// Species and tissue; regions and ligands are not told apart, of which one meta-analysis pools many.
  var place: [TermKind: Term]

  init(_ finding: Finding) {
    aspect = finding.aspect
    relatedTo = finding.relatedTo
    (group, versus) = (finding.group?.terms, finding.versus?.terms)
    place = finding.terms.filter { $0.key == .species || $0.key == .tissue }
  }

  /// Whether no term that both state tells two comparisons apart; the groups may stand the other way round.
  func may(be other: Comparison, _ vocabulary: Vocabulary?) -> Bool {
    func agree(_ one: Term, _ other: Term) -> Bool {
      guard one != other, let vocabulary else { return one == other }
      return vocabulary.subsumes(one, other) || vocabulary.subsumes(other, one)
        || vocabulary.opposite(one) == other || vocabulary.opposite(other) == one
    }
    func agree(_ one: [TermKind: Term]?, _ other: [TermKind: Term]?) -> Bool {
      guard let one, let other else { return one == nil && other == nil }
      return one.allSatisfy { kind, term in other[kind].map { agree(term, $0) } ?? true }
    }
    guard aspect == other.aspect, (relatedTo == nil) == (other.relatedTo == nil), agree(place, other.place) else {
      return false
    }
    if let relatedTo, let related = other.relatedTo, !agree(relatedTo, related) { return false }
    return agree(group, other.group) && agree(versus, other.versus)
      || agree(group, other.versus) && agree(versus, other.group)
  }
}
