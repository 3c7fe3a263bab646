import RapheEvidence
import RapheLanguage
import RapheSyntax
import Testing

/// A small vocabulary and dataset, and tables written as what differs from a sound row.
enum Fixture {
  static let vocabularyText = """
    raphe: 1
    vocabulary: small
    targets: {5-HT1A: {also: [5HT1A]}, 5-HT2A: {}}
    measures: {density: {also: [Bmax]}, function: {}}
    regions: {brain: {}, cortex: {in: brain}, platelet: {}}
    tissues: {post-mortem brain: {}}
    species: {human: {}, rat: {}}
    ligands: {WAY-100635: {}}
    diagnoses: {depression: {also: [MDD]}, healthy: {}, animal: {}}
    treatments: {none: {}, SSRI: {}, fluoxetine: {in: SSRI}}
    outcomes: {symptom severity: {}, response: {}}
    """

  static let datasetText = """
    raphe: 1
    dataset: small-findings
    title: Small
    grain: finding
    table: t.csv
    missing: [NA]
    arms:
      depressed: {diagnosis: $diagnosis, treatment: $treatment}
      healthy: {diagnosis: healthy}
      treated: {treatment: $treatment, days: $days}
      untreated: {treatment: none}
      acute: {treatment: $treatment, days: 1, outcome: response}
    assume: {n: 8}
    exclude:
      - {where: {source_level: meta_analysis}, because: counted twice}

    """

  /// The columns of a sound row with their cells, in the order of the table.
  static let sound: [(column: String, cell: String)] = [
    ("finding", "F1"), ("sample", "S1"), ("study", "Doe 1990"), ("year", "1990"), ("target", "5-HT1A"),
    ("measure", "density"), ("ligand", ""), ("tissue", "NA"), ("region", "cortex"), ("species", "human"),
    ("diagnosis", "depression"), ("treatment", ""), ("days", ""), ("group", "depressed"), ("versus", "healthy"),
    ("design", "independent"), ("n", "12"), ("n_versus", "14"), ("mean", ""), ("sd", ""), ("mean_versus", ""),
    ("sd_versus", ""), ("effect", ""), ("effect_scale", ""), ("se", ""), ("ci_low", ""), ("ci_high", ""), ("p", ""),
    ("p_relation", ""), ("percent", ""), ("direction", "lower"), ("related_to", ""), ("aspect", ""), ("alpha", "0.05"),
    ("source_level", "meta_analysis"), ("ci_level", ""), ("p_sides", ""), ("events", ""), ("events_versus", ""),
    ("median", ""), ("q1", ""), ("q3", ""), ("pre_post_correlation", ""), ("f", ""), ("covariates", ""),
  ]

  /// What turns the sound row into an association.
  static let association = [
    "versus": "", "direction": "positive", "design": "correlation", "n_versus": "", "related_to": "symptom severity",
  ]

  /// A table of rows, each the sound one with some cells changed.
  static func table(_ rows: [String: String]...) -> Source {
    var text = sound.map(\.column).joined(separator: ",") + "\n"
    for changes in rows {
      text += sound.map { changes[$0.column] ?? $0.cell }.joined(separator: ",") + "\n"
    }
    return Source(name: "t.csv", text: text)
  }

  /// The 1-based column, in letters, at which the text of a column's cell starts in the first row.
  static func start(of column: String, _ changes: [String: String] = [:]) -> Int {
    var position = 1
    for (name, cell) in sound {
      if name == column { return position + (changes[name]?.first == "\"" ? 1 : 0) }
      position += (changes[name] ?? cell).unicodeScalars.count + 1
    }
    return position
  }

  static func vocabulary() throws -> Vocabulary {
    guard case .vocabulary(let file) = try document(vocabularyText) else { throw Failure() }
    let (vocabulary, diagnostics) = file.resolve()
    #expect(diagnostics.isEmpty)
    return vocabulary
  }

  static func dataset(_ text: String = datasetText) throws -> Dataset {
    guard case .dataset(let dataset) = try document(text) else { throw Failure() }
    return dataset
  }

  static func read(_ table: Source, dataset: String = datasetText) throws -> (Evidence, [Diagnostic]) {
    try readFindings(dataset: Self.dataset(dataset), table: table, vocabulary: vocabulary())
  }

  private struct Failure: Error {}

  private static func document(_ text: String) throws -> Document {
    let (root, faults) = Source(name: "d.yaml", text: text).parse()
    let (document, mistakes) = Document.read(try #require(root))
    #expect((faults + mistakes).map(summary) == [])
    return try #require(document)
  }
}
