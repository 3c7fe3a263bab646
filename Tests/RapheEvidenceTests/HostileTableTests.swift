import Foundation
import RapheLanguage
import RapheSyntax
import Testing

@testable import RapheEvidence

@Suite("Tables that do harm")
struct HostileTableTests {
  private static let request = SubjectRequest([.init(values: [.column("x")])])

  private func said(_ text: String, _ sizes: BlockSizes = BlockSizes()) async -> [String] {
    let found = await DelimitedFile(text: text, sizes: sizes).moments(Self.request)
    #expect(found.answer == nil)
    return found.diagnostics.seen
  }

  @Test("A quote that is never closed names where it starts")
  func unclosed() async {
    let said = await said("x,note\n1,a\n2,\"never\n3,b\n")
    #expect(said == ["E0507 row 2, column note: row 2: the quote that begins this cell is never closed"])
  }

  @Test("A quoted cell over more than 100 lines names where it starts")
  func longQuote() async {
    let rows = (0..<5000).map { "\($0),b\n" }.joined()
    let expected = [
      "E0580 row 2, column note: row 2: the quoted cell that starts here runs over more than 100 lines"
    ]
    for segment in [64, 1 << 18] {
      #expect(await said("x,note\n1,a\n2,\"open\n" + rows, BlockSizes(segment: segment)) == expected)
    }
    let fits = "x,note\n1,\"" + String(repeating: "\n", count: 100) + "\"\n"
    #expect(await DelimitedFile(text: fits).moments(Self.request).answer?.rows == 1)
  }

  @Test("A line without an end is refused and not held")
  func longRow() async {
    let sizes = BlockSizes(segment: 1 << 12, segmentsOfBlock: 1, reading: 1 << 12, longestRow: 1 << 14)
    let long = String(repeating: "1", count: 1 << 16)
    #expect(await said("x,note\n1,a\n" + long, sizes) == ["E0581 row 2: row 2 is longer than any that is read"])
    #expect(await said(long, sizes) == ["E0581 -: the header is longer than any that is read"])
    let quoted = "x,note\n1,\"" + long
    #expect(await said(quoted, sizes).first?.hasPrefix("E0581 row 1") == true)
  }

  @Test("A hundred thousand columns are refused")
  func columns() async {
    let header = (0..<100_000).map { "c\($0)" }.joined(separator: ",")
    #expect(await said(header + "\n") == ["E0582 -: the table has 100000 columns; at most 65536 are read"])
  }

  @Test("Bytes that no text has are named with their row")
  func bytes() async {
    #expect(await said("x,note\n1,a\n2,\0\n") == ["E0502 row 2, column note: row 2: a NUL byte"])
    let latin = Array("x,note\n1,a\n2,caf".utf8) + [0xE9] + Array("\n".utf8)
    let found = await DelimitedFile(bytes: latin).moments(Self.request)
    #expect(found.diagnostics.seen == ["E0501 row 2: row 2: the byte 0xE9 is not UTF-8"])
  }

  @Test("Of many mistakes of one kind the first are told, and the number of the rest")
  func capped() async {
    let found = await DelimitedFile(text: "x,note\n" + String(repeating: "n.s.,a\n", count: 1000)).moments(Self.request)
    #expect(found.diagnostics.count == 5)
    #expect(found.diagnostics.last?.notes.map(\.message) == ["995 more in the table are like this"])
  }

  @Test("Rows of another length are named")
  func ragged() async {
    #expect(
      await said("x,note\n1,a\n2\n3,b,c\n") == [
        "E0506 row 2: row 2: expected 2 cells, as in the header, found 1",
        "E0506 row 3: row 3: expected 2 cells, as in the header, found 3",
      ])
  }

  @Test("What is no file is refused before it is read")
  func noFiles() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("raphe-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path
    #expect(unsafe mkfifo(path + "/pipe.csv", 0o600) == 0)
    #expect(unsafe symlink("loop.csv", path + "/loop.csv") == 0)
    for (name, reason) in [
      ("pipe.csv", "is a pipe, not a file"), ("loop.csv", "it is a link that leads back to itself"),
      ("none.csv", "there is no such file"), (".", "is a folder, not a file"),
    ] {
      let file = DelimitedFile(path: path + "/" + name, delimiter: .comma, jobs: 1)
      let found = await file.moments(Self.request)
      #expect(found.diagnostics.map(\.code) == [.unreadableSource])
      #expect(found.diagnostics.first?.message.hasSuffix(reason) == true, "\(found.diagnostics.seen)")
    }
  }
}
