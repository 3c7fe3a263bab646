import RapheSyntax

extension Dataset {
  /// How a dataset file of grain `subject` is written.
  static let subjectForm = Form<Dataset>.record(
    "dataset of subjects", "a dataset with a row for each subject, or for each subject and time",
    .languageVersion,
    .required("dataset", "the dataset's id", .id(example: "raphe-pet")),
    .required("title", "what the dataset is called", .plainText("a title", example: "Raphe PET")),
    .required("grain", "what a row is", .words([("subject", true, "one subject, or one subject at one time")])),
    .required(
      "table", "the path of the table, relative to this file, or a database",
      WrittenTable.form(example: "raphe-pet.csv")),
    .together(
      .optional("delimiter", "what stands between the cells", delimiterForm, otherwise: "what the table's ending says"),
      .defaulted(
        "decimal", "what stands before the decimals of the table's numbers",
        .words([(".", DecimalSign.point, "a point"), (",", .comma, "a comma")]), to: .point, otherwise: "a point"),
      .defaulted(
        "missing", "texts that mean that nothing was recorded",
        .list(.quotable(TextShape("a text, or `\"\"`", pattern: ".*", example: "NA"))), to: [],
        otherwise: "the empty cell alone")
    ) { @Sendable delimiter, decimal, missing in (delimiter: delimiter, decimal: decimal, missing: missing) },
    .together(
      .optional("license", "the terms of use", .plainText("terms of use", example: "CC0")),
      .optional("source", "where the data were published", Citation.form),
      .optional("published", "the year they were published", .year)
    ) { @Sendable license, citation, published in (license: license, citation: citation, published: published) },
    .vocabulary,
    .optional(
      "subject", "the column that names the subject", .text("the name of a column", example: "subj"),
      otherwise: "every row is a subject of its own"),
    .optional(
      "sample", "what the subjects are called together; two datasets of one sample are not counted twice",
      .plainText("a name", example: "nordic-2009"), otherwise: "the dataset's id"),
    .defaulted(
      "scope", "what every row has", Scope.form, to: Scope(), otherwise: "nothing"),
    .required("columns", "what the columns are; others are not read", SubjectColumn.mapForm),
    .together(
      .defaulted(
        "derived", "columns that are worked out from others", DerivedColumn.mapForm, to: [], otherwise: "none"),
      .defaulted(
        "adjust_for", "columns that differences and correlations are adjusted for",
        .list(.text("the name of a column", example: "age")), to: [], otherwise: "nothing"),
      .optional(
        "repeats", "what to do with several rows of one subject",
        .words([
          ("mean", SubjectLayout.Repeats.mean, "their mean"),
          ("first", .first, "the first of them, by time if there is one"),
        ]), otherwise: "there may be none"),
      .defaulted(
        "correlation", "how correlations are taken",
        .words([
          ("pearson", SubjectLayout.Correlation.pearson, "Pearson's, of the values"),
          ("spearman", .spearman, "Spearman's, of the ranks"),
        ]), to: .pearson, otherwise: "pearson"),
      .defaulted(
        "variances", "whether groups are taken to have one variance",
        .words([("unequal", false, "each its own"), ("equal", true, "one, pooled")]), to: false, otherwise: "unequal")
    ) { @Sendable derived, adjustFor, repeats, correlation, areEqual in
      (derived: derived, adjustFor: adjustFor, repeats: repeats, correlation: correlation, areEqual: areEqual)
    },
    .defaulted("exclude", "rows to leave out", .list(RowExclusion.form), to: [], otherwise: "none"),
    .defaulted(
      "assume", "what to assume of several quantities", Assumptions.form, to: Assumptions(), otherwise: "see there"),
    .defaulted(
      "warnings", "what a warning about the dataset or its table counts as",
      .words([("warnings", false, "a warning"), ("errors", true, "a mistake, which fails a run with exit code 2")]),
      to: false, otherwise: "a warning"),
    .optional(
      "simulated", "what made the data, which never stand beside recorded ones", SimulatedOrigin.form,
      otherwise: "recorded")
  ) {
    _, _, id, title, _, table, text, origin, vocabulary, subject, sample, scope, columns, rules, exclude, assume,
    warnings, simulated in
    var dataset = Dataset(
      id: id, title: title, table: table.name, database: table.database, delimiter: text.delimiter,
      decimal: text.decimal, license: origin.license,
      vocabulary: vocabulary, scope: scope, columns: [], missing: text.missing, arms: [], assume: assume, exclude: [],
      simulated: simulated, areWarningsErrors: warnings)
    dataset.subjects = SubjectLayout(
      subject: subject, sample: sample, citation: origin.citation, published: origin.published, columns: columns,
      derived: rules.derived, adjustFor: rules.adjustFor, repeats: rules.repeats, correlation: rules.correlation,
      areVariancesEqual: rules.areEqual, exclude: exclude)
    return dataset
  }
}

extension SubjectColumn {
  private static let attributes: [TermKind] = [
    .diagnosis, .treatment, .outcome, .species, .region, .tissue, .ligand,
  ]

