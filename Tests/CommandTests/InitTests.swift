import Foundation
import Testing

/// A new project passes, whatever it is about, and replaces nothing.
@Suite("init") struct InitTests {
  static let paths = [
    ".github/workflows/raphe.yml", ".githooks/pre-commit", ".gitlab-ci.yml", ".pre-commit-config.yaml",
    ".vscode/raphe.schema.json", ".vscode/settings.json", "Hypotheses/evidence/findings.csv",
    "Hypotheses/evidence/findings.yaml", "README.md", "raphe.yaml",
  ]

  /// Every file below a folder, by its path from there.
  static func files(in folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      if !file.hasDirectoryPath, let data = try? Data(contentsOf: file) { found[path] = data }
    }
    return found
  }

  @Test(
    "It passes check and test without a warning",
    arguments: [[], ["--topic", "dopamine"], ["--topic", "norepinephrine"], ["--topic", "neuropeptide Y"]])
  func passes(topic: [String]) throws {
    try Command.withFolder { folder throws in
      let made = try Command.raphe(["init", "new/project"] + topic, in: folder)
      #expect(made.code == 0 && made.error == "", "\(made.error)")
      let project = folder.appending(path: "new/project")
      let files = try InitTests.files(in: project)
      for path in InitTests.paths { #expect(files[path] != nil && made.output.contains("  \(path)\n"), "\(path)") }
      #expect(files.keys.count { $0.hasPrefix("Hypotheses/theories/") } == 2)
      #expect(files.keys.count { $0.hasPrefix("Hypotheses/vocabulary/") } == 1)
      for command in [["check"], ["test"], ["check", "--strict"], ["test", "--strict"]] {
        let run = try Command.raphe(command, in: project)
        #expect(run.code == 0 && run.error == "", "\(command): \(run.error)\(run.output)")
      }
      let told = try Command.raphe(["test"], in: project).output
      #expect(told.contains("supported") && told.contains("none unexpected"), "\(told)")
      // The command that is suggested last works.
      let last = try #require(made.output.split(separator: "\n").last { $0.contains("raphe explain") })
      let claim = try #require(last.split(separator: " ").last)
      #expect(try Command.raphe(["explain", String(claim)], in: project).code == 0)
      let table = String(decoding: try #require(files["Hypotheses/evidence/findings.csv"]), as: UTF8.self)
      #expect(table.split(separator: "\n").count == 4)
      if !topic.isEmpty {
        let rows = table.split(separator: "\n").dropFirst()
        #expect(rows.allSatisfy { $0.contains("(made up)") && $0.contains("made-up example") })
      }
    }
  }

  @Test("The rows on serotonin are those of the shipped table, with their citations")
  func rows() throws {
    let columns = ["study", "year", "pmid", "doi", "target", "measure", "region", "n", "n_versus", "direction"]
    func cells(_ text: String) throws -> [String: [String?]] {
      let lines = text.split(separator: "\n").map { line in
        line.matches(of: /("(?:[^"]|"")*"|[^,]*)(?:,|$)/).map { String($0.output.1) }
      }
      let head = try #require(lines.first)
      return lines.dropFirst().reduce(into: [:]) { found, row in
        found[row[0]] = columns.map { column in head.firstIndex(of: column).map { row[$0] } }
      }
    }
    try Command.withFolder { folder throws in
      #expect(try Command.raphe(["init"], in: folder).code == 0)
      let new = try cells(
        String(contentsOf: folder.appending(path: "Hypotheses/evidence/findings.csv"), encoding: .utf8))
      let shipped = try cells(
        String(contentsOf: Command.root.appending(path: "Hypotheses/evidence/findings.csv"), encoding: .utf8))
      #expect(new.count == 3)
      for (id, row) in new { #expect(shipped[id] == row, "\(id)") }
    }
  }

  @Test("E0660: nothing that is there is replaced, and nothing is written beside it", arguments: InitTests.paths)
  func refuses(path: String) throws {
    try Command.withFolder([path: "mine\n"]) { folder throws in
      let made = try Command.raphe(["init"], in: folder)
      #expect(made.code == 2 && made.output == "")
      #expect(made.error.contains("error[E0660]: `\(path)` is there already"), "\(made.error)")
      #expect(try InitTests.files(in: folder) == [path: Data("mine\n".utf8)])
    }
  }

  @Test("E0660: what cannot be written leaves nothing behind")
  func allOrNothing() throws {
    // A file where a folder is needed, of the last ones to be written.
    try Command.withFolder([".vscode": "mine\n"]) { folder throws in
      let made = try Command.raphe(["init"], in: folder)
      #expect(made.code == 2)
      #expect(made.error.contains("error[E0660]: `.vscode"), "\(made.error)")
      #expect(made.error.contains("nothing was written"))
      #expect(try InitTests.files(in: folder).keys.sorted() == [".vscode"])
    }
  }

  @Test("A word of one's own passes also when the vocabulary or YAML have it for something else")
  func words() throws {
    try Command.withFolder { folder throws in
      for word in ["control", "no", "null", "brain", "density", "other", "none", "true"] {
        #expect(try Command.raphe(["init", word, "--topic", word], in: folder).code == 0)
        let run = try Command.raphe(["test", "--strict", word], in: folder)
        #expect(run.code == 0 && run.error == "", "\(word): \(run.error)")
      }
      for word in ["", "a: b", "1A", "ß", String(repeating: "a", count: 41)] {
        let made = try Command.raphe(["init", "--topic", word], in: folder)
        #expect(made.code == 2 && made.error.contains("--topic takes a word"), "\(made.error)")
      }
    }
  }

  @Test("The hook can be run, and the editor's settings are JSON")
  func hook() throws {
    try Command.withFolder { folder throws in
      #expect(try Command.raphe(["init", "--quiet"], in: folder) == Command.Result(output: "", error: "", code: 0))
      let line = "mkdir bin && ln -s \"$RAPHE\" bin/raphe && PATH=\"$PWD/bin:$PATH\" .githooks/pre-commit"
      #expect(try Command.shell(line, in: folder).code == 0)
      try Command.write("raphe: 1\ntheory: broken\n", to: "Hypotheses/theories/broken.yaml", in: folder)
      #expect(try Command.shell("PATH=\"$PWD/bin:$PATH\" .githooks/pre-commit", in: folder).code == 2)
      for name in ["settings.json", "raphe.schema.json"] {
        let text = try Data(contentsOf: folder.appending(path: ".vscode/\(name)"))
        #expect(try JSONSerialization.jsonObject(with: text) is [String: Any])
      }
      #expect(
        try String(contentsOf: folder.appending(path: ".vscode/raphe.schema.json"), encoding: .utf8)
          == Command.raphe(["schema"]).output)
    }
  }
}
