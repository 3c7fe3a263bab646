import Foundation
import RapheLanguage
import RapheSyntax
import Testing

/// A file in `Grammar/` and what it has to hold.
///
/// `reference.md` has the codes of every module, and is held by the tests of the one that knows them all.
struct GeneratedFile: Sendable, CustomTestStringConvertible {
  let name: String
  let text: @Sendable () -> String
  var testDescription: String { name }

  static let all = [
    GeneratedFile(name: "raphe.schema.json") { JSONSchema.text() },
    GeneratedFile(name: "expressions.ebnf") { Expressions.grammar },
  ]
}

@Test("Grammar/ is what the forms say; `RECORD=1 swift test` writes it anew", arguments: GeneratedFile.all)
func generatedFiles(file: GeneratedFile) throws {
  let folder = Repository.folder.appending(path: "Grammar")
  let url = folder.appending(path: file.name)
  let text = file.text()
  let recorded = try? String(contentsOf: url, encoding: .utf8)
  guard ProcessInfo.processInfo.environment["RECORD"] == "1" else {
    // Compared as a whole, so that a failure does not print two long files.
    let isCurrent = recorded == text
    #expect(isCurrent, "Grammar/\(file.name) is stale; run `RECORD=1 swift test --filter generatedFiles`")
    return
  }
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  try text.write(to: url, atomically: true, encoding: .utf8)
  Issue.record("recorded Grammar/\(file.name); run again without RECORD")
}
