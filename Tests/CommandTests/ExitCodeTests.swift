import Foundation
import Testing

/// What a run returns, for what was asked and what the files hold.
@Suite("Exit codes") struct ExitCodeTests {
  struct Case: CustomTestStringConvertible {
    var why: String
    var arguments: [String]
    var code: Int32
    /// Files in place of those of the study, by path; nil takes one out.
    var changes: [String: String?] = [:]

    init(_ why: String, _ arguments: [String], _ code: Int32, _ changes: [String: String?] = [:]) {
      self.why = why
      self.arguments = arguments
      self.code = code
      self.changes = changes
    }

    var testDescription: String { "\(code): \(why)" }
  }

  static let unexpected = Study.theory("more", "higher", [("a", "5-HT1A", "raphe")], expect: "supported")
  static let expected = Study.theory("more", "higher", [("a", "5-HT1A", "raphe")], expect: "contradicted")
  static let broken = Study.more + "nokey: 1\n"
  static let more = "Hypotheses/theories/more.yaml"
  static let evidence = "Hypotheses/evidence/findings.yaml"
  static let table = "Hypotheses/evidence/findings.csv"
  /// An error of g that so many subjects do not give.
  static let doubtful = Study.findings.replacing("-1.1,g,0.34", with: "-1.1,g,0.01")
  static let asErrors = Study.dataset + "warnings: errors\n"
  static let none: [String: String?] = Study.files.mapValues { _ in nil }

  static let project = "raphe.yaml"
  static func gates(_ gates: String, _ more: String = "") -> String {
    "raphe: 1\nproject: p\ngates: [\(gates)]\n\(more)"
  }

