import RapheSyntax
import References
import Testing

@testable import RapheEvidence

@Suite("Tables")
struct TableTests {
  /// The rows of a text as cells, the header first.
  private func cells(_ text: String, name: String = "t.csv") throws -> [[String]] {
    let (table, diagnostics) = Table.read(Source(name: name, text: text))
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.message })")
    let read = try #require(table)
    return [read.columns]
      + (0..<read.rowCount).map { row in read.columns.indices.map { read[row, $0].text } }
  }

  @Test(
    "Cells are read as RFC 4180 says",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a,b\n,\n1,", [["a", "b"], ["", ""], ["1", ""]]),
      ("a,b\n\n1,2\n\r\n\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n\"1,5\",\"two\nlines\"\n", [["a", "b"], ["1,5", "two\nlines"]]),
      ("\"a\",b\n\"\",\"say \"\"no\"\"\"\n", [["a", "b"], ["", "say \"no\""]]),
      ("a\n\"\"\"\"\n\"\"\"\"\"\"", [["a"], ["\""], ["\"\""]]),
      ("größe,µ\n5-HT₁A, x \n", [["größe", "µ"], ["5-HT₁A", " x "]]),
      ("a\tb,b\n", [["a\tb", "b"], ["1", "2"]]),
    ])
  func cells(text: String, expected: [[String]]) throws {
    var text = text
    if text == "a\tb,b\n" { text += "1,2" }
    #expect(try cells(text) == expected)
  }

  @Test("A name that ends in .tsv or .tab says that tabs stand between cells", arguments: ["t.tsv", "T.TAB"])
  func tabs(name: String) throws {
    #expect(try cells("a\tb\n1,2\t\"3\t4\"\n", name: name) == [["a", "b"], ["1,2", "3\t4"]])
  }

  @Test("A cell knows its place inside its quotes")
  func places() throws {
    let table = try #require(Table.read(Source(name: "t.csv", text: "a,b\nµ,\"x\ny\"\n1,2\n")).table)
    #expect(table[0, 1].place.location == Location(line: 2, column: 4))
    #expect(table[1, 1].place.location == Location(line: 4, column: 3))
    #expect(table.place(ofRow: 1).span == Span(start: 13, end: 16))
    #expect(table.header(1).place.location == Location(line: 1, column: 3))
    #expect(Array(table[0, 1].bytes) == Array("x\ny".utf8))
  }

  @Test("A mistake is found at its place", arguments: TableMistake.all)
  func mistake(_ mistake: TableMistake) {
    let (_, diagnostics) = Table.read(Source(name: mistake.name, bytes: mistake.bytes))
    #expect(diagnostics.map(summary) == mistake.expected)
  }

  @Test("Rows with a mistake are broken, others are not")
  func brokenRows() throws {
    let text = "a,b\n1,2\n1\n1,\"2\"x\n3,4\n5,6\"\n7,\"8\n9,10\n"
    let table = try #require(Table.read(Source(name: "t.csv", text: text)).table)
    #expect(table.rowCount == 7)
    #expect(table.brokenRows == [1, 2, 4, 5])
    #expect(table[6, 1].text == "10")
  }

  @Test("No text makes the scanner stop, and its cells cover the table", arguments: Sweep.seeds(300, wide: 5000))
  func mutations(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let alphabet = Array("a1,,\"\"\n\r\t\0é".utf8) + [0xFF]
    let count = Int.random(in: 0..<60, using: &random)
    let bytes = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
    let (table, diagnostics) = Table.read(Source(name: "t.csv", bytes: bytes))
    guard let table else {
      #expect(diagnostics.hasErrors)
      return
    }
    for row in 0..<table.rowCount where !table.brokenRows.contains(row) {
      for column in table.columns.indices {
        let cell = table[row, column]
        #expect(cell.span.start <= cell.span.end && cell.span.end <= bytes.count)
        #expect(cell.text.isEmpty == cell.isEmpty)
      }
    }
    #expect(table.brokenRows.isEmpty || diagnostics.hasErrors)
  }
}

