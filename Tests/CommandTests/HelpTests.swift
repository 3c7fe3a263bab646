import Foundation
import Testing

@testable import RapheCommand

/// What each command says of itself: it fits the screen, and shows examples that work.
@Suite("Help of every command") struct HelpTests {
  static let commands = [[]] + (commandNames + ["manual"]).map { [$0] }

  /// The lines of a help that are examples, without what the shell takes of them.
  static func examples(in help: String) -> [[String]] {
    let discussion = help.components(separatedBy: "\nUSAGE:")[0]
    return discussion.split(separator: "\n").filter { $0.hasPrefix("raphe ") }.map {
      $0.split(separator: " ").dropFirst().prefix { !["|", ">"].contains($0) }.map(String.init)
    }
  }

  @Test("It has two examples or more, each of which can be typed", arguments: commands)
  func examples(command: [String]) throws {
    let help = try Command.raphe(command + ["--help"])
    #expect(help.code == 0)
    let examples = HelpTests.examples(in: help.output)
    #expect(examples.count >= 2, "\(help.output)")
    for example in examples {
      if let name = command.first, example.first != "test" { #expect(example.first == name, "\(example)") }
      if example.contains("--generate-completion-script") { continue }
      #expect(throws: Never.self, "\(example)") { _ = try RapheCommandLine.read(example) }
    }
  }

  @Test("It fits a screen of 80 columns, and what is rare comes last", arguments: commands)
  func layout(command: [String]) throws {
    let help = try Command.raphe(command + ["--help"]).output
    let widest = help.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= 80, "the help of \(command) is \(widest) columns wide")
    guard let limits = help.range(of: "  --max-depth") else { return }
    for option in ["--format", "--select", "--output", "--quiet", "--report", "--strict", "--worlds", "--n "] {
      if let common = help.range(of: "  \(option)") ?? help.range(of: ", \(option)") {
        #expect(common.lowerBound < limits.lowerBound, "\(option) comes after --max-depth")
      }
    }
  }
}
