import RapheEvidence
import RapheSyntax
import Testing

/// Tables as spreadsheets write them where a comma stands before decimals.
@Suite("Tables of spreadsheets")
struct SpreadsheetTests {
  static let header = [
    "finding", "sample", "year", "target", "measure", "diagnosis", "group", "versus", "design", "n", "n_versus", "mean",
    "sd",
    "mean_versus", "sd_versus", "p", "p_relation", "direction",
  ]
  static let rows = [
    [
      "F1", "Müller", "1999", "5-HT1A", "density", "depression", "depressed", "healthy", "independent", "12", "14",
      "4.1",
      "1.1", "5.2", "1.2", "", "", "lower",
    ],
    [
      "F2", "Weiß", "2004", "5-HT1A", "density", "depression", "depressed", "healthy", "independent", "20", "20", "",
      "", "",
      "", "0.03", "=", "lower",
    ],
  ]

  /// The table with these signs.
  static func text(_ delimiter: String, decimal: String = ".", end: String = "\n") -> String {
    ([header] + rows).map { line in
      line.map { $0.allSatisfy { $0.isNumber || $0 == "." } ? $0.replacing(".", with: decimal) : $0 }
        .joined(separator: delimiter) + end
    }.joined()
  }

  static let dataset = """
    raphe: 1
    dataset: table
    title: A table
    grain: finding
    table: t.csv
    arms:
      depressed: {diagnosis: $diagnosis}
      healthy: {diagnosis: healthy}

    """
  static let german = dataset + "delimiter: ';'\ndecimal: ','\n"

  private func read(_ bytes: [UInt8], _ dataset: String, name: String = "t.csv") throws -> (Evidence, [String]) {
    let (evidence, diagnostics) = try Fixture.read(Source(name: name, bytes: bytes), dataset: dataset)
    return (evidence, diagnostics.map { "\(summary($0))\($0.help.map { ": \($0)" } ?? "")" })
  }

  /// What a finding says, without its place.
  private func words(_ evidence: Evidence) -> [String] {
    evidence.findings.map {
      "\($0.id) \($0.sample) \($0.moments.map { "\($0.mean) \($0.sd)" } ?? "-") "
        + "\($0.momentsVersus.map { "\($0.mean) \($0.sd)" } ?? "-") \($0.p ?? -1) \($0.n ?? 0) \($0.nVersus ?? 0)"
    }
  }

  @Test(
    "Signs that are declared are read, with any end of lines and with a byte order mark",
    arguments: ["\n", "\r\n", "\r"])
  func declared(end: String) throws {
    let expected = words(try read(Array(Self.text(",").utf8), Self.dataset).0)
    #expect(expected == ["F1 Müller 4.1 1.1 5.2 1.2 -1.0 12.0 14.0", "F2 Weiß - - 0.03 20.0 20.0"])
    for mark in ["", "\u{FEFF}"] {
      let bytes = Array((mark + Self.text(";", decimal: ",", end: end)).utf8)
      let (evidence, diagnostics) = try read(bytes, Self.german)
      #expect(diagnostics == [])
      #expect(words(evidence) == expected)
    }
  }

  @Test(
    "Every delimiter can be declared, whatever the table's name ends in",
    arguments: [(";", "';'"), ("|", "'|'"), ("\t", "tab"), (",", "','")])
  func delimiters(sign: String, word: String) throws {
    let dataset = Self.dataset + "delimiter: \(word)\n"
    let (evidence, diagnostics) = try read(Array(Self.text(sign).utf8), dataset, name: "t.txt")
    #expect(diagnostics == [])
    #expect(evidence.findings.count == 2)
  }

  @Test("Decimal commas may stand in quotes between commas")
  func quoted() throws {
    let text = Self.text(",").replacing("4.1", with: "\"4,1\"").replacing("1.1", with: "\"1,1\"")
      .replacing("5.2", with: "\"5,2\"").replacing("1.2", with: "\"1,2\"").replacing("0.03", with: "\"0,03\"")
    let (evidence, diagnostics) = try read(Array(text.utf8), Self.dataset + "decimal: ','\n")
    #expect(diagnostics == [])
    #expect(words(evidence) == words(try read(Array(Self.text(",").utf8), Self.dataset).0))
  }

  @Test("The help of an undeclared table, followed, makes it readable")
  func undeclared() throws {
    let bytes = Array(Self.text(";", decimal: ",").utf8)
    #expect(
      try read(bytes, Self.dataset).1 == [
        "E0512 1:1 the header is one cell, with semicolons in it: declare `delimiter: ';'` and `decimal: ','` in the "
          + "dataset"
      ])
    let half = try read(bytes, Self.dataset + "delimiter: ';'\n").1
    #expect(half.count == 5 && half.allSatisfy { $0.contains("declare `decimal: ','` in the dataset") }, "\(half)")
    #expect(try read(bytes, Self.german).1 == [])
    #expect(
      try read(Array(Self.text(",").utf8), Self.german).1 == [
        "E0512 1:1 the header is one cell, with commas in it: declare `delimiter: ','` in the dataset, or end the name in "
          + "`.csv`"
      ])
  }

  @Test(
    "A point where commas are declared is not guessed at",
    arguments: [("1.024", "1024` or `1,024"), ("4.1", "4,1`, as")])
  func thousands(cell: String, help: String) throws {
    let text = Self.text(";", decimal: ",").replacing("4,1", with: cell)
    let found = try read(Array(text.utf8), Self.german).1
    #expect(found.count == 1 && found[0].contains("`\(cell)` is not a number") && found[0].contains(help), "\(found)")
  }

  @Test("A first line `sep=` is one mistake", arguments: [("sep=,", ","), ("sep=;", ";"), ("SEP=\t", ",")])
  func separatorLine(line: String, sign: String) throws {
    let found = try read(Array((line + "\r\n" + Self.text(sign)).utf8), Self.dataset).1
    #expect(found.count == 1 && found[0].hasPrefix("E0562 1:1 "), "\(found)")
  }

  @Test("Empty columns without a name at the end are none, empty rows at the end one mistake")
  func emptyEnds() throws {
    let lines = Self.text(",").split(separator: "\n").map { $0 + ",," }
    #expect(try read(Array(lines.joined(separator: "\n").utf8), Self.dataset).1 == [])
    let commas = String(repeating: ",", count: Self.header.count + 1)
    let rows = (lines.map(String.init) + [commas, commas, commas]).joined(separator: "\n")
    let found = try read(Array(rows.utf8), Self.dataset).1
    #expect(found == ["E0510 4:1 rows 3 to 5: all cells are empty: take the rows out"])
    // A cell below it makes the column one that lost its name.
    let lost = lines[0] + "\n" + lines[1] + "x\n" + lines[2]
    let nameless = try read(Array(lost.utf8), Self.dataset).1
    #expect(nameless.count == 2 && nameless.allSatisfy { $0.contains("has no name") }, "\(nameless)")
  }
}