  static let cases = [
    // Every gate met.
    Case("no verdict is expected", [], 0),
    Case("the verdict is the expected one", [], 0, [more: expected]),
    Case("nothing fails the run", ["--fail-on", "never"], 0, [more: unexpected]),
    Case("never wins over what is named beside it", ["--fail-on", "contradicted,never"], 0),
    Case("never wins wherever it stands", ["--fail-on", "never", "--fail-on", "contradicted"], 0, [more: unexpected]),
    Case("a verdict that does not occur", ["--fail-on", "contested", "--select", "more"], 0),
    Case("a gate not met is forgiven", ["--exit-zero"], 0, [more: unexpected]),
    Case("all gates not met are forgiven", ["--exit-zero", "--fail-on=contested,untested"], 0),
    Case("no claim is selected, and that is allowed", ["--select", "x", "--allow-empty"], 0),
    Case("no dataset, and that is allowed", ["--allow-empty"], 0, [evidence: nil]),
    Case("an empty folder, and that is allowed", ["--allow-empty"], 0, none),
    Case("check, without a mistake", ["check"], 0),
    Case("check judges nothing", ["check"], 0, [more: unexpected]),
    Case("check of a folder without theories", ["check", "Hypotheses/vocabulary"], 0),
    Case("check of an empty folder, which is allowed", ["check", "--allow-empty"], 0, none),
    Case("a warning", [], 0, [table: doubtful]), Case("check of a warning", ["check"], 0, [table: doubtful]),
    Case("strict, without a warning", ["--strict"], 0), Case("a strict check", ["check", "--strict"], 0),
    Case("a dataset whose warnings are errors, without one", ["check"], 0, [evidence: asErrors]),
    Case(
      "a dataset whose warnings are none", ["check"], 0,
      [evidence: Study.dataset + "warnings: warnings\n", table: doubtful]),
    Case(
      "a warning of another file", ["check"], 0,
      [evidence: asErrors, more: Study.more.replacing("published: 1995\n", with: "")]),
    Case("explain, whatever the verdict", ["explain", "more-in-raphe"], 0),
    Case("explain, whatever is expected", ["explain", "more/a"], 0, [more: unexpected]),
    Case("explain a code", ["explain", "E0104"], 0, none),
    Case("schema", ["schema"], 0, none),
    Case("help", ["--help"], 0, none), Case("version", ["--version"], 0, none),
    Case(
      "a gate on bits", [], 0,
      [project: gates("{theory: more, at_least: -1000 bits}")]),
    Case(
      "a gate on all hold", [], 0,
      [project: gates("{theory: more, all_hold: 0}")]),
    Case(
      "a gate on a verdict", [], 0,
      [project: gates("{claim: more/more-in-raphe, verdict: [contested, contradicted]}")]),
    Case(
      "a gate of the project is forgiven", ["--exit-zero"], 0,
      [project: gates("{theory: more, at_least: 1000 bits}")]),
    Case(
      "a gate on what is not selected", ["--select", "fewer"], 0,
      [project: gates("{theory: more, at_least: 1000 bits}")]),
    Case(
      "a gate on a theory of the project that is not in the run", ["Hypotheses/theories/fewer.yaml"], 0,
      [project: gates("{theory: more, at_least: 1000 bits}")]),
    Case(
      "a gate on severity of a word that says nothing of the effect", [], 0,
      [project: gates("{claim: fewer/fewer-in-cortex, severity: 5 %}")]),
    Case("paths of the project's file", [], 0, [project: "raphe: 1\nproject: p\npaths: [Hypotheses]\n"]),
    Case(
      "what the project's file fails on is not what the command line fails on", ["--fail-on", "never"], 0,
      [project: "raphe: 1\nproject: p\nsettings: {fail_on: contradicted}\n"]),
    // A gate not met.
    Case(
      "what the project's file fails on", [], 1, [project: "raphe: 1\nproject: p\nsettings: {fail_on: contradicted}\n"]),
    Case(
      "what the project's file fails on, by evidence up to a year", [], 1,
      [project: "raphe: 1\nproject: p\nsettings: {as_of: 1900, fail_on: [untested]}\n"]),
    Case(
      "a gate on severity, not met", [], 1,
      [project: gates("{claim: fewer/fewer-in-raphe, severity: 0 %}")]),
    Case(
      "a gate on bits, not met", [], 1,
      [project: gates("{theory: more, at_least: 1000 bits}")]),
    Case(
      "a gate on all hold, not met", [], 1,
      [project: gates("{theory: more, all_hold: 1}")]),
    Case(
      "a gate on a verdict, not met", [], 1,
      [project: gates("{claim: more/more-in-raphe, verdict: supported}")]),
    Case(
      "the gates of a named file", ["--config", "raphe.yaml"], 1,
      [project: gates("{theory: more, at_least: 1000 bits}")]),
    Case("a verdict is not the expected one", [], 1, [more: unexpected]),
    Case("fail on unexpected, said aloud", ["--fail-on", "unexpected"], 1, [more: unexpected]),
    Case("fail on contradicted", ["--fail-on", "contradicted"], 1),
    Case("fail on contested", ["--fail-on", "contested"], 1),
    Case("fail on inconclusive", ["--fail-on", "inconclusive"], 1),
    Case("fail on untested", ["--fail-on", "untested"], 1),
    Case("fail on a list, of which one occurs", ["--fail-on", "contested,contradicted", "--select", "more"], 1),
    Case(
      "gates add up", ["--fail-on", "unexpected", "--fail-on", "contested", "--select", "more"], 1,
      [more: unexpected]),
    Case(
      "gates add up in any order", ["--fail-on", "untested", "--fail-on", "unexpected", "--select=more"], 1,
      [more: unexpected]),
    Case(
      "another gate leaves what is unexpected", ["--fail-on", "contested", "--select", "more"], 1,
      [more: unexpected]),
    Case("the first of two gates", ["--fail-on", "contradicted", "--fail-on", "contested", "--select", "more"], 1),
    Case("an empty selection is not reached", ["--allow-empty", "--fail-on", "untested"], 1),
    // Input on which no verdict can be relied on.
    Case("a gate on severity without its unit", [], 2, [project: gates("{claim: more/more-in-raphe, severity: 0.05}")]),
    Case("a setting that is none", ["check"], 2, [project: "raphe: 1\nproject: p\nsettings: {draw: 10}\n"]),
    Case("a path that leads nowhere", [], 2, [project: "raphe: 1\nproject: p\npaths: [nowhere]\n"]),
    Case(
      "a gate with an unknown key", [], 2,
      [project: gates("{theory: more, at_leats: 0 bits}")]),
    Case(
      "a gate on an unknown theory", [], 2,
      [project: gates("{theory: mroe, at_least: 0 bits}")]),
    Case(
      "a gate on an unknown claim", ["check"], 2,
      [project: gates("{claim: more/x, verdict: supported}")]),
    Case(
      "a mistake goes before a gate of the project", [], 2,
      [project: gates("{theory: fewer, at_least: 1000 bits}"), more: broken]),
    Case(
      "warnings that the project counts as errors", [], 2, [project: gates("", "warnings: errors\n"), table: doubtful]),
    Case("a project file that is none", ["--config", more], 2), Case("none at all", ["--config", "x.yaml"], 2),
    Case("a theory with a mistake", [], 2, [more: broken]),
    Case("a theory with a mistake that is not selected", ["--select", "fewer"], 2, [more: broken]),
    Case("a mistake is not forgiven", ["--exit-zero", "--allow-empty", "--fail-on", "never"], 2, [more: broken]),
    Case("a mistake goes before a gate not met", ["--fail-on", "contested"], 2, [more: broken]),
    Case("a mistake goes before an empty selection", ["--select", "x"], 2, [more: broken]),
    Case("check of a mistake", ["check"], 2, [more: broken]),
    Case("a warning, strictly", ["--strict"], 2, [table: doubtful]),
    Case("a warning goes before a gate not met", ["--strict"], 2, [table: doubtful, more: unexpected]),
    Case("a strict warning is not forgiven", ["--strict", "--exit-zero", "--fail-on", "never"], 2, [table: doubtful]),
    Case("a strict check of a warning", ["check", "--strict"], 2, [table: doubtful]),
    Case(
      "a strict warning of a theory", ["check", "--strict"], 2,
      [more: Study.more.replacing("published: 1995\n", with: "")]),
    Case("a pattern that fits nothing, strictly", ["--strict", "--select", "more", "--skip", "x"], 2),
    Case("a dataset whose warnings are errors", [], 2, [evidence: asErrors, table: doubtful]),
    Case("check of it", ["check"], 2, [evidence: asErrors, table: doubtful]),
    Case("compare on it", ["compare"], 2, [evidence: asErrors, table: doubtful]),
    Case("a word for warnings that is none", ["check"], 2, [evidence: Study.dataset + "warnings: fatal\n"]),
    Case("explain beside a mistake", ["explain", "fewer-in-raphe"], 2, [more: broken]),
    Case("a dataset with a mistake", [], 2, [evidence: Study.dataset + "nokey: 1\n"]),
    Case("a table that is missing", [], 2, ["Hypotheses/evidence/findings.csv": nil]),
    Case("no vocabulary", [], 2, ["Hypotheses/vocabulary/small.yaml": nil]),
    Case("a vocabulary twice", [], 2, ["Hypotheses/again.yaml": Study.vocabulary]),
    Case("a theory twice", [], 2, ["Hypotheses/again.yaml": Study.more]),
    Case("a path that is missing", ["Hypothesis"], 2), Case("an empty path", [""], 2),
    Case("one path of two is missing", ["Hypotheses", "missing.yaml"], 2),
    Case("a missing path is not forgiven", ["missing", "--exit-zero", "--allow-empty"], 2),
    Case("data that is missing", ["--data", "missing"], 2),
    Case("explain an unknown claim", ["explain", "x"], 2), Case("explain an unknown code", ["explain", "E9999"], 2),
    Case("explain nothing", ["explain"], 2), Case("a subcommand that is none", ["chekc"], 2),
    Case("an option that is none", ["--selct", "x"], 2), Case("an option without its value", ["--select"], 2),
    Case("a format that is none", ["--format", "xml"], 2), Case("a year that is none", ["--as-of", "x"], 2),
    Case("a year out of range", ["--as-of", "19"], 2), Case("no thread", ["--jobs", "0"], 2),
    Case("a verdict that is none", ["--fail-on", "unexpectd"], 2), Case("no verdict", ["--fail-on", ""], 2),
    Case("a verdict that is none among others", ["--fail-on", "contested,"], 2),
    Case("a colour that is none", ["--color", "red"], 2), Case("quiet and verbose", ["-q", "-v"], 2),
    Case("an option of another command", ["check", "--fail-on", "never"], 2),
    Case("an argument too many", ["schema", "x"], 2), Case("a limit of nothing", ["--max-nodes", "0"], 2),
    Case("a limit without reason", ["--max-depth", "10001"], 2),
    Case("an output that cannot be", ["-o", "missing/x"], 2), Case("an output that is a folder", ["-o", "."], 2),
    // Nothing to test.
    Case("an empty folder", [], 5, none), Case("check of an empty folder", ["check"], 5, none),
    Case("a folder without theories", ["Hypotheses/evidence"], 5),
    Case("a selection that fits nothing", ["--select", "x"], 5),
    Case("a selection of which all is skipped", ["--select", "more", "--skip", "*-in-*"], 5),
    Case("no dataset", [], 5, [evidence: nil]), Case("a gate does not hide it", ["--exit-zero", "--select", "x"], 5),
  ]

