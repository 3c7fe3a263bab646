package import RapheReport

/// A report by the Test Anything Protocol: flat, the plan first, with the directives and YAML blocks of version 14.
///
/// It says that it is version 13 unless asked: TAP 14 is readable as 13, and the `prove` of Perl 5.36 fails at any other
/// number. A claim that the evidence leaves open is a failing TODO, which fails no harness. What an author wrote stays on
/// its line, with everything written out that a terminal would obey.
package struct TAPReport: Sendable {
  private let version: Int

  /// Makes a writer of a version, 13 or 14.
  package init(version: Int = 13) { self.version = version }

  /// The report, each line with its end.
  package func text(_ report: Reported.Verdicts) -> String {
    let cases = report.cases
    let isBroken = [ExitCode.invalid.rawValue, ExitCode.fault.rawValue].contains(report.summary.exitCode)
    var lines = ["TAP version \(version)"]
    if !cases.isEmpty {
      lines.append("1..\(cases.count)")
    } else if !isBroken {
      lines.append("1..0 # SKIP \(report.kind == .check ? "a check judges nothing" : "nothing to test")")
    }
    for (index, one) in cases.enumerated() { lines += self.lines(one, number: index + 1) }
    if isBroken { lines.append("Bail out! \(report.ending.visible)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ one: ReportedCase, number: Int) -> [String] {
    let name = "\(number) - \(one.theory.inTAP) / \(one.claim.inTAP)"
    switch one.standing {
    case .met: return ["ok \(name)"]
    case .untested: return ["ok \(name) # SKIP \(one.message.visible)"]
    case .open: return ["not ok \(name) # TODO \(one.message.visible)"]
    case .failed: return ["not ok \(name)"] + block(one)
    }
  }

  /// A YAML block; every text in it is quoted as JSON has it, which YAML 1.2 reads.
  private func block(_ one: ReportedCase) -> [String] {
    let lines = [
      "verdict: \(one.word.quoted)", "expected: [\(one.expected.map(\.quoted).joined(separator: ", "))]",
      "severity: fail", "says: \(one.sentence.quoted)", "found: \(one.message.quoted)",
      "at: {file: \(one.file.quoted), line: \(one.line), column: \(one.column)}",
    ]
    return (["---"] + lines + ["..."]).map { "  " + $0 }
  }
}

extension String {
  /// The text in the description of a test, where `#` begins a directive.
  fileprivate var inTAP: String { visible.replacing("\\", with: "\\\\").replacing("#", with: "\\#") }
}
