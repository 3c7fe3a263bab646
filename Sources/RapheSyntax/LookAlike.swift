/// A character that looks like another one, or like none: it comes with text copied from a web page, a PDF or a word
/// processor, and makes a word differ from one that looks the same.
struct LookAlike: Equatable {
  /// Its number in Unicode.
  var scalar: UInt32
  /// What Unicode calls it, in short.
  var name: String
  /// The character that is meant; nil for one that is to be deleted.
  var meant: Character?

  /// Whether nothing of it is seen, or nothing but a space.
  var isInvisible: Bool { meant == nil || meant == " " }

  /// Its number and name: `U+00A0 (no-break space)`.
  var words: String { "\(number) (\(name))" }

  /// Its number: `U+00A0`.
  var number: String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// What to do about it.
  var help: Advice {
    switch meant {
    case nil: "delete it"
    case " ": "write a common space"
    case "`": "write an apostrophe"
    case let meant?: .write("\(meant)")
    }
  }

  /// The look-alike with this number; nil for all other characters.
  static func of(_ scalar: Unicode.Scalar) -> LookAlike? {
    let value = scalar.value
    if value < 0xA0 { return nil }
    if let known = table[value] { return LookAlike(scalar: value, name: known.name, meant: known.meant) }
    if (0xFF01...0xFF5E).contains(value), let ascii = Unicode.Scalar(value - 0xFEE0) {
      return LookAlike(scalar: value, name: "fullwidth `\(ascii)`", meant: Character(ascii))
    }
    return nil
  }

  private static let table: [UInt32: (name: String, meant: Character?)] = {
    var table: [UInt32: (name: String, meant: Character?)] = [
      0xA0: ("no-break space", " "), 0x1680: ("ogham space mark", " "), 0x2007: ("figure space", " "),
      0x2009: ("thin space", " "), 0x200A: ("hair space", " "), 0x202F: ("narrow no-break space", " "),
      0x205F: ("mathematical space", " "), 0x3000: ("ideographic space", " "),
      0x200B: ("zero-width space", nil), 0x200C: ("zero-width non-joiner", nil), 0x200D: ("zero-width joiner", nil),
      0x2060: ("word joiner", nil), 0xAD: ("soft hyphen", nil), 0x200E: ("left-to-right mark", nil),
      0x200F: ("right-to-left mark", nil), 0x61C: ("Arabic letter mark", nil),
      0x2010: ("hyphen", "-"), 0x2011: ("no-break hyphen", "-"), 0x2012: ("figure dash", "-"),
      0x2013: ("en dash", "-"), 0x2014: ("em dash", "-"), 0x2212: ("minus sign", "-"), 0xFE63: ("small hyphen", "-"),
      0x201C: ("left curly quote", "\""), 0x201D: ("right curly quote", "\""), 0x201E: ("low curly quote", "\""),
      0x201F: ("reversed curly quote", "\""), 0xAB: ("left angle quote", "\""), 0xBB: ("right angle quote", "\""),
      0x2018: ("left single curly quote", "'"), 0x2019: ("right single curly quote", "'"),
      0x201A: ("low single curly quote", "'"), 0x2032: ("prime", "'"), 0x2033: ("double prime", "\""),
      0x2044: ("fraction slash", "/"), 0x2215: ("division slash", "/"), 0x2217: ("asterisk operator", "*"),
      0x2236: ("ratio sign", ":"), 0xFE55: ("small colon", ":"), 0x37E: ("Greek question mark", ";"),
    ]
    for value in UInt32(0x2000)...0x2006 { table[value] = ("typographic space", " ") }
    for value in UInt32(0x2008)...0x2008 { table[value] = ("punctuation space", " ") }
    for value in Array(UInt32(0x202A)...0x202E) + Array(0x2066...0x2069) { table[value] = ("direction mark", nil) }
    return table
  }()
}

extension LookAlike {
  /// The look-alikes in some bytes of a source, each with its place, in order.
  static func find(in source: Source, _ span: Span) -> [(mark: LookAlike, span: Span)] {
    let bytes = source.bytes[max(0, span.start)..<min(span.end, source.bytes.count)]
    guard bytes.contains(where: { $0 >= 0xC2 }) else { return [] }
    var found: [(mark: LookAlike, span: Span)] = []
    var offset = span.start
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let length = UTF8.width(scalar)
      if let mark = of(scalar) { found.append((mark, Span(start: offset, end: offset + length))) }
      offset += length
    }
    return found
  }
}

extension Diagnostic {
  /// The diagnostic of an error with the look-alikes in the words that it quotes shown as what they are, and where.
  public func namingLookAlikes() -> Diagnostic {
    guard severity == .error, code != .lookAlike, let place, let span = place.span else { return self }
    let scalars = message.unicodeScalars
    let found = LookAlike.find(in: place.source, span).filter { found in
      scalars.contains { $0.value == found.mark.scalar }
    }
    guard let first = found.first else { return self }
    var named = self
    named.message = scalars.map { scalar in
      guard let mark = LookAlike.of(scalar), mark.isInvisible else { return String(scalar) }
      return "<\(mark.number)>"
    }.joined()
    named.notes += found.prefix(3).map { Note("this is \($0.mark.words)", at: Place(place.source, $0.span)) }
    // A dash alone is no number, however it is written, and `12–14` no count.
    if advice?.isWhole != true { named.advice = first.mark.help }
    return named
  }
}

extension LookAlike {
  /// Whether a text has none of them.
  static func isPlain(_ text: String) -> Bool { !text.unicodeScalars.contains { of($0) != nil } }

  /// The first look-alike that stands where YAML would need the character that is meant: in front of a line, after the
  /// mark of a key or an item, as the quote at the start of a value, or as the colon of a key.
  static func inStructure(of source: Source, lines: ClosedRange<Int>) -> (mark: LookAlike, span: Span)? {
    for line in lines {
      let start = source.lineStart(line)
      let bytes = Array(source.line(line + 1))
      let found = find(in: source, Span(start: start, end: start + bytes.count))
      guard !found.isEmpty else { continue }
      for (mark, span) in found {
        let before = Array(bytes[..<(span.start - start)])
        if mark.standsInStructure(after: before) { return (mark, span) }
      }
    }
    return nil
  }

  private func standsInStructure(after before: [UInt8]) -> Bool {
    let text = String(decoding: before, as: UTF8.self).unicodeScalars
    let isLineStart = text.allSatisfy { $0 == " " || LookAlike.of($0)?.isInvisible ?? false }
    let trimmed = text.reversed().drop { $0 == " " }
    let isValueStart = isLineStart || (trimmed.first.map { ":-[{,".unicodeScalars.contains($0) } ?? true)
    switch meant {
    case nil, " ": return isLineStart || (text.last.map { ":-,[{".unicodeScalars.contains($0) } ?? true)
    case ":": return !text.contains(":")
    case "\"", "'": return isValueStart && (isLineStart || text.last == " " || text.last == "[" || text.last == "{")
    case "-": return isLineStart
    default: return false
    }
  }
}
