import Foundation
import Testing

/// Projects that come from elsewhere: what they may have read.
@Suite("Hostile files") struct HostileFileTests {
  private static let evidence = "Hypotheses/evidence/findings.yaml"

  private static func dataset(table: String) -> String {
    Study.dataset.replacing("table: findings.csv", with: "table: \(table)")
  }

  @Test(
    "A table that is no file is told, and nobody waits for it", arguments: ["pipe.csv", "folder.csv", "circle.csv"])
  func tableThatIsNoFile(name: String) throws {
    try Command.withFolder(Study.files(with: [Self.evidence: Self.dataset(table: name)])) { folder throws in
      let line = "cd Hypotheses/evidence && mkfifo pipe.csv && mkdir folder.csv && ln -s circle.csv circle.csv"
      #expect(try Command.shell(line, in: folder).code == 0)
      let result = try Command.raphe(["check"], in: folder)
      let reasons = ["pipe.csv": "it is a pipe or a device", "folder.csv": "it is a folder"]
      let reason = reasons[name] ?? "its links lead in a circle"
      #expect(result.code == 2)
      #expect(result.error.contains("error[E0601]: the table `\(name)` cannot be read: \(reason)"), "\(result.error)")
    }
  }

  @Test("The file of a dataset is not offered as its table")
  func tableThatIsMissing() throws {
    try Command.withFolder(Study.files(with: ["Hypotheses/evidence/findings.csv": nil])) { folder throws in
      let result = try Command.raphe(["check"], in: folder)
      #expect(result.error.contains("help: it is looked for beside the dataset's file"), "\(result.error)")
    }
  }

  @Test("Rules for ignoring files that are a pipe are none")
  func ignoreRulesThatAreAPipe() throws {
    try Command.withFolder(Study.files) { folder throws in
      _ = try Command.shell("mkdir .git && mkfifo .gitignore Hypotheses/.gitignore", in: folder)
      #expect(try Command.raphe(["check"], in: folder).code == 0)
    }
  }

  @Test(
    "E0712: a table outside the project's folder takes --allow-outside, however it is named",
    arguments: ["../../../secret.csv", "link.csv", "folder/secret.csv", "/dev/stdin", "ABSOLUTE"])
  func tableOutside(name: String) throws {
    try Command.withFolder(["secret.csv": "finding,sample\nroot:x:0,secret\n"]) { folder throws in
      let table = name == "ABSOLUTE" ? folder.appending(path: "secret.csv").path : name
      for (path, text) in Study.files { try Command.write(text, to: "p/\(path)", in: folder) }
      try Command.write(Self.dataset(table: table), to: "p/\(Self.evidence)", in: folder)
      let project = folder.appending(path: "p")
      let line = "cd Hypotheses/evidence && ln -s ../../../secret.csv link.csv && ln -s ../../.. folder"
      #expect(try Command.shell(line, in: project).code == 0)
      let runs = [["check"], ["check", Self.evidence, "Hypotheses/vocabulary"], ["test", "Hypotheses/theories"]]
      for arguments in runs {
        let result = try Command.raphe(arguments, in: project)
        #expect(result.code == 2)
        #expect(
          result.error.contains("error[E0712]: the table `\(table)` lies outside the project"), "\(result.error)")
        #expect(!result.error.contains("root:x"))
      }
      guard name != "/dev/stdin" else { return }
      let allowed = try Command.raphe(["check", "--allow-outside"], in: project)
      #expect(!allowed.error.contains("E0712") && allowed.error.contains("error["), "\(allowed.error)")
    }
  }

  @Test("A table elsewhere in the project needs nothing")
  func tableElsewhereInTheProject() throws {
    let changes: [String: String?] = [
      Self.evidence: Self.dataset(table: "../tables/findings.csv"), "Hypotheses/evidence/findings.csv": nil,
      "Hypotheses/tables/findings.csv": Study.findings,
    ]
    try Command.withFolder(Study.files(with: changes)) { folder throws in
      #expect(try Command.raphe(["check"], in: folder).code == 0)
      let inside = folder.appending(path: "Hypotheses/evidence")
      #expect(try Command.raphe(["check", "findings.yaml"], in: inside).code == 0)
    }
  }

  @Test("A link that leads out of the project is not read unless it is named or allowed", arguments: ["x.yaml", "d"])
  func linkOutside(name: String) throws {
    try Command.withFolder(["private/secret.yaml": "root: x\n"]) { folder throws in
      for (path, text) in Study.files { try Command.write(text, to: "p/\(path)", in: folder) }
      let target = name == "d" ? "../../private" : "../../private/secret.yaml"
      let project = folder.appending(path: "p")
      try FileManager.default.createSymbolicLink(
        atPath: project.appending(path: "Hypotheses/\(name)").path, withDestinationPath: target)
      let result = try Command.raphe(["check"], in: project)
      #expect(result.code == 2 && !result.error.contains("root"))
      #expect(result.error.contains("error[E0602]: `Hypotheses/\(name)` leads out of the project, to `"))
      for arguments in [["check", "--allow-outside"], ["check", "Hypotheses", "Hypotheses/\(name)"]] {
        #expect(try Command.raphe(arguments, in: project).error.contains("root: x"))
      }
    }
  }

  @Test("A folder or a file whose name is no text is told, not passed over")
  func namesThatAreNoText() throws {
    try Command.withFolder(Study.files) { folder throws in
      // No file system of macOS takes such names.
      let line = #"cd Hypotheses && mkdir $'caf\xe9' && touch $'caf\xe9/x.yaml' $'n\xff.yaml' $'n\xff.txt'"#
      guard try Command.shell(line, in: folder).code == 0 else { return }
      for command in ["check", "test"] {
        let result = try Command.raphe([command], in: folder)
        #expect(result.code == 2)
        for name in [#"caf\xE9"#, #"n\xFF.yaml"#] {
          let message = "error[E0602]: `Hypotheses/\(name)` cannot be read: its name is not UTF-8\n"
          #expect(result.error.contains(message), "\(result.error)")
        }
        #expect(!result.error.contains("xFF.txt"))
      }
    }
  }
}
