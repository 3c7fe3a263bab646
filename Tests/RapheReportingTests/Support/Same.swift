import Testing

/// Expects two texts to be the same, and names the first line that is not.
func expectSame(_ actual: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
  for (number, (one, other)) in zip(actual, expected).enumerated() where one != other {
    Issue.record("line \(number + 1)\n  is     |\(one)|\n  not    |\(other)|", sourceLocation: sourceLocation)
    return
  }
  #expect(actual.count == expected.count, "the one goes on after the other has ended", sourceLocation: sourceLocation)
}

extension String {
  /// The text without escape sequences of colour.
  var withoutEscapes: String {
    var text = ""
    var isEscape = false
    for character in self {
      if character == "\u{1B}" {
        isEscape = true
      } else if isEscape {
        isEscape = character != "m"
      } else {
        text.append(character)
      }
    }
    return text
  }
}
