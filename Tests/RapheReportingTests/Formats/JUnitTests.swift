import Foundation
import RapheReport
import Testing

@testable import RapheReporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("JUnit") struct JUnitTests {
  @Test("What is written is read back, whatever the names are", arguments: 0..<50)
  func readBack(seed: Int) throws {
    var hostile = Hostile(seed: seed)
    let report = hostile.report()
    let root = try #require(Element(parsing: JUnitReport().text(report)))
    let cases = report.cases
    #expect(root.name == "testsuites" && root.attributes["name"] == "raphe test")
    #expect(root.attributes["skipped"] == nil)
    let suites = root.children
    #expect(suites.map { $0.attributes["name"] } == report.theories.map { $0.file.allowed } + ["input"])
    let written = suites.dropLast().flatMap { $0.children.filter { $0.name == "testcase" } }
    #expect(written.count == cases.count)
    for (element, one) in zip(written, cases) {
      // A name that came before is told apart by a number.
      #expect(element.attributes["name"]?.hasPrefix(one.claim.allowed) == true)
      #expect(element.attributes["classname"] == one.theory.replacing(".", with: "_").allowed)
      #expect(Set(element.attributes.keys) == ["name", "classname"])
      let child = element.children.first
      switch one.standing {
      case .met: #expect(child == nil)
      case .open, .untested:
        #expect(child?.name == "skipped" && child?.attributes["message"] == one.message.allowed)
      case .failed:
        #expect(child?.name == "failure" && child?.attributes["message"] == one.message.allowed)
        #expect(child?.text.holds("says:     \(one.sentence)\nfound:".allowed) == true)
        #expect(child?.text.holds("\(one.file):\(one.line):\(one.column)\n".allowed) == true)
      }
    }
    let inputs = suites.last?.children ?? []
    #expect(inputs.map { $0.children.first?.name } == ["error", "system-out"])
    #expect(inputs.first?.children.first?.attributes["message"] == report.diagnostics[0].message.allowed)
    for suite in suites {
      let cases = suite.children.filter { $0.name == "testcase" }
      let results = cases.flatMap(\.children).map(\.name)
      #expect(suite.attributes["tests"] == "\(cases.count)")
      #expect(suite.attributes["failures"] == "\(results.count { $0 == "failure" })")
      #expect(suite.attributes["skipped"] == "\(results.count { $0 == "skipped" })")
      #expect(Set(cases.map { $0.attributes["name"] }).count == cases.count, "names are unique")
    }
  }

  @Test("A failed case says what, where and why, to Jenkins and to GitLab")
  func failure() async throws {
    let scorecard = await Small.whole.value
    var report = Reported.Verdicts(scorecard, Outcome(scorecard), "0.1.0")
    report.theories[1].claims[0].isExpected = false
    report.theories[1].claims[0].expect = ["contradicted"]
    let root = try #require(Element(parsing: JUnitReport(hasFileAttribute: true).text(report)))
    let one = try #require(root.children[1].children.first { $0.name == "testcase" })
    #expect(one.attributes == ["name": "lower-in-raphe", "classname": "lower", "file": "theory0.yaml"])
    let failure = try #require(one.children.first)
    #expect(failure.attributes["type"] == "supported")
    #expect(failure.attributes["message"]?.hasPrefix("expected contradicted, got supported: P ") == true)
    let lines = failure.text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "theory0.yaml:12:5")
    #expect(lines[1] == failure.attributes["message"])
    #expect(lines[2...3] == ["expected: contradicted", "verdict:  supported"])
  }

  @Test("A check that found nothing has a case, so that no reader takes it for none")
  func emptyCheck() throws {
    let report = Reported.Verdicts([], exitCode: 0, "0.1.0")
    let root = try #require(Element(parsing: JUnitReport().text(report)))
    #expect(root.attributes["name"] == "raphe check" && root.attributes["tests"] == "1")
    #expect(root.children.first?.children.map(\.attributes) == [["name": "files", "classname": "check"]])
  }
}

extension String {
  /// What XML 1.0 lets through of it, production 2 of the standard.
  fileprivate var allowed: String {
    let kept = unicodeScalars.filter {
      ["\t", "\n", "\r"].contains($0) || ($0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF)
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// Whether a text stands in it, byte by byte: a return at the end of one would be one character with a line feed.
  fileprivate func holds(_ text: String) -> Bool { range(of: text, options: .literal) != nil }
}

/// An element of XML, as the system's parser reads it.
private final class Element {
  let name: String
  let attributes: [String: String]
  var children: [Element] = []
  var text = ""

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Nil when the text is no XML.
  convenience init?(parsing text: String) {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else { return nil }
    self.init(name: root.name, attributes: root.attributes)
    (children, self.text) = (root.children, root.text)
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var root: Element?
    private var open: [Element] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let element = Element(name: name, attributes: attributes)
      open.last?.children.append(element)
      if root == nil { root = element }
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
  }
}
