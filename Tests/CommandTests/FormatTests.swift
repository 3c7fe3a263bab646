import Foundation
import Testing

@Suite("Formats of the command") struct FormatTests {
  private static let formats = ["junit", "sarif", "tap", "github", "markdown", "ndjson", "csv"]

  private static func text(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test("Several at once, each as it is alone, and the stored run gives the same")
  func several() throws {
    try Command.withFolder(Study.files) { folder throws in
      let arguments = ["test", "--fail-on", "contested"]
      let reports = Self.formats.map { "--report=\($0)=out.\($0)" }
      let plain = try Command.raphe(arguments, in: folder)
      let all = try Command.raphe(arguments + reports, in: folder)
      #expect(all == plain && all.code == 1)
      #expect(try Command.raphe(arguments + ["--format", "json", "-o", "run.json"], in: folder).code == 1)
      for format in Self.formats {
        let written = try Self.text("out.\(format)", in: folder)
        let stored = try Command.raphe(["report", "run.json", "--format", format], in: folder)
        #expect(stored.code == 0 && stored.error == "")
        if !["markdown", "ndjson", "sarif"].contains(format) {
          #expect(stored.output == written, "\(format)")
        } else {
          // These tell the command line of the run.
          #expect(stored.output.split(separator: "\n").count == written.split(separator: "\n").count, "\(format)")
        }
        let alone = try Command.raphe(arguments + ["--format", format], in: folder)
        #expect(alone.code == 1, "the code does not depend on the format")
        #expect(try Command.raphe(arguments + ["--report", "\(format)=-"], in: folder).output.count == written.count)
      }
    }
  }

  @Test("The page of a stored run is opened in the browser that the user names")
  func opened() throws {
    try Command.withFolder(Study.files) { folder throws in
      #expect(try Command.raphe(["test", "--format", "json", "-o", "run.json"], in: folder).code == 0)
      let browser = folder.appending(path: "browser")
      try Data("#!/bin/sh\nprintf %s \"$1\" > \"$OPENED\"\n".utf8).write(to: browser)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser.path)
      let seen = folder.appending(path: "opened").path
      let result = try Command.raphe(
        ["report", "run.json", "--open", "-o", "page.html"], in: folder,
        environment: ["BROWSER": browser.path, "OPENED": seen])
      #expect(result == .init(output: "Opened `page.html`.\n", error: "", code: 0))
      #expect(try String(contentsOfFile: seen, encoding: .utf8).hasSuffix("/page.html"))
      let page = try Self.text("page.html", in: folder)
      #expect(try page == Command.raphe(["report", "run.json", "--format", "html"], in: folder).output)
      // None that can be started: the page is there all the same, and the user is told where.
      let none = try Command.raphe(
        ["report", "run.json", "--open", "-o", "page.html"], in: folder,
        environment: ["BROWSER": "no-such-browser", "PATH": folder.path])
      #expect(none.code == 2 && none.error.contains("error[E0648]") && none.error.contains("`page.html`"))
      #expect(try Command.raphe(["report", "run.json", "--open", "--format", "tap"], in: folder).code == 2)
    }
  }

  @Test("The exit code is the same in every format", arguments: [("contested", 1), ("never", 0)])
  func codes(gate: String, code: Int32) throws {
    try Command.withFolder(Study.files) { folder throws in
      for format in ["text", "concise", "json"] + Self.formats {
        #expect(try Command.raphe(["--fail-on", gate, "--format", format], in: folder).code == code, "\(format)")
        let empty = try Command.raphe(["--select", "nobody", "--format", format], in: folder)
        #expect(empty.code == 5, "\(format)")
        let broken = try Command.raphe(["missing.yaml", "--format", format], in: folder)
        #expect(broken.code == 2, "\(format)")
      }
    }
  }

  @Test("A report that cannot be written is 2, and what was there stays", arguments: ["missing/x", "Hypotheses"])
  func unwritable(path: String) throws {
    try Command.withFolder(Study.files) { folder throws in
      let result = try Command.raphe(["--report", "junit=\(path)"], in: folder)
      #expect(result.code == 2 && result.error.contains("error[E0603]: `\(path)` cannot be written"))
      let input = "Hypotheses/theories/more.yaml"
      let taken = try Command.raphe(["--report", "junit=\(input)"], in: folder)
      #expect(taken.code == 2 && taken.error.contains("it is one of the files that were read"))
      #expect(try Self.text(input, in: folder) == Study.more)
      let twice = try Command.raphe(["--report=junit=a", "--report=tap=a"], in: folder)
      #expect(twice.code == 2 && twice.error.contains("`a` cannot be written: two reports are to be written to it"))
    }
  }