  @Test(arguments: cases)
  func code(of run: Case) throws {
    try Command.withFolder(Study.files(with: run.changes)) { folder throws in
      let result = try Command.raphe(run.arguments, in: folder)
      #expect(result.code == run.code, "\(result.output)\(result.error)")
      // What goes wrong is always said, and never among the results.
      let isTold = result.error.contains("rror:") || result.error.contains("error[")
      #expect((run.code == 2 || run.code == 5) == isTold, "\(result.error)")
    }
  }

  @Test("They do not depend on the format", arguments: cases.filter { !$0.arguments.contains("--format") })
  func codeInEachFormat(of run: Case) throws {
    let hasFormat = !["explain", "schema", "chekc"].contains(run.arguments.first)
    guard hasFormat, !run.arguments.contains(where: ["--help", "--version"].contains) else { return }
    try Command.withFolder(Study.files(with: run.changes)) { folder throws in
      for format in Self.formats(of: run) {
        let result = try Command.raphe(run.arguments + ["--format", format], in: folder)
        // An option that lacks its value takes the next word for it.
        #expect(result.code == run.code || run.arguments.last == "--select", "\(format): \(result.error)")
        guard format == "json", !result.output.isEmpty else { continue }
        let report = try JSONText(result.output)
        #expect(report.value["summary"]?["exitCode"] == .number("\(run.code)"))
      }
    }
  }

