import RapheSyntax

extension Dataset {
  /// How a dataset file is written: of grain `subject` when it says so, else of grain `finding`.
  public static let form = Form<Dataset>.either(
    subjectForm, if: { $0.value(of: "grain").map { $0.isText("subject") } ?? false }, else: findingForm)

  /// How a dataset file of grain `finding` is written.
  static let findingForm = Form<Dataset>.record(
    "dataset", "a dataset",
    .languageVersion,
    .required("dataset", "the dataset's id", .id(example: "receptor-findings")),
    .required("title", "what the dataset is called", .plainText("a title", example: "Published findings")),
    .required("grain", "what a row is", .words([("finding", true, "one reported result")], or: "`subject`")),
    .required(
      "table", "the path of the table, relative to this file, or a database", WrittenTable.form(example: "findings.csv")
    ),
    .optional("delimiter", "what stands between the cells", delimiterForm, otherwise: "what the table's ending says"),
    .defaulted(
      "decimal", "what stands before the decimals of the table's numbers",
      .words([(".", DecimalSign.point, "a point"), (",", .comma, "a comma")]), to: .point, otherwise: "a point"),
    .optional("license", "the terms of use", .plainText("terms of use", example: "CC0")),
    .vocabulary,
    .defaulted(
      "scope", "what every row has unless its cell says otherwise", Scope.form, to: Scope(), otherwise: "nothing"),
    .defaulted(
      "columns", "the columns whose names differ from the standard roles", columnsForm, to: [], otherwise: "none"),
    .defaulted(
      "every_row", "what a column of its own would say in every row of a table that lacks it", everyRowForm, to: [],
      otherwise: "nothing"),
    .defaulted(
      "notes", "columns that are for readers alone, whatever they are called",
      .list(.text("the name of a column", example: "comment")), to: [], otherwise: "none"),
    .defaulted(
      "missing", "texts that mean that nothing was recorded",
      .list(.quotable(TextShape("a text, or `\"\"`", pattern: ".*", example: "NA"))), to: [],
      otherwise: "the empty cell alone"),
    .defaulted("arms", "what the names of groups in the table mean", ArmDefinition.mapForm, to: [], otherwise: "none"),
    .defaulted(
      "assume", "what to assume where a row is silent", Assumptions.form, to: Assumptions(), otherwise: "see there"),
    .defaulted("exclude", "rows to leave out", .list(Exclusion.form), to: [], otherwise: "none"),
    .defaulted(
      "warnings", "what a warning about the dataset or its table counts as",
      .words([("warnings", false, "a warning"), ("errors", true, "a mistake, which fails a run with exit code 2")]),
      to: false, otherwise: "a warning"),
    .optional(
      "simulated", "what made the data, which never stand beside recorded ones", SimulatedOrigin.form,
      otherwise: "recorded")
  ) {
    _, _, id, title, _, table, delimiter, decimal, license, vocabulary, scope, columns, everyRow, notes, missing, arms,
    assume, exclude, warnings, simulated in
    Dataset(
      id: id, title: title, table: table.name, database: table.database, delimiter: delimiter, decimal: decimal,
      license: license,
      vocabulary: vocabulary, scope: scope, columns: columns.map { (role: $0.key, column: $0.value) },
      everyRow: everyRow.map { (role: $0.key, text: $0.value) }, notes: notes, missing: missing, arms: arms,
      assume: assume, exclude: exclude, simulated: simulated, areWarningsErrors: warnings)
  }

  static let delimiterForm = Form<Delimiter>.words([
    (",", .comma, "a comma"), (";", .semicolon, "a semicolon"), ("|", .bar, "a bar"), ("tab", .tab, "a tab"),
  ])

  private static let columnsForm = Form<[Pairing]>.map(
    keys: TextShape("a standard role", example: "finding"), values: .text("the name of a column", example: "id"),
    make: Pairing.init)

  private static let everyRowForm = Form<[Pairing]>.map(
    keys: TextShape("a standard role", example: "target"),
    values: .text("a text as a cell of that column would have it", example: "5-HT1A"), make: Pairing.init)
}

/// A key with its text.
struct Pairing: Sendable {
  var key: Word
  var value: Word
}

extension ArmDefinition {
  static let mapForm = Form<[ArmDefinition]>.map(
    keys: TextShape("the name of a group in the table", example: "depressed"),
    values: Form<ArmDefinition>.record(
      "arm", "what the name of a group means; `$column` takes the row's own cell",
      .optional("diagnosis", "the diagnosis", .text("a vocabulary term or `$column`", example: "$diagnosis")),
      .optional("treatment", "the treatment", .text("a vocabulary term or `$column`", example: "$treatment")),
      .optional("outcome", "the outcome of treatment", .text("a vocabulary term or `$column`", example: "response")),
      .optional("days", "the days of treatment", .text("a number or `$column`", example: "$days"))
    ) { node, diagnosis, treatment, outcome, days in
      ArmDefinition(
        name: Word("", at: node.place), diagnosis: diagnosis, treatment: treatment, outcome: outcome, days: days)
    }
  ) { name, arm in
    var arm = arm
    arm.name = name
    return arm
  }
}

extension Assumptions {
  static let form = Form<Assumptions>.record(
    "assume", "what to assume where a row is silent",
    .optional(
      "n", "subjects in each group", .number(NumberShape(name: "a number of subjects, 2 or more", minimum: 2)),
      otherwise: "rows without n are unusable"),
    .optional(
      "alpha", "the level behind a statement of significance",
      .number(NumberShape(name: "a level above 0 and below 1", above: 0, below: 1)),
      otherwise: "a direction without a level counts as the sign alone"),
    .defaulted(
      "rho", "the correlation of findings of one sample",
      .number(NumberShape(name: "a correlation from 0 to 1", minimum: 0, maximum: 1)), to: 0.6, otherwise: "0.6"),
    .defaulted(
      "pre_post_correlation", "the correlation of two measurements of one subject",
      .number(NumberShape(name: "a correlation above -1 and below 1", above: -1, below: 1)), to: 0.5, otherwise: "0.5"),
    .optional(
      "cv", "the coefficient of variation of a measure",
      .number(NumberShape(name: "a coefficient of variation above 0", above: 0)),
      otherwise: "rows without a variance are unusable on the ratio scale")
  ) { _, n, alpha, rho, prePostCorrelation, cv in
    var assumptions = Assumptions()
    assumptions.n = n
    assumptions.alpha = alpha
    assumptions.rho = rho
    assumptions.prePostCorrelation = prePostCorrelation
    assumptions.cv = cv
    return assumptions
  }
}

extension Exclusion {
  static let form = Form<Exclusion>.record(
    "exclude", "rows to leave out",
    .required(
      "where", "columns and the texts in them, all of which must hold",
      Form<[Pairing]>.map(
        keys: TextShape("the name of a column", example: "source_level"),
        values: .text("a text", example: "meta_analysis"),
        needsKey: "a column, since no condition holds for every row", make: Pairing.init)),
    .required("because", "the reason, shown with every row left out", .plainText("a reason", example: "counted twice"))
  ) { _, conditions, because in
    Exclusion(conditions: conditions.map { (column: $0.key, text: $0.value) }, because: because)
  }
}
