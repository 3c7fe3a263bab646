import Foundation
import Testing

/// The habits of a command line.
@Suite("Options") struct OptionTests {
  @Test("Help goes to standard output and names every option", arguments: ["--help", "-h"])
  func help(option: String) throws {
    for command in ["test", "check", "explain", "schema"] {
      let result = try Command.raphe([command, option])
      #expect(result.code == 0 && result.error == "")
      #expect(result.output.hasPrefix("OVERVIEW: "))
      #expect(result.output.contains("\nUSAGE: raphe "))
      for option in ["--output", "--color", "--quiet", "--verbose", "--version", "--help"] {
        #expect(result.output.contains(option), "\(command) does not name \(option)")
      }
      let widest = result.output.split(separator: "\n").map(\.count).max() ?? 0
      #expect(widest <= 80, "the help of \(command) is \(widest) columns wide")
    }
    let test = try Command.raphe(["test", option]).output
    let options = [
      "--format", "--select", "--skip", "--as-of", "--fail-on", "--exit-zero", "--allow-empty", "--data", "--jobs",
      "--stdin-filename", "--max-depth", "--max-nodes", "--max-bytes", "--estimator", "--test",
    ]
    for option in options { #expect(test.contains(option), "test does not name \(option)") }
  }

  @Test("Help of the program names the commands, the default and the exit codes")
  func helpOfAll() throws {
    let result = try Command.raphe(["--help"])
    for part in ["test (default)", "check", "explain", "schema", "5 nothing to test", "raphe [test] [<options>]"] {
      #expect(result.output.contains(part), "\(part)")
    }
    #expect(try Command.raphe(["help"]) == result)
  }

  @Test("Help of check says where notes are")
  func helpOfCheck() throws {
    #expect(try Command.raphe(["check", "--help"]).output.contains("--verbose shows notes as well"))
  }

  @Test(
    "The version is that of the report", arguments: [["--version"], ["test", "--version"], ["check", "--version"]])
  func version(arguments: [String]) throws {
    let result = try Command.raphe(arguments)
    #expect(try /raphe [0-9]+\.[0-9]+\.[0-9]+\n/.wholeMatch(in: result.output) != nil)
    let report = try JSONText(try Command.raphe(["--format", "json", "--select", "lower-5ht2a"]).output)
    #expect(result.output == "raphe \(report.value["raphe"]?["version"]?.text ?? "")\n")
  }

  @Test(
    "A mistake in the usage is said on standard error, with what was probably meant",
    arguments: [
      (["--formt", "json"], "Unknown option '--formt'. Did you mean '--format'?"),
      (["--format", "xml"], "- junit"), (["explain", "x", "--format", "junit"], "'text' or 'json'"),
      (["--report", "junit"], "The value 'junit' is invalid for '--report"),
      (["--report", "xml=a"], "'xml=a' is invalid"),
      (["--report", "junit="], "is invalid for '--report"),
      (["--format", "json", "--report", "junit=-"], "Only one report can go to standard output"),
      (["--report", "tap=-", "--report", "junit=-"], "Only one report can go to standard output"),
      (["--tap-version", "12"], "'13' or '14'"), (["report"], "Missing expected argument '<file>'"),
      (["report", "a.json", "--format", "text"], "- junit"),
      (["--quiet", "--verbose"], "--quiet and --verbose exclude each other"),
      (["--estimator", "RML"], "--estimator takes one of EE, DL, HE, HS, HSk, SJ, PM, PMM, ML, REML, EB; it is 'RML'"),
      (["explain", "x", "--test", "t"], "--test takes one of truncated, hartung-knapp, z; it is 't'"),
      (["--as-of", "94"], "--as-of takes a year from 1800 to 2200; it is 94"),
      (["--max-depth", "0"], "--max-depth takes a number from 1 to 10000; it is 0"),
      (["--max-depth", "9223372036854775807"], "--max-depth takes a number from 1 to 10000"),
      (["--max-bytes", "9223372036854775807"], "--max-bytes takes a number from 1 to 2147483647"),
      (["--max-nodes", "9223372036854775807"], "--max-nodes takes a number from 1 to 2147483647"),
      (["--max-nodes=-1"], "--max-nodes takes a number from 1 to 2147483647; it is -1"),
      (["--jobs", "9223372036854775807"], "--jobs takes a number from 1 to 10000"),
      (["--draws", "9223372036854775807"], "--draws takes a number from 1 to 1000000"),
      (["compare", "--resamples", "9223372036854775807"], "--resamples takes a number from 1 to 1000000"),
      (["compare", "--resamples", "0"], "--resamples takes a number from 1 to 1000000; it is 0"),
      (["calibrate", "--worlds", "9223372036854775807"], "--worlds takes a number from 1 to 1000000"),
      (["plan", "--n", "9223372036854775807"], "--n takes a number from 4 to 10000"),
      (["--jobs", "9223372036854775808"], "The value '9223372036854775808' is invalid for '--jobs"),
      (["--fail-on", "contestd"], "- contested"), (["--color", "blue"], "'auto', 'always' or 'never'"),
      (["schema", "x"], "Unexpected argument 'x'"),
    ])
  func usage(arguments: [String], part: String) throws {
    let result = try Command.raphe(arguments)
    #expect(result.code == 2 && result.output == "")
    #expect(result.error.contains(part), "\(result.error)")
    #expect(result.error.contains("--help' for more information."))
  }

  @Test(
    "Every width of the screen will do",
    arguments: ["9223372036854775807", "1000000000", "1", "0", "-1", "9223372036854775808", "x", ""])
  func columns(text: String) throws {
    try Command.withFolder(Study.files) { folder throws in
      for command in [[], ["check"], ["explain", "more-in-raphe"], ["compare", "--resamples", "9"], ["plan"]] {
        let result = try Command.raphe(command, in: folder, environment: ["COLUMNS": text])
        #expect(result.code == 0 && result.output.utf8.count < 1_000_000, "\(command)")
      }
    }
  }

  @Test("What looks like a subcommand is one")
  func subcommand() throws {
    #expect(try Command.raphe(["chekc"]).error.contains("help: for the command, write `raphe check`"))
  }

  @Test("Every subcommand is suggested to who misspells it")
  func subcommands() throws {
    let help = try Command.raphe(["--help"]).output
    let listed = try #require(help.components(separatedBy: "SUBCOMMANDS:").last).split(separator: "\n")
      .compactMap { line in
        line.hasPrefix("  ") && line.dropFirst(2).first?.isLowercase == true ? line.split(separator: " ").first : nil
      }
    #expect(listed.count > 7)
    try Command.withFolder(["a.txt": ""]) { folder throws in
      for name in listed {
        let error = try Command.raphe(["\(name)x"], in: folder).error
        #expect(error.contains("for the command, write `raphe \(name)`"), "\(error)")
      }
    }
  }

  @Test("`--opt=value` is `--opt value`, and short forms are the long ones")
  func forms() throws {
    try Command.withFolder(Study.files) { folder throws in
      let long = try Command.raphe(["test", "--select", "more", "--quiet", "--jobs", "2"], in: folder)
      #expect(long.code == 0 && long.output.contains("more"))
      #expect(try Command.raphe(["--select=more", "-q", "-j2"], in: folder) == long)
      #expect(try Command.raphe(["-qj", "2", "--select=more", "Hypotheses"], in: folder) == long)
    }
  }

  @Test("`--` ends the options")
  func end() throws {
    try Command.withFolder(["--quiet": Study.more, "s.yaml": Study.vocabulary]) { folder throws in
      let result = try Command.raphe(["check", "s.yaml", "--", "--quiet"], in: folder)
      #expect(result.output == "1 theory, 1 claim, 1 vocabulary: no mistakes, 1 note (shown with --verbose)\n")
    }
  }

  @Test("Without a subcommand it tests, and without a path the folder `Hypotheses` or else the current one")
  func defaults() throws {
    try Command.withFolder(Study.files) { folder throws in
      let whole = try Command.raphe(["test", "Hypotheses"], in: folder)
      #expect(whole.output.contains("5 claims of 2 theories"))
      #expect(try Command.raphe([], in: folder) == whole)
      #expect(try Command.raphe(["test"], in: folder) == whole)
      #expect(try Command.raphe(["."], in: folder.appending(path: "Hypotheses")) == whole)
      #expect(try Command.raphe([], in: folder.appending(path: "Hypotheses")) == whole)
      // Beside `Hypotheses` a theory is not looked at.
      try Command.write("raphe: 1\ntheory: x", to: "other.yaml", in: folder)
      #expect(try Command.raphe([], in: folder) == whole)
    }
  }

  @Test("Less and more")
  func detail() throws {
    try Command.withFolder(Study.files) { folder throws in
      let (quiet, usual, verbose) = (
        try Command.raphe(["-q"], in: folder).output, try Command.raphe([], in: folder).output,
        try Command.raphe(["-v"], in: folder).output
      )
      #expect(quiet.contains("Ranking") && !quiet.contains("fewer-in-raphe"))
      #expect(usual.contains("fewer-in-raphe") && !usual.contains("is lower in depressed"))
      #expect(verbose.contains("- 5-HT1A density in raphe (human) is lower in depressed than in\n"))
      #expect(usual.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test("Only evidence of the time counts")
  func asOf() throws {
    try Command.withFolder(Study.files) { folder throws in
      func samples(_ arguments: [String]) throws -> Double? {
        let report = try JSONText(try Command.raphe(arguments + ["--format", "json"], in: folder).output)
        let claim = report.value["theories"]?.elements.first?["claims"]?.elements.first
        return claim?["evidence"]?["samples"]?.number
      }
      #expect(try samples([]) == 3)
      #expect(try samples(["--as-of", "2004"]) == 3)
      #expect(try samples(["--as-of", "2003"]) == 2)
      #expect(try samples(["--as-of", "1989"]) == 0)
      #expect(try Command.raphe(["explain", "fewer-in-raphe", "--as-of=1989"], in: folder).output.contains("untested"))
    }
  }

  @Test(
    "A limit is named when it is hit, and can be raised",
    arguments: [("--max-depth", "2", "E0115"), ("--max-nodes", "20", "E0116"), ("--max-bytes", "200", "E0117")])
  func limits(option: String, value: String, code: String) throws {
    try Command.withFolder(Study.files) { folder throws in
      let result = try Command.raphe(["check", option, value, "Hypotheses/theories/fewer.yaml"], in: folder)
      #expect(result.code == 2)
      #expect(result.error.contains("error[\(code)]"), "\(result.error)")
      #expect(result.error.contains("limit of \(value)") && result.error.contains("`\(option) N`"))
      #expect(try Command.raphe(["check", option, "10000", "Hypotheses/theories/fewer.yaml"], in: folder).code == 0)
    }
  }

  @Test("The limit of bytes holds for tables too")
  func limitOfTables() throws {
    try Command.withFolder(Study.files) { folder throws in
      let size = Study.findings.utf8.count
      #expect(try Command.raphe(["check", "--max-bytes", "\(size)"], in: folder).code == 0)
      let result = try Command.raphe(["check", "--max-bytes", "\(size - 1)"], in: folder)
      #expect(result.code == 2)
      #expect(
        result.error.contains("error[E0601]: the table `findings.csv` cannot be read: it has more than the limit"))
    }
  }
}
