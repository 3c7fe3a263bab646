import Foundation
import Testing

/// Words of files and of arguments that try to move the cursor, to name the window and to turn a line round.
@Suite("Visible words") struct VisibleWordsTests {
  /// As YAML and as they are.
  private static let tricks = (yaml: #"\e[2J\e]0;owned\a\u202E\x9B31m\u200B"#, raw: "\u{1B}[2J\u{202E}\u{9B}31m")

  private static let files: [String: String] = {
    func spoilt(_ text: String) -> String {
      text.replacing("title: A few findings", with: "title: \"few\(tricks.yaml)\"")
        .replacing("title: Receptors are lower in depression", with: "title: \"lower\(tricks.yaml)\"")
        .replacing("title: Receptors are higher in depression", with: "title: \"higher\(tricks.yaml)\"")
        .replacing(
          "in: depressed", with: "says: \"\(tricks.yaml)\"\n    because: \"\(tricks.yaml)\"\n    in: depressed")
    }
    var files = Study.files.mapValues(spoilt)
    files["Hypotheses/evidence/findings.csv"] = Study.findings
      .replacing("F1,alpha,Ames 1990", with: "F\(tricks.raw),al\(tricks.raw)pha,Ames\(tricks.raw) 1990")
      .replacing("P1,delta,Dunn", with: "P\(tricks.raw),de\(tricks.raw)lta,Du\(tricks.raw)nn")
    return files
  }()

  @Test(
    "Nothing that a file or an argument says reaches the screen as a command to it",
    arguments: [
      ["test"], ["test", "-v"], ["test", "--format", "concise"], ["check", "-v"], ["explain", "more-in-raphe"],
      ["explain", "-v", "fewer-in-raphe"], ["explain", "-v", "fewer-on-platelets"],
      ["compare", "--resamples", "50", "-v"], ["compare", "--resamples", "50", "--timeline"],
      ["compare", "--resamples", "50", "--timeline", "--plot"], ["plan", "-v"],
      ["plan", "--claim", "more/more-in-raphe"], ["calibrate", "--worlds", "2"], ["test", "--select", tricks.raw],
      ["explain", tricks.raw], ["check", "\(tricks.raw).yaml"], ["--\(tricks.raw)"], ["compare", tricks.raw],
      ["--format", tricks.raw], ["plan", "--claim", tricks.raw], ["check", "-o", "\(tricks.raw)/x"],
    ])
  func screen(arguments: [String]) throws {
    try Command.withFolder(Self.files) { folder throws in
      for color in [[], ["--color", "always"]] where color.isEmpty || !arguments[0].hasPrefix("-") {
        let result = try Command.raphe(arguments + color, in: folder)
        #expect(result.code != 3)
        for text in [result.output, result.error] {
          // Colours are its own, and their sequences are all that remains.
          let bare = color.isEmpty ? text : text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
          let hidden = bare.unicodeScalars.filter { scalar in
            scalar != "\n" && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x202E)
          }
          #expect(hidden.isEmpty, "\(hidden.map { String($0.value, radix: 16) }) in \(text.debugDescription)")
        }
      }
    }
  }
}
