import Foundation
import RapheReport
import RapheSyntax
import Testing

@testable import RapheReporting

@Suite("SARIF") struct SARIFTests {
  @Test("Claims that fail the run and diagnostics are read back, whatever the names are", arguments: 0..<50)
  func readBack(seed: Int) throws {
    var hostile = Hostile(seed: seed)
    let report = hostile.report()
    let log = try JSON(SARIFReport().text(report))
    let run = try #require(log["runs"]?[0])
    #expect(log["version"] == .string("2.1.0") && run["columnKind"] == .string("unicodeCodePoints"))
    let failed = report.cases.filter { $0.standing == .failed }
    let results = run["results"]?.elements ?? []
    #expect(results.count == failed.count + report.diagnostics.count)
    let rules = run["tool"]?["driver"]?["rules"]?.elements ?? []
    for (result, one) in zip(results, failed) {
      #expect(result["kind"] == .string("fail") && result["level"] == .string("error"))
      #expect(result["properties"]?["claim"] == .string(one.claim))
      #expect(result["properties"]?["theory"] == .string(one.theory))
      let physical = result["locations"]?[0]?["physicalLocation"]
      guard case .string(let uri)? = physical?["artifactLocation"]?["uri"] else {
        Issue.record("no place")
        continue
      }
      // A path with the characters of RFC 3986 alone, the same when they are read back.
      #expect(uri.wholeMatch(of: /(?:[A-Za-z0-9\-._~\/]|%[0-9A-F]{2}|file:\/\/)*/) != nil, "\(uri)")
      #expect(uri.removingPercentEncoding?.replacing("file://", with: "") == RepositoryPaths().relative(one.file))
      #expect(physical?["region"]?["startLine"] == .number(Double(one.line)))
    }
    for result in results {
      guard case .number(let index)? = result["ruleIndex"] else {
        Issue.record("no rule")
        continue
      }
      #expect(rules[Int(index)]["id"] == result["ruleId"])
    }
  }

  @Test("With all claims, each has its kind, and a level only where it fails")
  func kinds() throws {
    var hostile = Hostile(seed: 7)
    let report = hostile.report()
    let run = try JSON(SARIFReport(includesAll: true).text(report))["runs"]?[0]
    let results = (run?["results"]?.elements ?? []).prefix(report.cases.count)
    var kinds: Set<JSON> = []
    for (result, one) in zip(results, report.cases) {
      let kind = try #require(result["kind"])
      kinds.insert(kind)
      #expect((kind == .string("fail")) == (one.standing == .failed))
      #expect((kind == .string("fail")) == (result["level"] != .string("none")))
      if one.standing == .open { #expect(kind == .string("open")) }
      if one.standing == .untested { #expect(kind == .string("notApplicable")) }
    }
    #expect(kinds == Set(["fail", "pass", "open", "notApplicable", "review"].map(JSON.string)))
  }

  @Test(
    "Files are named from the root of the repository",
    arguments: [
      ("theories/a.yaml", "sub/theories/a.yaml"), ("./a.yaml", "sub/a.yaml"), ("../b.yaml", "b.yaml"),
      ("/home/me/repo/sub/c.yaml", "sub/c.yaml"), ("/elsewhere/d.yaml", "/elsewhere/d.yaml"),
      ("../../e.yaml", "../../e.yaml"), ("/home/me/repository/f", "/home/me/repository/f"),
    ])
  func paths(path: String, relative: String) {
    #expect(RepositoryPaths(root: "/home/me/repo", folder: "/home/me/repo/sub").relative(path) == relative)
  }

  @Test("What is wrong with the run as a whole has no place, and is a notification")
  func nowhere() throws {
    let report = Reported.Verdicts(
      [.init(.nothingSelected, "the selection leaves no claim", at: nil)], exitCode: 5, "0.1.0")
    let run = try JSON(SARIFReport().text(report))["runs"]?[0]
    #expect(run?["results"] == .array([]))
    let invocation = run?["invocations"]?[0]
    #expect(invocation?["exitCode"] == .number(5))
    #expect(
      invocation?["toolConfigurationNotifications"]?[0]?["message"]?["text"]
        == .string("the selection leaves no claim"))
  }

  @Test("A failing claim leads to the rows it rests on")
  func rows() async throws {
    let scorecard = await Small.whole.value
    var report = Reported.Verdicts(scorecard, Outcome(scorecard), "0.1.0")
    report.theories[1].claims[0].isExpected = false
    let result = try #require(try JSON(SARIFReport().text(report))["runs"]?[0]?["results"]?[0])
    let related = result["relatedLocations"]?.elements ?? []
    #expect(related.count == report.theories[1].claims[0].evidence.used.count)
    #expect(related[0]["physicalLocation"]?["artifactLocation"]?["uri"] == .string("findings.csv"))
    // The headings are line 1, and F1 is the first row.
    #expect(related[0]["physicalLocation"]?["region"]?["startLine"] == .number(2))
    #expect(related[0]["message"]?["text"] == .string("F1: Ames et al. 1990"))
  }
}

extension JSON {
  /// The elements of a list; none of anything else.
  var elements: [JSON] {
    if case .array(let elements) = self { elements } else { [] }
  }
}
