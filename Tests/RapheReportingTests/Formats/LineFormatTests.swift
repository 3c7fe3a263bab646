import Foundation
import RapheReport
import RapheSyntax
import Testing

@testable import RapheReporting

@Suite("Formats of lines") struct LineFormatTests {
  // MARK: TAP

  @Test("TAP: a plan, then a line for each claim that no name can break", arguments: 0..<50)
  func tap(seed: Int) throws {
    var hostile = Hostile(seed: seed)
    let report = hostile.report()
    let lines = TAPReport().text(report).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let cases = report.cases
    #expect(lines[0] == "TAP version 13" && lines[1] == "1..\(cases.count)")
    #expect(lines.last == "" && lines[lines.count - 2].hasPrefix("Bail out! 1 error in the input"))
    let tests = lines.filter { $0.hasPrefix("ok ") || $0.hasPrefix("not ok ") }
    #expect(tests.count == cases.count)
    for (index, (line, one)) in zip(tests, cases).enumerated() {
      // A directive begins with the first `#` that is not escaped.
      let pattern = /(not ok|ok) (\d+) - ((?:[^#\\]|\\.)*?)(?: # (\w+) (.*))?/.matchingSemantics(.unicodeScalar)
      let match = try #require(line.wholeMatch(of: pattern))
      #expect(match.2 == "\(index + 1)")
      let name = match.3.replacing(/\\(.)/.matchingSemantics(.unicodeScalar)) { String($0.1) }
      #expect(name == "\(one.theory.visible) / \(one.claim.visible)")
      switch one.standing {
      case .met: #expect(match.1 == "ok" && match.4 == nil)
      case .failed: #expect(match.1 == "not ok" && match.4 == nil)
      case .open: #expect(match.1 == "not ok" && match.4 == "TODO")
      case .untested: #expect(match.1 == "ok" && match.4 == "SKIP")
      }
    }
    let rest = lines.dropFirst(2).filter { !$0.hasPrefix("ok ") && !$0.hasPrefix("not ok ") && !$0.hasPrefix("  ") }
    #expect(rest.count == 2, "nothing else begins a line: \(rest)")
    #expect(!lines.joined(separator: "\n").unicodeScalars.contains { $0 != "\n" && $0.isHidden })
  }

  @Test("TAP: the texts of a block are strings of JSON", arguments: 0..<20)
  func blocks(seed: Int) throws {
    var hostile = Hostile(seed: seed)
    let report = hostile.report()
    let says = TAPReport().text(report).split(separator: "\n").filter { $0.hasPrefix("  says: ") }
    let failed = report.cases.filter { $0.standing == .failed }
    #expect(says.count == failed.count)
    for (line, one) in zip(says, failed) {
      let text = try JSONDecoder().decode([String].self, from: Data("[\(line.dropFirst(8))]".utf8))
      #expect(text == [one.sentence])
    }
  }

  @Test("TAP: nothing to test is skipped, and another version only named")
  func emptyTAP() {
    let report = Reported.Verdicts([], exitCode: 5, "0.1.0")
    #expect(TAPReport(version: 14).text(report) == "TAP version 14\n1..0 # SKIP a check judges nothing\n")
    let broken = Reported.Verdicts(
      [.init(.fileUnreadable, "`x` cannot be read", at: nil)], exitCode: 2, "0.1.0")
    #expect(
      TAPReport().text(broken)
        == "TAP version 13\nBail out! 1 error in the input: no verdict can be relied on\n")
  }

  // MARK: GitHub

  @Test("GitHub: commands that the runner reads back as they were meant", arguments: 0..<50)
  func github(seed: Int) throws {
    var hostile = Hostile(seed: seed)
    let report = hostile.report()
    let lines = GitHubReport().text(report).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let commands = try lines.map { try #require(GitHubCommand(String($0)), "\($0)") }
    let failed = report.cases.filter { $0.standing == .failed }
    let kinds = commands.map(\.kind)
    #expect(Array(kinds.prefix(1 + failed.count)) == Array(repeating: "error", count: 1 + failed.count))
    for (command, one) in zip(commands.dropFirst(), failed) {
      #expect(command.properties["title"] == "raphe \(one.word) \(one.claim)".shown)
      #expect(command.properties["file"] == RepositoryPaths().relative(one.file).shown)
      #expect(command.properties["line"] == "\(one.line)" && command.properties["col"] == "\(one.column)")
      #expect(command.message == "\(one.message)\n\(one.sentence)".shown)
    }
    #expect(commands.last?.kind == "notice" && commands.last?.message.hasPrefix("18 claims of 3 theories") == true)
    #expect(commands.count { $0.kind == "notice" } <= 10)
  }

  // MARK: NDJSON

  @Test("NDJSON: one object a line, as the report has it", arguments: 0..<50)
  func ndjson(seed: Int) throws {
    var hostile = Hostile(seed: seed)
    let report = hostile.report()
    let text = NDJSONReport().text(report)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.isHidden })
    let lines = try text.split(separator: "\n").map { try JSON(String($0)) }
    let kinds = lines.compactMap { if case .string(let kind)? = $0["kind"] { kind } else { nil } }
    let theory = ["theory"] + Array(repeating: "claim", count: 6) + ["course"]
    #expect(
      kinds == ["run"] + theory + theory + theory + ["comparison"] + Array(repeating: "gate", count: 3)
        + Array(repeating: "diagnostic", count: 3))
    let claims = lines.filter { $0["kind"] == .string("claim") }
    let whole = try JSON(report.laidOut)["theories"]?.elements ?? []
    let expected = whole.flatMap { theory in
      (theory["claims"]?.elements ?? []).map { ($0, theory["id"], theory["file"]) }
    }
    for (line, (claim, theory, file)) in zip(claims, expected) {
      guard case .object(var members) = line else { continue }
      #expect(members.removeValue(forKey: "kind") == .string("claim"))
      #expect(members.removeValue(forKey: "theory") == theory && members.removeValue(forKey: "file") == file)
      #expect(JSON.object(members) == claim)
    }
  }