/// A table with a mistake in its shape or text, and what is said of it.
struct TableMistake: Sendable, CustomTestStringConvertible {
  var title: String
  var name = "t.csv"
  var bytes: [UInt8]
  var expected: [String]

  var testDescription: String { title }

  init(_ title: String, _ text: String, _ expected: String..., name: String = "t.csv") {
    self.init(title, bytes: Array(text.utf8), expected, name: name)
  }

  init(_ title: String, bytes: [UInt8], _ expected: [String], name: String = "t.csv") {
    (self.title, self.name, self.bytes, self.expected) = (title, name, bytes, expected)
  }

  static let all = [
    TableMistake(
      "unknown ending", "a\n1", "E0512 - the name of the table does not say what stands between its cells",
      name: "t.txt"),
    TableMistake("empty", "", "E0503 - the table is empty; expected a line with the names of the columns"),
    TableMistake("blank", "\r\n\n", "E0503 - the table is empty; expected a line with the names of the columns"),
    TableMistake("no rows", "a,b\n", "W0511 - the table has a header and no rows"),
    TableMistake("nameless column", "a,,c\n1,2,3\n", "E0504 1:3 column 2 has no name"),
    TableMistake("column twice", "a,b,\"a\"\n1,2,3\n", "E0505 1:6 two columns are called `a`"),
    TableMistake("too few", "a,b,c\n1,2,3\n1,2\n", "E0506 3:3 row 2: expected 3 cells, as in the header, found 2"),
    TableMistake("too many", "a,b\r\n1,2,3,4\r\n", "E0506 2:5 row 1: expected 2 cells, as in the header, found 4"),
    TableMistake("unclosed", "a,b\n1,\"2\n3,4\n", "E0507 2:3 row 1: this quote is never closed"),
    TableMistake("text after a quote", "a,b\n\"1\"x,2\n", "E0508 2:4 row 1: text after the closing quote of a cell"),
    TableMistake(
      "stray quote", "a,b\n1,so \"called\"\n",
      "E0509 2:6 row 1: a quote inside a cell that does not begin with one"),
    TableMistake(
      "broken header", "a,b\"\n1\n", "E0509 1:4 the header: a quote inside a cell that does not begin with one"),
    TableMistake(
      "two lines wrong", "a,b\n1\"\n2,3\n\"4\"5,6\n",
      "E0509 2:2 row 1: a quote inside a cell that does not begin with one",
      "E0508 4:4 row 3: text after the closing quote of a cell"),
    TableMistake("NUL", "a,b\n1,x\0y\n", "E0502 2:4 row 1: a NUL byte"),
    TableMistake("escape", "a,b\n1,\u{1B}[2J\n", "E0502 2:3 row 1: the control character 0x1B"),
    TableMistake("C1", "a,b\n1,é\u{85}\n", "E0502 2:4 row 1: the control character 0x85"),
    TableMistake("inner mark", "a,b\n\u{FEFF}1,2\n", "E0502 2:1 row 1: a byte order mark inside the table"),
    TableMistake(
      "Latin-1", bytes: Array("a,b\n1,".utf8) + [0xB5, 0xE9] + Array("\n2,".utf8) + [0xE9, 0x0A],
      ["E0501 2:3 row 1: the byte 0xB5 is not UTF-8", "E0501 3:3 row 2: the byte 0xE9 is not UTF-8"]),
    TableMistake("overlong", bytes: Array("a\n".utf8) + [0xC0, 0x80], ["E0501 2:1 row 1: the byte 0xC0 is not UTF-8"]),
    TableMistake(
      "surrogate", bytes: Array("a\n".utf8) + [0xED, 0xA0, 0x80], ["E0501 2:1 row 1: the byte 0xED is not UTF-8"]),
    TableMistake("cut off", bytes: Array("a\n".utf8) + [0xE2, 0x82], ["E0501 2:1 row 1: the byte 0xE2 is not UTF-8"]),
    TableMistake("UTF-16", bytes: [0xFF, 0xFE, 0x61, 0], ["E0501 - the table is written in UTF-16"]),
    TableMistake(
      "UTF-16 without a mark", bytes: [0x61, 0, 0x2C, 0, 0x62, 0], ["E0501 - the table is written in UTF-16"]),
  ]
}
