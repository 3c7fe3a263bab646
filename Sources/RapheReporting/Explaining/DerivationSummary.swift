import RapheEvaluation
import RapheLanguage
import RapheSimulation

/// What a theory's own mechanism makes of one claim, in sentences.
struct DerivationSummary {
  private let derived: Derived
  private let mechanism: ResolvedMechanism

  init(_ derived: Derived, _ mechanism: ResolvedMechanism) {
    self.derived = derived
    self.mechanism = mechanism
  }

  /// `Model says implied, data say supported`, or the model alone for a course.
  func heading(_ verdict: Verdict?) -> String {
    let word =
      switch derived {
      case .run(let derivation): derivation.derivability?.rawValue ?? "nothing"
      case .notDerivable: "nothing"
      }
    return "Model says \(word)" + (verdict.map { ", data say \($0.rawValue)" } ?? "")
  }

  func sentences(_ verdict: Verdict?) -> [String] {
    guard case .run(let derivation) = derived else { return ["Nothing follows: \(derived.reason)."] }
    var sentences: [String] = []
    if let verdict { sentences.append(derived.agreement(with: verdict).sentenceCased + ".") }
    let model = "in the model \(mechanism.model.file.id.text)"
    if derivation.varies, let shares = derivation.holds.shares {
      let interval = derivation.holds.interval
      let unknown = derivation.holds.unknown
      sentences.append(
        "It holds in \(derivation.holds.count) of \(Numerals.count(derivation.holds.total, "draw")) of the uncertain "
          + "parameters \(model)\(unknown > 0 ? ", and of \(unknown) nobody knows" : ""): rate "
          + Numerals.fixed(shares.lowerBound, 3) + (unknown > 0 ? " to \(Numerals.fixed(shares.upperBound, 3))" : "")
          + ", 95 % interval \(Numerals.fixed(interval.lowerBound, 3)) to \(Numerals.fixed(interval.upperBound, 3)).")
      if derivation.holds.total < Derivation.enoughDraws {
        sentences.append("Of fewer than \(Derivation.enoughDraws) draws the interval decides.")
      }
    } else if derivation.holds.shares != nil {
      sentences.append(
        "It \(derivation.holds.count == 1 ? "holds" : "fails") \(model), in which nothing has a spread.")
    }
    if derivation.variables.count > 1 || !(derivation.variables.first?.phases.isEmpty ?? true) {
      let known = derivation.holds.total - derivation.holds.unknown
      if known > 0 { for variable in derivation.variables { sentences += lines(variable, of: known) } }
    }
    return (sentences + derivation.failures).map(\.spaced)
  }

  private func lines(_ variable: Derivation.Variable, of total: Int) -> [String] {
    let count = total > 1 ? "\(variable.holds) of \(total)" : variable.holds == 1 ? "holds" : "fails"
    if variable.phases.isEmpty { return ["\(variable.name): \(count)."] }
    return variable.phases.enumerated().map { index, phase in
      let name = variable.phases.count > 1 ? "\(variable.name), phase \(index + 1)" : "\(variable.name), \(count)"
      let (low, high) = (number(phase.margins[0]), number(phase.margins[2]))
      let range = total > 1 ? ", \(low) to \(high) in nine draws of ten" : ""
      let threshold =
        phase.justHolds.isFinite ? "; at the threshold \(number(phase.justHolds)) \(phase.unit) it would just hold" : ""
      let word = phase.margins[1] > 0 ? "holds by" : "fails by"
      return "\(name): \(word) \(number(phase.margins[1].magnitude)) \(phase.unit)\(range)\(threshold)."
    }
  }

  /// Three significant digits.
  private func number(_ value: Double) -> String {
    guard value.isFinite else { return "no number" }
    let size = value.magnitude
    return Numerals.fixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3)
  }
}

extension String {
  fileprivate var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
