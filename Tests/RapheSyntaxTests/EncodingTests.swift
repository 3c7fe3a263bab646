import RapheSyntax
import Testing

@Suite struct EncodingTests {
  static let bad: [([UInt8], String)] = [
    (Array("a: ".utf8) + [0xF1, 0x61], "E0101 1:4+1"),
    (Array("é: ".utf8) + [0xC3], "E0101 1:4+1"),
    (Array("a\n".utf8) + [0xE2, 0x82, 0x20], "E0101 2:1+2"),
    (Array("a".utf8) + [0xC0, 0x80], "E0101 1:2+1"),
    (Array("a".utf8) + [0xED, 0xA0, 0x80], "E0101 1:2+3"),
    (Array("a".utf8) + [0xF4, 0x90, 0x80, 0x80], "E0101 1:2+4"),
    (Array("a".utf8) + [0xE0, 0x80, 0x80], "E0101 1:2+3"),
    (Array("a".utf8) + [0x80], "E0101 1:2+1"),
  ]

  @Test(arguments: bad) func theFirstByteThatIsNotUTF8IsShown(_ bytes: [UInt8], _ expected: String) {
    let (root, diagnostics) = Source(name: "a.yaml", bytes: bytes).parse()
    #expect(root == nil)
    #expect(diagnostics.map(\.described) == [expected])
  }

  static let wide: [([UInt8], String)] = [
    ([0xFF, 0xFE] + units(of: "raphe: 1"), "UTF-16"),
    ([0xFE, 0xFF] + swapped("raphe: 1"), "UTF-16"),
    (units(of: "raphe: 1"), "UTF-16"),
    (swapped("raphe: 1"), "UTF-16"),
    ([0xFF, 0xFE, 0, 0] + Array("r".utf8) + [0, 0, 0], "UTF-32"),
    ([0, 0, 0xFE, 0xFF, 0, 0, 0] + Array("r".utf8), "UTF-32"),
    (Array("r".utf8) + [0, 0, 0], "UTF-32"),
    ([0, 0, 0] + Array("r".utf8), "UTF-32"),
  ]

  @Test(arguments: wide) func otherEncodingsAreRefusedByName(_ bytes: [UInt8], _ name: String) {
    let (root, diagnostics) = Source(name: "a.yaml", bytes: bytes).parse()
    #expect(root == nil)
    #expect(diagnostics.map(\.described) == ["E0102 whole"])
    #expect(diagnostics.first?.message.contains(name) == true)
  }

  @Test func aByteOrderMarkIsNoPartOfTheText() {
    let source = Source(name: "a.yaml", bytes: [0xEF, 0xBB, 0xBF] + Array("a: 1\na: 2".utf8))
    let (root, diagnostics) = source.parse()
    #expect(source.hadByteOrderMark)
    #expect(source.bytes.first == UInt8(ascii: "a"))
    #expect(root?.pairs.first?.key.span == Span(start: 0, end: 1))
    #expect(diagnostics.map(\.described) == ["E0106 2:1+1 (1:1+1)"])
  }

  private static func units(of text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
  private static func swapped(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }
}
