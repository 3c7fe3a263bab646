import RapheReporting
import RapheSyntax
import Testing

@Suite("How many diagnostics are shown")
struct DiagnosticCapTests {
  private func many(_ count: Int, _ code: Code, in file: String) -> [Diagnostic] {
    let source = Source(name: file, text: String(repeating: "x\n", count: count))
    return (0..<count).map { line in
      Diagnostic(code, "wrong", at: Place(source, Span(start: 2 * line, end: 2 * line + 1)))
    }
  }

  private func lines(_ diagnostics: [Diagnostic], most: Int? = DiagnosticCap.most) -> [String] {
    DiagnosticRenderer().concise(DiagnosticCap(diagnostics, most: most)).split(separator: "\n").map(String.init)
  }

  @Test("Up to 20 of one kind in a file are shown", arguments: [1, 19, 20])
  func few(count: Int) {
    #expect(lines(many(count, .tag, in: "a")).count == count)
  }

  @Test("Of more, 20 and the count of the rest, behind the last of them", arguments: [21, 50, 1000])
  func more(count: Int) {
    let shown = lines(many(count, .tag, in: "a") + many(1, .emptyDocument, in: "a"))
    #expect(shown.count == 22)
    #expect(shown[19] == "a:20:1: error[E0108] wrong")
    #expect(shown[20] == "a: \(count - 20) more of E0108 (all with --all)")
    #expect(shown[21] == "a:1:1: error[E0111] wrong")
  }

  @Test("Each file and each kind has its own 20, and what has no file too")
  func kinds() {
    let nowhere = (0..<25).map { Diagnostic(.tag, "wrong \($0)", at: nil) }
    let shown = lines(
      many(20, .tag, in: "a") + many(20, .emptyDocument, in: "a") + many(22, .tag, in: "b") + nowhere)
    #expect(shown.count == 20 + 20 + 21 + 21)
    #expect(
      shown.filter { $0.contains("more of") } == [
        "b: 2 more of E0108 (all with --all)", "5 more of E0108 (all with --all)",
      ])
  }

  @Test("Without a limit all are shown, as text too")
  func all() {
    let diagnostics = many(50, .tag, in: "a")
    #expect(lines(diagnostics, most: nil).count == 50)
    let renderer = DiagnosticRenderer()
    #expect(renderer.render(DiagnosticCap(diagnostics, most: nil)) == renderer.render(diagnostics))
    #expect(renderer.render(DiagnosticCap(diagnostics)).hasSuffix("\n\na: 30 more of E0108 (all with --all)\n"))
  }
}
