import RapheSyntax
import References
import Testing

/// SplitMix64 (Steele, Lea and Flood, 2014): the same bytes in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct RandomBytesTests {
  static let valid = """
    %YAML 1.2
    ---
    raphe: 1
    title: Généré – "α" 😀
    groups: &g
      depressed: {diagnosis: depression, treatment: none}
      healthy:   !x {diagnosis: 'healthy'}
    claims:
      - id: 5ht1a-lower   # the author wrote "may be"
        in: *g
        ? [x]
        : |
          text\ttext

      - "a\\tb": >-
          folded
        <<: *g
        a: 1
        a: 2
    ...
    """

  /// Bytes that mean something to YAML, which random ones rarely do.
  static let pieces: [[UInt8]] = [
    "&g ", "*g", "!", "!!str ", "<<: ", "\t", "\n", "\r\n", "- ", "? ", ": ", "[", "]", "{", "}", ",", "'", "\"", "|",
    ">",
    "#", "%", "---\n", "...\n", "\u{FEFF}", "\u{2028}", "\u{85}", "é", "😀", "\0", "\\x", "@",
  ].map { Array($0.utf8) }

  @Test(arguments: Sweep.seeds(8, wide: 200)) func mutationsNeverCrash(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<400 {
      var bytes = Array(Self.valid.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...20, using: &generator)))
        case 2: bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: at)
        default: bytes.insert(contentsOf: bytes[at...].prefix(30), at: at)
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      check(Source(name: "mutation", bytes: bytes))
    }
  }

  @Test(arguments: Sweep.seeds(4, wide: 200)) func noiseNeverCrashes(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed + 1000)
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        bytes += Self.pieces.randomElement(using: &generator) ?? []
        if Bool.random(using: &generator) { bytes.append(UInt8.random(in: 0x20...0x7E, using: &generator)) }
      }
      check(Source(name: "noise", bytes: bytes))
    }
  }

  /// Whatever the bytes: a tree or an error, every place inside the source, every child inside its parent's tree.
  private func check(_ source: Source) {
    let (root, diagnostics) = source.parse()
    #expect(root != nil || diagnostics.hasErrors)
    for place in diagnostics.flatMap({ [$0.place] + $0.notes.map(\.place) }) {
      guard let span = place?.span else { continue }
      #expect(span.start >= 0 && span.start <= span.end && span.end <= source.bytes.count)
      #expect(place?.location != nil)
    }
    var open = root.map { [$0] } ?? []
    while let node = open.popLast() {
      #expect(node.span.start <= node.span.end && node.span.end <= source.bytes.count)
      open += Array(node.items)
      for (key, value) in node.pairs {
        #expect(key.kind == .scalar)
        open.append(value)
      }
    }
  }
}
