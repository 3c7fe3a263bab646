import Foundation
import Testing

@Suite("Colour") struct ColorTests {
  static let escape: Character = "\u{1B}"

  /// What was asked and set, and whether there is colour in a pipe and on a terminal.
  static let cases: [(option: String?, environment: [String: String], pipe: Bool, terminal: Bool)] = [
    (nil, [:], false, true), ("auto", [:], false, true), ("always", [:], true, true), ("never", [:], false, false),
    (nil, ["NO_COLOR": "1"], false, false), (nil, ["NO_COLOR": ""], false, true),
    (nil, ["FORCE_COLOR": "1"], true, true), (nil, ["FORCE_COLOR": "0"], false, false),
    (nil, ["CLICOLOR_FORCE": "1"], true, true), (nil, ["CLICOLOR": "0"], false, false),
    (nil, ["TERM": "dumb"], false, false), (nil, ["NO_COLOR": "1", "FORCE_COLOR": "1"], false, false),
    ("always", ["NO_COLOR": "1", "TERM": "dumb", "CLICOLOR": "0"], true, true),
    ("never", ["FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"], false, false),
  ]

  private static func line(_ option: String?) -> String {
    "\"$RAPHE\" test -q \(option.map { "--color=\($0)" } ?? "")"
  }

  @Test("In a pipe", arguments: cases)
  func pipe(option: String?, environment: [String: String], pipe: Bool, terminal: Bool) throws {
    let bad = ["Hypotheses/theories/more.yaml": Study.more + "nokey: 1\n"] as [String: String?]
    try Command.withFolder(Study.files(with: bad)) { folder throws in
      let terminal = ["TERM": "xterm"].merging(environment) { $1 }
      let result = try Command.shell(ColorTests.line(option), in: folder, environment: terminal)
      #expect(result.output.contains("Ranking"))
      #expect(result.output.contains(ColorTests.escape) == pipe)
      #expect(result.error.contains(ColorTests.escape) == pipe)
    }
  }

  @Test(
    "On a terminal", .enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/script")), arguments: cases)
  func terminal(option: String?, environment: [String: String], pipe: Bool, terminal: Bool) throws {
    try Command.withFolder(Study.files) { folder throws in
      let variables = ["TERM": "xterm"].merging(environment) { $1 }
      let line = "script -qec '\(ColorTests.line(option))' /dev/null"
      let result = try Command.shell(line, in: folder, environment: variables)
      #expect(result.output.contains("Ranking"))
      #expect(result.output.contains(ColorTests.escape) == terminal)
    }
  }

  @Test("Colour adds nothing but colour")
  func sameWords() throws {
    try Command.withFolder(Study.files) { folder throws in
      for arguments in [["test"], ["test", "-v"], ["explain", "fewer-in-raphe"], ["explain", "E0104"]] {
        let plain = try Command.raphe(arguments, in: folder).output
        let colored = try Command.raphe(arguments + ["--color", "always"], in: folder).output
        #expect(colored != plain && colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
      }
      // Formats for programs have none.
      for format in ["json", "concise"] {
        let colored = try Command.raphe(["--format", format, "--color", "always"], in: folder)
        #expect(!colored.output.contains(ColorTests.escape))
      }
    }
  }

  @Test("A file gets colour only on demand")
  func file() throws {
    try Command.withFolder(Study.files) { folder throws in
      let file = folder.appending(path: "r.txt")
      _ = try Command.raphe(["-q", "-o", "r.txt"], in: folder, environment: ["FORCE_COLOR": "1"])
      #expect(try !String(contentsOf: file, encoding: .utf8).contains(ColorTests.escape))
      _ = try Command.raphe(["-q", "-o", "r.txt", "--color", "always"], in: folder)
      #expect(try String(contentsOf: file, encoding: .utf8).contains(ColorTests.escape))
    }
  }
}