  @Test("Markdown is added to the summary of a job, without a change of anything else")
  func summary() throws {
    try Command.withFolder(Study.files(with: ["summary.md": "before\n"])) { folder throws in
      let environment = ["GITHUB_STEP_SUMMARY": "summary.md"]
      let plain = try Command.raphe(["test"], in: folder)
      #expect(try Command.raphe(["test"], in: folder, environment: environment) == plain)
      let markdown = try Command.raphe(["test", "--format", "markdown"], in: folder).output
      let written = try Self.text("summary.md", in: folder)
      #expect(written.hasPrefix("before\n## raphe test\n"))
      #expect(written.count == "before\n".count + markdown.count - " --format markdown".count)
      try Command.write("", to: "run.json", in: folder)
      _ = try Command.raphe(["test", "--format", "json", "-o", "run.json"], in: folder)
      _ = try Command.raphe(["report", "run.json"], in: folder, environment: environment)
      #expect(try Self.text("summary.md", in: folder) == written, "a stored run was told already")
      let unwritable = try Command.raphe(["test"], in: folder, environment: ["GITHUB_STEP_SUMMARY": "no/such"])
      #expect(unwritable.code == 2 && unwritable.error.contains("error[E0603]: the summary `no/such`"))
    }
  }

  @Test("Annotations are for GitHub alone, and never among results")
  func annotations() throws {
    try Command.withFolder(Study.files) { folder throws in
      let github = ["GITHUB_ACTIONS": "true"]
      let arguments = ["test", "--fail-on", "contested", "--annotate"]
      let commands = try Command.raphe(["test", "--fail-on", "contested", "--format", "github"], in: folder).output
      let title = "title=raphe contested fewer-on-platelets"
      #expect(commands.hasPrefix("::error \(title),file=Hypotheses/theories/fewer.yaml,"))
      let text = try Command.raphe(arguments, in: folder)
      #expect(!text.error.contains("::error"))
      let annotated = try Command.raphe(arguments, in: folder, environment: github)
      #expect(annotated.output == text.output && annotated.error.hasSuffix(commands) && annotated.code == 1)
      let toFile = try Command.raphe(arguments + ["-o", "out.txt"], in: folder, environment: github)
      #expect(toFile.output == commands && !toFile.error.contains("::error"))
      let once = try Command.raphe(arguments + ["--format", "github"], in: folder, environment: github)
      #expect(once.output == commands && !once.error.contains("::error"))
    }
  }

  @Test("Files are named from the root of the repository that the run is in")
  func repository() throws {
    try Command.withFolder([".git/HEAD": "ref: x\n"]) { folder throws in
      for (name, text) in Study.files { try Command.write(text, to: "sub/\(name)", in: folder) }
      let result = try Command.raphe(
        ["test", "--fail-on", "contested", "--format", "github"], in: folder.appending(path: "sub"))
      #expect(result.output.contains("file=sub/Hypotheses/theories/fewer.yaml,"))
    }
  }

  @Test(
    "E0614: what is no stored report of this version is refused",
    arguments: [
      ("{", "is no JSON"),
      ("{\"raphe\": {\"report\": 9}}", "is a report in version 9, and this program knows version 2"),
      ("{}", "is no report"), ("{\"raphe\": {\"report\": 2}}", "is a report without verdicts"),
      (
        "{\"raphe\": {\"report\": 2}, \"summary\": {}, \"theories\": [], \"diagnostics\": []}",
        "is not what it says it is: `raphe.version` is missing"
      ),
    ])
  func refused(text: String, reason: String) throws {
    try Command.withFolder(["run.json": text]) { folder throws in
      let result = try Command.raphe(["report", "run.json", "--report", "junit=x.xml"], in: folder)
      #expect(result.code == 2 && result.output == "")
      #expect(result.error.hasPrefix("error[E0614]: `run.json` \(reason)"), "\(result.error)")
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "x.xml").path))
      let piped = try Command.raphe(["report", "-"], in: folder, input: text)
      #expect(piped.code == 2 && piped.error.hasPrefix("error[E0614]: standard input \(reason)"))
      #expect(try Command.raphe(["report", "none.json"], in: folder).error.contains("error[E0602]: `none.json`"))
    }
  }

  @Test("A stored check and a stored comparison are rendered as what they are")
  func otherKinds() throws {
    try Command.withFolder(Study.files) { folder throws in
      _ = try Command.raphe(["check", "--format", "json", "-o", "check.json"], in: folder)
      #expect(try Command.raphe(["report", "check.json"], in: folder).output.hasPrefix("## raphe check\n"))
      _ = try Command.raphe(["compare", "--resamples", "9", "--format", "json", "-o", "two.json"], in: folder)
      let compared = try Command.raphe(["report", "two.json"], in: folder).output
      #expect(compared.hasPrefix("## raphe compare\n"))
      #expect(compared.contains("### How firm the order is, over 9 resamples"))
      let plan = try Command.raphe(["plan", "--format", "json", "-o", "plan.json"], in: folder)
      #expect(plan.code == 0)
      #expect(try Command.raphe(["report", "plan.json"], in: folder).error.contains("E0614"))
    }
  }
}
