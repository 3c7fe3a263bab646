import RapheLanguage
import RapheSyntax

/// First lines from which every later complaint would only follow.
extension TableScanner {
  /// A first line such as `sep=;`, which some spreadsheets write for each other.
  func separatorLine() -> Diagnostic? {
    let end = lines.count > 1 ? lines[1].start : source.bytes.count
    let line = source.bytes[lines[0].start..<end].prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count <= 7, String(decoding: line, as: UTF8.self).lowercased().hasPrefix("sep=") else { return nil }
    let named = Dataset.Delimiter.allCases.first { line.last == $0.byte && $0.byte != delimiter }
    let declare = named.map { ", and declare `delimiter: '\($0.rawValue)'` in the dataset" } ?? ""
    let span = Span(start: line.startIndex, end: line.endIndex)
    return Diagnostic(
      .separatorLine, "the first line names the separator, not the columns", at: Place(source, span),
      help: "take the line out\(declare)")
  }

  /// A header that is one cell with other delimiters in it.
  func otherDelimiter(than delimiter: Dataset.Delimiter) -> Diagnostic? {
    let table = Table(source: source, columns: [], brokenRows: [], lines: lines, ends: ends)
    guard table.cellCount(line: 0) == 1 else { return nil }
    let bytes = table.cell(line: 0, 0).bytes
    let others: [(delimiter: Dataset.Delimiter, name: String)] = [
      (.tab, "tabs"), (.semicolon, "semicolons"), (.comma, "commas"), (.bar, "bars"),
    ]
    guard let other = others.first(where: { $0.delimiter != delimiter && bytes.contains($0.delimiter.byte) }) else {
      return nil
    }
    let word = other.delimiter == .tab ? "tab" : "'\(other.delimiter.rawValue)'"
    let endings: [Dataset.Delimiter: String] = [
      .tab: ", or end the name in `.tsv`", .comma: ", or end the name in `.csv`",
    ]
    let decimal =
      other.delimiter != .comma && hasDecimalCommas(between: other.delimiter.byte)
      ? " and `decimal: ','`" : ""
    return Diagnostic(
      .unknownTableKind, "the header is one cell, with \(other.name) in it", at: table.header(0).place,
      help: "declare `delimiter: \(word)`\(decimal) in the dataset\(endings[other.delimiter] ?? "")")
  }

  /// Whether a cell between these delimiters is a number such as `4,1`.
  private func hasDecimalCommas(between delimiter: UInt8) -> Bool {
    let rows = source.bytes.split(separator: 0x0A).dropFirst().prefix(100)
    return rows.contains { row in
      row.split(separator: delimiter).contains { cell in
        let cell = cell.filter { $0 != 0x22 && $0 != 0x0D }
        let parts = cell.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let whole = parts[0].first == UInt8(ascii: "-") ? parts[0].dropFirst() : parts[0]
        return !whole.isEmpty && !parts[1].isEmpty && (whole + parts[1]).allSatisfy(digits.contains)
      }
    }
  }
}
