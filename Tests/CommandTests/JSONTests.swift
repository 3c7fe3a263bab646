import Foundation
import Testing

/// The report for programs, held key by key against version 2.
@Suite("JSON") struct JSONTests {
  /// The objects of version 2 by what leads to them, with the keys that each must have.
  static let keys = [
    "report": ["raphe", "settings", "summary", "theories", "comparison", "diagnostics"],
    "raphe": ["version", "report", "language"], "settings": ["asOf", "failOn", "level"],
    "summary": ["theories", "claims", "verdicts", "unexpected", "errors", "exitCode"],
    "verdicts": ["supported", "contradicted", "contested", "inconclusive", "untested", "trivial"],
    "theory": ["id", "title", "file", "line", "score", "claims"],
    "score": [
      "bits", "strictBits", "bitsAtStake", "band", "allHold",
      "unopposedBits", "families", "rivals", "consistency", "coverage",
    ], "family": ["claims", "bits", "strictBits", "bitsAtStake", "allHold", "isOpposed"],
    "allHold": ["probability", "before"],
    "claim": [
      "id", "line", "column", "sentence", "quantity", "scale", "verdict", "flags", "expect", "isExpected", "region",
      "probability", "priorProbability", "bits", "bitsAtStake", "posterior", "evidence",
    ],
    "posterior": ["mean", "sd", "interval", "tau", "predictive"],
    "evidence": ["findings", "samples", "exact", "censored", "assumedN", "years", "used", "unused"],
    "used": [
      "finding", "dataset", "row", "sample", "likelihood", "weight", "estimate", "standardError", "bounds",
    ],
    "unused": ["finding", "reason"], "comparison": ["ranking"],
  ]

  private func report(_ arguments: [String] = [], in folder: URL) throws -> JSONText.Value {
    let result = try Command.raphe(arguments + ["--format", "json"], in: folder)
    #expect(result.error == "")
    return try JSONText(result.output).value
  }

