import Foundation
import RapheEvaluation
import RapheLanguage
import RapheReport
import RapheSyntax
import Testing

@testable import RapheReporting

@Suite("The JSON report")
struct JSONReportTests {
  private func report(_ scorecard: Scorecard, failOn: Set<FailCondition> = [.unexpected]) throws -> JSON {
    try JSON(JSONReport(scorecard, Outcome(scorecard, failOn: failOn), version: "1.2.3").text())
  }

  @Test("What is around the theories")
  func frame() async throws {
    let json = try report(await Small.whole.value, failOn: [.untested, .unexpected])
    #expect(
      json.keys == ["comparison", "datasets", "diagnostics", "files", "raphe", "settings", "summary", "theories"])
    #expect(try json["raphe"] == JSON(#"{"version": "1.2.3", "report": 2, "language": 1}"#))
    #expect(try json["settings"] == JSON(#"{"asOf": null, "failOn": ["unexpected", "untested"], "level": 0.95}"#))
    #expect(
      try json["summary"]
        == JSON(
          #"""
          {"theories": 2, "claims": 7, "unexpected": 1, "errors": 0, "exitCode": 1, "verdicts": {"supported": 1,
          "contradicted": 1, "contested": 1, "inconclusive": 2, "untested": 2, "trivial": 0}}
          """#))
    #expect(json["comparison"]?.keys == ["ranking"], "pairs are not computed, so they are absent")
    #expect(json["comparison"]?["ranking"] == .array([.string("lower"), .string("higher")]))
    let dataset = json["datasets"]?[0]
    #expect(dataset?.keys == ["digest", "file", "id", "rows"])
    #expect(dataset?["id"] == .string("findings") && dataset?["file"] == .string("findings.csv"))
    #expect(dataset?["rows"]?[0]?.keys == ["digest", "finding", "line"])
    #expect(json["diagnostics"] == .array([]))
    #expect(try report(await Small.scorecard(asOf: 1993))["settings"]?["asOf"] == .number(1993))
  }

  @Test("A theory: a score, with what was predicted only where there is a year")
  func theories() async throws {
    let json = try report(await Small.whole.value)
    let (higher, lower) = (json["theories"]?[0], json["theories"]?[1])
    #expect(higher?.keys == ["claims", "file", "id", "isWhole", "line", "score", "title"])
    #expect(lower?.keys == ["claims", "file", "id", "isWhole", "line", "published", "score", "title"])
    let always = [
      "allHold", "band", "bits", "bitsAtStake", "consistency", "coverage", "families", "rivals", "strictBits",
      "unopposedBits",
    ]
    #expect(higher?["score"]?.keys == always)
    #expect(lower?["score"]?.keys == (always + ["accommodatedBits", "predictedBits", "undatedBits"]).sorted())
    #expect(lower?["file"] == .string("theory0.yaml") && lower?["line"] == .number(2))
    #expect(lower?["score"]?["coverage"] == .number(0.5))
  }

  @Test("A claim, its posterior and its evidence")
  func claims() async throws {
    let claim = try report(await Small.whole.value)["theories"]?[1]?["claims"]?[0]
    #expect(
      claim?.keys == [
        "because", "bits", "bitsAtStake", "column", "commitment", "digest", "endColumn", "endLine", "evidence",
        "expect", "flags",
        "groups", "id", "isExpected", "ledger", "line", "measure", "omissions", "posterior", "prior",
        "priorProbability", "probability", "probabilityRange", "quantity", "region", "says", "scale", "scope",
        "sentence", "shared", "target", "verdict",
      ])
    #expect(claim?["line"] == .number(11) && claim?["column"] == .number(5))
    #expect(try claim?["region"] == JSON("[null, 0]"))
    #expect(try claim?["flags"] == JSON(#"["proxy", "assumed n", "fragile"]"#))
    #expect(try claim?["expect"] == JSON(#"["supported"]"#))
    #expect(claim?["isExpected"] == .bool(true) && claim?["verdict"] == .string("supported"))
    #expect(claim?["posterior"]?.keys == ["curve", "interval", "mean", "predictive", "quantiles", "sd", "tau"])
    let quantiles = ["0.025", "0.05", "0.25", "0.5", "0.75", "0.95", "0.975"]
    #expect(claim?["posterior"]?["quantiles"]?.keys == quantiles)
    #expect(claim?["prior"]?["scale"] == claim?["scale"] && claim?["prior"]?.keys == ["a", "s", "scale"])
    let evidence = claim?["evidence"]
    #expect(evidence?["findings"] == .number(5) && evidence?["samples"] == .number(4))
    #expect(evidence?["exact"] == .number(3) && evidence?["censored"] == .number(2))
    #expect(evidence?["assumedN"] == .number(1))
    #expect(try evidence?["years"] == JSON("[1990, 2005]"))
    #expect(
      try evidence?["used"]?[0]
        == JSON(
          #"""
          {"finding": "F1", "dataset": "findings", "row": 1, "line": 2, "sample": "alpha", "study": "Ames et al. 1990",
          "year": 1990, "likelihood": "exact", "weight": 0.625, "estimate": -1.1, "standardError": 0.34,
          "bounds": null, "proxy": false, "reversed": false, "assumedN": false, "assumedCV": false, "unknown": [],
          "region": "raphe", "n": 20, "nVersus": 20, "reported": "lower"}
          """#))
    #expect(evidence?["used"]?[2]?["estimate"] == .null && evidence?["used"]?[2]?["bounds"]?[0] == .null)
    #expect(evidence?["used"]?[2]?["likelihood"] == .string("censored"))
    #expect(evidence?["used"]?[4]?["likelihood"] == .string("folded"))
    #expect(
      try evidence?["unused"]?[0]
        == JSON(
          #"""
          {"finding": "P1", "dataset": "findings", "row": 6, "line": 7, "reason": "region platelet",
          "reasonCode": "other-term", "attribute": "region"}
          """#))
  }

  @Test("What the claim says of itself is in fields, not only in its sentence")
  func fields() async throws {
    let claims = try report(await Small.whole.value)["theories"]?[1]?["claims"]
    let claim = claims?[0]
    #expect(claim?["target"] == .string("5-HT1A") && claim?["measure"] == .string("density"))
    #expect(claim?["outcome"] == nil)
    #expect(try claim?["groups"] == JSON(#"["depressed", "healthy"]"#))
    #expect(try claim?["scope"] == JSON(#"{"region": ["raphe"], "species": ["human"]}"#))
    #expect(claim?["says"] == .string("may be") && claim?["because"] == .string("too few receptors"))
    #expect(claim?["commitment"] == .number(0.99))
    #expect(claims?[1]?["says"] == nil && claims?[1]?["because"] == nil)
  }

  @Test("Several intervals are a list; without evidence there is no posterior")
  func shapes() async throws {
    let json = try report(await Small.whole.value)
    #expect(try json["theories"]?[0]?["claims"]?[2]?["region"] == JSON("[[null, -0.2], [0.2, null]]"))
    let untested = json["theories"]?[1]?["claims"]?[2]
    #expect(untested?["posterior"] == .null && untested?["evidence"]?["years"] == .null)
    #expect(untested?["probability"] == untested?["priorProbability"] && untested?["bits"] == .number(0))
  }

  @Test("With errors alone: no verdict, no score, no comparison; the diagnostics with their places")
  func errors() throws {
    let source = Source(name: "a.yaml", text: "one\ntwo words\n")
    let diagnostic = Diagnostic(
      .tab, "a \"mistake\"\u{1B}", at: Place(source, Span(start: 8, end: 13)),
      notes: [Diagnostic.Note("here too", at: Place(source)), Diagnostic.Note("nowhere")], help: "mend it")
    let text = JSONReport(diagnostics: [diagnostic], exitCode: 2, version: "1").text()
    #expect(
      try JSON(text)
        == JSON(
          #"""
          {"raphe": {"version": "1", "report": 2, "language": 1}, "summary": {"errors": 1, "exitCode": 2},
          "theories": [], "diagnostics": [{"code": "\#(Code.tab.id)", "severity": "error",
          "message": "a \"mistake\"\u001b", "file": "a.yaml", "line": 2, "column": 5, "endLine": 2, "endColumn": 10,
          "help": "mend it", "notes": [{"message": "here too", "file": "a.yaml", "line": null, "column": null,
          "endLine": null, "endColumn": null}, {"message": "nowhere", "file": null, "line": null, "column": null,
          "endLine": null, "endColumn": null}]}]}
          """#))
  }

  @Test("A mistake in the evidence: a report of test without a verdict, and nobody has won")
  func unsound() async throws {
    let json = try report(await Small.scorecard(table: "finding,sample\nF1,a\n"))
    #expect(json["theories"] == .array([]) && json["comparison"] == nil)
    #expect(json["summary"]?["exitCode"] == .number(2))
    #expect(json["diagnostics"]?[0]?["severity"] == .string("error"))
  }

  @Test("A theory with an error has no score")
  func broken() async throws {
    let json = try report(await Small.scorecard(theories: [Small.lower + "\n  - id: typo\n", Small.higher]))
    #expect(json["theories"]?[1]?["isWhole"] == .bool(false) && json["theories"]?[1]?["score"] == nil)
    #expect(json["theories"]?[0]?["isWhole"] == .bool(true) && json["theories"]?[0]?["score"] != nil)
    #expect(json["comparison"]?["ranking"] == .array([.string("higher")]))
  }

  @Test("NaN and infinities are null, -0 is 0")
  func numbers() async throws {
    let values = [Double.nan, .infinity, -.infinity, -0.0, 0.1, 1e-300].map(Reported.Number.init)
    let text = String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
    #expect(text == "[null,null,null,0,0.1,1e-300]")
    var scorecard = await Small.whole.value
    scorecard.theories[0].score.bits = .nan
    #expect(try report(scorecard)["theories"]?[0]?["score"]?["bits"] == .null)
  }

  @Test("The layout changes nothing but white space; a record has a line of its own")
  func layout() async throws {
    let text = JSONReport(await Small.whole.value, Outcome(await Small.whole.value)).text()
    let lines = text.split(separator: "\n")
    #expect(
      lines.contains { $0.contains(#""finding": "F3", "likelihood": "censored""#) && $0.hasPrefix("              {") })
    #expect(text.hasSuffix("\n}\n"))
    for compact in [#"{}"#, #"[]"#, #"[{"a":[],"b":{}}]"#, #"{"a":"\"]},\\","b":[1,-2.5e3,null,true]}"#] {
      let laid = String(decoding: JSONLayout.lay(Array(compact.utf8), lineWidth: 4), as: UTF8.self)
      #expect(try JSON(laid) == JSON(compact))
      let wide = String(decoding: JSONLayout.lay(Array(compact.utf8)), as: UTF8.self)
      #expect(!wide.contains("\n"))
      #expect(try JSON(wide) == JSON(compact))
    }
    let nested = String(decoding: JSONLayout.lay(Array(#"{"a":[[1,2],[3]]}"#.utf8), lineWidth: 8), as: UTF8.self)
    #expect(nested == "{\n  \"a\": [\n    [\n      1,\n      2\n    ],\n    [3]\n  ]\n}")
  }

  @Test("Keys are sorted everywhere")
  func sorted() async {
    let text = JSONReport(await Small.whole.value, Outcome(await Small.whole.value)).text()
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("          \"") }.prefix(5)
      .map { String($0.split(separator: "\"")[1]) }
    #expect(keys == keys.sorted() && keys.count == 5)
  }
}

@Suite("The schema of the report")
struct ReportSchemaTests {
  private func violations(_ text: String, _ schema: ReportSchema = .report) throws -> [String] {
    var check = SchemaCheck(try JSON(schema.text))
    check.check(try JSON(text))
    return check.violations
  }

  @Test("Every kind of report fits")
  func fits() async throws {
    let cards = [
      await Small.whole.value, await Small.scorecard { _, _ in false },
      await Small.scorecard(table: "finding,sample\nF1,a\n"), await Small.scorecard(asOf: 1993),
      await Small.scorecard(theories: [Small.lower + "\n  - id: typo\n", Small.higher]),
    ]
    for card in cards { #expect(try violations(JSONReport(card, Outcome(card)).text()) == []) }
    let diagnostics = await Small.project(table: "finding,sample\nF1,a\n").diagnostics
    #expect(!diagnostics.isEmpty)
    #expect(try violations(JSONReport(diagnostics: diagnostics, exitCode: 2).text()) == [])
    #expect(try violations(JSONReport(diagnostics: [], exitCode: 0).text()) == [])
  }

  @Test("A plan, what settles a claim and a calibration fit schemas of their own")
  func fitsOfOtherKinds() async throws {
    let project = await Small.project()
    let plan = PlanJSON(await project.plan(Question { _, _ in true }), exitCode: 0).text()
    #expect(try violations(plan, .plan) == [])
    for claim in ["lower-in-raphe", "nothing-is-known"] {
      let settling = await project.settle(Question { $0 == "lower" && $1 == claim })
      let text = PlanJSON(try #require(settling), exitCode: 0).text()
      #expect(try violations(text, .plan) == [])
      #expect(try !violations(text, .report).isEmpty && !violations(text, .calibrate).isEmpty)
    }
    let calibration = await project.calibrate(Question { _, _ in true }, CalibrationOptions(worlds: 2, seed: 1))
    let text = CalibrationJSON(calibration, exitCode: 0).text()
    #expect(try violations(text, .calibrate) == [])
    #expect(try !violations(text, .plan).isEmpty && !violations(plan, .calibrate).isEmpty)
  }

  @Test("The words of the schema are those that there are")
  func words() {
    #expect(Words.verdicts == Verdict.reported.map(\.rawValue))
    #expect(Words.derivabilities == Derivability.allCases.map(\.rawValue))
  }

  @Test(
    "What is no report does not",
    arguments: [
      (#""report": 2"#, #""report": 1"#), (#""verdict": "supported""#, #""verdict": "true""#),
      (#""line": 11"#, #""line": 11.5"#), (#""weight": 0.625"#, #""weight": null"#),
      (#""likelihood": "folded""#, #""likelihood": "guess""#), (#""exitCode": 1"#, #""code": 1"#),
      (#""coverage": 0.5"#, #""coverage": 1.5"#), (#""years": [1990, 2005]"#, #""years": [1990]"#),
    ])
  func refuses(sound: String, wrong: String) async throws {
    let text = JSONReport(await Small.whole.value, Outcome(await Small.whole.value)).text()
    #expect(text.contains(sound))
    #expect(try !violations(text.replacingOccurrences(of: sound, with: wrong)).isEmpty)
  }
}

extension JSONReportTests {
  @Test("The ledger, with the keys of its contract and more; the selection only when asked for")
  func ledger() async throws {
    let scorecard = await Small.whole.value
    let claims = try JSON(JSONReport(scorecard, Outcome(scorecard)).text())["theories"]?[1]?["claims"]
    let ledger = claims?[0]?["ledger"]
    let contract = [
      "estimate", "estimator", "i2", "interval", "k", "p", "prediction", "q", "standardError", "tau2", "test",
    ]
    let more = ["egger", "funnel", "h2", "leaveOneOut", "qP", "regionP", "samples", "tau2Interval"]
    #expect(ledger?.keys == (contract + more).sorted())
    #expect(ledger?["k"] == .number(2) && ledger?["estimator"] == .string("REML"))
    #expect(ledger?["test"] == .string("Hartung-Knapp, truncated"))
    #expect(ledger?["prediction"] == .null && ledger?["egger"] == .null, "too few samples")
    #expect(try ledger?["samples"]?[0]?["findings"] == JSON(#"["F1"]"#))
    #expect(claims?[0]?["selection"] == nil && claims?[3]?["ledger"] == nil)

    let full = await Small.scorecard(detail: .selection) { _, _ in true }
    let text = JSONReport(full, Outcome(full)).text()
    let selection = try JSON(text)["theories"]?[1]?["claims"]?[0]?["selection"]
    #expect(selection?.keys == ["favoured", "flip", "moderate", "none", "severe"])
    #expect(selection?["favoured"] == .string("lower"))
    #expect(selection?["none"]?["verdict"] == .string("supported"))
    #expect(selection?["severe"]?.keys == ["probability", "severity", "verdict"])
    var check = SchemaCheck(try JSON(ReportSchema.report.text))
    check.check(try JSON(text))
    #expect(check.violations == [])
  }
}
