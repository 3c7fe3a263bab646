import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheSyntax
import Testing

/// A small project in memory: a vocabulary, theories and datasets with their tables.
struct World: Sendable {
  var vocabulary = World.vocabularyText
  /// Theory files, by name.
  var theories: [String] = []
  /// Tables, each with the text of its descriptor.
  var datasets: [WorldDataset] = []
  /// Model files.
  var models: [String] = []

  /// The files of the project, the vocabulary first.
  func files() -> [Source] {
    [Source(name: "vocabulary.yaml", text: vocabulary)]
      + theories.enumerated().map { Source(name: "theory-\($0).yaml", text: $1) }
      + datasets.enumerated().map { Source(name: "dataset-\($0).yaml", text: $1.descriptor) }
      + models.enumerated().map { Source(name: "model-\($0).yaml", text: $1) }
  }

  /// The texts of a run on these files, or on all, with the tables.
  func inMemory(_ files: [Source]? = nil) -> InMemoryFiles {
    InMemoryFiles(
      files ?? self.files(), tables: datasets.map { Source(name: $0.tableName, text: $0.table) })
  }

  /// The project, in which nothing is wrong.
  func project(_ location: SourceLocation = #_sourceLocation) async -> Project {
    let project = await Workspace(inMemory()).project()
    let errors = project.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.code.id) \($0.message)" } == [], sourceLocation: location)
    return project
  }

  /// What the evidence says of every claim.
  func scorecard(_ question: Question = Question(), _ location: SourceLocation = #_sourceLocation) async -> Scorecard {
    await project(location).evaluate(question)
  }
}

extension World {
  static let vocabularyText = """
    raphe: 1
    vocabulary: small
    targets: {5-HT receptor: {}, 5-HT1A: {in: 5-HT receptor}, 5-HT2: {in: 5-HT receptor}, 5-HT2A: {in: 5-HT2}}
    measures:
      density: {unit: fmol/mg}
      affinity: {}
      function: {}
      BPND: {unit: "1", proxy_for: density, moves: with, because: density over affinity}
      turnover: {proxy_for: density, moves: against, because: fewer receptors are used up faster}
    regions: {brain: {}, cortex: {in: brain}, raphe: {in: brain}, dorsal raphe: {in: raphe}, platelet: {}}
    tissues: {post-mortem brain: {}, brain in vivo: {}}
    species: {human: {}, rat: {}, mouse: {}}
    diagnoses: {mood disorder: {}, depression: {in: mood disorder}, bipolar disorder: {in: mood disorder}, healthy: {}}
    treatments: {none: {}, antidepressant: {}, SSRI: {in: antidepressant}, fluoxetine: {in: SSRI}, ECT: {}}
    ligands: {WAY-100635: {}, ketanserin: {}}
    outcomes:
      symptom improvement: {}
      symptom severity: {opposite: symptom improvement}
      sleep: {}
      response: {}
      nonresponse: {}

    """

  /// The groups that claims of the tests name.
  static let groups = """
    groups:
      depressed: {diagnosis: depression, treatment: none}
      all-depressed: {diagnosis: depression}
      ill: {diagnosis: mood disorder}
      healthy: {diagnosis: healthy}
      treated: {treatment: antidepressant, for_at_least: 14 d}
      briefly-treated: {treatment: antidepressant, for_at_most: 2 d}
      on-fluoxetine: {treatment: fluoxetine}
      untreated: {treatment: none}
      responders: {diagnosis: depression, outcome: response}
      nonresponders: {diagnosis: depression, outcome: nonresponse}

    """

  /// A theory file with these claims.
  static func theory(_ id: String, published: Int? = nil, scope: String? = nil, _ claims: String...) -> String {
    "raphe: 1\ntheory: \(id)\ntitle: A theory of the tests\n"
      + (published.map { "published: \($0)\nsource: {cite: The tests, doi: 10.1000/tests}\n" } ?? "")
      + (scope.map { "scope: {\($0)}\n" } ?? "")
      + groups + "claims:\n" + claims.map(\.indented).joined()
  }

  /// A claim: `5-HT1A density in depressed is lower than healthy`, with more keys.
  static func claim(
    _ id: String = "lower", compare: String = "5-HT1A density", in group: String = "depressed",
    is relation: String = "lower",
    than other: String = "healthy", _ more: String...
  ) -> String {
    let preposition = relation == "the same" ? "as" : "than"
    return (["id: \(id)", "compare: \(compare)", "in: \(group)", "is: \(relation)", "\(preposition): \(other)"] + more)
      .joined(separator: "\n")
  }

