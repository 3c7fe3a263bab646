import RapheSyntax

extension StudyDesign {
  /// How a study file is written.
  public static let form = Form<StudyDesign>.record(
    "study", "a study to be simulated",
    .languageVersion,
    .required("study", "the study's id", .id(example: "raphe-imaging")),
    .required("title", "what the study is called", .plainText("a title", example: "Imaging of the raphe")),
    .optional(
      "model", "the id of the model", .id(example: "raphe-forebrain"), otherwise: "that of the theory's mechanism"),
    .optional(
      "theory", "the id of the theory whose mechanism says what arms named like its groups are",
      .id(example: "raised-autoreceptors"), otherwise: "every arm says itself what it is"),
    .optional(
      "species", "whom the subjects stand for", .text("a term of the vocabulary", example: "human"),
      otherwise: "the species of the theory, if it is one"),
    .required("arms", "the groups of subjects", Arm.mapForm),
    .required("measure", "what is measured in every subject", .list(Measurement.form, minimum: 1)),
    .required("compare", "the arms that are compared", .list(Comparison.form, minimum: 1)),
    .defaulted(
      "between", "the coefficient of variation between subjects, log-normal, beside that of the model's own draws",
      .percentage("a percentage", example: "20 %"), to: 0, otherwise: "0 %"),
    .defaulted(
      "assay", "the coefficient of variation of a measurement, log-normal",
      .percentage("a percentage", example: "10 %"), to: 0, otherwise: "0 %"),
    .defaulted(
      "drop_out", "the probability that a subject is lost",
      .percentage("a percentage below 100 %", below: 1, example: "10 %"), to: 0, otherwise: "0 %")
  ) { node, _, id, title, model, theory, species, arms, measurements, comparisons, between, assay, dropOut in
    let written = node.value(of: "arms")?.pairs.map(\.key.text) ?? []
    return StudyDesign(
      id: id, title: title, model: model, theory: theory, species: species, arms: arms, measurements: measurements,
      comparisons: comparisons, between: between, assay: assay, dropOut: dropOut,
      unreadArms: Set(written).subtracting(arms.map(\.name.text)))
  }
}

extension StudyDesign.Arm {
  static let mapForm = Form<[StudyDesign.Arm]>.map(
    keys: TextShape("the name of an arm", example: "depressed"),
    values: Form<StudyDesign.Arm>.record(
      "arm of a study", "a group of subjects",
      .required(
        "n", "how many subjects begin",
        .number(
          NumberShape(name: "a whole number from 2 to 1000000", minimum: 2, maximum: 1_000_000, isWhole: true))),
      .defaulted("set", "levers with other values than the model's", Mechanism.leversForm, to: [], otherwise: "none"),
      .optional("treatment", "the treatment, by its name in the model", .text("a name", example: "SSRI")),
      .optional("at", "when the arm is measured, from the start of treatment", .amount("a time", example: "28 d")),
      .optional(
        "diagnosis", "the diagnosis", .text("a term of the vocabulary", example: "depression"),
        otherwise: "that of the theory's group"),
      .optional(
        "drug", "what is given", .text("a term of the vocabulary", example: "none"),
        otherwise: "the drug of the model's treatment, or the treatment of the theory's group")
    ) { node, n, levers, treatment, at, diagnosis, drug in
      let name = Word("", at: node.place)
      return StudyDesign.Arm(
        name: name, n: Int(n), group: Mechanism.Group(name: name, levers: levers, treatment: treatment, at: at),
        diagnosis: diagnosis, drug: drug)
    }.together(["treatment", "at"]).whole
  ) { name, arm in
    var arm = arm
    arm.name = name
    arm.group.name = name
    return arm
  }
}

extension StudyDesign.Measurement {
  static let form = Form<StudyDesign.Measurement>.record(
    "measurement", "something that is measured",
    .required("quantity", "a target and a measure", .text("a quantity", example: "5-HT1A density")),
    .optional(
      "region", "where", .text("a term of the vocabulary", example: "raphe"), otherwise: "where the model has it")
  ) { _, quantity, region in
    StudyDesign.Measurement(quantity: quantity, region: region)
  }.whole
}

extension StudyDesign.Comparison {
  static let form = Form<StudyDesign.Comparison>.record(
    "comparison of arms", "two arms that are compared, the first minus the second",
    .required("group", "the first arm", .text("the name of an arm", example: "depressed")),
    .required("versus", "the other arm", .text("the name of an arm", example: "healthy"))
  ) { _, group, versus in
    StudyDesign.Comparison(group: group, versus: versus)
  }.whole
}

extension Form where Value == Double {
  /// A percentage from 0 up, as a share.
  ///
  /// - Parameter below: the share that it must be below.
  static func percentage(_ name: String, below: Double? = nil, example: String) -> Form {
    let shape = TextShape(
      name, pattern: #"[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)? ?%"#, looksLikeNumber: false, example: example)
    return Form<Word>.text(shape) { text in
      share(text).map { share in share >= 0 && below.map { share < $0 } ?? true } ?? false
    }.map { share(Array($0.text.utf8)[...]) ?? 0 }
  }

  private static func share(_ text: ArraySlice<UInt8>) -> Double? {
    Literal.amount(text).flatMap { $0.unit == "%" ? $0.value / 100 : nil }
  }
}
