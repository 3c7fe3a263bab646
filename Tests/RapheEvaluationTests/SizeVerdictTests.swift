import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheSyntax
import Testing

@Suite("Sizes, units and what counts twice")
struct SizeVerdictTests {
  private func judge(_ rows: [[String: String]], _ claim: String = World.claim()) async throws -> Judgement {
    let world = World(theories: [World.theory("t", claim)], datasets: [WorldDataset(rows)])
    let claim = try #require(await world.scorecard().theories.first?.claims.first)
    return claim.judgement
  }

  @Test(
    "Small percentages without a test support nothing", arguments: [["-0.1", "-1", "-0.5"], ["-20", "-30", "-25"]])
  func percentagesAlone(percentages: [String]) async throws {
    let judgement = try await judge(percentages.map { ["percent": $0, "direction": ""] })
    #expect(judgement.verdict == .inconclusive)
    #expect(judgement.significant.above + judgement.significant.below == 0)
    // The same signs with the words are significant results.
    let words = try await judge(percentages.map { ["percent": $0] })
    #expect(words.probability > judgement.probability + 0.02)
  }

  @Test("A smaller exact p never earns less", arguments: [("20", "20"), ("8", "8"), ("6", "40")])
  func smallerP(n: String, nVersus: String) async throws {
    var last = 0.0
    for p in ["0.1", "0.01", "1e-4", "1e-7", "1e-10", "1e-30", "1e-300"] {
      let bits = try await judge([["p": p, "n": n, "n_versus": nVersus]]).bits
      #expect(bits >= last - 1e-6, "\(p)")
      last = bits
    }
  }

  @Test("Raw claims pool only rows in a unit that converts to theirs")
  func units() async throws {
    func row(_ effect: String, _ se: String, _ unit: String) -> [String: String] {
      ["effect": effect, "effect_scale": "raw", "se": se, "unit": unit, "direction": ""]
    }
    let claim = World.claim("lower", "by_at_least: 1 fmol/mg")
    let alike = try await judge([row("-12", "3", "fmol/mg"), row("-11", "3", "fmol/mg")], claim)
    let written = try await judge([row("-12", "3", "fmol/mg"), row("-0.011", "0.003", "pmol/mg")], claim)
    #expect(abs(written.bits - alike.bits) < 1e-9)
    let mixed = try await judge(
      [row("-12", "3", "fmol/mg"), row("-11", "3", "fmol/mg"), row("400", "3", "nM"), row("9", "3", "")], claim)
    #expect(mixed.bits == alike.bits)
    #expect(mixed.gathered.unused.map(\.reason) == [.otherUnit("nM"), .noUnit])
  }

  @Test("What may count twice is a warning, across datasets too")
  func twice() async {
    let row = ["mean": "4", "sd": "1", "mean_versus": "5", "sd_versus": "1", "sample": "a"]
    func codes(_ rows: [[String: String]], _ others: [[String: String]] = []) async -> [String] {
      let tables = [WorldDataset(rows)] + (others.isEmpty ? [] : [WorldDataset(others, id: "others")])
      return await World(theories: [], datasets: tables).project().diagnostics.map(\.code.id)
    }
    let meta = ["design": "meta-analysis", "effect": "-0.9", "effect_scale": "g", "se": "0.41", "sample": "m"]
    #expect(await codes([row, meta]) == ["W0554"])
    #expect(await codes([row], [meta]) == ["W0554"])
    #expect(await codes([meta, meta]) == ["W0558"])
    #expect(await codes([row, row]) == ["W0558"])
    #expect(await codes([row, row.merging(["n": "11"]) { $1 }]) == [])
    #expect(await codes([row, ["target": "5-HT2A"].merging(meta) { $1 }]) == [])
  }

