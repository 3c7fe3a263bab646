import RapheEvidence
import RapheSyntax
import Testing

@Suite("Columns that nothing reads")
struct UnreadColumnTests {
  /// The sound table with one more column at its end, or with a column called otherwise.
  private func table(adding name: String, cell: String = "1", renaming: [String: String] = [:]) -> Source {
    let header = Fixture.sound.map { renaming[$0.column] ?? $0.column } + (name.isEmpty ? [] : [name])
    let row = Fixture.sound.map(\.cell) + (name.isEmpty ? [] : [cell])
    return Source(name: "t.csv", text: header.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n")
  }

  private func unread(_ table: Source, dataset: String = Fixture.datasetText) throws -> [Diagnostic] {
    try Fixture.read(table, dataset: dataset).1.filter { $0.code.id == "W0560" }
  }

  @Test(
    "A role under another name gets the role that means the same",
    arguments: [
      ("n_versus", "n2", "n_versus"), ("n_versus", "n_control", "n_versus"), ("n_versus", "N (controls)", "n_versus"),
      ("n_versus", "controls_n", "n_versus"), ("n", "N", "n"), ("n", "n_patients", "n"), ("n", "sample_size", "n"),
      ("mean_versus", "mean_control", "mean_versus"), ("mean_versus", "MeanHC", "mean_versus"),
      ("mean", "mean1", "mean"),
      ("sd_versus", "sd2", "sd_versus"), ("sd_versus", "SD_healthy", "sd_versus"), ("sd", "standard deviation", "sd"),
      ("p", "p_value", "p"), ("p", "P", "p"), ("p", "pval", "p"), ("p_relation", "p_rel", "p_relation"),
      ("p_relation", "p_relaton", "p_relation"), ("se", "SE", "se"), ("se", "std_error", "se"),
      ("ci_low", "CI lower", "ci_low"), ("ci_high", "ucl", "ci_high"), ("alpha", "signif_level", "alpha"),
      ("effect_scale", "effect_type", "effect_scale"), ("effect", "effect_size", "effect"),
      ("percent", "pct", "percent"),
      ("direction", "directoin", "direction"), ("species", "organism", "species"), ("region", "ROI", "region"),
      ("year", "pub_year", "year"), ("ligand", "tracer", "ligand"), ("related_to", "rela", "related_to"),
    ])
  func synonyms(role: String, column: String, word: String) throws {
    let found = try unread(table(adding: "", renaming: [role: column]))
    #expect(found.map(\.message) == ["no role takes the column `\(column)`, and nothing refers to it"])
    #expect(found.first?.help?.hasPrefix("if it is what `\(word)` means, add `\(word): ") == true, "\(found)")
    #expect(found.first?.severity == .warning)
  }

  @Test(
    "A column that says something else gets no role, however near its letters",
    arguments: [
      "p_one_sided", "ci90_low", "sex", "es2", "d", "smd", "weeks", "date", "age", "mean_change", "target_id",
      "dose_mg", "HAM-D-17", "comment", "µ",
    ])
  func others(column: String) throws {
    let found = try unread(table(adding: column))
    let help = "say under `columns` what it is; if it is for readers alone, list it under `notes` in the dataset"
    #expect(found.map(\.help) == [help])
  }

  @Test("A role that a column has already is suggested to no other", arguments: ["N", "n_control", "p_value", "Mean"])
  func taken(column: String) throws {
    #expect(try unread(table(adding: column)).first?.help?.hasPrefix("say under `columns` what it is") == true)
  }

  @Test("Without an effect an `SE` is none of it: it may be one of the mean")
  func standardErrorOfWhat() throws {
    let renaming = ["se": "SE", "effect": "outcome", "effect_scale": "form"]
    let helps = try unread(table(adding: "", renaming: renaming)).map { $0.help ?? "" }
    #expect(helps.count == 3 && helps.allSatisfy { !$0.contains("`se`") })
  }

  @Test("Under `columns`, after `$`, in an exclusion and under `notes` a column is spoken of")
  func references() throws {
    let text = Fixture.datasetText
    let changes = [
      text + "columns: {note: comment}\n", text + "notes: [comment]\n",
      text.replacing("{treatment: none}", with: "{treatment: none, days: $comment}"),
      text.replacing("source_level: meta_analysis", with: "source_level: meta_analysis, comment: 1"),
    ]
    for dataset in changes { #expect(try unread(table(adding: "comment"), dataset: dataset) == []) }
    #expect(try unread(table(adding: "comment")).count == 1)
  }

  @Test("A note is no role, also where it is called like one")
  func noteNamedLikeARole() throws {
    let changed = Fixture.datasetText + "notes: [p]\n"
    let (evidence, diagnostics) = try Fixture.read(Fixture.table(["p": "see text"]), dataset: changed)
    #expect(diagnostics.map(\.code.id) == [])
    #expect(evidence.findings.map(\.p) == [nil])
  }

  @Test("A column is not both a role and a note")
  func both() throws {
    let changed = Fixture.datasetText + "columns: {note: comment}\nnotes: [comment]\n"
    let found = try Fixture.read(table(adding: "comment"), dataset: changed).1
    #expect(found.map(\.code.id) == ["E0561"])
    #expect(found.first?.help == "keep one of the two")
  }

  @Test("What is misspelt in the dataset is not also a column that nothing reads")
  func noCascade() throws {
    let renamed = table(adding: "", renaming: ["sample": "cluster"])
    for line in ["columns: {sampel: cluster}", "columns: {sample: clustr}"] {
      #expect(try unread(renamed, dataset: Fixture.datasetText + line + "\n") == [], "\(line)")
    }
  }
}
