extension String {
  /// The text with some of its scalars written otherwise.
  ///
  /// By scalars and not by characters: a return with a line feed is one character, and so is a quote with an accent.
  func escaping(_ escape: (Unicode.Scalar) -> String?) -> String {
    var text = ""
    for scalar in unicodeScalars {
      if let escaped = escape(scalar) { text += escaped } else { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
