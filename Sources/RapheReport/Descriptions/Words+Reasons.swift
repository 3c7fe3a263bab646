extension Words {
  /// Why a row about a claim's subject may be left out.
  package static let leftOut = [
    "refused-proxy", "other-term", "broader-term", "other-group-term", "not-stated", "no-group", "also-differ",
    "other-relation", "treated-too-briefly", "treated-too-long", "several-groups", "not-two-groups", "excluded",
    "no-year", "published-after", "nothing-said", "no-subjects", "too-few-subjects", "no-level", "no-ratio",
    "no-raw-difference", "no-unit", "other-unit", "beyond-range",
  ]
  /// Why nothing may follow from a mechanism.
  package static let underivable = [
    "no-mechanism", "correlation", "baseline", "unsaid-group", "no-quantity", "no-region", "elsewhere",
    "unit-of-margin", "margin-in-sd", "empty-window", "percent-of-zero",
  ]
  /// Why a run may end before its time.
  package static let runFailures = [
    "mistakes", "not-finite", "runaway", "step-too-short", "too-many-steps", "no-steady-state", "no-periodic-state",
    "endless-events",
  ]
  /// Why no study may be reckoned for what theories speak of.
  package static let unplanned = ["no-variance", "beyond-forecast", "order"]
  /// Why nothing may be reckoned that settles a claim.
  package static let unsettled = ["settled", "trivial", "beyond-forecast", "no-variance", "order"]
}
