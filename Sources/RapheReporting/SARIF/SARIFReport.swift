package import RapheReport

/// A report as SARIF 2.1.0, for GitHub code scanning and viewers in editors.
///
/// By itself it has diagnostics and claims whose verdicts fail the run or were not expected: GitHub makes an alert of each
/// result, whatever its kind. With all claims it has the others as well, of kind pass, open, review or notApplicable and
/// of level none, as section 3.27.10 demands. Files are named relative to the root of the repository.
package struct SARIFReport: Sendable {
  private let includesAll: Bool
  private let paths: RepositoryPaths

  /// Makes a writer.
  package init(includesAll: Bool = false, paths: RepositoryPaths = RepositoryPaths()) {
    self.includesAll = includesAll
    self.paths = paths
  }

  /// The report as JSON with its keys sorted, with a line end.
  package func text(_ report: Reported.Verdicts) -> String {
    var rules = SARIFRules()
    var results: [SARIFLog.Result] = []
    let claims = Dictionary(
      report.theories.flatMap { theory in theory.claims.map { ("\(theory.id)/\($0.id)", $0) } },
      uniquingKeysWith: { first, _ in first })
    for one in report.cases where includesAll || one.standing == .failed {
      results.append(result(one, one.subject == .claim ? claims[one.name] : nil, report, &rules))
    }
    let (placed, others) = report.diagnostics.partitioned { $0.spot.file.value != nil }
    results += placed.map { result($0, &rules) }
    let log = SARIFLog(
      runs: [
        SARIFLog.Run(
          tool: SARIFLog.Tool(driver: SARIFLog.Driver(semanticVersion: report.raphe.version, rules: rules.rules)),
          automationDetails: SARIFLog.Identity(id: "raphe/\(report.kind.rawValue)/"),
          invocations: [invocation(report, others)], results: results)
      ])
    return log.laidOut
  }

  // MARK: Claims

  private func result(
    _ one: ReportedCase, _ claim: Reported.Claim?, _ report: Reported.Verdicts, _ rules: inout SARIFRules
  ) -> SARIFLog.Result {
    let rule = rules.index(of: one)
    let isFailed = one.standing == .failed
    let used = claim?.evidence.used ?? []
    let related = isFailed ? self.related(used, report) : []
    let datasets = Set(used.map(\.dataset)).sorted()
    return SARIFLog.Result(
      ruleId: rule.id, ruleIndex: rule.index, kind: kind(one), level: isFailed ? "error" : "none",
      message: message("\(one.sentence) \(one.message.capitalised)"),
      locations: [
        location(
          one.file,
          SARIFLog.Region(
            startLine: one.line, startColumn: one.column, endLine: one.endLine, endColumn: one.endColumn))
      ],
      relatedLocations: related.isEmpty ? nil : related,
      partialFingerprints: ["claim/v1": one.name],
      properties: SARIFLog.ResultProperties(
        theory: one.theory, claim: one.claim, verdict: one.word, expected: one.expected,
        datasets: datasets.isEmpty ? nil : datasets))
  }

  private func kind(_ one: ReportedCase) -> String {
    switch one.standing {
    case .failed: return "fail"
    case .open: return "open"
    case .untested: return "notApplicable"
    case .met:
      // What speaks against a claim is no pass where nobody expected it.
      let isAgainst = ["contested", "contradicted", "denied"].contains(one.word)
      return isAgainst && !one.expected.contains(one.word) ? "review" : "pass"
    }
  }

  /// The rows of tables that the verdict rests on.
  private func related(_ used: [Reported.Used], _ report: Reported.Verdicts) -> [SARIFLog.Location] {
    let files = Dictionary(
      (report.datasets ?? []).map { ($0.id, $0.file) }, uniquingKeysWith: { first, _ in first })
    let rows = used.compactMap { finding in files[finding.dataset].map { (finding, $0) } }
    return rows.enumerated().map { index, row in
      let (finding, file) = row
      var location = location(file, finding.line.map { SARIFLog.Region(startLine: $0) })
      location.id = index + 1
      location.message = message("\(finding.finding): \(finding.study)")
      return location
    }
  }

  // MARK: Diagnostics

  private func result(_ diagnostic: Reported.Diagnostic, _ rules: inout SARIFRules) -> SARIFLog.Result {
    let rule = rules.index(of: diagnostic)
    let help = diagnostic.help.value.map { "; \($0)" } ?? ""
    let related = diagnostic.notes.enumerated().compactMap { index, note -> SARIFLog.Location? in
      guard let file = note.spot.file.value else { return nil }
      var location = location(file, region(note.spot))
      location.id = index + 1
      location.message = message(note.message)
      return location
    }
    return SARIFLog.Result(
      ruleId: rule.id, ruleIndex: rule.index, kind: "fail", level: diagnostic.severity,
      message: message(diagnostic.message + help),
      locations: diagnostic.spot.file.value.map { [location($0, region(diagnostic.spot))] } ?? [],
      relatedLocations: related.isEmpty ? nil : related)
  }

  /// What is wrong with the run as a whole is no result, since it has no place.
  private func invocation(_ report: Reported.Verdicts, _ diagnostics: [Reported.Diagnostic]) -> SARIFLog.Invocation {
    let code = report.summary.exitCode
    let notifications = diagnostics.map {
      SARIFLog.Notification(
        descriptor: SARIFLog.Identity(id: $0.code), level: $0.severity, message: message($0.message))
    }
    return SARIFLog.Invocation(
      executionSuccessful: ![ExitCode.invalid.rawValue, ExitCode.fault.rawValue].contains(code), exitCode: code,
      exitCodeDescription: report.ending, arguments: report.raphe.command,
      toolConfigurationNotifications: notifications.isEmpty ? nil : notifications)
  }

  // MARK: Parts

  private func region(_ spot: Reported.Spot) -> SARIFLog.Region? {
    spot.line.value.map {
      SARIFLog.Region(
        startLine: $0, startColumn: spot.column.value, endLine: spot.endLine.value, endColumn: spot.endColumn.value)
    }
  }

  private func location(_ file: String, _ region: SARIFLog.Region?) -> SARIFLog.Location {
    let path = paths.relative(file)
    let isOutside = path.hasPrefix("/")
    return SARIFLog.Location(
      physicalLocation: SARIFLog.PhysicalLocation(
        artifactLocation: SARIFLog.ArtifactLocation(
          uri: (isOutside ? "file://" : "") + path.inURI, uriBaseId: isOutside ? nil : "SRCROOT"), region: region))
  }

  /// A message in plain text, in which `[words](place)` would be taken for a link, section 3.11.6.
  private func message(_ text: String) -> SARIFLog.Text {
    guard text.contains("](") else { return SARIFLog.Text(text: text) }
    return SARIFLog.Text(text: text.escaping { "\\[]".unicodeScalars.contains($0) ? "\\\($0)" : nil })
  }
}

extension String {
  /// A path with everything written out by RFC 3986 that is not plainly a character of a path.
  fileprivate var inURI: String {
    utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        return String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }.joined()
  }
}

extension Array {
  fileprivate func partitioned(by isFirst: (Element) -> Bool) -> (first: [Element], others: [Element]) {
    (filter(isFirst), filter { !isFirst($0) })
  }
}
