/// The candidate that was probably meant by a word, for help such as "write `5-HT1A`".
///
/// Case, spaces, hyphens and underscores hardly count, as `5HT1a` and `5-HT1A` are the same to most writers. Of the
/// rest, a third of the letters may be wrong, missing, too many or swapped with their neighbour (the restricted
/// distance of Damerau and Levenshtein).
///
/// A suggestion never changes the meaning: words that differ by what tells one thing from another are not near, however
/// few letters that takes, and words of three letters or fewer are near only where letters are swapped or doubled.
///
/// - Returns: the nearest candidate, of equally near ones the first in alphabetical order; nil when none is near.
public func nearest(
  to word: String, among candidates: some Sequence<String>, by likeness: Likeness = .slip
) -> String? {
  let folded = letters(of: word)
  // What is longer is no name, and comparing takes time in the square of the length.
  guard !folded.isEmpty, folded.count <= 100 else { return nil }
  let cutoff = likeness == .spelling ? 0 : max(1, folded.count / 3)
  var best: (distance: Int, exactDistance: Int, candidate: String)?
  for candidate in candidates {
    guard candidate.utf8.count <= 1000 else { continue }
    let other = letters(of: candidate)
    // Words without a common letter are not near, however short.
    let most = min(cutoff, best?.distance ?? cutoff, max(folded.count, other.count) - 1)
    guard let distance = editDistance(folded, other, atMost: most) else { continue }
    if distance > 0 {
      let isAbbreviation = max(folded.count, other.count) <= mostLettersOfAbbreviation
      if isAbbreviation, folded.sorted() != other.sorted(), singled(folded) != singled(other) { continue }
      if areApart(word, candidate) { continue }
    }
    let left = Array(word.unicodeScalars)
    let right = Array(candidate.unicodeScalars)
    let exact = editDistance(left, right, atMost: left.count + right.count) ?? .max
    if let best, best <= (distance, exact, candidate) { continue }
    best = (distance, exact, candidate)
  }
  return best?.candidate
}

/// The letters of a word in lower case, without what is often left out or put in between.
func letters(of word: String) -> [Unicode.Scalar] {
  var letters: [Unicode.Scalar] = []
  letters.reserveCapacity(word.utf8.count)
  for scalar in word.unicodeScalars {
    switch scalar {
    case "-", " ", "_", "\u{2010}"..."\u{2013}", "\u{A0}": continue
    case "A"..."Z": letters.append(Unicode.Scalar(UInt8(scalar.value) + 32))
    case "\0"..."\u{7F}": letters.append(scalar)
    default: letters.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
  return letters
}

/// The number of letters to change, take out, put in or swap with their neighbour; nil when more than `most`.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost most: Int) -> Int? {
  guard abs(left.count - right.count) <= most else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    var least = row + 1
    for column in right.indices {
      let isSame = left[row] == right[column]
      var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
      least = min(least, cost)
    }
    // A swap reaches back two rows, so one row above the limit does not yet decide.
    if least > most + 1 { return nil }
    (beforeLast, last) = (last, current)
  }
  return last[right.count] <= most ? last[right.count] : nil
}
