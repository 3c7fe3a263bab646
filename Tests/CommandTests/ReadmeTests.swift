import Foundation
import Testing

/// What the README shows is what a user gets.
@Suite struct ReadmeTests {
  let readme: String

  init() throws {
    readme = try String(contentsOf: Command.root.appending(path: "README.md"), encoding: .utf8)
  }

  @Test func theTheoryShownIsTheOneShipped() throws {
    let shown = try #require(blocks("yaml").first)
    let shipped = try String(
      contentsOf: Command.root.appending(path: "Hypotheses/theories/lower-5ht2a.yaml"), encoding: .utf8)
    #expect(shown == shipped)
  }

  @Test func everyOutputShownIsWhatTheCommandPrints() throws {
    let consoles = blocks("console")
    #expect(consoles.count >= 2)
    for block in consoles {
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
      let command = try #require(lines.first)
      #expect(command.hasPrefix("$ raphe "))
      let arguments = command.dropFirst("$ raphe ".count).split(separator: " ").map(String.init)
      let result = try Command.raphe(arguments)
      #expect(result.output == lines.dropFirst().joined(separator: "\n"), "after \(command)")
      #expect(result.code == 0)
    }
  }

  @Test func bothCommandsBringWhatTheyNeed() {
    let commands = blocks("sh").joined()
    #expect(commands.contains("apt-get install -y libyaml-dev && swift run"))
    #expect(commands.contains("apt-get install -y libyaml-dev && swift test"))
  }

  /// The fenced blocks of a language.
  private func blocks(_ language: String) -> [String] {
    readme.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }
}
