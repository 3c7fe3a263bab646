import Foundation
import RapheReport
import RapheReporting
import Testing

/// What `raphe diff` says of two states of a project.
@Suite("Differences") struct DiffTests {
  private func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  private func commit(_ message: String, in folder: URL) throws {
    let line = "git init -q . 2>/dev/null; git add -A && git -c user.name=a -c user.email=a@b commit -qm \(message)"
    #expect(try Command.shell(line, in: folder).code == 0)
  }

  private func addContrary(in folder: URL) throws {
    let file = folder.appending(path: LockTests.table)
    try Command.write(
      try String(contentsOf: file, encoding: .utf8) + LockTests.contrary, to: LockTests.table, in: folder)
  }

  @Test("The same project in every form is the same")
  func same() throws {
    try Command.withFolder(Study.files) { folder throws in
      #expect(try Command.raphe(["lock"], in: folder).code == 0)
      #expect(try Command.raphe(["test", "--format", "json", "-o", "run.json"], in: folder).code == 0)
      try commit("one", in: folder)
      for pair in [
        [], ["raphe.lock"], ["run.json"], ["HEAD"], ["raphe.lock", "HEAD"], ["run.json", "raphe.lock"], [".", "."],
        ["HEAD", "run.json"],
      ] {
        let result = try Command.raphe(["diff", "--exit-code"] + pair, in: folder)
        #expect(result.code == 0 && words(result.output).hasPrefix("Nothing changed from the "), "\(pair): \(result)")
      }
      // From a folder below, a revision is of that folder alone.
      let below = try Command.raphe(["diff", "HEAD"], in: folder.appending(path: "Hypotheses"))
      #expect(below.code == 0 && below.output.hasPrefix("Nothing changed"), "\(below)")
    }
  }

  @Test(
    "A row that turns verdicts is named between any two states", arguments: ["raphe.lock", "run.json", "HEAD", "old"])
  func changed(old: String) throws {
    let copy = Dictionary(uniqueKeysWithValues: Study.files.map { ("old/\($0.key)", $0.value) })
    try Command.withFolder(Study.files.merging(copy) { $1 }) { folder throws in
      #expect(try Command.raphe(["lock"], in: folder).code == 0)
      #expect(try Command.raphe(["test", "--format", "json", "-o", "run.json"], in: folder).code == 0)
      try commit("one", in: folder)
      try addContrary(in: folder)
      let result = try Command.raphe(["diff", old], in: folder)
      #expect(result.code == 0, "\(result.error)")
      let text = words(result.output)
      #expect(text.contains("fewer/fewer-in-raphe (\(LockTests.fewer):9) was supported and is "), "\(text)")
      #expect(text.contains("Without the new row `F9` (\(LockTests.table):9) it is supported."), "\(text)")
      #expect(text.contains("Of `findings` the row `F9` (\(LockTests.table):9) is new."), "\(text)")
      #expect(text.contains(" bits and has "), "\(text)")
      #expect(try Command.raphe(["diff", old, "--exit-code"], in: folder).code == 1)
    }
  }

  @Test("Between two revisions, files are told as git tells them; JSON is as its value writes it")
  func revisions() throws {
    try Command.withFolder(Study.files) { folder throws in
      try commit("one", in: folder)
      try addContrary(in: folder)
      try commit("two", in: folder)
      let before = try Command.shell("git status --porcelain; git rev-parse HEAD; ls -a; ls .git", in: folder).output
      let result = try Command.raphe(["diff", "HEAD~1", "HEAD"], in: folder)
      #expect(words(result.output).contains("Without the new row `F9` (HEAD:\(LockTests.table):9)"), "\(result)")
      let json = try Command.raphe(["diff", "HEAD~1", "HEAD", "--format", "json"], in: folder)
      let report = try JSONDecoder().decode(Reported.Difference.self, from: Data(json.output.utf8))
      #expect(report.laidOut == json.output && report.raphe.diff == 1 && !report.isSame)
      #expect(report.old.kind == .revision && report.new.name == "HEAD")
      #expect(report.raphe.command == ["diff", "HEAD~1", "HEAD", "--format", "json"])
      #expect(report.datasets.map(\.rows.count) == [1] && report.claims.isEmpty)
      // The other way round the row is gone, and put back to see.
      let back = try Command.raphe(["diff", "HEAD", "HEAD~1"], in: folder)
      #expect(words(back.output).contains("With the row `F9` put back"), "\(back.output)")
      #expect(
        try Command.shell("git status --porcelain; git rev-parse HEAD; ls -a; ls .git", in: folder).output == before)
    }
  }

  @Test("A claim that changed is told in both sentences, and a new one and a lost one in theirs")
  func claims() throws {
    try Command.withFolder(Study.files) { folder throws in
      #expect(try Command.raphe(["lock"], in: folder).code == 0)
      let text = Study.fewer.replacing("id: fewer-transporters", with: "id: other-transporters")
        .replacing("region: cortex", with: "region: brain")
      try Command.write(text, to: LockTests.fewer, in: folder)
      let result = words(try Command.raphe(["diff"], in: folder).output)
      #expect(result.contains("fewer/fewer-in-cortex (\(LockTests.fewer):15) says something else."), "\(result)")
      #expect(result.contains("fewer/fewer-transporters is gone:"), "\(result)")
      #expect(result.contains("fewer/other-transporters (\(LockTests.fewer):27) is new:"), "\(result)")
    }
  }

  @Test(
    "E0645: what is no file, no folder and no revision",
    arguments: ["nothing", "--upload-pack=x", "HEAD~9", "$(touch x)", "; touch x"])
  func unknown(name: String) throws {
    try Command.withFolder(Study.files) { folder throws in
      try commit("one", in: folder)
      let result = try Command.raphe(["diff", "--", name], in: folder)
      #expect(result.code == 2 && result.output.isEmpty)
      #expect(result.error.hasPrefix("error[E0645]: "), "\(result.error)")
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "x").path))
    }
    try Command.withFolder(Study.files) { folder throws in
      let outside = try Command.raphe(["diff", "HEAD"], in: folder)
      #expect(outside.error.hasPrefix("error[E0645]: "))
    }
  }

  @Test("E0643 and E0614: files that are neither lock nor report, and errors in a state")
  func invalid() throws {
    try Command.withFolder(Study.files(with: ["plan.json": "{\"raphe\": {\"report\": 1}}"])) { folder throws in
      #expect(
        try Command.raphe(["diff", "plan.json"], in: folder).error.hasPrefix("plan.json: error[E0614]: `plan.json`"))
      #expect(try Command.raphe(["diff", LockTests.table], in: folder).error.contains("error[E0643]: `"))
      try Command.write("raphe: 1\ntheory: more\n", to: "Hypotheses/theories/more.yaml", in: folder)
      #expect(try Command.raphe(["diff", ".", "."], in: folder).code == 2)
    }
  }
}