  @Test(
    "A meta-analysis is warned of beside a study that it can hold, and no other",
    arguments: [
      (["region": "platelet"], true), (["ligand": "ketanserin"], true), (["year": "2009"], true),
      (["group": "healthy", "versus": "depressed", "direction": "higher"], true), (["diagnosis": ""], true),
      (["diagnosis": "bipolar disorder"], false), (["year": "2011"], false), (["species": "rat"], false),
      (["tissue": "post-mortem brain"], false), (["aspect": "change"], false),
      (["group": "treated", "versus": "untreated", "treatment": "SSRI"], false),
      (["design": "correlation", "versus": "", "n_versus": "", "direction": "positive", "related_to": "sleep"], false),
    ])
  func metaAnalysis(study: [String: String], canHold: Bool) async {
    let meta = [
      "design": "meta-analysis", "effect": "-0.9", "effect_scale": "g", "se": "0.41", "sample": "m", "year": "2010",
    ]
    let place = ["tissue": "brain in vivo", "diagnosis": "depression", "year": "2005"]
    let rows = [place.merging(study) { $1 }, place.merging(meta) { $1 }]
    let codes = await World(theories: [], datasets: [WorldDataset(rows)]).project().diagnostics.map(\.code.id)
    #expect(codes == (canHold ? ["W0554"] : []))
  }

  @Test("A publication is known by each of its names, and by none that another one has too")
  func publications() async {
    func codes(_ rows: [[String: String]]) async -> [String] {
      let rows = rows.enumerated().map { index, row in row.merging(["n": "\(20 + index)"]) { $1 } }
      return await World(theories: [], datasets: [WorldDataset(rows)]).project().diagnostics.map(\.code.id)
    }
    let doi = ["doi": "10.1016/ABC.1"]
    #expect(await codes([doi, ["doi": "https://doi.org/10.1016/abc.1"]]) == ["W0553"])
    #expect(await codes([["pmid": "10591282"], ["pmid": "PMID: 10591282"]]) == ["W0553"])
    #expect(await codes([["study": "Adams 1999"], ["study": "adams  1999"]]) == ["W0553"])
    // One warning for each further sample, though two names are shared.
    let both = ["study": "Adams 1999", "pmid": "11"]
    #expect(await codes([both, both, both]) == ["W0553", "W0553"])
    #expect(await codes([both, ["study": "Adams 1999", "pmid": "12"]]) == [])
    #expect(await codes([["study": "Adams"], ["study": "Adams", "year": "2001"]]) == [])
    #expect(await codes([both, both.merging(["sample": "S1"]) { $1 }]) == [])
    // The same result tells already that the publication is the same.
    let result = ["study": "Adams 1999", "p": "0.03", "n": "12"]
    let twice = await World(theories: [], datasets: [WorldDataset([result, result])]).project()
    #expect(twice.diagnostics.map(\.code.id) == ["W0552"])
  }

  @Test("Findings without a year are one warning for their dataset, which names the studies")
  func years() async throws {
    let rows = (1...4).map { ["study": "Adams", "year": "", "region": "raphe", "sample": "a", "n": "\(10 + $0)"] }
    let dated = ["sample": "b", "study": "Baker 1992"]
    let project = await World(theories: [], datasets: [WorldDataset([dated] + rows)]).project()
    #expect(project.diagnostics.map(\.code.id) == ["W0559"])
    let warning = try #require(project.diagnostics.first)
    #expect(warning.message == "row 2 (F2): this and 3 more rows have no year")
    #expect(warning.notes.map(\.message) == ["`Adams`, 4 rows"])
    // What a dataset leaves out needs none.
    let excluded = "exclude: [{where: {sample: a}, because: doubtful}]\n"
    let without = await World(theories: [], datasets: [WorldDataset([dated] + rows, more: excluded)]).project()
    #expect(without.diagnostics.map(\.code.id) == [])
  }

  @Test("Numbers of one row that agree draw no warning")
  func agreement() async {
    let rows: [[String: String]] = [
      ["mean": "4.1", "sd": "1.1", "mean_versus": "5.2", "sd_versus": "1.2", "p": "0.03", "percent": "-21"],
      ["effect": "-0.9", "effect_scale": "g", "p": "0.03"],
      ["effect": "-0.8", "effect_scale": "g", "ci_low": "-1.6", "ci_high": "0.0"],
      ["effect": "-0.8", "effect_scale": "g", "se": "0.41"],
      ["p": "0.0001"], ["p": "0.001", "p_relation": "<", "n": "6", "n_versus": "6"],
      ["effect": "-23", "effect_scale": "percent", "ci_low": "-40", "ci_high": "-2"],
      ["design": "paired", "n_versus": "", "effect": "-0.69", "effect_scale": "dz", "p": "0.036"],
      ["direction": "no difference", "percent": "-4", "p": "0.7"],
    ]
    let project = await World(theories: [], datasets: [WorldDataset(rows)]).project()
    #expect(project.diagnostics.map(\.message) == [])
  }
}
