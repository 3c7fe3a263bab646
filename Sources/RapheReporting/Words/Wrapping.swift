extension String {
  /// The text broken at spaces into lines of at most `width` columns; words that are longer are broken anywhere.
  ///
  /// A no-break space is never broken at; it becomes a space when the lines become a text.
  func wrapped(to width: Int, firstWidth: Int? = nil) -> [String] {
    let width = max(width, 1)
    var lines: [String] = []
    var line = ""
    var room = max(firstWidth ?? width, 1)
    // What is to stay together, but is longer than a line, is broken where it can be.
    let words = split(separator: " ").flatMap { word in
      String(word).displayWidth > width ? word.split(separator: "\u{A0}") : [word]
    }
    for word in words.map(String.init) {
      if !line.isEmpty, line.displayWidth + 1 + word.displayWidth <= room {
        line += " " + word
        continue
      }
      if !line.isEmpty {
        lines.append(line)
        room = width
      } else if lines.isEmpty, word.displayWidth > room, word.displayWidth <= width {
        lines.append("")
        room = width
      }
      line = word.displayWidth <= room ? word : ""
      if line.isEmpty {
        // Once through the word, however long it is.
        var used = 0
        for character in word {
          let columns = character.displayWidth
          if used + columns > room, !line.isEmpty {
            lines.append(line)
            (line, used, room) = ("", 0, width)
          }
          line.append(character)
          used += columns
        }
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The text with its no-break spaces as spaces.
  var spaced: String { String(map { $0 == "\u{A0}" ? " " : $0 }) }

  /// The text with spaces after it, up to a width.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - displayWidth)) }

  /// The text with spaces before it, up to a width.
  func aligned(to width: Int) -> String { String(repeating: " ", count: max(0, width - displayWidth)) + self }

  /// The text, with an ellipsis in place of what goes beyond a width.
  func clipped(to width: Int) -> String { displayWidth <= width ? self : prefix(columns: max(width - 1, 0)) + "…" }

  /// The longest beginning that takes at most so many columns, and at least one character.
  private func prefix(columns: Int) -> String {
    var text = ""
    var used = 0
    for character in self {
      used += character.displayWidth
      if used > columns, !text.isEmpty { break }
      text.append(character)
    }
    return text
  }

  /// The text indented.
  func indented(_ columns: Int) -> String { String(repeating: " ", count: columns) + self }
}

extension [String] {
  /// Words as a list: `a, b and c`.
  func listed(_ last: String = "and") -> String {
    guard count > 1, let end = self.last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(last) " + end
  }

  /// Lines as a text, each with its end.
  var text: String { map { $0.spaced.withoutTrailingSpaces + "\n" }.joined() }
}

extension String {
  fileprivate var withoutTrailingSpaces: Substring {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " { end = index(before: end) }
    return self[..<end]
  }
}
