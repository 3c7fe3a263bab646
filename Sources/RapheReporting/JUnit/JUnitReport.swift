package import RapheReport

/// A report as JUnit XML, in the one dialect that Jenkins (junit and xUnit plugin), GitLab and others accept.
///
/// Valid by Jenkins' junit-10.xsd. A theory is a suite, a claim is a case; an input that is wrong is a suite of errors, so
/// that a run without verdicts never looks green. Names hold ids alone, never a number or a dataset: a verdict is on all
/// evidence together, and the history of a case goes on when a table is added. No time is told, since a report does not
/// depend on the clock.
package struct JUnitReport: Sendable {
  private let hasFileAttribute: Bool

  /// Makes a writer; with `hasFileAttribute` a case has the attribute `file`, which GitLab and CircleCI read and the
  /// schema of Jenkins' xUnit plugin refuses.
  package init(hasFileAttribute: Bool = false) { self.hasFileAttribute = hasFileAttribute }

  /// The report as XML, with a line end.
  package func text(_ report: Reported.Verdicts) -> String {
    let suites = suites(report)
    let cases = suites.flatMap(\.cases)
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    // No count of the skipped here: the schema of the xUnit plugin refuses it at the root.
    lines.append(
      tag(
        "testsuites", [("name", "raphe \(report.kind.rawValue)")] + counts(cases), isEmpty: suites.isEmpty))
    for suite in suites { lines += self.lines(suite, report) }
    if !suites.isEmpty { lines.append("</testsuites>") }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: What there is

  private struct Suite {
    var name: String
    var file: String?
    var properties: [(String, String)] = []
    var cases: [Case]
  }

  private struct Case {
    var name: String
    var className: String
    var file: String?
    var result: Result
  }

  private enum Result {
    case passed
    case warned(String)
    case failed(type: String, message: String, text: String)
    case skipped(type: String, message: String)
    case error(type: String, message: String, text: String)

    var isFailed: Bool { if case .failed = self { true } else { false } }
    var isSkipped: Bool { if case .skipped = self { true } else { false } }
    var isError: Bool { if case .error = self { true } else { false } }
  }

  private func suites(_ report: Reported.Verdicts) -> [Suite] {
    let byTheory = Dictionary(grouping: report.cases, by: \.theory)
    var suites: [Suite] = []
    var seen: Set<String> = []
    for theory in report.theories where seen.insert(theory.id).inserted {
      var names = UniqueNames()
      let className = theory.id.replacing(".", with: "_")
      let cases = (byTheory[theory.id] ?? []).map { one in
        Case(name: names.next(one.claim), className: className, file: one.file, result: result(one))
      }
      if cases.isEmpty { continue }
      suites.append(Suite(name: theory.file, file: theory.file, properties: properties(theory, report), cases: cases))
    }
    return suites + inputs(report)
  }

  private func result(_ one: ReportedCase) -> Result {
    switch one.standing {
    case .met: .passed
    case .failed: .failed(type: one.word, message: one.message, text: details(one))
    case .open, .untested: .skipped(type: one.word, message: one.message)
    }
  }

  private func details(_ one: ReportedCase) -> String {
    var lines = ["\(one.file):\(one.line):\(one.column)"]
    // GitLab reads the text alone, Jenkins the attribute.
    lines.append(one.message)
    if !one.expected.isEmpty { lines.append("expected: \(one.expected.listed("or"))") }
    lines += ["verdict:  \(one.word)", "says:     \(one.sentence)", "found:    \(one.found)"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is wrong with the input; in a check that found nothing, that nothing is wrong.
  private func inputs(_ report: Reported.Verdicts) -> [Suite] {
    let isCheck = report.kind == .check
    let className = isCheck ? "check" : "input"
    var names = UniqueNames()
    var cases = report.diagnostics.filter { $0.severity != "note" }.map { diagnostic in
      let file = diagnostic.spot.file.value
      let text = diagnostic.lines.joined(separator: "\n") + "\n"
      return Case(
        name: names.next([diagnostic.code, file].compactMap(\.self).joined(separator: " ")), className: className,
        file: file,
        result: diagnostic.severity == "error"
          ? .error(type: diagnostic.code, message: diagnostic.message, text: text) : .warned(text))
    }
    if isCheck, cases.isEmpty { cases = [Case(name: "files", className: className, file: nil, result: .passed)] }
    return cases.isEmpty ? [] : [Suite(name: className, cases: cases)]
  }

  private func properties(_ theory: Reported.Theory, _ report: Reported.Verdicts) -> [(String, String)] {
    var properties = [("theory", theory.id), ("title", theory.title), ("tool.version", report.raphe.version)]
    if let asOf = report.settings?.asOf.value { properties.append(("as-of", String(asOf))) }
    if let seed = report.settings?.seed { properties.append(("seed", String(seed))) }
    if let draws = report.settings?.draws { properties.append(("draws", String(draws))) }
    return properties
  }

  // MARK: How it is written

  private func counts(_ cases: [Case]) -> [(String, String)] {
    [
      ("tests", "\(cases.count)"), ("failures", "\(cases.count(where: \.result.isFailed))"),
      ("errors", "\(cases.count(where: \.result.isError))"),
    ]
  }

  private func lines(_ suite: Suite, _ report: Reported.Verdicts) -> [String] {
    var attributes = [("name", suite.name)] + counts(suite.cases)
    attributes.append(("skipped", "\(suite.cases.count(where: \.result.isSkipped))"))
    if let file = suite.file { attributes.append(("file", file)) }
    var lines = ["  " + tag("testsuite", attributes)]
    if !suite.properties.isEmpty {
      lines.append("    <properties>")
      lines += suite.properties.map { "      " + tag("property", [("name", $0), ("value", $1)], isEmpty: true) }
      lines.append("    </properties>")
    }
    for one in suite.cases { lines += self.lines(one) }
    return lines + ["  </testsuite>"]
  }

  private func lines(_ one: Case) -> [String] {
    var attributes = [("name", one.name), ("classname", one.className)]
    if hasFileAttribute, let file = one.file { attributes.append(("file", file)) }
    let inner: String
    switch one.result {
    case .passed: return ["    " + tag("testcase", attributes, isEmpty: true)]
    case .warned(let text): inner = "<system-out>\(text.inXML)</system-out>"
    case .failed(let type, let message, let text):
      inner = tag("failure", [("type", type), ("message", message)]) + text.inXML + "</failure>"
    case .error(let type, let message, let text):
      inner = tag("error", [("type", type), ("message", message)]) + text.inXML + "</error>"
    case .skipped(let type, let message):
      inner = tag("skipped", [("type", type), ("message", message)], isEmpty: true)
    }
    return ["    " + tag("testcase", attributes), "      " + inner, "    </testcase>"]
  }

  private func tag(_ name: String, _ attributes: [(String, String)], isEmpty: Bool = false) -> String {
    "<" + name + attributes.map { " \($0)=\"\($1.inXMLAttribute)\"" }.joined() + (isEmpty ? "/>" : ">")
  }
}

/// Names of which each is given once: GitLab takes the first case of a name, and no other.
private struct UniqueNames {
  private var given: Set<String> = []

  mutating func next(_ name: String) -> String {
    var (number, unique) = (1, name)
    while !given.insert(unique).inserted {
      number += 1
      unique = "\(name) (\(number))"
    }
    return unique
  }
}