  // MARK: CSV

  @Test("CSV: every cell is read back, and none is a formula", arguments: 0..<50)
  func csv(seed: Int) throws {
    var hostile = Hostile(seed: seed)
    let report = hostile.report()
    let rows = records(UsedFindingTable().text(report))
    let heading = rows[0]
    let used = report.theories.flatMap { theory in
      theory.claims.flatMap { claim in claim.evidence.used.map { (theory, claim, $0) } }
    }
    #expect(rows.count == used.count + 1)
    for (row, (theory, claim, finding)) in zip(rows.dropFirst(), used) {
      #expect(row.count == heading.count)
      let cells = Dictionary(zip(heading, row), uniquingKeysWith: { first, _ in first })
      for (column, text) in [
        "theory": theory.id, "claim": claim.id, "finding": finding.finding, "dataset": finding.dataset,
        "sample": finding.sample, "study": finding.study, "region": finding.region ?? "",
      ] {
        let cell = try #require(cells[column])
        #expect(cell == text.inCell || cell == "'" + text.inCell)
        let first = cell.unicodeScalars.first
        #expect(first.map { !["=", "+", "-", "@", "\t", "\r"].contains($0) } ?? true || Double(cell) != nil, "\(cell)")
      }
      #expect(cells["estimate"] == "-0.5" && cells["se"] == "0.25" && cells["weight"] == "1")
      #expect(cells["lower"] == "" && cells["n"] == "")
    }
  }
}

/// The records of a table by RFC 4180.
private func records(_ text: String) -> [[String]] {
  var (rows, row, cell, isQuoted): ([[String]], [String], String, Bool) = ([], [], "", false)
  var scalars = Array(text.unicodeScalars)[...]
  while let scalar = scalars.popFirst() {
    switch scalar {
    case "\"" where isQuoted && scalars.first == "\"":
      scalars.removeFirst()
      cell.unicodeScalars.append("\"")
    case "\"" where isQuoted: isQuoted = false
    case "\"" where cell.isEmpty: isQuoted = true
    case "," where !isQuoted:
      row.append(cell)
      cell = ""
    case "\n" where !isQuoted:
      rows.append(row + [cell])
      (row, cell) = ([], "")
    default: cell.unicodeScalars.append(scalar)
    }
  }
  return rows
}

/// A workflow command as the runner of GitHub reads it (ActionCommand.cs of actions/runner).
private struct GitHubCommand {
  var kind: String
  var properties: [String: String] = [:]
  var message: String

  init?(_ line: String) {
    // By scalars, as the runner reads: an accent may follow what separates.
    let pattern = /::(\w+) (.*?)::(.*)/.matchingSemantics(.unicodeScalar)
    guard let match = line.wholeMatch(of: pattern) else { return nil }
    kind = String(match.1)
    for property in match.2.unicodeScalars.split(separator: ",") {
      let parts = property.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      properties[String(parts[0])] = Substring(parts[1]).unescaped
    }
    message = match.3.unescaped
  }
}

extension Substring {
  /// The text without the escapes of a command, the percent sign last.
  fileprivate var unescaped: String {
    // By code units: an accent may follow what is escaped.
    [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")].reduce(String(self)) { text, escape in
      text.replacingOccurrences(of: escape.0, with: escape.1, options: .literal)
    }
  }
}

extension String {
  fileprivate var unescaped: String { self[...].unescaped }

  /// The text as a log shows it: its line ends kept, what a terminal would obey written out.
  fileprivate var shown: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "\n" || scalar == "\r" { text.unicodeScalars.append(scalar) } else { text += String(scalar).visible }
    }
  }

  /// The text as a cell has it: control characters written out, but for tabs and line ends.
  fileprivate var inCell: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      text += isControl && !["\t", "\n", "\r"].contains(scalar) ? String(scalar).visible : String(scalar)
    }
  }
}
