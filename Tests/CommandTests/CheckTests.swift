import Foundation
import Testing

@Suite("raphe check") struct CheckTests {
  @Test("All mistakes of all files and tables are reported at once, by file and place")
  func everything() throws {
    let changes = [
      "Hypotheses/theories/more.yaml": Study.more.replacingOccurrences(of: "5-HT1A", with: "5-HT1") + "nokey: 1\n",
      "Hypotheses/theories/fewer.yaml": Study.fewer.replacingOccurrences(of: "than: healthy", with: "then: healthy"),
      "Hypotheses/evidence/findings.csv": Study.findings.replacingOccurrences(of: "0.34", with: "-0.34")
        .replacingOccurrences(of: ",8,8,", with: ",-8,8,"),
      "Hypotheses/zz.yaml": "raphe: 1\ntheory: [\n",
    ]
    try Command.withFolder(Study.files(with: changes.mapValues { $0 })) { folder throws in
      let result = try Command.raphe(["check", "missing.yaml", "Hypotheses", "--format", "concise"], in: folder)
      #expect(result.code == 2)
      let places = result.error.split(separator: "\n").map { line in String(line.prefix { $0 != " " }) }
      let (fewer, more) = ("Hypotheses/theories/fewer.yaml", "Hypotheses/theories/more.yaml")
      let table = "Hypotheses/evidence/findings.csv"
      #expect(
        places == [
          "error[E0602]", "\(table):2:95:", "\(table):8:76:", "\(fewer):14:5:", "\(fewer):20:5:", "\(fewer):26:5:",
          "\(fewer):32:5:", "\(more):10:14:", "\(more):15:1:", "Hypotheses/zz.yaml:3:1:",
        ], "\(result.error)")
      #expect(result.output.hasSuffix("\(places.count) mistakes\n"), "\(result.output)")
      // The same mistakes, told at length.
      let text = try Command.raphe(["check", "missing.yaml", "Hypotheses"], in: folder)
      #expect(text.error.matches(of: /(error|warning)\[[EW][0-9]{4}\]/).count == places.count)
      #expect(text.output == result.output)
    }
  }

  @Test("--data reads every row of a table of subjects, though no claim asks for its column, and judges nothing")
  func data() throws {
    let rows = (1...30).map { "S\($0),\($0 % 2 == 0 ? "ill" : "well"),\($0)\n" }.joined()
    let files = [
      "v.yaml": "raphe: 1\nvocabulary: v\ntargets: {A: {}}\nmeasures: {density: {}, function: {}}\n"
        + "diagnoses: {ill: {}, well: {}}\n",
      "data/d.yaml": "raphe: 1\ndataset: d\ntitle: D\ngrain: subject\ntable: d.csv\nsubject: id\ncolumns:\n"
        + "  dx: {attribute: diagnosis}\n  x: {quantity: A density}\n",
      "data/d.csv": "id,dx,x\n" + rows,
    ]
    try Command.withFolder(files) { folder throws in
      let result = try Command.raphe(["check", "v.yaml", "--data", "data"], in: folder)
      #expect(result.code == 0 && result.output.contains("1 dataset"), "\(result.error)")
    }
    let wrong = files.merging(["data/d.csv": "id,dx,x\n" + rows + "S31,ill,many\n"]) { $1 }
    try Command.withFolder(wrong) { folder throws in
      let result = try Command.raphe(["check", "v.yaml", "--data", "data", "--format", "concise"], in: folder)
      #expect(result.code == 2 && result.error.contains("data/d.csv:32:9: error[E0524]"), "\(result.error)")
      // No verdict rests on such a table.
      #expect(try Command.raphe(["test"], in: folder).code == 2)
    }
  }

  @Test("Of one kind of mistake in a file 20 are shown, all with --all; the summary and JSON have them all")
  func capped() throws {
    let row = "F%,s%,A,density,a,b,independent,lower,NA\n"
    let files = [
      "v.yaml": "raphe: 1\nvocabulary: v\ntargets: {A: {}}\nmeasures: {density: {}}\ndiagnoses: {ill: {}, well: {}}\n",
      "d.yaml": "raphe: 1\ndataset: d\ntitle: D\ngrain: finding\ntable: d.csv\narms:\n  a: {diagnosis: ill}\n"
        + "  b: {diagnosis: well}\n",
      "d.csv": "finding,sample,target,measure,group,versus,design,direction,p\n"
        + (1...50).map { row.replacingOccurrences(of: "%", with: "\($0)") }.joined(),
    ]
    try Command.withFolder(files) { folder throws in
      let usual = try Command.raphe(["check", "--format", "concise"], in: folder)
      #expect(usual.code == 2)
      let lines = usual.error.split(separator: "\n")
      #expect(lines.count == 21 && lines.last == "d.csv: 30 more of E0524 (all with --all)", "\(usual.error)")
      #expect(usual.output.hasSuffix(": 50 mistakes\n"))
      let all = try Command.raphe(["check", "--format", "concise", "--all"], in: folder)
      #expect(all.error.split(separator: "\n").count == 50 && all.output == usual.output)
      let report = try JSONText(try Command.raphe(["check", "--format=json"], in: folder).output)
      #expect(report.value["diagnostics"]?.elements.count == 50)
    }
  }

  @Test("Notes are counted always and shown when asked for")
  func notes() throws {
    try Command.withFolder(Study.files) { folder throws in
      let read = "2 theories, 5 claims, 1 dataset (7 findings), 1 vocabulary: "
      let usual = try Command.raphe(["check"], in: folder)
      #expect(usual == .init(output: read + "no mistakes, 4 notes (shown with --verbose)\n", error: "", code: 0))
      let verbose = try Command.raphe(["check", "--verbose"], in: folder)
      #expect(verbose.output == read + "no mistakes, 4 notes\n" && verbose.code == 0)
      #expect(
        verbose.error == """
          Hypotheses/theories/fewer.yaml:2:9: note[N0418]: the year of `fewer` counts for nothing: no source with a PMID or DOI bears it out
              2 | theory: fewer
                |         ^^^^^
                = help: write a `source` with its `pmid` or `doi`

          Hypotheses/theories/fewer.yaml:21:9: note[N0416]: `fewer-in-raphe`, `fewer-on-platelets` and `fewer-in-cortex` are nearly one bet: together they stake 1.53 bits
             21 |   - id: fewer-on-platelets
                |         ^^^^^^^^^^^^^^^^^^
                = note: each for itself would stake 3 bits in all

          Hypotheses/theories/fewer.yaml:27:9: note[N0411]: no finding bears on `fewer-transporters`
             27 |   - id: fewer-transporters
                |         ^^^^^^^^^^^^^^^^^^
                = note: one row is about its subject, and does not bear on it
                = help: see `raphe explain fewer-transporters`

          Hypotheses/theories/more.yaml:2:9: note[N0418]: the year of `more` counts for nothing: no source with a PMID or DOI bears it out
              2 | theory: more
                |         ^^^^
                = help: write a `source` with its `pmid` or `doi`


          """)
      #expect(try Command.raphe(["check", "--quiet"], in: folder) == .init(output: "", error: "", code: 0))
      // Programs get them all.
      let report = try JSONText(try Command.raphe(["check", "--format=json"], in: folder).output)
      #expect(report.value["diagnostics"]?.elements.map { $0["code"]?.text } == ["N0418", "N0416", "N0411", "N0418"])
      // `raphe test` shows the verdict instead.
      #expect(try Command.raphe(["test", "--verbose"], in: folder).error == "")
    }
  }

  @Test("E0604: nothing to check, and nothing to test, is said", arguments: ["check", "test"])
  func nothing(command: String) throws {
    try Command.withFolder { folder throws in
      let result = try Command.raphe([command], in: folder)
      #expect(result.code == 5)
      #expect(result.error.hasPrefix("error[E0604]: there is no theory"))
      #expect(result.error.contains("= help: name a file or folder that has"))
      let json = try Command.raphe([command, "--format", "json"], in: folder)
      let report = try JSONText(json.output).value
      #expect(json.error == "")
      #expect(report["diagnostics"]?.elements.map { $0["code"]?.text } == ["E0604"])
      // It is no mistake of the input.
      #expect(report["summary"]?["errors"] == .number("0"))
      let allowed = try Command.raphe([command, "--allow-empty"], in: folder)
      #expect(allowed.error == "" && allowed.output.hasPrefix("Nothing to \(command)"))
    }
  }

  @Test("E0604: without a dataset nothing was tested, and the run does not pass")
  func noDataset() throws {
    try Command.withFolder(Study.files(with: ["Hypotheses/evidence/findings.yaml": nil])) { folder throws in
      let result = try Command.raphe([], in: folder)
      #expect(result.code == 5)
      #expect(result.error.hasPrefix("error[E0604]: there is no dataset to test the claims on"))
      #expect(result.output.hasSuffix("5 untested; none unexpected.\nThere is no dataset: nothing was tested.\n"))
    }
  }

  @Test("The schema is the one in Grammar/", arguments: [["schema"], ["schema", "--output", "/dev/stdout"]])
  func schema(arguments: [String]) throws {
    let result = try Command.raphe(arguments)
    let file = Command.root.appending(path: "Grammar/raphe.schema.json")
    #expect(try result == .init(output: String(contentsOf: file, encoding: .utf8), error: "", code: 0))
    #expect(try JSONText(result.output).value["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
  }
}