  @Test("Every object has the keys of version 2; what is not computed is absent")
  func keysOfEachObject() throws {
    try Command.withFolder(Study.files) { folder throws in
      let report = try report(in: folder)
      func expect(_ value: JSONText.Value?, _ kind: String) throws {
        let keys = try #require(value, "there is no \(kind)").keys
        #expect(Set(JSONTests.keys[kind] ?? ["?"]).subtracting(keys) == [], "missing in \(kind)")
        #expect(Set(keys).isDisjoint(with: ["simulated", "pairs"]))
      }
      try expect(report, "report")
      for kind in ["raphe", "settings", "summary", "comparison"] { try expect(report[kind], kind) }
      try expect(report["summary"]?["verdicts"], "verdicts")
      let theories = try #require(report["theories"]).elements
      #expect(theories.map { $0["id"]?.text } == ["fewer", "more"])
      for theory in theories {
        try expect(theory, "theory")
        try expect(theory["score"], "score")
        try expect(theory["score"]?["allHold"], "allHold")
        for family in theory["score"]?["families"]?.elements ?? [] { try expect(family, "family") }
        for claim in try #require(theory["claims"]).elements {
          try expect(claim, "claim")
          try expect(claim["evidence"], "evidence")
          if claim["verdict"]?.text == "untested" {
            #expect(claim["posterior"] == .null)
          } else {
            try expect(claim["posterior"], "posterior")
          }
          for used in claim["evidence"]?["used"]?.elements ?? [] { try expect(used, "used") }
          for unused in claim["evidence"]?["unused"]?.elements ?? [] { try expect(unused, "unused") }
        }
      }
    }
  }

  @Test("The values are what the files say and what the text shows")
  func values() throws {
    try Command.withFolder(Study.files) { folder throws in
      let report = try report(["--fail-on", "contested,unexpected", "--as-of", "2004"], in: folder)
      #expect(report["raphe"]?["report"] == .number("2") && report["raphe"]?["language"] == .number("1"))
      #expect(report["settings"]?["asOf"] == .number("2004"))
      #expect(report["settings"]?["failOn"] == .array([.string("unexpected"), .string("contested")]))
      #expect(report["settings"]?["level"] == .number("0.95"))
      let summary = try #require(report["summary"])
      #expect(summary["theories"] == .number("2") && summary["claims"] == .number("5"))
      #expect(summary["exitCode"] == .number("1") && summary["errors"] == .number("0"))
      for verdict in ["supported", "contradicted", "contested", "inconclusive", "untested"] {
        #expect(summary["verdicts"]?[verdict] == .number("1"), "\(verdict)")
      }
      #expect(summary["verdicts"]?["trivial"] == .number("0"))
      #expect(report["comparison"]?["ranking"] == .array([.string("fewer"), .string("more")]))
      let theory = try #require(report["theories"]?.elements.first)
      #expect(theory["file"]?.text == "Hypotheses/theories/fewer.yaml" && theory["line"] == .number("2"))
      let claim = try #require(theory["claims"]?.elements.first)
      #expect(claim["line"] == .number("9") && claim["column"] == .number("5"))
      #expect(claim["sentence"]?.text == "5-HT1A density in raphe (human) is lower in depressed than in healthy.")
      #expect(claim["verdict"]?.text == "supported" && claim["scale"]?.text == "g")
      #expect(claim["region"] == .array([.null, .number("0")]))
      #expect(claim["bitsAtStake"] == .number("1") && claim["priorProbability"] == .number("0.5"))
      let evidence = try #require(claim["evidence"])
      #expect(evidence["findings"] == .number("3") && evidence["samples"] == .number("3"))
      #expect(evidence["exact"] == .number("2") && evidence["censored"] == .number("1"))
      #expect(evidence["years"] == .array([.number("1990"), .number("2004")]))
      let used = try #require(evidence["used"]).elements
      #expect(used.map { $0["row"]?.number } == [1, 2, 3])
      #expect(used.map { $0["sample"]?.text } == ["alpha", "beta", "gamma"])
      let exact = try #require(used.first)
      #expect(exact["likelihood"]?.text == "exact" && exact["bounds"] == .null)
      #expect(exact["standardError"] == .number("0.34"))
      let censored = try #require(used.last)
      #expect(censored["likelihood"]?.text == "censored" && censored["estimate"] == .null)
      #expect(censored["bounds"]?.elements.count == 2 && censored["bounds"]?.elements.first == .null)
      // The numbers agree with one another.
      for score in report["theories"]?.elements.compactMap({ $0["score"] }) ?? [] {
        let families = score["families"]?.elements ?? []
        for key in ["bits", "strictBits", "bitsAtStake"] {
          let sum = families.compactMap { $0[key]?.number }.reduce(0, +)
          #expect(abs(sum - (score[key]?.number ?? .nan)) < 1e-9, "\(key)")
        }
      }
      for claim in theory["claims"]?.elements ?? [] {
        let (after, before) = try (
          #require(claim["probability"]?.number), #require(claim["priorProbability"]?.number)
        )
        let bits = try #require(claim["bits"]?.number)
        #expect(abs(bits - log2(after / before)) < 1e-9)
      }
    }
  }

  @Test(
    "On every path: keys sorted, no NaN, numbers in their shortest form, one line end",
    arguments: [
      ["test"], ["test", "-v"], ["test", "-q"], ["test", "--select", "x"], ["test", "--as-of", "1989"], ["check"],
      ["check", "missing"], ["test", "missing"], ["test", "bad"], ["check", "bad"], ["test", "Hypotheses", "bad"],
      ["test", "empty", "--allow-empty"], ["check", "empty"], ["test", "Hypotheses/evidence"],
    ])
  func form(arguments: [String]) throws {
    let changes = ["bad/bad.yaml": "raphe: 1\ntheory: \"a\tb\"\nnokey: [\u{7} 5-HT₁ₐ 日本\n", "empty/x.txt": "x"]
    try Command.withFolder(Study.files(with: changes.mapValues { $0 })) { folder throws in
      let result = try Command.raphe(arguments + ["--format", "json"], in: folder)
      #expect(result.output.hasPrefix("{\n") && result.output.hasSuffix("\n}\n"))
      let report = try JSONText(result.output).value
      for value in report.all {
        switch value {
        case .object: #expect(value.keys == value.keys.sorted() && Set(value.keys).count == value.keys.count)
        case .number(let digits):
          let number = try #require(Double(digits))
          #expect(digits == (number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"))
        default: break
        }
      }
      #expect(report["summary"]?["exitCode"] == .number("\(result.code)"))
      let errors = (report["diagnostics"]?.elements ?? []).filter { $0["severity"]?.text == "error" }
      #expect((result.code == 2 || result.code == 5) == !errors.isEmpty)
    }
  }

  @Test("A theory with a mistake has no score and no rank")
  func broken() throws {
    let changes = ["Hypotheses/theories/more.yaml": Study.more + "nokey: 1\n"] as [String: String?]
    try Command.withFolder(Study.files(with: changes)) { folder throws in
      let report = try report(in: folder)
      let more = try #require(report["theories"]?.elements.last)
      #expect(more["id"]?.text == "more" && more["score"] == nil && more["isWhole"] == .bool(false))
      #expect(report["comparison"]?["ranking"] == .array([.string("fewer")]))
      let diagnostic = try #require(report["diagnostics"]?.elements.first)
      #expect(diagnostic["code"]?.text == "E0201" && diagnostic["severity"]?.text == "error")
      #expect(diagnostic["file"]?.text == "Hypotheses/theories/more.yaml")
      #expect(diagnostic["line"] == .number("15") && diagnostic["column"] == .number("1"))
      #expect(diagnostic["endLine"] == .number("15") && diagnostic["endColumn"] == .number("6"))
    }
  }
}
