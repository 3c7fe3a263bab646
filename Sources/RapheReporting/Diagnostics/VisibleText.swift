extension String {
  /// The text with everything that a terminal would obey, or not show, written out as `<U+001B>`.
  ///
  /// Words of a file come into messages, and must not be able to colour, move or reorder what is shown.
  package var visible: String {
    guard unicodeScalars.contains(where: \.isHidden) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isHidden { text += scalar.writtenOut } else { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// The same for JSON, where the text must stay what it is: `\u202E` inside the quotes.
  var visibleInJSON: String {
    guard unicodeScalars.contains(where: \.isHidden) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      // A line feed of the layout stays one; within a string it is escaped already.
      if !scalar.isHidden || scalar == "\n" {
        text.unicodeScalars.append(scalar)
      } else {
        for unit in UTF16.encode(scalar) ?? .init() { text += "\\u" + unit.hexadecimal }
      }
    }
    return text
  }
}

extension UInt16 {
  /// Four digits.
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would not show it: a control character, a line end, a change of the writing direction.
  ///
  /// So is what has no width and no use in words. The joiners of Persian, of Indian scripts and of emoji have one.
  var isHidden: Bool {
    switch value {
    case 0x20..<0x7F: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xAD, 0x034F, 0x115F, 0x1160, 0x180E, 0x3164, 0xFFA0: true
    case 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Its number, such as `<U+001B>`.
  var writtenOut: String {
    let number = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number + ">"
  }
}
