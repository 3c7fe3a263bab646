import RapheSyntax

extension Word {
  /// Where some bytes of the text stand in the file; the whole word where the text is written with escapes.
  ///
  /// Line breaks and indentation within a text change its white space alone, so that all else is found by counting.
  func place(of range: Range<Int>) -> Place {
    guard let span = place.span, let offsets = offsets(in: span) else { return place }
    let lower = min(max(range.lowerBound, 0), offsets.count)
    let upper = min(max(range.upperBound, lower), offsets.count)
    // A place at the end of the text is behind its last character.
    let end = (offsets.last ?? span.start) + 1
    guard lower < offsets.count else { return Place(place.source, Span(start: end, end: end)) }
    guard upper > lower else { return Place(place.source, Span(start: offsets[lower], end: offsets[lower])) }
    return Place(place.source, Span(start: offsets[lower], end: offsets[upper - 1] + 1))
  }

  /// The offset in the file of each byte of the text; nil when they do not correspond.
  private func offsets(in span: Span) -> [Int]? {
    let bytes = place.source.bytes
    var (start, end) = (span.start, min(span.end, bytes.count))
    guard start < end else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): (start, end) = (start + 1, end - 1)
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      while start < end, bytes[start] != 0x0A, bytes[start] != 0x0D { start += 1 }
    default: break
    }
    var result: [Int] = []
    var position = start
    for byte in text.utf8 {
      if isBlank(byte) {
        result.append(position)
        continue
      }
      while position < end, isBlank(bytes[position]) { position += 1 }
      guard position < end, bytes[position] == byte else { return nil }
      result.append(position)
      position += 1
    }
    return bytes[position..<max(position, end)].allSatisfy(isBlank) ? result : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
