import RapheEvaluation
import RapheLanguage
import RapheSimulation

// The reasons for programs. A code is part of the report's version: words may change, it does not.

extension LeftOutReason {
  var code: String {
    switch self {
    case .refusedProxy: "refused-proxy"
    case .otherTerm: "other-term"
    case .broaderTerm: "broader-term"
    case .otherGroupTerm: "other-group-term"
    case .notStated: "not-stated"
    case .noGroup: "no-group"
    case .alsoDiffer: "also-differ"
    case .otherRelation: "other-relation"
    case .treatedTooBriefly: "treated-too-briefly"
    case .treatedTooLong: "treated-too-long"
    case .severalGroups: "several-groups"
    case .notTwoGroups: "not-two-groups"
    case .excluded: "excluded"
    case .noYear: "no-year"
    case .publishedAfter: "published-after"
    case .nothingSaid: "nothing-said"
    case .noSubjects: "no-subjects"
    case .tooFewSubjects: "too-few-subjects"
    case .noLevel: "no-level"
    case .noRatio: "no-ratio"
    case .noRawDifference: "no-raw-difference"
    case .noUnit: "no-unit"
    case .otherUnit: "other-unit"
    case .beyondRange: "beyond-range"
    case .emptyGroup: "empty-group"
    case .smallGroup: "small-group"
    case .noVariation: "no-variation"
    case .ratioOfSigns: "ratio-of-signs"
    case .perfectCorrelation: "perfect-correlation"
    case .collinear: "collinear"
    case .sharedSubjects: "shared-subjects"
    }
  }

  /// What of the row or of its groups it is about; nil where it is about none of these.
  var attribute: TermKind? {
    switch self {
    case .otherTerm(let kind, _), .broaderTerm(let kind, _), .otherGroupTerm(let kind, _, _), .notStated(let kind, _),
      .alsoDiffer(let kind):
      kind
    case .refusedProxy, .noGroup, .otherRelation, .treatedTooBriefly, .treatedTooLong, .severalGroups, .notTwoGroups,
      .excluded, .noYear, .publishedAfter, .nothingSaid, .noSubjects, .tooFewSubjects, .noLevel, .noRatio,
      .noRawDifference, .noUnit, .otherUnit, .beyondRange, .emptyGroup, .smallGroup, .noVariation, .ratioOfSigns,
      .perfectCorrelation, .collinear, .sharedSubjects:
      nil
    }
  }
}

extension Underivable {
  var code: String {
    switch self {
    case .noMechanism: "no-mechanism"
    case .correlation: "correlation"
    case .baseline: "baseline"
    case .unsaidGroup: "unsaid-group"
    case .noQuantity: "no-quantity"
    case .noRegion: "no-region"
    case .elsewhere: "elsewhere"
    case .unitOfMargin: "unit-of-margin"
    case .marginInSD: "margin-in-sd"
    case .emptyWindow: "empty-window"
    case .percentOfZero: "percent-of-zero"
    }
  }
}

extension RunFailure {
  var code: String {
    switch self {
    case .mistakes: "mistakes"
    case .notFinite: "not-finite"
    case .runaway: "runaway"
    case .stepTooShort: "step-too-short"
    case .tooManySteps: "too-many-steps"
    case .noSteadyState: "no-steady-state"
    case .noPeriodicState: "no-periodic-state"
    case .endlessEvents: "endless-events"
    }
  }
}

extension Unplanned {
  var code: String {
    switch self {
    case .noVariance: "no-variance"
    case .beyond: "beyond-forecast"
    case .order: "order"
    }
  }
}

extension SettlingPlan.Reason {
  var code: String {
    switch self {
    case .settled: "settled"
    case .trivial: "trivial"
    case .beyond: "beyond-forecast"
    case .noVariance: "no-variance"
    case .isOrder: "order"
    }
  }
}
