import RapheEvaluation
import RapheLanguage

extension LeftOutReason {
  /// The reason in a few words, with all that is known of it.
  var text: String {
    switch self {
    case .refusedProxy: "a proxy, which the claim refuses"
    case .otherTerm(let kind, let name): "\(kind.rawValue) \(name)"
    case .broaderTerm(let kind, let name): "\(kind.rawValue) \(name) is broader"
    case .otherGroupTerm(let kind, let name, let group): "\(kind.rawValue) \(name) of \(group)"
    case .notStated(let kind, let group): "\(kind.rawValue) of \(group) not stated"
    case .noGroup: "the group is not stated"
    case .alsoDiffer(let kind): "the groups also differ in \(kind.rawValue)"
    case .otherRelation(let name): "related to \(name)"
    case .treatedTooBriefly(let group): "treatment of \(group) too short"
    case .treatedTooLong(let group): "treatment of \(group) too long"
    case .severalGroups: "a group could be several of the order's"
    case .notTwoGroups: "not two of the order's groups"
    case .excluded(let because): "excluded: \(because)"
    case .noYear: "no year of publication"
    case .publishedAfter(let year): "published after \(year)"
    case .nothingSaid: "no direction and no effect"
    case .noSubjects: "no number of subjects, and none to assume"
    case .tooFewSubjects: "too few subjects for a test"
    case .noLevel: "no difference, but no level to hold it against"
    case .noRatio: "no ratio of means, and no cv to assume"
    case .noRawDifference: "no means with SDs in the unit of the measure"
    case .noUnit: "no unit stated for its means"
    case .otherUnit(let unit): "in \(unit), which does not convert to the claim's unit"
    case .beyondRange: "its numbers are too large to be weighed"
    case .emptyGroup(let group): "no subjects in \(group)"
    case .smallGroup(let group, let count, let needed): "\(count) of at least \(needed) subjects in \(group)"
    case .noVariation: "the values do not vary"
    case .ratioOfSigns: "the means differ in sign, or one is 0"
    case .perfectCorrelation: "the correlation is perfect"
    case .collinear: "what is adjusted for decides the group, or each other"
    case .sharedSubjects(let count): "\(count) subjects are in both groups, others in one alone"
    }
  }

  /// The reason by its kind alone, after a number of rows: that the species is another, not which.
  var shortText: String {
    switch self {
    case .otherTerm(let kind, _), .otherGroupTerm(let kind, _, _): "of another \(kind.rawValue)"
    case .broaderTerm(let kind, _): "of a broader \(kind.rawValue)"
    case .notStated(let kind, _): "with \(kind.rawValue) not stated"
    case .otherRelation: "related to another outcome"
    case .treatedTooBriefly: "treated too briefly"
    case .treatedTooLong: "treated too long"
    case .otherUnit: "in another unit"
    case .emptyGroup, .smallGroup: "with too few subjects in a group"
    case .refusedProxy, .noGroup, .alsoDiffer, .severalGroups, .notTwoGroups, .excluded, .noYear, .publishedAfter,
      .nothingSaid, .noSubjects, .tooFewSubjects, .noLevel, .noRatio, .noRawDifference, .noUnit, .beyondRange,
      .noVariation, .ratioOfSigns, .perfectCorrelation, .collinear, .sharedSubjects:
      text
    }
  }
}
