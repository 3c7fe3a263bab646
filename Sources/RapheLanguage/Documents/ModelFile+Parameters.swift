import RapheSimulation
import RapheSyntax

extension ModelFile.Parameter {
  static let mapForm = Form<[ModelFile.Parameter]>.map(
    keys: ModelFile.nameShape("CL"), values: form
  ) { name, parameter in
    var parameter = parameter
    parameter.name = name
    return parameter
  }

  private static let form: Form<ModelFile.Parameter> = Form<ModelFile.Parameter>.record(
    "parameter", "a number and where it is from",
    .required("value", "the number", .number(NumberShape(name: "a number"))),
    .required("unit", "its unit", .text("a unit, or `1`", example: "L/h")),
    .required(
      "from", "where the number is from",
      .words([
        ("source", ModelFile.Origin.source, "a publication has it"),
        ("derived", .derived, "computed from publications"),
        ("assumption", .assumption, "nobody has measured it"),
      ])),
    .optional("cite", "the publication; needed with `source`", .plainText("a reference", example: "Stahl S. 1994")),
    .optional(
      "because", "how it was derived or why it was assumed; needed with `derived`, unless there is a `cite`",
      .plainText("a reason", example: "no receptor reserve")),
    spread,
    .defaulted(
      "lever", "whether theories may set it", .words([("theory", true, "theories may set it")]), to: false,
      otherwise: "they may not")
  ) { node, value, unit, origin, citation, because, spread, isLever in
    ModelFile.Parameter(
      name: Word("", at: node.place), value: value, unit: unit, origin: origin, citation: citation, because: because,
      spread: spread.flatMap { $0.spread(around: value) }, isLever: isLever)
  }.checked { parameter, node, reading in
    let mark = reading.mark
    reading.checkOrigin(parameter, node)
    reading.checkSpread(node)
    return reading.mark == mark ? parameter : nil
  }

  private static let spread = Field<WrittenSpread?>.together(
    .optional(
      "spread", "how uncertain it is: a geometric or plain standard deviation, or the ends of a range",
      Form<[Double]>.either(
        .list(.number(NumberShape(name: "an end of the range"))), if: { $0.kind == .sequence },
        else: Form<Double>.number(NumberShape(name: "a standard deviation from 0", minimum: 0)).map { [$0] }),
      otherwise: "the same in every draw"),
    .optional(
      "distribution", "the distribution over draws",
      .words([
        ("log-normal", Distribution.logNormal, "around the value as its median; `spread` is the geometric SD"),
        ("normal", .normal, "around the value; `spread` is the SD in its unit"),
        ("uniform", .uniform, "`spread` is the list of both ends"),
      ]), otherwise: "log-normal, or uniform where `spread` is a list")
  ) { (numbers: [Double]?, distribution: Distribution?) in
    numbers.map { WrittenSpread(numbers: $0, distribution: distribution) }
  }
}

/// The distributions that a parameter may have.
enum Distribution: Sendable { case logNormal, normal, uniform }

/// A spread as it is written.
struct WrittenSpread: Sendable {
  var numbers: [Double]
  var distribution: Distribution?

  /// What it means; nil if it means nothing.
  func spread(around value: Double) -> Spread? {
    switch distribution ?? (numbers.count == 1 ? .logNormal : .uniform) {
    case .logNormal where numbers.count == 1 && numbers[0] >= 1 && value > 0: .logNormal(geometricSD: numbers[0])
    case .normal where numbers.count == 1: .normal(sd: numbers[0])
    case .uniform where numbers.count == 2 && numbers[0] <= numbers[1]: .uniform(from: numbers[0], to: numbers[1])
    default: nil
    }
  }
}

extension Reading {
  /// Reports a number without what it rests on.
  fileprivate mutating func checkOrigin(_ parameter: ModelFile.Parameter, _ node: Node) {
    guard let origin = node.value(of: "from") else { return }
    switch parameter.origin {
    case .source where parameter.citation == nil:
      report(
        .originWithoutReason, "a number from a source needs its citation", at: origin,
        help: "add `cite`, or write `assumption`")
    case .derived where parameter.citation == nil && parameter.because == nil:
      report(
        .originWithoutReason, "a derived number needs how it was derived", at: origin,
        help: "add `because`, or write `assumption`")
    default: break
    }
  }

  /// Reports a spread that cannot be drawn from.
  fileprivate mutating func checkSpread(_ node: Node) {
    guard let spread = node.value(of: "spread") else {
      if let distribution = node.value(of: "distribution") {
        report(.badModelNumber, "a distribution without its spread", at: distribution, help: "add `spread`")
      }
      return
    }
    let value = node.value(of: "value").flatMap { Literal.number($0.utf8) } ?? 1
    let numbers =
      spread.kind == .sequence
      ? spread.items.compactMap { Literal.number($0.utf8) } : [Literal.number(spread.utf8) ?? 1]
    let isList = spread.kind == .sequence
    let word = node.value(of: "distribution")?.text ?? (isList ? "uniform" : "log-normal")
    switch (word, isList) {
    case ("uniform", _):
      if isList, numbers.count == 2, numbers[0] <= numbers[1] { return }
      report(
        .badModelNumber, "a uniform spread is the list of its lower and its upper end", at: spread,
        help: "write it like `[0.5, 2]`")
    case (_, true):
      report(.badModelNumber, "a \(word) spread is one number", at: spread, help: "write `distribution: uniform`")
    case ("log-normal", false) where numbers[0] < 1:
      report(
        .badModelNumber, "a geometric standard deviation is at least 1; it is `\(spread.text)`", at: spread,
        help: "write it like `1.5`, or add `distribution: normal`")
    case ("log-normal", false) where value <= 0:
      report(
        .badModelNumber, "a log-normal spread needs a value above 0", at: spread,
        help: "add `distribution: normal` or `uniform`")
    default: break
    }
  }
}
