/// Finds the tabs that stand outside quotes, block text and comments.
///
/// YAML allows some tabs between words. None is allowed here, so that the rule is short: a tab outside quotes is an
/// error. Of several on one line only the first is reported.
struct TabChecker {
  private let offsets: [Int]
  private var next = 0
  /// Where the last quoted or block scalar ended: a `#` before that is none that starts a comment.
  private var lastTextEnd = 0
  private var lastLine = -1
  private(set) var found: [Span] = []

  init(_ source: Source) {
    let bytes = source.bytes
    var offsets: [Int] = []
    for offset in bytes.indices where bytes[offset] == 0x09 { offsets.append(offset) }
    self.offsets = offsets
  }

  var isDone: Bool { next == offsets.count }

  /// Notes that the bytes of `span` are the text of a quoted or block scalar.
  mutating func passText(_ span: Span, in source: Source) {
    finish(before: span.start, in: source)
    while next < offsets.count, offsets[next] < span.end { next += 1 }
    lastTextEnd = span.end
  }

  /// Judges the tabs before `end`; no text of quoted or block scalars is left there.
  mutating func finish(before end: Int, in source: Source) {
    while next < offsets.count, offsets[next] < end {
      let offset = offsets[next]
      next += 1
      let line = source.lineIndex(of: offset)
      guard line != lastLine else { continue }
      lastLine = line
      if !isInComment(offset, from: max(lastTextEnd, source.lineStart(line)), source.bytes) {
        found.append(Span(start: offset, end: offset + 1))
      }
    }
  }

  /// Notes a tab that libyaml stopped at.
  mutating func add(at offset: Int, in source: Source) {
    let line = source.lineIndex(of: offset)
    if !found.contains(where: { source.lineIndex(of: $0.start) == line }) {
      found.append(Span(start: offset, end: offset + 1))
    }
  }

  /// Whether a `#` after a blank, or at the start of the line, stands between `start` and `offset`.
  private func isInComment(_ offset: Int, from start: Int, _ bytes: [UInt8]) -> Bool {
    var position = start
    while position < offset {
      if bytes[position] == 0x23 {
        let before = position == 0 ? 0x0A : bytes[position - 1]
        if before == 0x20 || before == 0x09 || before == 0x0A || before == 0x0D { return true }
      }
      position += 1
    }
    return false
  }
}
