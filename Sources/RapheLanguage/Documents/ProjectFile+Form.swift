import RapheSyntax

extension ProjectFile {
  /// How a project file is written.
  public static let form = Form<ProjectFile>.record(
    "project", "a project: what a run of its theories must come to",
    .languageVersion,
    .required("project", "the project's id", .id(example: "serotonin")),
    .optional("title", "what the project is called", .plainText("a title", example: "Theories of serotonin")),
    .defaulted(
      "paths", "the files and folders of a run that names none, from the folder of this file",
      .list(.text("a path", example: "theories")), to: [], otherwise: "`Hypotheses`, or the current folder"),
    .defaulted(
      "settings", "what a run is asked, where its command line does not say otherwise", Settings.form, to: Settings(),
      otherwise: "what the command line asks by default"),
    .defaulted(
      "gates", "what must be so of theories and claims; a run in which one is not exits with 1", .list(Gate.form),
      to: [], otherwise: "none"),
    .defaulted(
      "warnings", "what a warning counts as",
      .words([("warnings", false, "a warning"), ("errors", true, "a mistake, which fails a run with exit code 2")]),
      to: false, otherwise: "a warning")
  ) { _, _, id, title, paths, settings, gates, warnings in
    ProjectFile(
      id: id, title: title, paths: paths, settings: settings, gates: gates, areWarningsErrors: warnings)
  }
}

extension ProjectFile.Settings {
  static let form = Form<ProjectFile.Settings>.record(
    "settings", "what a run is asked",
    .optional("as_of", "only evidence published by this year counts", .year),
    .optional(
      "draws", "how many draws of a mechanism's uncertain parameters are run",
      Form<Double>.number(
        NumberShape(name: "a whole number of draws", minimum: 1, maximum: 1_000_000, isWhole: true)
      ).map { Int($0) }),
    .optional(
      "seed", "what the draws are made from",
      Form<Double>.number(
        NumberShape(name: "a whole number from 0 to 2^53", minimum: 0, maximum: 9_007_199_254_740_992, isWhole: true)
      ).map { UInt64($0) }),
    .defaulted(
      "fail_on", "the verdicts that fail a run beside those that are unexpected", .oneOrMore(Expectation.form), to: [],
      otherwise: "none")
  ) { _, asOf, draws, seed, failOn in
    ProjectFile.Settings(asOf: asOf, draws: draws, seed: seed, failOn: failOn)
  }
}

extension ProjectFile.Gate {
  static let form = Form<ProjectFile.Gate>.cases(
    "gate", "something that must be so of a theory or of a claim",
    [
      ("at_least", [], bitsForm), ("all_hold", [], allHoldForm), ("verdict", [], verdictForm),
      ("severity", [], severityForm),
    ]
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

  private static let severityForm = Form<ProjectFile.Gate>.record(
    "gate on severity", "a claim whose word must seldom come out where it is not true",
    .required("claim", "the claim, after the id of its theory", claim),
    .required(
      "severity",
      "in how many worlds without the effect, published with moderate selection, its word may come out at most", share)
  ) { node, claim, share in
    ProjectFile.Gate(subject: claim, condition: .severity(share: share), place: node.place)
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

  private static let share = Form<Word>.text(
    TextShape(
      "a share in per cent", pattern: "\(Literal.numberPattern) ?%", looksLikeNumber: false, example: "5 %")
  ) { percent($0) != nil }.map { (percent(Array($0.text.utf8)[...]) ?? 0) / 100 }

  private static func percent(_ text: ArraySlice<UInt8>) -> Double? {
    Literal.amount(text).flatMap { $0.unit == "%" && (0...100).contains($0.value) ? $0.value : nil }
  }

  private static func amount(_ text: ArraySlice<UInt8>) -> Double? {
    Literal.amount(text).flatMap { ["bit", "bits"].contains($0.unit) ? $0.value : nil }
  }
}
