import RapheSimulation
import RapheSyntax

/// The distributions that a parameter may have.
enum Distribution: Sendable { case logNormal, normal, uniform, logitNormal }

/// A spread as it is written.
struct WrittenSpread: Sendable {
  var numbers: [Double]
  var distribution: Distribution?
  var bounds: [Double]?

  /// What it means; nil if it means nothing.
  func spread(around value: Double) -> Spread? {
    guard let inner = unbounded(around: value) else { return nil }
    guard let bounds else { return inner }
    guard bounds.count == 2, bounds[0] < bounds[1] else { return nil }
    return .bounded(inner, from: bounds[0], to: bounds[1])
  }

  private func unbounded(around value: Double) -> Spread? {
    switch distribution ?? (numbers.count == 1 ? .logNormal : .uniform) {
    case .logNormal where numbers.count == 1 && numbers[0] >= 1 && value > 0: .logNormal(geometricSD: numbers[0])
    case .normal where numbers.count == 1: .normal(sd: numbers[0])
    case .uniform where numbers.count == 2 && numbers[0] <= numbers[1]: .uniform(from: numbers[0], to: numbers[1])
    case .logitNormal where numbers.count == 1 && value > 0 && value < 1: .logitNormal(sd: numbers[0])
    default: nil
    }
  }
}

extension Reading {
  /// Reports a spread that cannot be drawn from, or that the value itself is not in.
  mutating func checkSpread(_ written: WrittenSpread?, around value: Double, _ node: Node) {
    guard let written, let spread = node.value(of: "spread") else {
      for key in ["distribution", "between"] {
        if let node = node.value(of: key) {
          let words = key == "between" ? "bounds without a spread" : "a distribution without its spread"
          report(.badModelNumber, words, at: node, help: "add `spread`")
        }
      }
      return
    }
    checkNumbers(written, around: value, spread)
    guard let bounds = written.bounds, let node = node.value(of: "between") else { return }
    if bounds.count != 2 || bounds[0] >= bounds[1] {
      report(
        .badModelNumber, "bounds are the list of the lower and the upper one", at: node, help: "write it like `[0, 1]`")
    } else if value < bounds[0] || value > bounds[1] {
      reportOutside(value, bounds, "bounds", node)
    }
  }

  private mutating func checkNumbers(_ written: WrittenSpread, around value: Double, _ spread: Node) {
    let numbers = written.numbers
    let isList = spread.kind == .sequence
    switch (written.distribution ?? (isList ? .uniform : .logNormal), isList) {
    case (.uniform, _):
      guard isList, numbers.count == 2, numbers[0] <= numbers[1] else {
        return report(
          .badModelNumber, "a uniform spread is the list of its lower and its upper end", at: spread,
          help: "write it like `[0.5, 2]`")
      }
      if value < numbers[0] || value > numbers[1] { reportOutside(value, numbers, "spread", spread) }
    case (let distribution, true):
      let word = distribution == .normal ? "normal" : distribution == .logitNormal ? "logit-normal" : "log-normal"
      report(.badModelNumber, "a \(word) spread is one number", at: spread, help: .write("distribution: uniform"))
    case (.logNormal, false) where numbers[0] < 1:
      report(
        .badModelNumber, "a geometric standard deviation is at least 1; it is `\(spread.text)`", at: spread,
        help: "write it like `1.5`, or add `distribution: normal`")
    case (.logNormal, false) where value <= 0:
      report(
        .badModelNumber, "a log-normal spread needs a value above 0", at: spread,
        help: "add `distribution: normal` or `uniform`")
    case (.logitNormal, false) where value <= 0 || value >= 1:
      report(
        .badModelNumber, "a logit-normal spread needs a value between 0 and 1; it is \(value.shortText)", at: spread,
        help: "add another `distribution`")
    default: break
    }
  }

  private mutating func reportOutside(_ value: Double, _ ends: [Double], _ name: String, _ node: Node) {
    report(
      .badModelNumber,
      "the value \(value.shortText) is outside its own \(name), \(ends[0].shortText) to \(ends[1].shortText)", at: node,
      help: "write a range that the value is in")
  }
}
