import RapheSyntax

extension ProjectFile {
  /// How a project file is written.
  public static let form = Form<ProjectFile>.record(
    "project", "a project: what a run of its theories must come to",
    .languageVersion,
    .required("project", "the project's id", .id(example: "serotonin")),
    .optional("title", "what the project is called", .plainText("a title", example: "Theories of serotonin")),
    .defaulted(
      "gates", "what must be so of theories and claims; a run in which one is not exits with 1", .list(Gate.form),
      to: [], otherwise: "none"),
    .defaulted(
      "warnings", "what a warning counts as",
      .words([("warnings", false, "a warning"), ("errors", true, "a mistake, which fails a run with exit code 2")]),
      to: false, otherwise: "a warning")
  ) { _, _, id, title, gates, warnings in
    ProjectFile(id: id, title: title, gates: gates, areWarningsErrors: warnings)
  }
}

extension ProjectFile.Gate {
  static let form = Form<ProjectFile.Gate>.cases(
    "gate", "something that must be so of a theory or of a claim",
    [("at_least", [], bitsForm), ("all_hold", [], allHoldForm), ("verdict", [], verdictForm)]
  ).whole

  private static let theory = Field<Word>.required("theory", "the id of the theory", .id(example: "stahl-1994"))

  private static let bitsForm = Form<ProjectFile.Gate>.record(
    "gate on bits", "a theory that must have so many bits or more", theory,
    .required("at_least", "the fewest bits", bits)
  ) { node, theory, bits in
    ProjectFile.Gate(subject: theory, condition: .atLeast(bits: bits), place: node.place)
  }

  private static let allHoldForm = Form<ProjectFile.Gate>.record(
    "gate on all hold", "a theory of which all tested claims must be true with some probability", theory,
    .required(
      "all_hold", "the lowest probability that all tested claims are true",
      .number(NumberShape(name: "a probability from 0 to 1", minimum: 0, maximum: 1)))
  ) { node, theory, probability in
    ProjectFile.Gate(subject: theory, condition: .allHold(probability: probability), place: node.place)
  }

  private static let verdictForm = Form<ProjectFile.Gate>.record(
    "gate on a verdict", "a claim that must have some verdict",
    .required("claim", "the claim, after the id of its theory", claim),
    .required("verdict", "the verdicts that it may have", .oneOrMore(Expectation.form))
  ) { node, claim, verdicts in
    ProjectFile.Gate(subject: claim, condition: .verdict(verdicts), place: node.place)
  }

  private static let id = "[a-z0-9]+(-[a-z0-9]+)*"

  private static let claim = Form<Word>.text(
    TextShape("`THEORY/CLAIM`", pattern: "\(id)/\(id)", example: "stahl-1994/5ht1a-lower-in-depression")
  ) { text in
    let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy(Literal.isID)
  }

  private static let bits = Form<Word>.text(
    TextShape(
      "a number of bits", pattern: "\(Literal.numberPattern) ?bits?", looksLikeNumber: false, example: "0 bits")
  ) { amount($0) != nil }.map { amount(Array($0.text.utf8)[...]) ?? 0 }

  private static func amount(_ text: ArraySlice<UInt8>) -> Double? {
    Literal.amount(text).flatMap { ["bit", "bits"].contains($0.unit) ? $0.value : nil }
  }
}
