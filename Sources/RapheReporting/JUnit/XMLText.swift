extension String {
  /// The text between the tags of XML 1.0: what XML forbids is left out, and what means something to it written out.
  var inXML: String { escapedForXML { $0 == "\r" ? "&#13;" : nil } }

  /// The text between the quotes of an attribute, in which white space would become blanks.
  var inXMLAttribute: String {
    escapedForXML { scalar in
      switch scalar {
      case "\"": "&quot;"
      case "\t": "&#9;"
      case "\n": "&#10;"
      case "\r": "&#13;"
      default: nil
      }
    }
  }

  private func escapedForXML(_ others: (Unicode.Scalar) -> String?) -> String {
    var text = ""
    for scalar in unicodeScalars where scalar.isInXML {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      // As `]]>` it may not stand in a text.
      case ">": text += "&gt;"
      default:
        if let escaped = others(scalar) { text += escaped } else { text.unicodeScalars.append(scalar) }
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether it is a character of XML 1.0, production 2; even as `&#1;` the others may not stand in it.
  fileprivate var isInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
