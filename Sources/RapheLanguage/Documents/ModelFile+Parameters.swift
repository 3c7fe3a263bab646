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

  private static let form: Form<ModelFile.Parameter> = Form<(parameter: ModelFile.Parameter, spread: WrittenSpread?)>
    .record(
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
      let parameter = ModelFile.Parameter(
        name: Word("", at: node.place), value: value, unit: unit, origin: origin, citation: citation, because: because,
        spread: spread.flatMap { $0.spread(around: value) }, spreadPlace: node.value(of: "spread")?.place,
        isLever: isLever)
      return (parameter: parameter, spread: spread)
    }.checked { read, node, reading in
      let mark = reading.mark
      reading.checkOrigin(read.parameter, node)
      reading.checkSpread(read.spread, around: read.parameter.value, node)
      return reading.mark == mark ? read : nil
    }.map { $0.parameter }

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
        (
          "logit-normal", .logitNormal,
          "of a share from 0 to 1, around the value as its median; `spread` is the SD of its logit"
        ),
      ]), otherwise: "log-normal, or uniform where `spread` is a list"),
    .optional(
      "between",
      "what no draw goes beyond, in the unit of the value; the rest of the distribution is drawn as often as "
        + "it would be without bounds", .list(.number(NumberShape(name: "a bound")), minimum: 2), otherwise: "no bounds"
    )
  ) { (numbers: [Double]?, distribution: Distribution?, bounds: [Double]?) in
    numbers.map { WrittenSpread(numbers: $0, distribution: distribution, bounds: bounds) }
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
}
