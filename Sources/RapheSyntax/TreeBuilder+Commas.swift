extension TreeBuilder {
  /// Joins again what the commas between parentheses have split inside braces or brackets, and reports it.
  ///
  /// `{rate: k*hill(A, K, 2)}` is three keys to YAML; the author meant one text. Read as that, it is one mistake.
  mutating func joinTexts(of frame: Frame) {
    let isMapping = records[frame.record].kind == .mapping
    let step = isMapping ? 2 : 1
    var at = frame.firstChild + step - 1
    while at < pending.count {
      if let end = endOfSplitText(at: at, isMapping: isMapping) { join(at, to: end, in: isMapping ? "{}" : "[]") }
      at += step
    }
  }

  /// The last pending part of a text that starts at `start` with an open parenthesis; nil when it is no such text.
  private func endOfSplitText(at start: Int, isMapping: Bool) -> Int? {
    var depth = openParentheses(of: start)
    guard depth > 0 else { return nil }
    var part = start
    // No formula has as many commas; without a limit, lists of open parentheses would take time in their square.
    while depth > 0, part < start + 100 {
      part += 1
      guard part < pending.count, records[Int(pending[part].record)].kind == .scalar,
        records[Int(pending[part].record)].isPlain
      else { return nil }
      depth += openParentheses(of: part)
      if isMapping {
        // A key alone: nothing is written as its value.
        part += 1
        guard part < pending.count, records[Int(pending[part].record)].kind == .scalar,
          records[Int(pending[part].record)].isPlain, records[Int(pending[part].record)].count == 0
        else { return nil }
      }
    }
    return depth > 0 ? nil : part
  }

  /// How many parentheses a plain text opens more than it closes.
  private func openParentheses(of position: Int) -> Int {
    let record = records[Int(pending[position].record)]
    guard record.kind == .scalar, record.isPlain else { return 0 }
    return text[record.range].reduce(0) { $0 + ($1 == 0x28 ? 1 : $1 == 0x29 ? -1 : 0) }
  }

  private mutating func join(_ start: Int, to end: Int, in brackets: String) {
    let last = pending[start...end].last { $0.end > $0.start } ?? pending[start]
    let span = Span(start: Int(pending[start].start), end: Int(last.end))
    let first = text.count
    text.append(contentsOf: source.bytes[span.start..<span.end])
    records[Int(pending[start].record)] = Tree.Record(
      .scalar, at: span, first: first, count: span.end - span.start, isPlain: true)
    pending[start].end = Int32(truncatingIfNeeded: span.end)
    pending.removeSubrange((start + 1)...end)
    let whole = String(decoding: source.bytes[span.start..<span.end], as: UTF8.self)
    diagnostics.append(.commaInText(whole, in: brackets, at: place(span)))
  }
}
