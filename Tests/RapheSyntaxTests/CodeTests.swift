import RapheSyntax
import Testing

@Suite struct CodeTests {
  @Test func codesAreInOrder() {
    let ids = SyntaxCodes.all.map(\.id)
    #expect(ids == Set(ids).sorted())
    #expect(ids.allSatisfy { $0.hasPrefix("E01") && $0.count == 5 })
  }

  @Test(arguments: SyntaxCodes.all) func everyCodeIsExplained(_ code: Code) {
    for sentence in [code.checks, code.why, code.instead] {
      #expect(sentence.count > 20)
      #expect(sentence.hasSuffix("."))
    }
    #expect(!code.title.isEmpty)
    #expect(!code.example.isEmpty)
    #expect(code.severity == .error)
  }

  /// Examples that are no YAML but tell of bytes or of sizes.
  static let described: Set<Code> = [
    .notUTF8, .otherEncoding, .forbiddenCharacter, .tooDeep, .tooManyNodes, .tooManyBytes,
  ]

  @Test(arguments: SyntaxCodes.all.filter { !described.contains($0) })
  func everyExampleGetsItsDiagnostic(_ code: Code) {
    #expect(parse(code.example).diagnostics.map(\.code).contains(code))
  }
}
