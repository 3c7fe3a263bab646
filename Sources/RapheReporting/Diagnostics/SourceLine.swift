import RapheSyntax

/// A line of a source as it is shown: what a terminal cannot show written out, tabs as spaces, and clipped.
struct SourceLine {
  /// What is shown.
  let text: String
  /// Where the carets start, in columns of `text`.
  let caretColumn: Int
  /// How many carets there are.
  let caretWidth: Int

  /// One character as shown.
  private struct Cell {
    var text: String
    var width: Int
    /// The byte at which it starts.
    var offset: Int
  }

  /// The line in which a span starts, shown in at most `width` columns.
  init(showing span: RapheSyntax.Span, in source: Source, width: Int) {
    let width = max(width, 16)
    let line = source.line(source.location(at: span.start).line)
    let start = min(max(span.start, line.startIndex), line.endIndex)
    var end = min(max(span.end, start), line.endIndex)
    while end > start, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }

    // No more of a very long line is looked at than could be shown; a character has rarely more than 16 bytes.
    let reach = 16 * width
    let from = SourceLine.scalarStart(in: line, at: max(line.startIndex, start - reach))
    let to = SourceLine.scalarStart(in: line, at: min(line.endIndex, start + reach))
    let cells = SourceLine.cells(of: line[from..<to])
    let first = cells.firstIndex { $0.offset >= start } ?? cells.count
    // A span may start inside a character: then the whole character is meant.
    let firstMarked = first < cells.count && cells[first].offset == start ? first : max(0, first - 1)
    let marked = start == line.endIndex ? cells.count : firstMarked
    let pastMarked = max(cells.firstIndex { $0.offset >= end } ?? cells.count, marked)

    let shown = SourceLine.window(
      of: cells, marked: marked..<pastMarked, width: width, clippedBefore: from > line.startIndex,
      clippedAfter: to < line.endIndex)
    let isClippedBefore = shown.lowerBound > 0 || from > line.startIndex
    let isClippedAfter = shown.upperBound < cells.count || to < line.endIndex
    text =
      (isClippedBefore ? "…" : "") + cells[shown].map(\.text).joined() + (isClippedAfter ? "…" : "")
    let before = cells[shown.lowerBound..<max(marked, shown.lowerBound)].reduce(0) { $0 + $1.width }
    caretColumn = before + (isClippedBefore ? 1 : 0)
    let carets = cells[min(marked, shown.upperBound)..<min(pastMarked, shown.upperBound)].reduce(0) { $0 + $1.width }
    caretWidth = max(1, carets)
  }

  /// The cells that are shown: all when they fit, else those around the marked ones.
  private static func window(
    of cells: [Cell], marked: Range<Int>, width: Int, clippedBefore: Bool, clippedAfter: Bool
  ) -> Range<Int> {
    let total = cells.reduce(0) { $0 + $1.width }
    if total <= width, !clippedBefore, !clippedAfter { return 0..<cells.count }
    var left = width - 2  // for the two marks of clipping
    var lower = marked.lowerBound
    var upper = marked.lowerBound
    while upper < marked.upperBound, cells[upper].width <= left {
      left -= cells[upper].width
      upper += 1
    }
    var leftBefore = upper < marked.upperBound ? 0 : left / 2
    func extendBefore() {
      while lower > 0, cells[lower - 1].width <= leftBefore {
        lower -= 1
        leftBefore -= cells[lower].width
        left -= cells[lower].width
      }
    }
    extendBefore()
    while upper < cells.count, cells[upper].width <= left {
      left -= cells[upper].width
      upper += 1
    }
    leftBefore = left
    extendBefore()
    return lower..<upper
  }

  /// The nearest offset, not after the given one, at which a scalar starts.
  private static func scalarStart(in line: ArraySlice<UInt8>, at offset: Int) -> Int {
    var start = offset
    while start > line.startIndex, start < line.endIndex, offset - start < 3, line[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private static func cells(of bytes: ArraySlice<UInt8>) -> [Cell] {
    // Decoding by hand keeps, for every scalar, how many bytes it took, however wrong the bytes are.
    var decoded = ""
    var lengths: [Int] = []
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      let (scalar, length) = scalar(in: bytes, at: offset)
      decoded.unicodeScalars.append(scalar)
      lengths.append(length)
      offset += length
    }
    var cells: [Cell] = []
    var column = 0
    var index = 0
    offset = bytes.startIndex
    for character in decoded {
      var cell = Cell(text: String(character), width: 0, offset: offset)
      if character == "\t" {
        cell.width = 4 - column % 4
        cell.text = String(repeating: " ", count: cell.width)
      } else {
        cell.text = cell.text.visible
        cell.width = cell.text.displayWidth
      }
      cells.append(cell)
      column += cell.width
      for _ in character.unicodeScalars {
        offset += lengths[index]
        index += 1
      }
    }
    return cells
  }

  private static func scalar(in bytes: ArraySlice<UInt8>, at offset: Int) -> (Unicode.Scalar, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= bytes.endIndex,
      let text = String(validating: bytes[offset..<offset + length], as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}
