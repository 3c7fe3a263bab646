public import RapheLanguage
import RapheSyntax

extension Finding {
  /// Makes a finding in code; it is of no dataset until there is `Evidence` of it.
  ///
  /// The parameters are what the columns of a table say. Unlike cells they are not checked against each other: numbers
  /// that no cell may hold are a fault of the program.
  ///
  /// - Parameters:
  ///   - id: what reports call it, unique in its dataset.
  ///   - sample: the sample; findings of one sample share subjects.
  ///   - study: the citation.
  ///   - year: the year of publication.
  ///   - pmid: the PubMed identifier of the publication.
  ///   - doi: the DOI of the publication.
  ///   - terms: target and measure, and region, tissue, species and ligand as far as known.
  ///   - group: the group.
  ///   - versus: the group it is compared with; nil for an association.
  ///   - relatedTo: what an association relates the measure to.
  ///   - aspect: the time that the values speak of.
  ///   - design: how the comparison was made.
  ///   - n: the subjects in the group.
  ///   - nVersus: the subjects in the other group.
  ///   - isGroupBefore: whether the group's is the measurement before treatment, of the same subjects.
  ///   - moments: the mean and SD of the group.
  ///   - momentsVersus: the mean and SD of the other group.
  ///   - means: the means of both; by default those of the moments.
  ///   - unit: the unit of means, SDs and a raw effect.
  ///   - effect: the effect, group minus other, with its scale.
  ///   - standardError: the standard error of the effect; by default that of the interval.
  ///   - interval: the 95 % interval of the effect.
  ///   - p: the two-sided p-value, with how it is known.
  ///   - percent: the percent difference or change.
  ///   - direction: the sign that the source states.
  ///   - alpha: the level behind the statement of significance.
  public init(
    id: String, sample: String, study: String = "", year: Int? = nil, pmid: String? = nil, doi: String? = nil,
    of terms: [TermKind: Term], group: Side? = nil, versus: Side? = nil, relatedTo: Term? = nil,
    aspect: Subject.Aspect = .level, design: Design, n: Double? = nil, nVersus: Double? = nil,
    isGroupBefore: Bool = false, moments: Moments? = nil, momentsVersus: Moments? = nil, means: Means? = nil,
    unit: String? = nil, effect: (value: Double, scale: EffectScale)? = nil, standardError: Double? = nil,
    interval: ClosedRange<Double>? = nil, p: (relation: PRelation, value: Double)? = nil, percent: Double? = nil,
    direction: Direction? = nil, alpha: Double? = nil
  ) {
    precondition([n, nVersus].allSatisfy { $0.map { $0 >= 1 && $0.isFinite } ?? true }, "a group without subjects")
    precondition(standardError.map { $0 > 0 && $0.isFinite } ?? true, "a standard error that is none")
    precondition(interval.map { $0.upperBound > $0.lowerBound && $0.upperBound - $0.lowerBound < .infinity } ?? true)
    precondition(effect.map { $0.value.isFinite } ?? true, "an effect that is no number")
    precondition(p.map { $0.value > 0 && $0.value <= 1 } ?? true, "a p-value that is none")
    precondition(alpha.map { $0 > 0 && $0 < 1 } ?? true, "a level that is none")
    let bothMeans = moments.flatMap { first in
      momentsVersus.map { Means(group: first.mean, versus: $0.mean) }
    }
    self.init(
      id: id, dataset: "", row: 0, place: Place(Source(name: "code", bytes: [])), sample: sample, study: study,
      year: year, pmid: pmid, doi: doi, terms: terms, group: group, versus: versus, relatedTo: relatedTo,
      aspect: aspect, design: design, n: n, nVersus: nVersus, isGroupBefore: isGroupBefore, moments: moments,
      momentsVersus: momentsVersus, means: means ?? bothMeans, unit: unit, effect: effect?.value,
      effectScale: effect?.scale, standardError: standardError ?? interval.map(RowReader.standardError),
      interval: interval,
      p: p?.value, pRelation: p?.relation, percent: percent, direction: direction, alpha: alpha, exclusion: nil)
  }
}
