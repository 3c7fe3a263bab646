import RapheReporting
import RapheSyntax
import References
import Testing

@Suite struct RenderingNoiseTests {
  /// What is hard to show: wide, joined, broken, unseen, blank.
  private static let pieces: [[UInt8]] =
    ["a", " ", "\t", "\n", "\r", "日", "😀", "\u{200D}", "e\u{301}", "\u{202E}", "\u{1B}", "🇩🇪", "한", "\u{FEFF}", "wrong"]
    .map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x82], [0x80]]

  @Test(arguments: Sweep.seeds(4, wide: 100)) func anySpanOfAnyBytesIsShown(_ seed: UInt64) {
    var state = seed + 1
    func random(_ bound: Int) -> Int {
      // Numerical Recipes' linear generator: enough to choose pieces.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<300 {
      let bytes = (0..<random(60)).flatMap { _ in Self.pieces[random(Self.pieces.count)] }
      let source = Source(name: "noise", bytes: bytes)
      let start = random(source.bytes.count + 1)
      let end = start + random(source.bytes.count - start + 1)
      let place = Place(source, Span(start: start, end: end))
      let shown = DiagnosticRenderer(width: 10 + random(60)).render(Diagnostic(.tag, "wrong", at: place))
      let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 4)
      #expect(lines[2].contains("^"))
      #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    }
  }
}
