/// How much a word may differ from what was probably meant.
public enum Likeness: Sendable {
  /// By a slip of the pen: a letter wrong, missing, too many or swapped.
  case slip
  /// By letter case, spaces, hyphens and underscores alone: for words of which each names another thing, such as the
  /// scales of effects.
  case spelling
}

/// Whether two words differ by just what tells one thing from another, so that neither is a slip for the other.
///
/// So do words with other numerals (`5-HT2C` and `5-HT2A`, `D1` and `D2`, `HAM-D-17` and `HAM-D-21`), words of which one
/// denies or turns the other (`untreated` and `treated`, `hypothermia` and `hyperthermia`), and short ones, most of which
/// are abbreviations (`SD` and `SE`, `mg`, `mcg` and `µg`).
func areApart(_ word: String, _ other: String) -> Bool {
  !numerals(of: word).elementsEqual(numerals(of: other)) { $0.fits($1) }
    || areOpposites(letters(of: word), letters(of: other)) || tokens(of: word, differByOpposites: tokens(of: other))
}

/// The letters with one for each run of the same.
func singled(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
  letters.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
}

/// The most letters of a word that is taken for an abbreviation.
let mostLettersOfAbbreviation = 3

/// A run of digits in a word, and the letter behind it: `5` and `2A` of `5-HT2A`.
private struct Numeral {
  var digits: String
  var letter: String?
  /// Whether no other letter follows, so that the letter belongs to the digits.
  var isOwn: Bool

  /// Whether both may be the same: `1A` and the beginning of `1AR` may, `2A` and `2C` or a bare `2` may not.
  func fits(_ other: Numeral) -> Bool {
    guard digits == other.digits else { return false }
    return letter == other.letter || !(isOwn || other.isOwn) || (letter == nil && !other.isOwn)
      || (other.letter == nil && !isOwn)
  }
}

private func numerals(of word: String) -> [Numeral] {
  let scalars = Array(word.unicodeScalars)
  var numerals: [Numeral] = []
  var position = 0
  while position < scalars.count {
    guard isDigit(scalars[position]) else {
      position += 1
      continue
    }
    var digits = String.UnicodeScalarView()
    while position < scalars.count, isDigit(scalars[position]) {
      digits.append(scalars[position])
      position += 1
    }
    func isLetter(_ index: Int) -> Bool { index < scalars.count && scalars[index].properties.isAlphabetic }
    let letter = isLetter(position) ? scalars[position].properties.lowercaseMapping : nil
    numerals.append(
      Numeral(digits: String(digits), letter: letter, isOwn: letter != nil && !isLetter(position + 1)))
  }
  return numerals
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

/// The words of a text, in small letters.
private func tokens(of text: String) -> [[Unicode.Scalar]] {
  text.split { $0 == " " || $0 == "-" || $0 == "_" || $0 == "/" }.map { letters(of: String($0)) }
}

/// Whether two texts of several words are the same but for one word and its opposite, or but for one that denies.
private func tokens(of one: String, differByOpposites other: [[Unicode.Scalar]]) -> Bool {
  let one = tokens(of: one)
  if one.count == other.count {
    let different = zip(one, other).filter { $0 != $1 }
    return different.count == 1 && different.allSatisfy { areOpposites($0, $1) }
  }
  let (shorter, longer) = one.count < other.count ? (one, other) : (other, one)
  guard longer.count == shorter.count + 1 else { return false }
  let denials = ["no", "not", "non", "never", "without", "anti"].map { Array($0.unicodeScalars) }
  return longer.indices.contains { index in
    guard denials.contains(longer[index]) else { return false }
    var rest = longer
    rest.remove(at: index)
    return rest == shorter
  }
}

/// Whether two words have the same end and opposite beginnings.
private func areOpposites(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
  var common = 0
  while common < min(one.count, other.count), one[one.count - 1 - common] == other[other.count - 1 - common] {
    common += 1
  }
  // The same end may begin inside what is opposite, as the `e` of `before` and `pre` does.
  for kept in stride(from: common, through: 0, by: -1) {
    let heads = [one, other].map { word in
      var head = String.UnicodeScalarView()
      head.append(contentsOf: word.dropLast(kept))
      return String(head)
    }
    if opposites.contains(where: { ($0 == heads[0] && $1 == heads[1]) || ($0 == heads[1] && $1 == heads[0]) }) {
      return true
    }
  }
  return false
}

/// Beginnings of words, and whole words, that turn the meaning of what follows.
private let opposites: [(String, String)] = [
  ("un", ""), ("non", ""), ("in", ""), ("im", ""), ("dis", ""), ("anti", ""), ("ant", ""), ("de", ""), ("in", "de"),
  ("up", "down"), ("hypo", "hyper"), ("pre", "post"), ("before", "after"), ("sub", "super"), ("under", "over"),
  ("with", "without"), ("low", "high"), ("lower", "higher"), ("rise", "fall"), ("rising", "falling"),
  ("positive", "negative"), ("uni", "bi"), ("mono", "poly"), ("endo", "exo"), ("intra", "inter"), ("intra", "extra"),
  ("homo", "hetero"), ("male", "female"), ("afferent", "efferent"), ("left", "right"),
]