  /// Two by turns of those that verdicts, or mistakes, are written in, beside JSON, and all are had over the cases.
  private static func formats(of run: Case) -> [String] {
    let judged = ["junit", "sarif", "tap", "github", "markdown", "html", "ndjson", "csv"]
    let checked = ["junit", "sarif", "github", "markdown", "ndjson"]
    let all = run.arguments.first == "check" ? checked : judged
    let turn = cases.firstIndex { $0.why == run.why } ?? 0
    return ["concise", "json", all[turn % all.count], all[(turn + all.count / 2) % all.count]]
  }

  @Test("Nor do they when every format is written at once, and each file is written whole")
  func codeWithEveryReport() throws {
    let formats = ["json", "junit", "sarif", "tap", "github", "markdown", "html", "ndjson", "csv"]
    for (code, changes) in [(0, [:]), (1, [Self.more: Self.unexpected]), (2, [Self.more: Self.broken])] {
      try Command.withFolder(Study.files(with: changes)) { folder throws in
        let reports = formats.flatMap { ["--report", "\($0)=report.\($0)"] }
        let result = try Command.raphe(["test"] + reports, in: folder)
        #expect(result.code == Int32(code), "\(result.error)")
        for format in formats {
          let written = try String(contentsOf: folder.appending(path: "report.\(format)"), encoding: .utf8)
          // Beside a page every report tells what selection for publication would do.
          let page = ["--report", "html=page.html"]
          let alone = try Command.raphe(["test", "--format", format] + page, in: folder)
          // The command line is one of the things that reports tell, in words, as JSON and as JSON without spaces.
          let told = [" --format \(format)", #", "--format", "\#(format)""#, #","--format","\#(format)""#]
          let same = told.reduce(alone.output) { $0.replacing($1, with: "") }
          #expect(written == same, "\(format)")
        }
      }
    }
  }

  @Test("A run that is stopped while it writes leaves the old report whole", arguments: ["json", "html", "junit"])
  func stoppedWhileWriting(format: String) throws {
    try Command.withFolder(Study.files) { folder throws in
      let old = Data("the old report".utf8)
      try old.write(to: folder.appending(path: "report"))
      // The system ends whoever makes a file longer than this: a block of 512 or 1,024 bytes.
      let result = try Command.shell(
        "ulimit -f 1; exec \"$RAPHE\" test --format \(format) --output report", in: folder)
      #expect(result.code != 0)
      #expect(try Data(contentsOf: folder.appending(path: "report")) == old)
    }
  }

  @Test("A fault of the program is 3, and is said", arguments: ["SEGV", "ILL", "BUS", "FPE", "ABRT", "TRAP"])
  func fault(signal: String) throws {
    // It waits for its standard input, which never ends, while the signal comes.
    let line =
      "exec 3< <(sleep 9); \"$RAPHE\" - <&3 & sleep 0.5; kill -\(signal) $!; wait $!"
    let result = try Command.shell(line)
    #expect(result.code == 3, "\(result.error)")
    #expect(result.error.contains("raphe: internal fault; please report it"))
    #expect(result.output == "")
  }
}
