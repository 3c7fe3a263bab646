import RapheSimulation
import RapheSyntax

extension MechanismLinker {
  /// The values of variables before any treatment, with every parameter at its own value.
  mutating func baseline(of variables: [String], _ levers: [String: Double]) -> [String: Double] {
    if let known = baselines[levers] { return known.filter { variables.contains($0.key) } }
    let names = Set(model.quantities.map(\.variable)).sorted()
    let run = Simulation(of: model.compiled, settings: levers, until: 0, times: [0], observing: names).run()
    let found = run.baseline.isEmpty ? [:] : Dictionary(uniqueKeysWithValues: zip(run.names, run.baseline))
    baselines[levers] = found
    return found.filter { variables.contains($0.key) }
  }

  /// Reports what the baseline alone decides about a course.
  mutating func check(_ claim: CourseClaim, at baseline: [String: Double]) {
    for phase in claim.phases {
      guard let amount = phase.threshold.amounts.first, amount.unit == "%" else { continue }
      if let zero = baseline.sorted(by: { $0.key < $1.key }).first(where: { isZero($0.value, $0.key) }) {
        diagnostics.append(
          Diagnostic(
            .percentOfZero, "`%` is of the baseline, which is 0 for `\(zero.key)`", at: amount.place,
            help: "write an amount"))
        continue
      }
      guard claim.sampling == .continuous, phase.from.map({ $0.value == 0 }) ?? true else { continue }
      let margin = phase.threshold.marginOfBaseline
      switch phase.kind {
      case .stays where margin <= 0:
        diagnostics.append(
          Diagnostic(
            .ruledOutByBaseline, "it begins at the baseline, 100 %, and can never hold", at: amount.place,
            help: "say when it begins, with a `from` before `\(phase.to.text)`"))
      case .reaches where margin > 0 && phase.lasting == nil:
        diagnostics.append(
          Diagnostic(
            .metByBaseline, "the baseline itself, 100 %, meets it at the start", at: amount.place,
            help: "say when it begins, with a `from` before `\(phase.to.text)`, or put it after a phase, under `then`"))
      case .stays, .reaches: break
      }
    }
  }

  /// Whether a baseline is 0; of a steady state, as far as one is ever found.
  private func isZero(_ value: Double, _ name: String) -> Bool {
    guard model.file.start == .steadyState, let state = model.file.states.first(where: { $0.name.text == name }) else {
      return value == 0
    }
    return value.magnitude <= 1e-9 * state.scale
  }
}

extension Threshold {
  /// By how much the baseline keeps a threshold that is in per cent of it.
  fileprivate var marginOfBaseline: Double {
    switch self {
    case .above(let amount): 100 - amount.value
    case .below(let amount): amount.value - 100
    case .within(let amount): amount.value
    case .between(let low, let high): min(100 - low.value, high.value - 100)
    }
  }
}
