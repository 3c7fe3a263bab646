import RapheEvidence
import RapheLanguage
import RapheSyntax
import References
import Testing

@Suite("Sound tables")
struct ReadFindingsTests {
  private func one(_ cells: [String: String] = [:], dataset: String = Fixture.datasetText) throws -> Finding {
    let (evidence, diagnostics) = try Fixture.read(Fixture.table(cells), dataset: dataset)
    #expect(diagnostics.map(summary) == [])
    return try #require(evidence.findings.first)
  }

  @Test("A comparison")
  func comparison() throws {
    let vocabulary = try Fixture.vocabulary()
    let finding = try one([
      "effect": "-0.8", "effect_scale": "g", "ci_low": "-1.60", "ci_high": "0.00", "p": "0.05", "target": "5HT1A",
      "treatment": "none", "mean": "1.5", "sd": "0.5", "mean_versus": "2",
    ])
    #expect(finding.id == "F1" && finding.sample == "S1" && finding.dataset == "small-findings" && finding.row == 1)
    #expect(finding.place.location == Location(line: 2, column: 1))
    #expect(finding.terms[.target] == vocabulary.term("5-HT1A", .target))
    #expect(finding.terms[.region] == vocabulary.term("cortex", .region))
    #expect(finding.terms[.tissue] == nil && finding.terms[.diagnosis] == nil)
    #expect(finding.group?.terms[.diagnosis] == vocabulary.term("MDD", .diagnosis))
    #expect(finding.group?.terms[.treatment] == vocabulary.term("none", .treatment))
    #expect(finding.versus?.terms == [.diagnosis: try #require(vocabulary.term("healthy", .diagnosis))])
    #expect(finding.design == .independent && finding.direction == .lower && finding.aspect == .level)
    #expect(finding.effect == -0.8 && finding.effectScale == .g)
    #expect(abs((finding.standardError ?? 0) - 1.6 / (2 * 1.959963984540054)) < 1e-12)
    #expect(finding.p == 0.05 && finding.pRelation == .equal && finding.alpha == 0.05)
    #expect(finding.moments?.mean == 1.5 && finding.moments?.sd == 0.5 && finding.momentsVersus == nil)
    #expect(finding.n == 12 && finding.nVersus == 14 && finding.year == 1990)
    #expect(finding.exclusion == "counted twice")
  }

  @Test("An association")
  func association() throws {
    let cells = Fixture.association.merging(["effect": "0.6", "effect_scale": "r", "group": "", "aspect": "change"]) {
      $1
    }
    let finding = try one(cells)
    #expect(finding.relatedTo == (try Fixture.vocabulary().term("symptom severity", .outcome)))
    #expect(finding.group == nil && finding.versus == nil && finding.aspect == .change)
  }

  @Test("Days and outcomes reach a side through its definition")
  func sides() throws {
    let vocabulary = try Fixture.vocabulary()
    let finding = try one([
      "group": "treated", "versus": "acute", "treatment": "fluoxetine", "days": "21", "design": "paired",
    ])
    #expect(finding.group?.days == 21 && finding.versus?.days == 1)
    #expect(finding.group?.terms[.treatment] == vocabulary.term("fluoxetine", .treatment))
    #expect(finding.versus?.terms[.outcome] == vocabulary.term("response", .outcome))
  }

  @Test("The scope stands in for empty cells, when it names one term")
  func scope() throws {
    let vocabulary = try Fixture.vocabulary()
    let dataset =
      Fixture.datasetText + "scope: {tissue: post-mortem brain, species: [human, rat], diagnosis: depression}\n"
    let finding = try one(["species": "", "diagnosis": "NA"], dataset: dataset)
    #expect(finding.terms[.tissue] == vocabulary.term("post-mortem brain", .tissue))
    #expect(finding.terms[.species] == nil)
    #expect(finding.group?.terms[.diagnosis] == vocabulary.term("depression", .diagnosis))
    #expect(finding.versus?.terms[.diagnosis] == vocabulary.term("healthy", .diagnosis))
  }

  @Test("Columns have other names when the dataset says so")
  func columns() throws {
    let text = String(decoding: Fixture.table([:]).bytes, as: UTF8.self)
      .replacing("finding,sample,", with: "row,cluster,").replacing("diagnosis", with: "dx")
    let dataset = Fixture.datasetText + "columns: {id: row, sample: cluster, diagnosis: dx}\n"
    let (evidence, diagnostics) = try Fixture.read(Source(name: "t.csv", text: text), dataset: dataset)
    #expect(diagnostics.map(summary) == [])
    #expect(evidence.findings.first?.id == "F1" && evidence.findings.first?.sample == "S1")
    #expect(evidence.findings.first?.group?.terms[.diagnosis] != nil)
  }

  @Test("A direction is not needed beside an effect")
  func effectAlone() throws {
    #expect(try one(["direction": "", "effect": "-0.4", "effect_scale": "g", "se": "0.4"]).direction == nil)
  }

  @Test("Codes are listed once each, with every text filled")
  func codes() {
    let codes = EvidenceCodes.all
    #expect(Set(codes.map { $0.id.dropFirst() }).count == codes.count)
    for code in codes {
      #expect(code.id.dropFirst().hasPrefix("05"))
      for text in [code.title, code.checks, code.why, code.example, code.instead] { #expect(!text.isEmpty) }
    }
  }

  @Test("Every code has a test")
  func coverage() {
    let inTables = TableMistake.all.flatMap { $0.expected.map { String($0.prefix(5)) } }
    // Those of numbers that disagree have their cases in Tests/Bad/tables, those of every_row in EveryRowTests.
    let disagreeing = (Array(545...554) + Array(556...559)).map { "W0\($0)" }
    let elsewhere =
      ["E0510", "E0513", "E0514", "E0515", "E0519", "E0523", "E0575", "W0543", "W0560", "E0561", "E0562"] + disagreeing
    // Those of files that are not held and of databases have their tests beside them.
    let ofSources = EvidenceCodes.ofSources.map(\.id)
    let tested = Set(CellMistake.all.map(\.code) + inTables + elsewhere + ofSources)
    #expect(EvidenceCodes.all.map(\.id).filter { !tested.contains($0) } == [])
  }

  @Test(
    "No change of a byte makes the reader stop, or lets a wrong number through",
    arguments: Sweep.seeds(200, wide: 5000))
  func mutations(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var bytes = Fixture.table(
      ["effect": "-0.8", "effect_scale": "g", "ci_low": "-1.60", "ci_high": "0.00", "p": "0.05"],
      Fixture.association.merging(["finding": "F2", "effect": "0.6", "effect_scale": "r"]) { $1 }
    ).bytes
    let alphabet = Array("0123456789.-eE+,\"\n<na%".utf8) + [0, 0xC3]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let position = Int.random(in: 0..<bytes.count, using: &random)
      let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[position] = byte
      case 1: bytes.insert(byte, at: position)
      default: bytes.remove(at: position)
      }
    }
    let (evidence, _) = try Fixture.read(Source(name: "t.csv", bytes: bytes))
    for finding in evidence.findings {
      #expect((finding.n ?? 1) >= 1 && (finding.standardError ?? 1) > 0)
      #expect(finding.p.map { $0 > 0 && $0 <= 1 } ?? true)
      #expect(finding.effect?.isFinite ?? true)
    }
  }
}
