import RapheLanguage
import RapheStatistics
import RapheSyntax
import Testing

@testable import RapheEvidence

@Suite("Any table of delimited text")
struct DelimitedPropertyTests {
  /// A cell as Python's csv module and RFC 4180 write it: in quotes when it holds a delimiter, a quote or a line end.
  private static func written(_ cell: String, always: Bool) -> String {
    let needs = cell.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
    return always || needs ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  private static func table(_ random: inout SplitMix) -> (text: String, rows: [(name: String, x: Double)]) {
    let pieces = ["a", "é", ",", "\"", "\n", "\r\n", " ", "日本", "\t", "x"]
    let ends = ["\n", "\r\n", "\r"]
    let end = ends[Int.random(in: 0..<3, using: &random)]
    var text = "name,x,note" + end
    var rows: [(name: String, x: Double)] = []
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      func any() -> String {
        (0..<Int.random(in: 1...6, using: &random)).map { _ in pieces[Int.random(in: 0..<10, using: &random)] }.joined()
      }
      let (name, note) = (any(), any())
      let x = Double.random(in: -1e6...1e6, using: &random)
      let always = Bool.random(using: &random)
      text += [name, "\(x)", note].map { written($0, always: always) }.joined(separator: ",") + end
      rows.append((name, x))
    }
    return (text, rows)
  }

  @Test("What a standard writer writes is read back, whatever the sizes of parts", arguments: 0..<60)
  func roundTrip(seed: Int) async throws {
    var random = SplitMix(seed: UInt64(seed))
    let (text, rows) = Self.table(&random)
    let request = SubjectRequest([.init(values: [.column("x")])], subjects: .mean(subject: "name"))
    var first: SubjectAnswer?
    for _ in 0..<6 {
      let sizes = BlockSizes(
        segment: 64, segmentsOfBlock: Int.random(in: 1...5, using: &random),
        reading: Int.random(in: 1...200, using: &random))
      let table = DelimitedFile(
        bytes: Array(text.utf8), jobs: Int.random(in: 1...4, using: &random), sizes: sizes,
        portion: Int.random(in: 1...100, using: &random))
      let (records, diagnostics) = await table.all(SubjectRequest([.init(values: [.column("x")])]))
      #expect(diagnostics.seen == [])
      #expect(records.map { $0.values[0] } == rows.map { $0.x })
      let (named, _) = await table.all(request)
      #expect(Set(named.map(\.subject)) == Set(rows.map { $0.name }))
      let answer = try #require(await table.moments(SubjectRequest([.init(values: [.column("x")])])).answer)
      #expect(answer == first ?? answer)
      first = answer
    }
  }

  @Test("Noise never crashes, and every chunk of it says the same", arguments: 0..<200)
  func noise(seed: Int) async {
    var random = SplitMix(seed: UInt64(seed) &+ 1000)
    let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      Bool.random(using: &random)
        ? UInt8.random(in: 0...255, using: &random) : Array("\",\n\r1a-".utf8).randomElement(using: &random) ?? 0
    }
    let text = Array("a,b\n".utf8) + bytes
    let request = SubjectRequest([.init(values: [.column("b")], groups: [.text(column: "a", isOneOf: ["1"])])])
    var first: (SubjectAnswer?, [String])?
    for blocks in 1...4 {
      let sizes = BlockSizes(segment: 32, segmentsOfBlock: blocks, reading: 7 * blocks, longestRow: 1 << 20)
      let found = await DelimitedFile(bytes: text, jobs: blocks, sizes: sizes).moments(request)
      #expect(found.answer == nil || !found.diagnostics.hasErrors)
      if let first {
        #expect(found.answer == first.0)
        #expect(found.diagnostics.seen == first.1)
      }
      first = (found.answer, found.diagnostics.seen)
    }
  }

  @Test("Numbers are the nearest to what is written")
  func numbers() throws {
    var random = SplitMix(seed: 3)
    let number = DecimalNumber(point: UInt8(ascii: "."))
    func check(_ text: String) {
      let bytes = Array(text.utf8)
      let read = unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe bytes.baseAddress.flatMap { unsafe number.value($0, bytes.count) }
      }
      // The standard library's own reading is exact.
      #expect(read?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
    for _ in 0..<20_000 {
      check("\(Double.random(in: -1...1, using: &random))")
      check("\(Int64.random(in: .min / 9 ... .max / 9, using: &random))e\(Int.random(in: -40...60, using: &random))")
      // Odd numbers of 54 bits lie exactly between two doubles.
      check("\(UInt64.random(in: 1 << 53..<1 << 54, using: &random) | 1)e\(Int.random(in: -4...3, using: &random))")
    }
    for text in [
      "1e400", "-1e-400", "123456789012345678901234567890", "0.000000000000000000000000000000000012", "5e-324",
    ] { check(text) }
  }

  @Test(
    "What is no number is none",
    arguments: ["", "-", "+", ".", "1.2.3", "1e", "e5", "1e+", "0x10", "1,5", "12 ", "--1"])
  func notNumbers(text: String) {
    let number = DecimalNumber(point: UInt8(ascii: "."))
    let bytes = Array(text.utf8) + [0]
    let read = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe bytes.baseAddress.flatMap { unsafe number.value($0, bytes.count - 1) }
    }
    #expect(read == nil)
  }
}
