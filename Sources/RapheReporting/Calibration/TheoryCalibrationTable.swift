import RapheEvaluation

/// What theories earn in worlds of the family model, as lines of a report.
struct TheoryCalibrationTable {
  var width: Int
  var style: Style

  func lines(_ theories: [TheoryCalibration]) -> [String] {
    guard !theories.isEmpty else { return [] }
    let title = "Mean of 2^(strict bits) of theories, in worlds of the family model"
    let columns = ["2^bits".aligned(to: 10), "error".aligned(to: 8), "from 1".aligned(to: 8)]
    let more = ["capped".aligned(to: 10), "all rows".aligned(to: 10)]
    let space = max(26, theories.map(\.theory.count).max() ?? 0)
    var lines = [style(.strong, title)]
    lines.append(style(.faint, "  " + "theory".padded(to: space) + (columns + more).joined()))
    lines += theories.map { theory in
      let (single, all) = (theory.written.single, theory.written.all)
      return "  " + theory.theory.padded(to: space) + Numerals.fixed(single.factor.value, 3).aligned(to: 10)
        + Numerals.fixed(single.factor.error, 3).aligned(to: 8) + single.factor.distance.aligned(to: 8)
        + Numerals.fixed(single.capped.value, 3).aligned(to: 10) + Numerals.fixed(all.factor.value, 3).aligned(to: 10)
    }
    lines += restatement(theories).wrapped(to: width - 2).map { $0.indented(2) }
    return lines
  }

  /// What becomes of theories that state every claim several times.
  private func restatement(_ theories: [TheoryCalibration]) -> String {
    let each = "With every claim restated \(TheoryCalibration.restatements)\u{A0}times"
    let moved = theories.filter { $0.written != $0.restated }
    if moved.isEmpty { return "\(each): the same, to the last digit." }
    let means = moved.map { "\($0.theory) \(Numerals.fixed($0.restated.single.factor.value, 3))" }
    return "\(each): the same but for \(means.joined(separator: ", "))."
  }
}

extension MonteCarloMean {
  /// How many errors it lies from 1.
  fileprivate var distance: String { error > 0 ? Numerals.signed((value - 1) / error, 1) : "" }
}
