/// Writes a page: well-formed for readers of HTML and of XML.
struct MarkupWriter {
  private(set) var text = ""

  /// A page as text.
  static func page(_ markup: Markup) -> String {
    var writer = MarkupWriter()
    writer.text.reserveCapacity(1 << 20)
    writer.text += "<!DOCTYPE html>\n"
    writer.write(markup)
    writer.text += "\n"
    return writer.text
  }

  private mutating func write(_ markup: Markup) {
    switch markup {
    case .text(let text): escape(text, inQuotes: false)
    case .group(let pieces): for piece in pieces { write(piece) }
    case .element(let tag, let parts): write(tag, parts)
    case .rules(let sheet): text += sheet.text
    // An attribute stands in the tag.
    case .attribute, .href, .id: break
    }
  }

  private mutating func write(_ tag: Tag, _ parts: [Markup]) {
    text += "<" + tag.rawValue
    for part in parts { writeAttribute(part) }
    if tag.isVoid {
      text += " />"
      return
    }
    text += ">"
    for part in parts { write(part) }
    text += "</" + tag.rawValue + ">"
    if tag.endsLine { text += "\n" }
  }

  private mutating func writeAttribute(_ part: Markup) {
    switch part {
    case .attribute(let name, let value): set(name.rawValue, value)
    case .href(let link): set("href", link.address)
    case .id(let anchor): set("id", anchor.text)
    // Attributes may come in a group, as one more piece of the element.
    case .group(let pieces): for piece in pieces { writeAttribute(piece) }
    case .text, .element, .rules: break
    }
  }

  private mutating func set(_ name: String, _ value: String) {
    text += " " + name + "=\""
    escape(value, inQuotes: true)
    text += "\""
  }

  /// What cannot be shown is written out, as in every format: `<U+001B>`.
  private mutating func escape(_ string: String, inQuotes: Bool) {
    let isPlain = string.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""): false
      default: byte >= 0x20 && byte < 0x7F
      }
    }
    if isPlain {
      text += string
      return
    }
    for scalar in string.visible.unicodeScalars {
      switch scalar {
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "&": text += "&amp;"
      case "\"" where inQuotes: text += "&quot;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Tag {
  /// Whether a line ends after it, so that a page can be read and compared as text.
  fileprivate var endsLine: Bool {
    switch self {
    case .p, .h1, .h2, .h3, .h4, .li, .tr, .section, .header, .nav, .footer, .summary, .details, .table, .head, .title,
      .style, .dd, .figure:
      true
    default: false
    }
  }
}