  static let form = Form<Role>.cases(
    "column", "what a column of a table of subjects is",
    [
      (
        "quantity", [],
        .record(
          "measured column", "a measured quantity",
          .required("quantity", "a target and a measure, or an outcome", .text("a quantity", example: "5-HT1A BPND")),
          .optional("region", "the region", .text("a vocabulary term", example: "dorsal raphe")),
          .optional("tissue", "the tissue", .text("a vocabulary term", example: "platelet")),
          .optional("ligand", "the ligand", .text("a vocabulary term", example: "WAY-100635")),
          .optional("scale", "the instrument, for readers", .plainText("a name", example: "HAM-D-17")),
          .optional(
            "unit", "the unit of the numbers", .text("a unit", example: "fmol/mg"), otherwise: "that of the measure"),
          .optional(
            "at", "the time since treatment began, where each time has a column",
            .amount("a time with its unit", example: "6 wk"), otherwise: "see `time`")
        ) { _, quantity, region, tissue, ligand, scale, unit, time in
          .quantity(
            MeasuredColumn(
              quantity: quantity, region: region, tissue: tissue, ligand: ligand, scale: scale, unit: unit, time: time))
        }
      ),
      (
        "attribute", [],
        .record(
          "attribute column", "a term of the vocabulary for each row",
          .required(
            "attribute", "what the terms are",
            .words(attributes.map { ($0.rawValue, $0, "a term under `\($0.section)`") })),
          .defaulted(
            "values", "what the texts in the column mean",
            .map(
              keys: TextShape("a text in the column", example: "MDD"),
              values: .text("a vocabulary term", example: "depression"), make: Pairing.init), to: [],
            otherwise: "terms of the vocabulary")
        ) { _, kind, values in .attribute(kind, values: values.map { (text: $0.key, term: $0.value) }) }
      ),
      (
        "time", [],
        .record(
          "time column", "the time since treatment began; 0 and less is before it",
          .required("time", "the unit of the numbers", .text("a unit of time", example: "week"))
        ) { _, unit in .time(unit: unit) }
      ),
      (
        "covariate", [],
        .record(
          "covariate column", "something to adjust for",
          .required(
            "covariate", "what its cells are",
            .words([("number", false, "numbers"), ("category", true, "texts, each a category of its own")]))
        ) { _, isCategory in .covariate(isCategory: isCategory) }
      ),
    ])

  static let mapForm = Form<[SubjectColumn]>.map(
    keys: TextShape("the name of a column", example: "bp_raphe"), values: form,
    needsKey: "a column with a quantity"
  ) { SubjectColumn(name: $0, role: $1) }
}

extension DerivedColumn {
  private static func column(_ name: String, _ purpose: String) -> Field<Word> {
    .required(name, purpose, .text("the name of a column", example: "ham"))
  }

  private static func base(_ name: String) -> Field<Word?> {
    .optional(
      name, "the column it is held against", .text("the name of a column", example: "ham_before"),
      otherwise: "the subject's own value before treatment")
  }

  private static let columnsForm = Form<[Word]>.list(
    .text("the name of a column", example: "left", further: ["right"]), minimum: 2)

  static let mapForm = Form<[DerivedColumn]>.map(
    keys: TextShape("a name that no column has", example: "log_bp"),
    values: Form<Formula>.cases(
      "derived column", "how a column is worked out from others",
      [
        ("log", [], .record("logarithm", "the natural logarithm", column("log", "the column")) { _, c in .log(c) }),
        (
          "ratio", [],
          .record("ratio", "one value by another", column("ratio", "the column"), base("to")) { .ratio($1, to: $2) }
        ),
        (
          "difference", [],
          .record("difference", "one value less another", column("difference", "the column"), base("from")) {
            .difference($1, from: $2)
          }
        ),
        (
          "percent_change", [],
          .record(
            "percent change", "the change in percent of the value it is held against",
            column("percent_change", "the column"), base("from")
          ) { .percentChange($1, from: $2) }
        ),
        (
          "mean", [],
          .record("mean", "the mean of several", .required("mean", "the columns", columnsForm)) { .mean($1) }
        ),
        (
          "sum", [], .record("sum", "the sum of several", .required("sum", "the columns", columnsForm)) { .sum($1) }
        ),
      ])
  ) { DerivedColumn(name: $0, formula: $1) }
}

extension RowExclusion {
  static let form = Form<RowExclusion>.record(
    "exclude rows", "rows of subjects to leave out",
    .required("where", "what must hold of a row", RowComparison.form),
    .required("because", "the reason, shown with the rows left out", .plainText("a reason", example: "head motion"))
  ) { _, condition, because in
    RowExclusion(comparisons: condition.comparisons, condition: condition.word, because: because)
  }
}

extension RowComparison {
  /// A condition with the text it was read from.
  struct Written: Sendable {
    var comparisons: [RowComparison]
    var word: Word
  }

  /// What `parse` takes, as a regular expression; `Grammar/expressions.ebnf` says the same.
  private static let pattern: String = {
    let column = #"([A-Za-z0-9_.]+|"[^"]+")"#
    let number = " *(<=|>=|!=|<|>|=) *" + Literal.numberPattern
    let text = #" *(=|!=) *"[^"]+""#
    let comparison = "\(column)( +is +missing|\(number)|\(text))"
    return "\(comparison)( +and +\(comparison))*"
  }()

  static let form: Form<Written> = {
    let example = "motion_mm > 4"
    let name = "a condition such as `\(example)`, `site = \"B\"` or `age is missing`"
    return Form<Written>(shape: .text(TextShape(name, pattern: pattern, looksLikeNumber: false, example: example))) {
      node, reading in
      guard let node = reading.scalar(node, expected: name) else { return nil }
      let word = Word(node.text, at: node.place)
      guard let comparisons = RowComparison.parse(word) else {
        reading.report(
          .notACondition, "`\(node.text)` is not a condition", at: node, help: "write it like `\(example)`")
        return nil
      }
      return Written(comparisons: comparisons, word: word)
    }
  }()
}
