/// Whether a text fits a pattern of the shell.
///
/// `*` stands for any characters, `?` for one, `[a-z]` and `[!a-z]` for one
/// of a class, and `\\` takes the next character as it is. `*`, `?` and classes stop at slashes, `**` does not.
///
/// The C function tries every way to share the text among the stars, which takes time beyond measure for a dozen of
/// them. Here all ways are followed at once, in time that grows as the product of both lengths.
package func glob(_ pattern: String, _ text: String) -> Bool {
  let (pattern, text) = (GlobPart.parts(of: pattern), Array(text.unicodeScalars))
  // The positions of the text that the parts so far can reach.
  var current = [true] + [Bool](repeating: false, count: text.count)
  for part in pattern {
    var next = [Bool](repeating: false, count: text.count + 1)
    switch part {
    case .any(let crossesSlash):
      var isOpen = false
      for position in 0...text.count {
        if position > 0, !crossesSlash, text[position - 1] == "/" { isOpen = false }
        isOpen = isOpen || current[position]
        next[position] = isOpen
      }
    case .one(let fits):
      for position in text.indices where current[position] && fits(text[position]) { next[position + 1] = true }
    }
    current = next
  }
  return current[text.count]
}

/// A part of a pattern.
private enum GlobPart {
  case any(crossesSlash: Bool)
  case one((Unicode.Scalar) -> Bool)

  static func parts(of pattern: String) -> [GlobPart] {
    let scalars = Array(pattern.unicodeScalars)
    // As in the C function, a pattern with `**` anywhere lets every star cross slashes.
    let crosses = pattern.contains("**")
    var parts: [GlobPart] = []
    var next = 0
    while next < scalars.count {
      let scalar = scalars[next]
      next += 1
      switch scalar {
      case "*":
        if case .any? = parts.last { continue }
        parts.append(.any(crossesSlash: crosses))
      case "?": parts.append(.one { crosses || $0 != "/" })
      case "[":
        guard let (fits, end) = GlobPart.scalarClass(scalars, from: next) else {
          parts.append(.one { $0 == "[" })
          continue
        }
        parts.append(.one { fits($0) && (crosses || $0 != "/") })
        next = end
      case "\\" where next < scalars.count:
        let taken = scalars[next]
        next += 1
        parts.append(.one { $0 == taken })
      default: parts.append(.one { $0 == scalar })
      }
    }
    return parts
  }

  /// The class that starts after a bracket, and where the pattern goes on; nil without a closing bracket.
  private static func scalarClass(
    _ scalars: [Unicode.Scalar], from start: Int
  ) -> (fits: (Unicode.Scalar) -> Bool, end: Int)? {
    var next = start
    let isNegated = next < scalars.count && (scalars[next] == "!" || scalars[next] == "^")
    if isNegated { next += 1 }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var isFirst = true
    while next < scalars.count, scalars[next] != "]" || isFirst {
      isFirst = false
      let low = scalars[next]
      var high = low
      if next + 2 < scalars.count, scalars[next + 1] == "-", scalars[next + 2] != "]" {
        high = scalars[next + 2]
        next += 2
      }
      if low <= high { ranges.append(low...high) }
      next += 1
    }
    guard next < scalars.count else { return nil }
    return ({ scalar in ranges.contains { $0.contains(scalar) } != isNegated }, next + 1)
  }
}
