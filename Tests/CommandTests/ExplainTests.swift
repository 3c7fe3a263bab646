import Foundation
import Testing

@Suite("raphe explain") struct ExplainTests {
  @Test("A claim by its id, or with its theory", arguments: ["fewer-in-raphe", "fewer/fewer-in-raphe"])
  func claim(subject: String) throws {
    try Command.withFolder(Study.files) { folder throws in
      let result = try Command.raphe(["explain", subject], in: folder)
      #expect(result.code == 0 && result.error == "")
      for part in [
        "fewer/fewer-in-raphe", "Hypotheses/theories/fewer.yaml:9:5",
        "5-HT1A density in raphe (human) is lower in depressed than in healthy.", "supported: +1.00 of 1.00 bits",
        "F1  Ames   1990  raphe   20+20  -1.10 ± 0.34    1.00", "F2  Baker  1999", "F3  Cole   2004",
        "claimed: below 0", "What would change the word",
      ] {
        #expect(result.output.contains(part), "\(part)")
      }
      #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      #expect(result.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 50)
    }
  }

  @Test("The severity of a word, in an explanation and on request in a test, the same at each run")
  func severity() throws {
    try Command.withFolder(Study.files) { folder throws in
      let explained = try Command.raphe(["explain", "fewer-in-raphe"], in: folder).output
      #expect(explained.contains("severity: this word would come out in "))
      #expect(try Command.raphe(["explain", "fewer-in-raphe"], in: folder).output == explained)
      let tested = try Command.raphe(["test", "--severity", "--quiet"], in: folder).output
      #expect(tested.contains("Severity: of 1000\u{A0}worlds") || tested.contains("Severity: of 1000 worlds"))
      #expect(tested.contains("fewer/fewer-in-raphe"))
      #expect(try Command.raphe(["test", "--severity", "--quiet", "-j1"], in: folder).output == tested)
      #expect(try !Command.raphe(["test"], in: folder).output.contains("Severity"))
    }
  }

  @Test("An untested claim shows what was left out and why")
  func untested() throws {
    try Command.withFolder(Study.files) { folder throws in
      let output = try Command.raphe(["explain", "fewer-transporters"], in: folder).output
      #expect(output.contains("untested") && output.contains("R1") && output.contains("species rat"))
    }
  }

  @Test(
    "E0605: what is neither a claim nor a code is told, with what was probably meant",
    arguments: [
      ("fewer-in-raph", "there is no claim or code `fewer-in-raph`", "write `fewer-in-raphe`"),
      ("fewer/fewer-in-raph", "there is no claim or code", "write `fewer/fewer-in-raphe`"),
      ("platelets", "there is no claim or code", "write `fewer-on-platelets`"),
      ("more", "`more` is a theory, not one of its claims", "write `raphe test --select more`"),
      ("E01044", "there is no claim or code", "write `E0104`"), ("qqqqqqq", "there is no claim or code", nil),
    ])
  func unknown(subject: String, message: String, help: String?) throws {
    try Command.withFolder(Study.files) { folder throws in
      let result = try Command.raphe(["explain", subject], in: folder)
      #expect(result.code == 2 && result.output == "")
      #expect(result.error.hasPrefix("error[E0605]: \(message)"), "\(result.error)")
      #expect(result.error.contains("= help: ") == (help != nil))
      if let help { #expect(result.error.contains(help), "\(result.error)") }
    }
  }

  @Test("A claim of several theories is asked back")
  func ambiguous() throws {
    let other = Study.theory("other", "lower", [("more-in-raphe", "5-HT1A", "raphe")])
    try Command.withFolder(Study.files(with: ["Hypotheses/theories/other.yaml": other])) { folder throws in
      let result = try Command.raphe(["explain", "more-in-raphe"], in: folder)
      #expect(result.code == 2)
      #expect(
        result.error == """
          error[E0605]: several theories have a claim `more-in-raphe`: more, other
                = help: write `more/more-in-raphe`

          """)
      #expect(try Command.raphe(["explain", "other/more-in-raphe"], in: folder).output.contains("supported"))
    }
  }

  /// The codes that the reference page lists, which the tests of reporting hold against the registry.
  static let codes: [String] = {
    let page = try? String(contentsOf: Command.root.appending(path: "Grammar/reference.md"), encoding: .utf8)
    return (page ?? "").matches(of: /\n\| `([EWN][0-9]{4})` \|/).map { String($0.1) }
  }()

  @Test("Every code, in capitals or not, without any project")
  func codes() throws {
    #expect(ExplainTests.codes.count > 80)
    try Command.withFolder { folder throws in
      for code in ExplainTests.codes {
        let result = try Command.raphe(["explain", code.lowercased()], in: folder)
        #expect(result.code == 0 && result.error == "", "\(code)")
        #expect(result.output.contains("[\(code)]: "), "\(code)")
        for part in ["What it checks", "Why", "Example", "Instead"] {
          #expect(result.output.contains("\n\n\(part)\n  "), "\(code): \(part)")
        }
        if code.hasSuffix("1") { #expect(try Command.raphe(["explain", code], in: folder) == result) }
      }
    }
  }

  @Test("How a word is made is one page, the same but for its beginning, and needs no files")
  func words() throws {
    try Command.withFolder([:]) { folder throws in
      var ends: Set<Substring> = []
      for word in ["supported", "Contested", "fragile", "assumed-cv", "all hold", "family"] {
        let result = try Command.raphe(["explain", word], in: folder)
        let plain = word.lowercased().replacingOccurrences(of: "-", with: " ")
        #expect(result.code == 0 && result.error == "" && result.output.hasPrefix("\(plain): "), "\(result)")
        #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        ends.insert(result.output.drop { $0 != "\n" }.drop { $0 == "\n" }.suffix(1500))
      }
      #expect(ends.count == 1)
      let json = try JSONText(try Command.raphe(["explain", "rival", "--format", "json"], in: folder).output)
      #expect(json.value["term"]?.text == "rival" && json.value["references"]?.elements.isEmpty == false)
      #expect(json.value["terms"]?.keys.count == 27)
    }
  }
}
