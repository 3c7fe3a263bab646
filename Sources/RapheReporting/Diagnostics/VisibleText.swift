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
}

extension Unicode.Scalar {
  /// Whether a terminal would not show it: a control character, a line end, or a change of the writing direction.
  var isHidden: Bool {
    switch value {
    case 0x20..<0x7F: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Its number, such as `<U+001B>`.
  var writtenOut: String {
    let number = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number + ">"
  }
}
