import RapheSyntax

extension VocabularyFile {
  /// How a vocabulary file is written.
  public static let form = Form<VocabularyFile>.record(
    "vocabulary", "a vocabulary",
    .languageVersion,
    .required("vocabulary", "the vocabulary's id", .id(example: "serotonin")),
    .optional("title", "what it is called", .plainText("a title", example: "Serotonin")),
    section(.target, "receptors, transporters and other molecules", Entry.targetForm),
    section(.measure, "kinds of measurement", Entry.measureForm),
    section(.region, "regions of the body", Entry.placeForm),
    section(.tissue, "kinds of tissue", Entry.placeForm),
    section(.species, "species", Entry.placeForm),
    section(.diagnosis, "diagnoses", Entry.placeForm),
    section(.treatment, "treatments", Entry.placeForm),
    section(.ligand, "radioligands, tracers and probe drugs", Entry.placeForm),
    section(.outcome, "outcomes and symptom scales", Entry.outcomeForm)
  ) {
    _, _, id, title, targets, measures, regions, tissues, species, diagnoses, treatments, ligands, outcomes in
    VocabularyFile(
      id: id, title: title,
      entries: [
        .target: targets, .measure: measures, .region: regions, .tissue: tissues, .species: species,
        .diagnosis: diagnoses, .treatment: treatments, .ligand: ligands, .outcome: outcomes,
      ])
  }

  private static func section(_ kind: TermKind, _ purpose: String, _ form: Form<Entry>) -> Field<[Entry]> {
    .defaulted(
      kind.section, purpose,
      .map(
        keys: TextShape("the name of a term", example: "5-HT1A"), values: form,
        // A term with a mistake is a term all the same: what names it is not mistaken, too.
        unread: { Entry(name: $0, parents: [], synonyms: [], identifier: nil) },
        make: { name, entry in
          var entry = entry
          entry.name = name
          return entry
        }), to: [], otherwise: "none")
  }
}

extension VocabularyFile.Entry {
  private typealias Entry = VocabularyFile.Entry
  private static let parents = Field<[Word]>.defaulted(
    "in", "the terms it lies in", .oneOrMore(.text("a term of this section", example: "5-HT2")), to: [],
    otherwise: "none")
  private static let synonyms = Field<[Word]>.defaulted(
    "also", "other names for it", .oneOrMore(.text("a name", example: "HTR2A")), to: [], otherwise: "none")
  private static let identifier = Field<String?>.optional(
    "id", "a registered identifier", .plainText("an identifier", example: "HGNC:5293"))

  static let targetForm = Form<VocabularyFile.Entry>.record(
    "target", "a receptor, transporter or other molecule", parents, synonyms, identifier
  ) { node, parents, synonyms, identifier in
    Entry(name: Word("", at: node.place), parents: parents, synonyms: synonyms, identifier: identifier)
  }

  static let placeForm = Form<VocabularyFile.Entry>.record(
    "term", "a term", parents, synonyms, identifier,
    .optional(
      "kin", "what claims on different terms in it are to each other when a theory is scored",
      .words([("together", true, "one bet: they are scored in one family, as if on one term")]),
      otherwise: "claims on terms of which none lies in the other are bets of their own")
  ) { node, parents, synonyms, identifier, holdsKin in
    Entry(
      name: Word("", at: node.place), parents: parents, synonyms: synonyms, identifier: identifier,
      holdsKin: holdsKin ?? false)
  }

  static let measureForm = Form<VocabularyFile.Entry>.record(
    "measure", "a kind of measurement", parents, synonyms, identifier,
    .optional("unit", "its unit", .plainText("a unit", example: "fmol/mg")),
    proxy
  ) { node, parents, synonyms, identifier, unit, proxy in
    Entry(
      name: Word("", at: node.place), parents: parents, synonyms: synonyms, identifier: identifier, unit: unit,
      proxy: proxy)
  }.together(["proxy_for", "moves", "because"])

  private static let proxy = Field<VocabularyFile.ProxyEntry?>.together(
    .optional("proxy_for", "the measure it stands for", .text("a measure", example: "density")),
    .optional(
      "moves", "whether it rises or falls with what it stands for",
      .words([("with", false, "it rises when that rises"), ("against", true, "it falls when that rises")])),
    .optional("because", "why it stands for it", .plainText("a reason", example: "density times affinity"))
  ) { (measure: Word?, movesAgainst: Bool?, because: String?) in
    guard let measure, let movesAgainst, let because else { return nil }
    return VocabularyFile.ProxyEntry(measure: measure, movesAgainst: movesAgainst, because: because)
  }

  static let outcomeForm = Form<VocabularyFile.Entry>.record(
    "outcome", "an outcome or a symptom scale", parents, synonyms, identifier,
    .optional("opposite", "the outcome that it is the opposite of", .text("an outcome", example: "symptom improvement"))
  ) { node, parents, synonyms, identifier, opposite in
    Entry(
      name: Word("", at: node.place), parents: parents, synonyms: synonyms, identifier: identifier, opposite: opposite)
  }
}
