import Testing

@testable import RapheReporting

@Suite("Numbers and lines")
struct NumeralsTests {
  @Test(
    "Fixed decimals",
    arguments: [
      (0, 2, "0.00"), (-0.0, 2, "0.00"), (-0.004, 2, "0.00"), (-0.005, 2, "-0.01"), (1.005, 1, "1.0"), (0.95, 1, "1.0"),
      (12.5, 0, "13"), (-12.5, 0, "-13"), (0.05, 3, "0.050"), (123456.789, 2, "123456.79"), (1e20, 2, "1e+20"),
      (.nan, 2, "?"), (.infinity, 2, "inf"), (-.infinity, 2, "-inf"),
    ] as [(Double, Int, String)])
  func fixed(value: Double, places: Int, text: String) {
    #expect(Numerals.fixed(value, places) == text)
  }

  @Test(
    "What was earned has its sign",
    arguments: [(0, "0.00"), (0.001, "0.00"), (-0.001, "0.00"), (0.005, "+0.01"), (-2, "-2.00")] as [(Double, String)])
  func signed(value: Double, text: String) {
    #expect(Numerals.signed(value) == text)
    #expect(Numerals.isNothing(value, 2) == (Numerals.fixed(abs(value), 2) == "0.00"))
  }

  @Test(
    "A probability never crosses a limit by being rounded",
    arguments: [
      (0.5, "0.50"), (0.95, "0.95"), (0.9496, "0.9496"), (0.9451, "0.945"), (0.9449, "0.94"), (0.949_99, "0.94999"),
      (0.05, "0.05"), (0.0503, "0.0503"), (0.0546, "0.055"), (0.0451, "0.05"), (0.996, "0.996"), (0.9996, "> 0.999"),
      (0.004, "0.004"), (0.0004, "< 0.001"), (1, "> 0.999"), (0, "< 0.001"), (.nan, "?"),
    ] as [(Double, String)])
  func probability(value: Double, text: String) {
    #expect(Numerals.probability(value).spaced == text)
  }

  @Test("Two probabilities that look the same are said once")
  func probabilities() {
    #expect(Numerals.probabilities(0.1...0.2) == "0.10 to 0.20")
    #expect(Numerals.probabilities(0.9997...0.9999).spaced == "> 0.999")
  }

  @Test(
    "Effects have as many decimals as their interval deserves",
    arguments: [
      (0.7, true, 2), (700, true, 2), (0, false, 2), (7, false, 1), (70, false, 0), (0.7, false, 2), (0.007, false, 4),
    ]
      as [(Double, Bool, Int)])
  func digits(width: Double, isStandard: Bool, places: Int) {
    #expect(EffectDigits(width: width, isStandard: isStandard).places == places)
  }

  @Test("Lines are broken at spaces, long words anywhere, no-break spaces only when they must")
  func wrapping() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("".wrapped(to: 7) == [""])
    #expect("abcdefghij".wrapped(to: 4) == ["abcd", "efgh", "ij"])
    #expect("a b\u{A0}c d".wrapped(to: 4) == ["a", "b\u{A0}c", "d"])
    #expect("aa\u{A0}bb\u{A0}cc".wrapped(to: 5) == ["aa bb", "cc"])
    #expect("one two three".wrapped(to: 9, firstWidth: 3) == ["one", "two three"])
    #expect("日本 語".wrapped(to: 4) == ["日本", "語"])
    #expect("日本語".clipped(to: 5) == "日本…" && "abc".clipped(to: 3) == "abc")
    #expect(["a", "b", "c"].listed("or") == "a, b or c" && ["a"].listed() == "a" && [String]().listed() == "")
  }

  @Test("The style of diagnostics is the style of the report")
  func style() {
    let marked = Style { part, text in part == .diagnostic(.caret) ? "<\(text)>" : text }
    #expect(marked.diagnostics(.caret, "^") == "<^>" && marked.diagnostics(.help, "help") == "help")
    #expect(Style.ansi.diagnostics(.help, "x") == DiagnosticRenderer.Style.ansi(.help, "x"))
    #expect(Style.plain(.alarm, "x") == "x" && Style.ansi(.alarm, "") == "")
  }
}
