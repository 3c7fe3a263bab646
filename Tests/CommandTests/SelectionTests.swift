import Foundation
import Testing

@Suite("Selection") struct SelectionTests {
  static let all = [
    "fewer/fewer-in-raphe", "fewer/fewer-in-cortex", "fewer/fewer-on-platelets", "fewer/fewer-transporters",
    "more/more-in-raphe",
  ]

  @Test(
    "By theory, claim or both, with wild cards",
    arguments: [
      ([], all), (["--select", "fewer"], Array(all.prefix(4))), (["--select=more-in-raphe"], [all[4]]),
      (["--select", "fewer/fewer-in-raphe"], [all[0]]), (["--select", "*raphe"], [all[0], all[4]]),
      (["--select", "*/fewer-in-*"], Array(all.prefix(2))), (["--select", "mor?"], [all[4]]),
      (["--select", "more", "--select", "fewer-in-cortex"], [all[1], all[4]]),
      (["--skip", "fewer"], [all[4]]), (["--skip", "*"], []),
      (["--select", "fewer", "--skip", "*-in-*"], Array(all[2...3])),
      (["--skip", "fewer-t*", "--skip", "more/*"], Array(all.prefix(3))), (["--select", "few"], []),
      (["--select", "fewer*raphe"], [all[0]]), (["--select", "FEWER"], []),
    ] as [([String], [String])])
  func selects(arguments: [String], expected: [String]) throws {
    try Command.withFolder(Study.files) { folder throws in
      let result = try Command.raphe(arguments + ["--format", "concise"], in: folder)
      let ids = result.output.split(separator: "\n").map { line in
        line.split(separator: " ").first { $0.hasSuffix(":") && $0.contains("/") && !$0.contains(".yaml") }
      }
      #expect(ids.map { $0.map { String($0.dropLast()) } } == expected)
      #expect(result.code == (expected.isEmpty ? 5 : 0))
    }
  }

  @Test("A pattern that fits nothing is told, with the nearest id", arguments: ["--select", "--skip"])
  func withoutMatch(option: String) throws {
    try Command.withFolder(Study.files) { folder throws in
      let result = try Command.raphe(["--select", "fewer", option, "fewer-in-raph"], in: folder)
      #expect(result.code == 0)
      let message = "warning[W0606]: `\(option) fewer-in-raph` fits no theory and no claim\n"
      #expect(result.error.hasPrefix(message + "      = help: write `\(option) fewer-in-raphe`\n"), "\(result.error)")
      #expect(try Command.raphe(["--select", "fewer", option, "fewer-in-raphe"], in: folder).error == "")
    }
  }

  @Test("The verdict of a claim does not depend on what else is selected")
  func alone() throws {
    try Command.withFolder(Study.files) { folder throws in
      let whole = try Command.raphe(["--format", "concise"], in: folder).output.split(separator: "\n")
      #expect(whole.count == SelectionTests.all.count)
      for (id, line) in zip(SelectionTests.all, whole) {
        #expect(try Command.raphe(["--format=concise", "--select", id], in: folder).output == line + "\n")
      }
    }
  }
}
