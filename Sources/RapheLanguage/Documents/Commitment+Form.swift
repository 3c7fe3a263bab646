import RapheSyntax

extension Commitment {
  static let form = Form<Commitment>.either(
    .words(
      [
        ("firm", .firm, "stated without reservation: 0.99"), ("hedged", .hedged, "stated with reservation: 0.7"),
      ], or: probability.name),
    if: { node in node.kind != .scalar || Literal.number(node.utf8) == nil },
    else: Form<Double>.number(probability).map { Commitment(probability: $0, word: nil) })

  private static let probability = NumberShape(
    name: "a probability from 0.5 to 1", minimum: 0.5, maximum: 1)
}

extension Expectation {
  static let form = Form<Expectation>.words([
    ("supported", .supported, "the evidence moved into the claimed region"),
    ("contradicted", .contradicted, "the evidence moved out of it"),
    ("contested", .contested, "samples that are significant on their own point both ways"),
    ("inconclusive", .inconclusive, "none of these"),
    ("untested", .untested, "no usable finding bears on it"),
    ("trivial", .trivial, "nothing was claimed"),
  ])
}
