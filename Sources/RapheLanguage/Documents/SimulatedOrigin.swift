public import RapheSyntax

/// What made a simulated dataset, as its descriptor says.
public struct SimulatedOrigin: Hashable, Sendable {
  /// What all draws were made from, a whole number.
  public var seed: String
  /// The id of the model.
  public var model: String
  /// The id of the theory whose mechanism was run; nil when the design said itself what its arms are.
  public var theory: String?
  /// The id of the study.
  public var design: String
  /// Where it is written.
  public var place: Place
}

extension SimulatedOrigin {
  static let form = Form<SimulatedOrigin>.record(
    "simulated", "what made the data",
    .required("seed", "what all draws were made from", seedForm),
    .required("model", "the id of the model", .id(example: "raphe-forebrain")),
    .optional(
      "theory", "the id of the theory whose mechanism was run", .id(example: "raised-autoreceptors"),
      otherwise: "the study said itself what its arms are"),
    .required("design", "the id of the study", .id(example: "raphe-imaging"))
  ) { node, seed, model, theory, design in
    SimulatedOrigin(
      seed: seed.text, model: model.text, theory: theory?.text, design: design.text, place: node.place)
  }.whole

  /// Seeds have 64 bits, more than a number of a file keeps exactly.
  private static let seedForm = Form<Word>.text(
    TextShape("a whole number", pattern: "[0-9]+", example: "1")
  ) { text in !text.isEmpty && text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
}
