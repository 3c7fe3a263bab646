import RapheEvaluation
import RapheLanguage
import RapheSimulation

extension Derived {
  /// What the mechanism makes of a claim, in words, beside what the data do.
  func agreement(with verdict: Verdict) -> String {
    switch (derivability, verdict) {
    case (.implied, .supported): "mechanism and data agree"
    case (.denied, .contradicted): "mechanism and data both deny it"
    case (.implied, .contradicted): "the data contradict what the mechanism implies"
    case (.denied, .supported): "the data support what the mechanism denies"
    case (.implied, _): "the mechanism implies it; the data leave it \(verdict.rawValue)"
    case (.denied, _): "the mechanism denies it; the data leave it \(verdict.rawValue)"
    case (.undetermined, .supported), (.undetermined, .contradicted):
      "the mechanism leaves it open; by the data it is \(verdict.rawValue)"
    case (.undetermined, _): "the mechanism leaves it open, and so do the data (\(verdict.rawValue))"
    case (nil, _): reason
    }
  }

  /// Why nothing follows; empty when something does.
  var reason: String {
    switch self {
    case .notDerivable(let reason): reason.words
    case .run(let derivation): derivation.holds.shares == nil ? "no draw ran to its end" : ""
    }
  }
}

extension Derivation {
  /// `implied 1.00 [0.98, 1.00]`, the rate left out when nothing varies.
  var summary: String {
    let word = derivability?.rawValue ?? "no draw ran to its end"
    return rate.map { "\(word) \($0)" } ?? word
  }

  /// `1.00 [0.98, 1.00]`, or `0.51 to 1.00 [0.41, 1.00]` where some draws are unknown; nil when nothing varies.
  var rate: String? {
    guard varies, let shares = holds.shares else { return nil }
    func text(_ value: Double) -> String { Numerals.fixed(value, 2) }
    let share = text(shares.lowerBound) + (holds.unknown > 0 ? " to \(text(shares.upperBound))" : "")
    return "\(share) [\(text(holds.interval.lowerBound)), \(text(holds.interval.upperBound))]"
  }

  /// The draws that did not run to their end, each with its parameters; empty when all did.
  var failures: [String] {
    failed.map { draw in
      let values = draw.parameters.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
      return "Draw \(draw.draw) did not run to its end: \(draw.failure.words); \(values)."
    }
  }
}

extension Underivable {
  /// Why nothing follows, in words.
  var words: String {
    switch self {
    case .noMechanism: "the theory has no mechanism"
    case .correlation: "a correlation over subjects does not follow from a mechanism"
    case .baseline: "a baseline is compared as the group before treatment"
    case .unsaidGroup(let group): "the mechanism does not say what `\(group)` is"
    case .noQuantity: "the model has no such quantity"
    case .noRegion(let variable, let region):
      "the model does not say in which region `\(variable)` is, and the claim is about `\(region)`"
    case .elsewhere(let region): "the model has the quantity, but not in `\(region)`"
    case .unitOfMargin(let unit, let variable): "its margin is in \(unit), and `\(variable)` is not"
    case .marginInSD: "its margin is in SD between subjects, which a model does not have"
    case .emptyWindow: "a window has no time that counts"
    case .percentOfZero(let variable):
      "`%` is of the baseline, which is 0 for `\(variable)` in some draw; write an amount"
    }
  }
}

extension TheoryReport {
  /// Whether its mechanism was run.
  var isDerived: Bool { claims.contains { $0.derived != nil } || !courses.isEmpty }
}
