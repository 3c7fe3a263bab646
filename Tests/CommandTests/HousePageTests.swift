import Foundation
import Testing

/// What `Sources/README.md` says of the house is so.
@Suite struct HousePageTests {
  static let sources = Command.root.appending(path: "Sources")

  /// A hop of the walk: a declaration, and the file that it is in.
  struct Hop: CustomTestStringConvertible {
    var name: String
    var file: String
    var testDescription: String { "\(name) in \(file)" }

    /// Whether the file declares it, in its type or an extension of that.
    func isDeclared() throws -> Bool {
      let text = try String(contentsOf: HousePageTests.sources.appending(path: file), encoding: .utf8)
      let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
      let parts = name.split(separator: ".")
      let own = parts.last == "init" ? #"\binit[?(<]"# : #"\b(func|let|var)\s+\#(parts[parts.count - 1])\b"#
      let owner = parts.dropLast().last.map { #"\b(struct|class|enum|extension)\s+([\w]+\.)*\#($0)\b"# }
      return try [own, owner].compactMap { $0 }.allSatisfy { try Regex($0).firstMatch(in: code) != nil }
    }
  }

  static func page() throws -> String { try String(contentsOf: sources.appending(path: "README.md"), encoding: .utf8) }

  /// The hops of each part of the walk, by its heading.
  static func walk() throws -> [String: [Hop]] {
    let walk = try page().components(separatedBy: "\n## ").filter { $0.hasPrefix("A walk") }.joined()
    let parts = walk.components(separatedBy: "\n### ").dropFirst()
    return Dictionary(
      uniqueKeysWithValues: parts.map { part in
        let hops = part.matches(of: #/\n\d+\. `([\w.]+)` in `([\w/+]+\.swift)`: /#)
        return (String(part.prefix { $0 != "\n" }), hops.map { Hop(name: String($0.1), file: String($0.2)) })
      })
  }

  @Test func everyHopIsDeclaredWhereThePageSays() throws {
    let walk = try Self.walk()
    #expect(walk.keys.sorted() == ["Both", "The cell", "The claim"])
    let page = try Self.page()
    let items = page.split(separator: "\n").count { $0.prefixMatch(of: #/\d+\. /#) != nil }
    #expect(walk.values.joined().count == items, "an item of the walk is not written like the others")
    #expect(items > 20)
    for hop in walk.values.joined() { #expect(try hop.isDeclared(), "\(hop.testDescription)") }
  }

  /// The test can fail: by the file, by the type and by the name.
  @Test func whatIsNotDeclaredIsNotFound() throws {
    #expect(try Hop(name: "Source.parse", file: "RapheSyntax/Parsing.swift").isDeclared())
    #expect(try !Hop(name: "Source.pars", file: "RapheSyntax/Parsing.swift").isDeclared())
    #expect(try !Hop(name: "Node.parse", file: "RapheSyntax/Parsing.swift").isDeclared())
    #expect(throws: (any Error).self) { try Hop(name: "Source.parse", file: "RapheSyntax/None.swift").isDeclared() }
  }

  @Test func everyFileThatIsNamedExists() throws {
    let names = try Self.page().matches(of: #/`([\w/+.]+/[\w+]+\.(?:swift|yaml|py|md))`/#).map { String($0.1) }
    #expect(names.count > 40)
    for name in Set(names) {
      let isOutside = name.hasPrefix("Tests/") || name.hasPrefix("Grammar/") || name.hasPrefix("Hypotheses/")
      let file = (isOutside ? Command.root : Self.sources).appending(path: name)
      #expect(FileManager.default.fileExists(atPath: file.path), "\(name)")
    }
  }

  @Test func everyRoomHasALine() throws {
    let page = try Self.page()
    let manager = FileManager.default
    for name in try manager.contentsOfDirectory(atPath: Self.sources.path) where !name.contains(".") {
      #expect(page.contains("\n| `\(name)` | "), "\(name)")
    }
  }

  /// Links within the repository lead to files, and to headings that they have.
  @Test(arguments: ["README.md", "Sources/README.md", ".github/CONTRIBUTING.md", ".github/CHANGELOG.md"])
  func everyLinkLeads(page: String) throws {
    let file = Command.root.appending(path: page)
    let links = try String(contentsOf: file, encoding: .utf8).matches(of: #/\]\(([^)\s]+)\)/#).map { String($0.1) }
    for link in links where !link.contains("://") {
      let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      let target =
        parts[0].isEmpty ? file : file.deletingLastPathComponent().appending(path: parts[0]).standardizedFileURL
      #expect(FileManager.default.fileExists(atPath: target.path), "\(link)")
      guard parts.count > 1 else { continue }
      let headings = try String(contentsOf: target, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("#") }
      let anchors = headings.map { $0.drop { "# ".contains($0) }.lowercased().replacing(" ", with: "-") }
      #expect(anchors.contains(parts[1]), "\(link)")
    }
  }
}