  /// A claim that two quantities go together.
  static func relation(
    _ id: String = "related", relate: String = "5-HT1A density", to other: String = "symptom improvement",
    is relation: String = "positive", _ more: String...
  ) -> String {
    (["id: \(id)", "relate: \(relate)", "to: \(other)", "is: \(relation)"] + more).joined(separator: "\n")
  }
}

extension String {
  /// The lines as one item of a list.
  fileprivate var indented: String {
    split(separator: "\n").enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 + "\n" }.joined()
  }
}

/// A table of findings, written as what differs from a sound row.
struct WorldDataset: Sendable {
  var id = "findings"
  /// The value of `assume`.
  var assume: String?
  /// More keys of the descriptor.
  var more = ""
  var rows: [[String: String]]

  init(_ rows: [[String: String]], id: String = "findings", assume: String? = nil, more: String = "") {
    (self.id, self.assume, self.more, self.rows) = (id, assume, more, rows)
  }

  var tableName: String { "\(id).csv" }

  var descriptor: String {
    """
    raphe: 1
    dataset: \(id)
    title: Findings of the tests
    grain: finding
    table: \(tableName)
    arms:
      depressed: {diagnosis: $diagnosis, treatment: $treatment}
      healthy: {diagnosis: healthy}
      treated: {diagnosis: $diagnosis, treatment: $treatment, days: $days}
      untreated: {diagnosis: $diagnosis, treatment: none}
      electric: {diagnosis: $diagnosis, treatment: ECT}
      responders: {diagnosis: $diagnosis, treatment: $treatment, outcome: response}
      nonresponders: {diagnosis: $diagnosis, treatment: $treatment, outcome: nonresponse}

    """ + (assume.map { "assume: {\($0)}\n" } ?? "") + more
  }

  /// The cells of a sound row, in the order of the table; `finding` and `sample` are the number of the row unless given.
  static let sound: [(column: String, cell: String)] = [
    ("finding", ""), ("sample", ""), ("year", "1990"), ("target", "5-HT1A"), ("measure", "density"), ("ligand", ""),
    ("tissue", ""), ("region", "cortex"), ("species", "human"), ("diagnosis", "depression"), ("treatment", "none"),
    ("days", ""), ("group", "depressed"), ("versus", "healthy"), ("design", "independent"), ("n", "12"),
    ("n_versus", "14"), ("mean", ""), ("sd", ""), ("mean_versus", ""), ("sd_versus", ""), ("unit", ""), ("effect", ""),
    ("effect_scale", ""), ("se", ""), ("ci_low", ""), ("ci_high", ""), ("p", ""), ("p_relation", ""), ("percent", ""),
    ("direction", "lower"), ("related_to", ""), ("aspect", ""), ("alpha", "0.05"),
  ]

  /// What turns the sound row into an association.
  static let association = [
    "versus": "", "design": "correlation", "n_versus": "", "direction": "positive", "related_to": "symptom improvement",
  ]

  /// An effect on the scale g with its standard error.
  static func effect(_ effect: Double, se: Double, _ more: [String: String] = [:]) -> [String: String] {
    let direction = effect < 0 ? "lower" : effect > 0 ? "higher" : "no difference"
    return ["effect": "\(effect)", "effect_scale": "g", "se": "\(se)", "direction": direction].merging(more) { $1 }
  }

  var table: String {
    let usual = Set(WorldDataset.sound.map(\.column))
    let more = Set(rows.flatMap(\.keys)).subtracting(usual).sorted().map { (column: $0, cell: "") }
    let columns = WorldDataset.sound + more
    var text = columns.map(\.column).joined(separator: ",") + "\n"
    for (number, row) in rows.enumerated() {
      let row = ["finding": "F\(number + 1)", "sample": "S\(number + 1)"].merging(row) { $1 }
      text += columns.map { row[$0.column] ?? $0.cell }.joined(separator: ",") + "\n"
    }
    return text
  }
}

extension Scorecard {
  /// The claim of a theory, by their ids.
  func claim(_ claim: String, of theory: String = "t") throws -> ClaimReport {
    try #require(self.theory(theory).claims.first { $0.claim.id == claim })
  }

  /// The judgement on a claim.
  func judgement(_ claim: String = "lower", of theory: String = "t") throws -> Judgement {
    try self.claim(claim, of: theory).judgement
  }

  /// The theory with an id.
  func theory(_ id: String = "t") throws -> TheoryReport {
    try #require(theories.first { $0.theory.id == id })
  }
}
