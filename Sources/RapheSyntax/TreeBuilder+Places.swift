extension TreeBuilder {
  func place(_ span: Span) -> Place { Place(source, span) }

  mutating func byteOffset(_ mark: Int) -> Int { cursor.byteOffset(ofScalar: mark, in: source.bytes) }

  /// Takes white space at its end from a span: libyaml lets a block of text end after the empty lines that follow.
  func trimEnd(of span: inout Span) {
    while span.end > span.start, isBlank(source.bytes[span.end - 1]) { span.end -= 1 }
  }

  /// Where the content starts after an anchor, a tag or both, which stand at an offset; reports the tag.
  mutating func skipProperties(from start: Int) -> Int {
    let bytes = source.bytes
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if isBlank(byte) {
        offset += 1
      } else if byte == UInt8(ascii: "#"), offset > start, isBlank(bytes[offset - 1]) {
        while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
      } else if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
        let property = propertySpan(at: offset)
        if byte == UInt8(ascii: "!") {
          let tag = String(decoding: bytes[property.start..<property.end], as: UTF8.self)
          diagnostics.append(.tag(tag, at: place(property)))
        }
        offset = property.end
      } else {
        return offset
      }
    }
    return offset
  }

  private func propertySpan(at start: Int) -> Span {
    let bytes = source.bytes
    var end = start + 1
    if end < bytes.count, bytes[start] == UInt8(ascii: "!"), bytes[end] == UInt8(ascii: "<") {
      while end < bytes.count, bytes[end] != UInt8(ascii: ">"), !isBlank(bytes[end]) { end += 1 }
      return Span(start: start, end: min(end + 1, bytes.count))
    }
    while end < bytes.count, !isBlank(bytes[end]), !isFlowMark(bytes[end]) { end += 1 }
    return Span(start: start, end: end)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private func isFlowMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }
}

extension TreeBuilder {
  /// The place of a document's start, its directive reported.
  mutating func documentStart(_ event: Event) -> Span {
    let start = byteOffset(event.start)
    guard event.hasDirective else { return Span(start: start, end: max(start, byteOffset(event.end))) }
    let span = restOfLine(from: start)
    diagnostics.append(.directive(at: place(span)))
    return span
  }

  /// Reports why libyaml stopped, by the cause the author can see.
  mutating func giveUp(after failure: Failure) {
    let offset = failure.mark.map { byteOffset($0) } ?? min(failure.offset, source.bytes.count)
    tabs.finish(before: min(lastEnd, offset), in: source)
    if offset < source.bytes.count, source.bytes[offset] == 0x09 {
      tabs.add(at: offset, in: source)
    }
    let line = source.lineIndex(of: offset)
    if tabs.found.contains(where: { source.lineIndex(of: $0.start) == line }) {
      // The tab is the cause, and is reported with the others.
      hasGivenUp = true
      return
    }
    if failure.isAboutDirective {
      return giveUp(.directive(at: place(restOfLine(from: source.lineStart(line)))))
    }
    if failure.isAboutTag {
      let tag = propertySpan(at: offset)
      let name = String(decoding: source.bytes[tag.start..<min(tag.end, source.bytes.count)], as: UTF8.self)
      return giveUp(.tag(name, at: place(tag)))
    }
    let first = source.lineIndex(of: min(lastStart, offset))
    if let found = LookAlike.inStructure(of: source, lines: first...line) {
      return giveUp(
        .lookAlike(found.mark, at: place(found.span), stoppedAt: place(characterSpan(at: offset))))
    }
    if let mistake = textAfterValue(at: offset) ?? colonWithoutSpace(failure) { return giveUp(mistake) }
    var notes: [Diagnostic.Note] = []
    if let (context, mark) = failure.context {
      let start = byteOffset(mark)
      if start != offset, let words = Diagnostic.contextInWords(context) {
        notes.append(Diagnostic.Note(words, at: place(characterSpan(at: start))))
      }
    }
    giveUp(.invalidYAML(failure.problem, at: place(characterSpan(at: offset)), notes: notes))
  }

  /// The mistake of a key whose `:` has no space after it, so that it is none.
  private mutating func colonWithoutSpace(_ failure: Failure) -> Diagnostic? {
    guard failure.problem == "could not find expected ':'", let (_, mark) = failure.context else { return nil }
    let start = byteOffset(mark)
    let line = restOfLine(from: start)
    guard let colon = source.bytes[line.start..<line.end].firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.end else {
      return nil
    }
    return .colonWithoutSpace(at: place(Span(start: colon, end: colon + 1)))
  }

  /// The mistake of text right after a value that a bracket, a brace or a quote has ended, on the same line.
  private func textAfterValue(at offset: Int) -> Diagnostic? {
    let bytes = source.bytes
    guard lastClosed.end > lastClosed.start, lastClosed.end <= offset, offset < bytes.count,
      bytes[lastClosed.end..<offset].allSatisfy({ $0 == 0x20 }),
      !"\"'[{,:#\r\n".utf8.contains(bytes[offset])
    else { return nil }
    let mark = String(decoding: bytes[(lastClosed.end - 1)..<lastClosed.end], as: UTF8.self)
    var whole: String?
    let rest = Span(start: lastClosed.start, end: restOfLine(from: offset).end)
    if frames.last.map({ !$0.isFlow }) ?? true, !bytes[rest.start..<rest.end].contains(0x0A) {
      var text = String(decoding: bytes[rest.start..<rest.end], as: UTF8.self)
      if let comment = text.firstRange(of: " #") { text = String(text[..<comment.lowerBound]) }
      while text.last == " " { text.removeLast() }
      whole = text.count <= 80 ? text : nil
    }
    return .textAfterValue(whole, closedBy: mark, at: place(characterSpan(at: offset)))
  }

  /// The character at an offset; empty at the end of a line.
  private func characterSpan(at offset: Int) -> Span {
    let bytes = source.bytes
    guard offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D else {
      return Span(start: min(offset, bytes.count), end: min(offset, bytes.count))
    }
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Span(start: offset, end: end)
  }

  private func restOfLine(from start: Int) -> Span {
    var end = start
    while end < source.bytes.count, source.bytes[end] != 0x0A, source.bytes[end] != 0x0D { end += 1 }
    return Span(start: start, end: end)
  }
}
