import Foundation
import RapheReport
import RapheReporting
import Testing

/// The lock of a project, and runs that are held against it.
@Suite("Locks") struct LockTests {
  static let table = "Hypotheses/evidence/findings.csv"
  static let fewer = "Hypotheses/theories/fewer.yaml"

  private func change(_ file: String, in folder: URL, _ change: (String) -> String) throws {
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    try Command.write(change(text), to: file, in: folder)
  }

  /// A row that says the contrary with many subjects.
  static let contrary =
    "F9,omega,Ochs 2020,2020,5-HT1A,density,raphe,human,depressed,healthy,independent,200,200,1.4,g,0.11,higher,0.05\n"

  @Test("A lock is the same bytes each time, and those of its value")
  func written() throws {
    try Command.withFolder(Study.files) { folder throws in
      let result = try Command.raphe(["lock"], in: folder)
      #expect(result.code == 0, "\(result.error)")
      #expect(result.output == "Wrote `raphe.lock`: 5 claims, 2 theories, 7 rows.\n")
      let file = folder.appending(path: "raphe.lock")
      let text = try String(contentsOf: file, encoding: .utf8)
      let lock = try StoredFile.read(text, .lock, as: Reported.Lock.self)
      #expect(lock.laidOut == text)
      #expect(lock.theories.map(\.id) == ["fewer", "more"] && lock.datasets.first?.rows.count == 7)
      #expect(lock.datasets.first?.file == LockTests.table)
      #expect(lock.claim("fewer", "fewer-in-raphe")?.verdict == "supported")
      // From a folder below, and by absolute paths, it is the same file with the same bytes.
      let below = folder.appending(path: "Hypotheses/theories")
      try FileManager.default.removeItem(at: file)
      #expect(try Command.raphe(["lock", "../..", "-q"], in: below).output.isEmpty)
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
      #expect(try Command.raphe(["test", "--locked", "--frozen"], in: folder).code == 0)
    }
  }

  @Test("A comment, another layout and a reason are no change")
  func layout() throws {
    try Command.withFolder(Study.files) { folder throws in
      #expect(try Command.raphe(["lock"], in: folder).code == 0)
      try change(LockTests.fewer, in: folder) {
        "# A comment.\n" + $0.replacing("is: lower", with: "is: \"lower\"\n    because: of a reason")
      }
      try change(LockTests.table, in: folder) { text in
        let lines = text.split(separator: "\n")
        return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
      }
      let result = try Command.raphe(["test", "--frozen"], in: folder)
      #expect(result.code == 0, "\(result.output)")
      #expect(try Command.raphe(["diff", "--exit-code"], in: folder).code == 0)
    }
  }

