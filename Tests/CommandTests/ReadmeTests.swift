import Foundation
import Testing

/// What the README shows is what a user gets.
///
/// `RECORD=1 swift test` writes it anew, and fails.
@Suite struct ReadmeTests {
  static let file = Command.root.appending(path: "README.md")
  static let theory = Command.root.appending(path: "Hypotheses/theories/lower-5ht2a.yaml")

  @Test func whatIsShownIsWhatAUserGets() throws {
    let readme = try String(contentsOf: ReadmeTests.file, encoding: .utf8)
    var fresh = try replace("yaml", in: readme) { _ in try String(contentsOf: ReadmeTests.theory, encoding: .utf8) }
    fresh = try replace("console", in: fresh) { block in
      let command = try #require(block.split(separator: "\n").first)
      try #require(command.hasPrefix("$ raphe "))
      let arguments = command.dropFirst("$ raphe ".count).split(separator: " ").map(String.init)
      let result = try Command.raphe(arguments)
      #expect(result.code == 0, "after \(command): \(result.error)")
      return "\(command)\n\(result.output)"
    }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try fresh.write(to: ReadmeTests.file, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without RECORD")
    }
    #expect(fresh == readme)
    #expect(readme.components(separatedBy: "```console\n").count == 6)
    #expect(readme.components(separatedBy: "```yaml\n").count == 2)
  }

  /// The project file that is shown is one, and the shipped corpus meets its gates.
  @Test func theGatesThatAreShownAreMet() throws {
    let readme = try String(contentsOf: ReadmeTests.file, encoding: .utf8)
    let block = try #require(readme.components(separatedBy: "```yml\n").dropFirst().first)
    let file = String(try #require(block.components(separatedBy: "```").first))
    try Command.withFolder(["gates.yaml": file]) { folder throws in
      let config = folder.appending(path: "gates.yaml").path
      let result = try Command.raphe(["test", "Hypotheses", "--quiet", "--config", config])
      #expect(result.code == 0, "\(result.output)")
      let raised = file.replacing("at_least: 0 bits", with: "at_least: 8 bits")
      try Data(raised.utf8).write(to: folder.appending(path: "gates.yaml"))
      let missed = try Command.raphe(["test", "Hypotheses", "--quiet", "--config", config])
      #expect(missed.code == 1 && missed.output.contains("Gate not met: stahl-1994 at least 8 bits: has"))
    }
  }

  @Test func bothCommandsInstallWhatTheyNeed() throws {
    let readme = try String(contentsOf: ReadmeTests.file, encoding: .utf8)
    #expect(readme.contains("apt-get install -y libyaml-dev && swift run -c release"))
    #expect(readme.contains("apt-get install -y libyaml-dev && RAPHE_OPTIMISE=numbers swift test -c release\n"))
  }

  /// The README and the library's page show a program that is built and run.
  @Test(arguments: ["README.md", "Sources/Raphe/Raphe.docc/Raphe.md"])
  func theProgramThatIsShownIsTheExample(page: String) throws {
    let example = Command.root.appending(path: "Tests/Examples/Sources/JudgeAFolder/main.swift")
    let program = try String(contentsOf: example, encoding: .utf8)
    let text = try String(contentsOf: Command.root.appending(path: page), encoding: .utf8)
    #expect(text.components(separatedBy: "```swift\n").count == 2)
    #expect(text.contains("```swift\n\(program)```\n"))
  }

  /// The text with what stands in each fenced block of a language replaced.
  private func replace(_ language: String, in text: String, by new: (String) throws -> String) throws -> String {
    let parts = text.components(separatedBy: "```\(language)\n")
    let rest = try parts.dropFirst().map { part in
      let end = try #require(part.range(of: "```"))
      return try new(String(part[..<end.lowerBound])) + part[end.lowerBound...]
    }
    return ([parts[0]] + rest).joined(separator: "```\(language)\n")
  }
}
