import Foundation
import Testing

@Suite("Output") struct OutputTests {
  @Test("A file gets what standard output would, and nothing else changes", arguments: ["text", "concise", "json"])
  func toFile(format: String) throws {
    try Command.withFolder(Study.files) { folder throws in
      let plain = try Command.raphe(["--format", format], in: folder)
      let result = try Command.raphe(["--format", format, "--output", "report"], in: folder)
      #expect(result.code == plain.code && result.output == "" && result.error == plain.error)
      #expect(try String(contentsOf: folder.appending(path: "report"), encoding: .utf8) == plain.output)
      #expect(try Command.raphe(["--format", format, "-o-"], in: folder) == plain)
      #expect(try Command.raphe(["--format", format, "-o", "/dev/stdout"], in: folder) == plain)
      // Nothing is left lying beside it.
      #expect(try OutputTests.names(in: folder) == ["Hypotheses", "report"])
    }
  }

  @Test("What was in the file is replaced whole, its permissions and links kept")
  func replaces() throws {
    try Command.withFolder(Study.files) { folder throws in
      let (file, link) = (folder.appending(path: "report"), folder.appending(path: "link"))
      try Data(repeating: 0x78, count: 1 << 20).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "report")
      #expect(try Command.raphe(["-q", "-o", "link"], in: folder).code == 0)
      #expect(try String(contentsOf: file, encoding: .utf8) == (try Command.raphe(["-q"], in: folder).output))
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "report")
    }
  }

  @Test(
    "E0603: an output that cannot be written is 2, and nothing half written",
    arguments: [
      ("missing/report.json", "there is no folder `missing`"), ("Hypotheses", "it is a folder"),
      ("/dev/full", "no space is left"), ("plain/report", "a part of the path before the last is not a folder"),
    ])
  func unwritable(path: String, reason: String) throws {
    try Command.withFolder(Study.files(with: ["plain": "x"])) { folder throws in
      for command in [["test"], ["check"], ["explain", "E0104"], ["schema"], ["test", "--format=json"]] {
        let result = try Command.raphe(command + ["--output", path], in: folder)
        #expect(result.code == 2 && result.output == "")
        #expect(result.error == "error[E0603]: `\(path)` cannot be written: \(reason)\n", "\(command)")
      }
      #expect(try OutputTests.names(in: folder) == ["Hypotheses", "plain"])
    }
  }

  @Test("An output that cannot be written leaves the old one", .enabled(if: getuid() != 0))
  func leavesOldOne() throws {
    try Command.withFolder(Study.files(with: ["shut/report": "old"])) { folder throws in
      let shut = folder.appending(path: "shut")
      try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: shut.path)
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: shut.path) }
      #expect(try Command.raphe(["-o", "shut/report"], in: folder).code == 2)
      #expect(try String(contentsOf: shut.appending(path: "report"), encoding: .utf8) == "old")
    }
  }

  @Test("A full disk behind standard output is 2, never a pass")
  func fullDisk() throws {
    try Command.withFolder(Study.files) { folder throws in
      for command in ["", "check", "explain E0104", "schema", "--format json", "--version", "--help", "plan --help"] {
        let result = try Command.shell("\"$RAPHE\" \(command) > /dev/full", in: folder)
        #expect(result.code == 2, "\(command)")
        #expect(result.error == "error[E0603]: standard output cannot be written: no space is left\n", "\(command)")
      }
    }
  }

  @Test(
    "A reader that has gone ends the run with 141, in every command and by no signal",
    arguments: [
      "schema", "check", "test", "explain E0104", "compare --resamples 9", "plan", "--help", "test --format json",
    ])
  func closedPipe(command: String) throws {
    try Command.withFolder(Study.files) { folder throws in
      for trap in ["", "trap '' PIPE; "] {
        // A pipe that nobody reads any more, without the chance that the text fits into it before.
        let line = "\(trap)(sleep 0.5; exec \"$RAPHE\" \(command)) | true; echo ${PIPESTATUS[0]}"
        let result = try Command.shell(line, in: folder)
        #expect(result.output == "141\n", "\(command): \(result.output)")
        #expect(!result.error.contains("E06") && !result.error.contains("fault"), "\(result.error)")
      }
    }
    let head = try Command.shell("\"$RAPHE\" schema | head -n 1")
    #expect(head.output == "{\n" && head.error == "")
  }

  @Test("Nobody to read mistakes is no reason to keep results back")
  func closedError() throws {
    let changes = ["Hypotheses/theories/more.yaml": Study.more + "nokey: 1\n"] as [String: String?]
    try Command.withFolder(Study.files(with: changes)) { folder throws in
      let line = "exec 3>&1; (sleep 0.5; \"$RAPHE\" -q >&3; echo \"code $?\" >&3) 2>&1 | true"
      let result = try Command.shell(line, in: folder)
      #expect(result.output.hasSuffix("code 2\n") && result.output.contains("Ranking"), "\(result.output)")
    }
  }

  @Test(
    "E0603: what was read is never replaced, by whatever name",
    arguments: [
      "Hypotheses/theories/more.yaml", "./Hypotheses/evidence/findings.csv", "Hypotheses/evidence/findings.yaml",
      "Hypotheses/../Hypotheses/vocabulary/small.yaml", "link.json", "hard.json",
    ])
  func inputs(path: String) throws {
    try Command.withFolder(Study.files) { folder throws in
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "link.json").path, withDestinationPath: "Hypotheses/theories/fewer.yaml")
      try FileManager.default.linkItem(
        atPath: folder.appending(path: "Hypotheses/evidence/findings.csv").path,
        toPath: folder.appending(path: "hard.json").path)
      let old = try Data(contentsOf: folder.appending(path: path))
      let commands = [
        ["test"], ["check"], ["explain", "more-in-raphe"], ["compare", "--resamples", "9"], ["plan"],
        ["calibrate", "--worlds", "1"],
      ]
      // Of the project around a theory its vocabulary and its tables are read as well.
      for command in commands + [["test", "Hypotheses/theories/more.yaml", "Hypotheses/theories/fewer.yaml"]] {
        let result = try Command.raphe(command + ["-o", path], in: folder)
        #expect(result.code == 2 && result.output == "", "\(command)")
        #expect(
          result.error.contains("error[E0603]: `\(path)` cannot be written: it is one of the files that were read"))
      }
      #expect(try Data(contentsOf: folder.appending(path: path)) == old)
    }
  }

  @Test("The file that standard input comes from is not replaced", arguments: ["", " --stdin-filename x.yaml"])
  func standardInputFile(option: String) throws {
    try Command.withFolder(["words.yaml": Study.vocabulary]) { folder throws in
      let result = try Command.shell("\"$RAPHE\" check -\(option) -o words.yaml < words.yaml", in: folder)
      #expect(result.code == 2)
      #expect(result.error.contains("error[E0603]: `words.yaml` cannot be written"), "\(result.error)")
      #expect(try String(contentsOf: folder.appending(path: "words.yaml"), encoding: .utf8) == Study.vocabulary)
    }
  }

  @Test("Through a link that leads nowhere the file is made there, and the link stays")
  func danglingLinks() throws {
    try Command.withFolder(Study.files(with: ["out/x": ""])) { folder throws in
      func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: name).path, withDestinationPath: target)
      }
      try link("latest", to: "out/second")
      try link("out/second", to: "report.txt")
      let plain = try Command.raphe(["-q"], in: folder).output
      #expect(try Command.raphe(["-q", "-o", "latest"], in: folder).code == 0)
      #expect(try String(contentsOf: folder.appending(path: "out/report.txt"), encoding: .utf8) == plain)
      for (name, target) in [("latest", "out/second"), ("out/second", "report.txt")] {
        let path = folder.appending(path: name).path
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == target)
      }
      try link("lost", to: "missing/report.txt")
      try link("circle", to: "circle")
      for (name, reason) in [("lost", "there is no folder `missing`"), ("circle", "its links lead in a circle")] {
        let result = try Command.raphe(["-q", "-o", name], in: folder)
        #expect(result.code == 2)
        #expect(result.error == "error[E0603]: `\(name)` cannot be written: \(reason)\n")
        #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: folder.appending(path: name).path)) != nil)
      }
    }
  }

  @Test("Results and mistakes go their own ways, in each format")
  func streams() throws {
    let changes = ["Hypotheses/theories/more.yaml": Study.more + "nokey: 1\n"] as [String: String?]
    try Command.withFolder(Study.files(with: changes)) { folder throws in
      let text = try Command.raphe([], in: folder)
      #expect(text.error.hasPrefix("Hypotheses/theories/more.yaml:15:1: error[E0201]: `theory` has no key `nokey`\n"))
      #expect(!text.output.contains("E0201") && text.output.contains("fewer-in-raphe"))
      #expect(text.output.hasSuffix("1 error in the input: only theories without one are scored.\n"))
      let concise = try Command.raphe(["--format", "concise"], in: folder)
      #expect(concise.error.split(separator: "\n").count == 1)
      #expect(concise.error.hasPrefix("Hypotheses/theories/more.yaml:15:1: error[E0201] "))
      let json = try Command.raphe(["--format", "json"], in: folder)
      #expect(json.error == "")
      // With the report in a file the mistakes are still seen.
      let file = try Command.raphe(["--format", "json", "-o", "r.json"], in: folder)
      #expect(file.error.contains("error[E0201]"))
      #expect(try String(contentsOf: folder.appending(path: "r.json"), encoding: .utf8) == json.output)
    }
  }

  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