  @Test("A new row that turns a verdict fails the locked run, which names it by its line")
  func newRow() throws {
    try Command.withFolder(Study.files) { folder throws in
      #expect(try Command.raphe(["lock"], in: folder).code == 0)
      // A second row changes nothing, and is not named.
      let idle = LockTests.contrary.replacing("F9,omega", with: "F8,psi").replacing("raphe,human", with: "raphe,rat")
      try change(LockTests.table, in: folder) { $0 + idle + LockTests.contrary }
      let result = try Command.raphe(["test", "--locked", "--format", "json"], in: folder)
      #expect(result.code == 1)
      let report = try JSONDecoder().decode(Reported.Verdicts.self, from: Data(result.output.utf8))
      let check = try #require(report.lock)
      #expect(!check.isMet && report.summary.exitCode == 1)
      let verdict = try #require(check.verdicts.first { $0.claim == "fewer-in-raphe" })
      #expect(verdict.was.value == "supported" && verdict.verdict.value != "supported")
      #expect(verdict.causes.map(\.finding) == ["F9"] && verdict.causes.first?.without == "supported")
      #expect(verdict.causes.first?.file == LockTests.table && verdict.causes.first?.line == 10)
      let text = try Command.raphe(["test", "--locked"], in: folder)
      #expect(
        text.output.contains("Gate not met: ") && text.output.contains("not as in `raphe.lock`"), "\(text.output)")
      let words = text.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("Without the new row `F9` (\(LockTests.table):10) it is supported."), "\(words)")
      #expect(!words.contains("`F8`"))
      #expect(try Command.raphe(["test", "--locked", "--exit-zero"], in: folder).code == 0)
      // In formats of other tests it is a case that fails.
      let tap = try Command.raphe(["test", "--locked", "--format", "tap"], in: folder)
      #expect(tap.code == 1 && tap.output.contains("not ok 1 - fewer / fewer-in-raphe"), "\(tap.output)")
      #expect(tap.output.contains("locked as supported, got "), "\(tap.output)")
      // What is not held against the lock is as before.
      #expect(try Command.raphe(["test"], in: folder).code == 0)
      #expect(try Command.raphe(["lock"], in: folder).code == 0)
      #expect(try Command.raphe(["test", "--locked"], in: folder).code == 0)
    }
  }

  @Test("Two rows that turn a verdict only together are named as joint")
  func joint() throws {
    try Command.withFolder(Study.files) { folder throws in
      #expect(try Command.raphe(["lock"], in: folder).code == 0)
      let second = LockTests.contrary.replacing("F9,omega", with: "F8,psi")
      try change(LockTests.table, in: folder) { $0 + LockTests.contrary + second }
      let result = try Command.raphe(["test", "--locked", "--format", "json"], in: folder)
      let report = try JSONDecoder().decode(Reported.Verdicts.self, from: Data(result.output.utf8))
      let verdict = try #require(report.lock?.verdicts.first { $0.claim == "fewer-in-raphe" })
      #expect(verdict.causes.map(\.finding) == ["F9", "F8"] || verdict.causes.map(\.finding) == ["F8", "F9"])
      #expect(verdict.causes.allSatisfy { $0.isJoint == true && $0.without == "supported" })
    }
  }

  @Test("A row that is gone turns a verdict: with git, it is put back to see")
  func removedRow() throws {
    try Command.withFolder(Study.files) { folder throws in
      #expect(try Command.raphe(["lock"], in: folder).code == 0)
      let commit = "git init -q . && git add -A && git -c user.name=a -c user.email=a@b commit -qm one"
      #expect(try Command.shell(commit, in: folder).code == 0)
      try change(LockTests.table, in: folder) { text in
        text.split(separator: "\n").filter { !$0.hasPrefix("P1,") }.joined(separator: "\n") + "\n"
      }
      let result = try Command.raphe(["test", "--locked", "--format", "json"], in: folder)
      #expect(result.code == 1, "\(result.output)")
      let report = try JSONDecoder().decode(Reported.Verdicts.self, from: Data(result.output.utf8))
      let verdict = try #require(report.lock?.verdicts.first { $0.claim == "fewer-on-platelets" })
      #expect(verdict.was.value == "contested")
      #expect(verdict.causes.map(\.kind) == [.removedRow] && verdict.causes.first?.finding == "P1")
      #expect(verdict.causes.first?.without == "contested" && verdict.causes.first?.isPutBack == true)
      // Nothing of the repository was touched.
      #expect(try Command.shell("git status --porcelain", in: folder).output == " M \(LockTests.table)\n")
    }
    // Without git nothing can be put back, and the row is named all the same.
    try Command.withFolder(Study.files) { folder throws in
      #expect(try Command.raphe(["lock"], in: folder).code == 0)
      try change(LockTests.table, in: folder) { text in
        text.split(separator: "\n").filter { !$0.hasPrefix("P1,") }.joined(separator: "\n") + "\n"
      }
      let result = try Command.raphe(["test", "--locked"], in: folder)
      let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(result.code == 1 && words.contains("The row `P1` of \(LockTests.table) is gone."), "\(words)")
    }
  }

  @Test("A claim that says something else passes --locked while its verdict stands, and fails --frozen")
  func changedClaim() throws {
    try Command.withFolder(Study.files) { folder throws in
      #expect(try Command.raphe(["lock"], in: folder).code == 0)
      try change(LockTests.fewer, in: folder) {
        $0.replacing(
          "than: healthy\n  - id: fewer-in-cortex",
          with: "than: healthy\n    by_at_least: 0.01 SD\n  - id: fewer-in-cortex")
      }
      #expect(try Command.raphe(["test", "--locked"], in: folder).code == 0)
      let result = try Command.raphe(["test", "--frozen"], in: folder)
      #expect(result.code == 1)
      let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("1 claim is not as in `raphe.lock`"), "\(words)")
      #expect(words.contains("fewer/fewer-in-raphe (\(LockTests.fewer):9) says something else."), "\(words)")
      #expect(words.contains("by at least 0.01 SD"), "\(words)")
      // It was written after its data: nothing that it earns is predicted.
      #expect(words.contains("Accommodated whatever the year: fewer-in-raphe (changed after its data were locked)"))
      let json = try Command.raphe(["test", "--format", "json"], in: folder)
      let report = try JSONDecoder().decode(Reported.Verdicts.self, from: Data(json.output.utf8))
      let claim = report.theories.first { $0.id == "fewer" }?.claims.first
      #expect(claim?.accommodated == "changed")
      let explained = try Command.raphe(["explain", "fewer-in-raphe"], in: folder)
      #expect(explained.output.contains("accommodated: changed after its data were locked"), "\(explained.output)")
    }
  }

  @Test("What a claim that changed after its data earns is accommodated, with all that is one bet with it")
  func accommodated() throws {
    let dated = Study.theory("fewer", "lower", [("fewer-in-raphe", "5-HT1A", "raphe")])
      .replacing("published: 1995", with: "source: {cite: Doe 1995, doi: 10.1000/doe}\npublished: 1995")
    try Command.withFolder(Study.files(with: [LockTests.fewer: dated])) { folder throws in
      func score() throws -> Reported.Score? {
        let result = try Command.raphe(["test", "--format", "json", "--select", "fewer"], in: folder)
        return try JSONDecoder().decode(Reported.Verdicts.self, from: Data(result.output.utf8)).theories.first?.score
      }
      #expect(try Command.raphe(["lock"], in: folder).code == 0)
      let before = try #require(try score())
      #expect((before.predictedBits?.value ?? 0) > 0.01)
      try change(LockTests.fewer, in: folder) { $0 + "    by_at_least: 0.01 SD\n" }
      let after = try #require(try score())
      #expect(after.predictedBits?.value == 0 && after.accommodatedBits?.value == after.bits.value)
      // Rows that were not locked as they are came later: then it is a prediction again.
      try change(LockTests.table, in: folder) {
        $0.replacing(" 1990,", with: " 1990a,").replacing(" 1999,", with: " 1999a,")
          .replacing(" 2004,", with: " 2004a,")
      }
      #expect((try score()?.predictedBits?.value ?? 0) > 0.01)
    }
  }

  @Test("A dataset that assumes something else fails --frozen")
  func changedDataset() throws {
    try Command.withFolder(Study.files) { folder throws in
      #expect(try Command.raphe(["lock"], in: folder).code == 0)
      try change("Hypotheses/evidence/findings.yaml", in: folder) { $0.replacing("{n: 8}", with: "{n: 9}") }
      #expect(try Command.raphe(["test", "--locked"], in: folder).code == 0)
      let result = try Command.raphe(["test", "--frozen"], in: folder)
      #expect(result.code == 1 && result.output.contains("1 dataset is not as in `raphe.lock`"), "\(result.output)")
    }
  }

  @Test("E0642: a lock that is asked for and not there")
  func missing() throws {
    try Command.withFolder(Study.files) { folder throws in
      for arguments in [["test", "--locked"], ["test", "--frozen"], ["diff"], ["test", "--lock-file", "none.lock"]] {
        let result = try Command.raphe(arguments, in: folder)
        #expect(result.code == 2 && result.output.isEmpty)
        #expect(result.error.hasPrefix("error[E0642]: there is no lock `"), "\(result.error)")
      }
    }
  }

  @Test(
    "E0643: a lock that is not one",
    arguments: [
      ("{", "is no JSON"), ("{\"raphe\": {}}", "is no lock"), ("{\"raphe\": {\"lock\": 9}}", "is a lock in version 9"),
      ("{\"raphe\": {\"lock\": 1}}", "is not what it says it is: `raphe."),
    ])
  func invalid(text: String, reason: String) throws {
    try Command.withFolder(Study.files(with: ["raphe.lock": text])) { folder throws in
      // Also where it was not asked for: claims that changed could not be told.
      for arguments in [["test", "--locked"], ["test"], ["diff"]] {
        let result = try Command.raphe(arguments, in: folder)
        #expect(
          result.code == 2 && result.error.hasPrefix("raphe.lock: error[E0643]: `raphe.lock` \(reason)"),
          "\(result.error)")
      }
    }
  }

  @Test("The mark of a merge is the place of what is wrong with a lock")
  func merge() throws {
    let lines = "{\n  \"raphe\": {\n<<<<<<< HEAD\n"
    try Command.withFolder(Study.files(with: ["raphe.lock": lines])) { folder throws in
      let result = try Command.raphe(["test", "--locked"], in: folder)
      #expect(result.code == 2 && result.error.contains("raphe.lock:3:1"), "\(result.error)")
    }
  }

  @Test("With errors in the input, or nothing to test, no lock is written")
  func refused() throws {
    let broken = ["Hypotheses/theories/more.yaml": "raphe: 1\ntheory: more\n"]
    try Command.withFolder(Study.files(with: broken)) { folder throws in
      #expect(try Command.raphe(["lock"], in: folder).code == 2)
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "raphe.lock").path))
    }
    try Command.withFolder(["a.yaml": Study.vocabulary]) { folder throws in
      let result = try Command.raphe(["lock"], in: folder)
      #expect(result.code == 5 && result.error.contains("E0604"))
    }
    try Command.withFolder(Study.files) { folder throws in
      let result = try Command.raphe(["lock", "-o", "nowhere/raphe.lock"], in: folder)
      #expect(result.code == 2 && result.error.contains("E0603"))
      #expect(try Command.raphe(["lock", "--select", "fewer"], in: folder).code == 2)
    }
  }

  @Test("A run of one theory is not failed for the others, and one of all for a theory that is gone")
  func parts() throws {
    try Command.withFolder(Study.files) { folder throws in
      #expect(try Command.raphe(["lock"], in: folder).code == 0)
      #expect(try Command.raphe(["test", "--frozen", LockTests.fewer], in: folder).code == 0)
      #expect(try Command.raphe(["test", "--frozen", "--select", "more"], in: folder).code == 0)
      try FileManager.default.removeItem(at: folder.appending(path: "Hypotheses/theories/more.yaml"))
      let result = try Command.raphe(["test", "--locked"], in: folder)
      #expect(result.code == 1)
      let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("more/more-in-raphe was contradicted, and is not there any more."), "\(words)")
    }
  }
}
