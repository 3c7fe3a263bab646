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
    case .notDerivable(let reason): reason
    case .run(let derivation): derivation.holds.total == 0 ? "no draw ran to its end" : ""
    }
  }
}

extension Derivation {
  /// `implied 1.00 [0.98, 1.00]`, the rate left out when nothing varies.
  var summary: String {
    let word = derivability?.rawValue ?? "no draw ran to its end"
    guard holds.total > 1, let share = holds.share else { return word }
    let interval = holds.interval
    return "\(word) \(Numerals.fixed(share, 2)) "
      + "[\(Numerals.fixed(interval.lowerBound, 2)), \(Numerals.fixed(interval.upperBound, 2))]"
  }

  /// The draws that did not run to their end, each with its parameters; empty when all did.
  var failures: [String] {
    failed.map { draw in
      let values = draw.parameters.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
      return "Draw \(draw.draw) did not run to its end: \(draw.failure.message); \(values)."
    }
  }
}

extension TheoryReport {
  /// Whether its mechanism was run.
  var isDerived: Bool { claims.contains { $0.derived != nil } || !courses.isEmpty }
}
