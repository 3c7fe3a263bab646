import RapheSimulation
import RapheSyntax

extension ModelFile.Parameter {
  /// A warning of a spread that reaches values which nothing of the kind can have.
  var spreadRemark: Diagnostic? {
    guard let spread, let place = spreadPlace else { return nil }
    let isPlain = unit.text == "1"
    switch spread {
    case .normal where value > 0 && Self.isOfSize(unit.text):
      let share = spread.share(below: 0, median: value)
      guard share > Self.rare else { return nil }
      return remark(
        "`\(name.text)` is negative in \(Self.words(share)) of draws", at: place,
        help: Advice(
          "leave out `distribution` and write a geometric SD, or add bounds, such as `between: [0, "
            + "\((10 * value).shortText)]`"))
    case .logNormal where isPlain && value < 1:
      let share = 1 - spread.share(below: 1, median: value)
      guard share > Self.rare else { return nil }
      return remark(
        "`\(name.text)`, below 1 itself, is above 1 in \(Self.words(share)) of draws", at: place,
        help: Advice(
          "if it is a share, write `distribution: logit-normal`, or add `between: [0, 1]`; if it is none, add "
            + "other bounds"))
    default: return nil
    }
  }

  /// What happens in fewer draws is not worth a word.
  private static let rare = 0.001

  private static func isOfSize(_ text: String) -> Bool {
    if case .unit(let unit) = Unit.read(text) { return unit.isOfSize }
    return false
  }

  private static func words(_ share: Double) -> String {
    let percent = 100 * share
    return "\((percent >= 1 ? percent.rounded() : (10 * percent).rounded() / 10).shortText) %"
  }

  private func remark(_ message: String, at place: Place, help: Advice) -> Diagnostic {
    Diagnostic(.spreadBeyondRange, message, at: place, help: help)
  }
}

extension Code {
  static let spreadBeyondRange = Code(
    "W0628", "a spread that reaches impossible values",
    checks: "Rate constants, amounts and the like are not drawn below 0, nor what may be a share above 1.",
    why: "A draw in which a clearance is negative, or 140 % of a dose arrive, is of no mechanism.",
    example: "k: {value: 1, unit: 1/h, from: assumption, spread: 1, distribution: normal}",
    instead: "Leave the distribution log-normal, write `distribution: logit-normal` for a share, or add bounds, as in "
      + "`between: [0, 1]`.")
}
