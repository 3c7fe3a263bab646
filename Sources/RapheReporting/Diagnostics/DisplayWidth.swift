extension String {
  /// How many columns of a terminal the text takes.
  package var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}

extension Character {
  /// How many columns of a terminal the character takes: 2 for East Asian wide ones and emoji, 0 for marks alone.
  package var displayWidth: Int {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.isASCII, scalars.count == 1 { return first.value < 0x20 || first.value == 0x7F ? 0 : 1 }
    // What a sequence of emoji joins into is shown as one of them; so is a flag, of two letters.
    let isFlag = (0x1F1E6...0x1F1FF).contains(first.value) && scalars.count > 1
    let isShownAsEmoji = scalars.contains { $0.value == 0xFE0F || $0.value == 0x200D && first.properties.isEmoji }
    if isFlag || (first.properties.isEmoji && isShownAsEmoji) { return 2 }
    if first.properties.isEmojiPresentation { return 2 }
    return scalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .surrogate: return 0
    // The soft hyphen is a format character that terminals show.
    case .format: return value == 0xAD ? 1 : 0
    default: break
    }
    // Vowels and final consonants of Korean join the syllable before.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    return isEastAsianWide || properties.isEmojiPresentation ? 2 : 1
  }

  /// The blocks whose East Asian Width is W or F (Unicode Standard Annex 11), with the gaps inside them.
  private var isEastAsianWide: Bool {
    switch value {
    case 0..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
