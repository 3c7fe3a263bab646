import RapheSyntax

extension Theory {
  /// How a theory file is written.
  public static let form = Form<Theory>.record(
    "theory", "a theory",
    .languageVersion,
    .required("theory", "the theory's id", .id(example: "stahl-1994")),
    .required("title", "what the theory is called", .plainText("a title", example: "Serotonin deficiency")),
    .optional("source", "where the theory was stated", Citation.form),
    .optional(
      "published", "the year it was published; evidence up to then is accommodated, later evidence predicted", .year),
    .vocabulary,
    .defaulted("scope", "what every claim inherits", Scope.form, to: Scope(), otherwise: "no restriction"),
    .defaulted("groups", "the groups that claims name", Group.mapForm, to: [], otherwise: "none"),
    .optional("mechanism", "what the groups are in a model's terms", Mechanism.form),
    .required("claims", "what the theory holds, claim by claim", .list(WrittenClaim.form, minimum: 1))
  ) { node, _, id, title, citation, published, vocabulary, scope, groups, mechanism, claims in
    let written = node.value(of: "groups")?.pairs.map(\.key.text) ?? []
    return Theory(
      id: id, title: title, citation: citation, published: published, vocabulary: vocabulary, scope: scope,
      groups: groups, claims: claims.compactMap(\.claim), courses: claims.compactMap(\.course), mechanism: mechanism,
      unreadGroups: Set(written).subtracting(groups.map(\.name.text)),
      isComplete: node.value(of: "claims")?.count == claims.count)
  }
}

extension Field where Value == Word? {
  /// The vocabulary of a theory or dataset.
  static let vocabulary = Field.optional(
    "vocabulary", "the id of the vocabulary it is written in", Form<Word>.id(example: "serotonin"),
    otherwise: "the only one in reach")
}

extension Field where Value == Int {
  /// The version of the language, with which every file begins.
  static let languageVersion = Field.required(
    "raphe", "the version of the language",
    Form<Double>.number(NumberShape(name: "the version of the language, 1", minimum: 1, maximum: 1)).map { Int($0) })
}

extension Form where Value == Int {
  static let year = Form<Double>.number(
    NumberShape(name: "a year from 1800 to 2200", minimum: 1800, maximum: 2200, isWhole: true)
  ).map { Int($0) }
}

extension Citation {
  static let form = Form<Citation>.record(
    "source", "where the theory was stated",
    .required("cite", "the reference", .plainText("a reference", example: "Stahl S. 1994")),
    .optional("pmid", "its PubMed identifier", .plainText("a PubMed identifier", example: "7972628")),
    .optional("doi", "its digital object identifier", .plainText("a DOI", example: "10.1038/s41380-025-03233-4")),
    .optional("url", "a page", .plainText("an address", example: "https://doi.org/10.1038/s41380-025-03233-4"))
  ) { _, text, pmid, doi, url in
    Citation(text: text, pmid: pmid, doi: doi, url: url)
  }
}

extension Scope {
  /// The keys of a scope; `otherwise` says what holds without one.
  static func field(otherwise: String) -> Field<Scope> {
    .together(
      .terms("species", "species, any of these", example: "human", otherwise: otherwise),
      .terms("region", "regions of the body, any of these", example: "dorsal raphe", otherwise: otherwise),
      .terms("tissue", "kinds of tissue, any of these", example: "platelet", otherwise: otherwise),
      .terms(
        "ligand", "radioligands, tracers or probe drugs, any of these", example: "WAY-100635", otherwise: otherwise),
      .terms("diagnosis", "the diagnosis of groups that name none", example: "depression", otherwise: otherwise),
      .terms("treatment", "the treatment of groups that name none", example: "none", otherwise: otherwise)
    ) { species, region, tissue, ligand, diagnosis, treatment in
      Scope(
        species: species, region: region, tissue: tissue, ligand: ligand, diagnosis: diagnosis, treatment: treatment)
    }
  }

  static let form = Form<Scope>.record(
    "scope", "terms that hold for all claims or rows", field(otherwise: "any")
  ) { _, scope in scope }.whole
}

extension Field where Value == [Word] {
  static func terms(_ name: String, _ purpose: String, example: String, otherwise: String = "any") -> Field {
    .defaulted(name, purpose, .oneOrMore(.text("a vocabulary term", example: example)), to: [], otherwise: otherwise)
  }
}

extension Group {
  static let mapForm = Form<[Group]>.map(
    keys: TextShape("the name of a group", example: "depressed"),
    values: Form<Group>.record(
      "group", "a group of subjects",
      .terms("diagnosis", "the diagnosis, any of these", example: "depression"),
      .terms("treatment", "the treatment, any of these", example: "antidepressant"),
      .terms("outcome", "the outcome of treatment, any of these", example: "response"),
      .optional("for_at_least", "the shortest treatment", .amount("a time", example: "14 d"), otherwise: "any"),
      .optional("for_at_most", "the longest treatment", .amount("a time", example: "42 d"), otherwise: "any")
    ) { node, diagnosis, treatment, outcome, forAtLeast, forAtMost in
      Group(
        name: Word("", at: node.place), diagnosis: diagnosis, treatment: treatment, outcome: outcome,
        forAtLeast: forAtLeast, forAtMost: forAtMost)
    }.whole
  ) { name, group in
    var group = group
    group.name = name
    return group
  }
}
