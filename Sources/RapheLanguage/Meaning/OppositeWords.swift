import RapheSyntax

extension ResolvedTheory {
  /// A quotation that names only the direction opposite to the claim's.
  ///
  /// A false alarm costs more than a missed slip: a quotation that names both directions, denies something, or speaks
  /// of the other group is left alone, and so is a claim about a fall or about a reference group first.
  func wordMistakes(_ claim: ResolvedClaim) -> [Diagnostic] {
    guard let says = claim.written.says, case .compare(let comparison) = claim.written.statement,
      comparison.relation == .higher || comparison.relation == .lower,
      !claim.isFall, !beginsWithReference(claim)
    else { return [] }
    let words = DirectionWords.words(of: says.text)
    let own = comparison.relation == .higher ? DirectionWords.rises : DirectionWords.falls
    let opposite = comparison.relation == .higher ? DirectionWords.falls : DirectionWords.rises
    guard let position = words.firstIndex(where: opposite.isPlain), !words.contains(where: own.isAny),
      !words.contains(where: DirectionWords.denies), !words[..<position].contains(where: DirectionWords.isOfReference)
    else { return [] }
    let word = words[position]
    return [
      Diagnostic(
        .oppositeWords, "the quotation says `\(word)`, the claim `\(comparison.relation.rawValue)`", at: says.place,
        notes: [Diagnostic.Note(vocabulary.sentence(claim), at: claim.written.id.place)],
        help: "check the direction against the source")
    ]
  }

  /// Whether the first group is what others are compared with, so that a source would name the other direction.
  private func beginsWithReference(_ claim: ResolvedClaim) -> Bool {
    guard case .difference(var first, var second) = claim.quantity.contrast else { return false }
    if claim.areGroupsExchanged { swap(&first, &second) }
    return first.contrast(with: second, vocabulary).contains { kind in
      (first.terms[kind] ?? []).contains { DirectionWords.references.contains(vocabulary.name($0)) }
    }
  }
}

/// Words that name a direction, by how they begin in the spellings of the literature.
private struct DirectionWords {
  /// Words that say the direction of the quantity itself.
  let plain: [String]
  /// Words that may say it, or speak of something else.
  let possible: [String]

  func isPlain(_ word: String) -> Bool { plain.contains(where: word.hasPrefix) }
  func isAny(_ word: String) -> Bool { isPlain(word) || possible.contains(where: word.hasPrefix) }

  static let rises = DirectionWords(
    plain: ["up-regulat", "upregulat", "increas", "higher", "elevat", "raised", "supersensitiv", "hypersensitiv"],
    possible: [
      "up", "more", "rais", "rise", "rising", "rose", "greater", "enhanc", "augment", "excess", "proliferat", "sensiti",
      "gain", "grow", "high", "overactiv", "hyper", "strong",
    ])
  static let falls = DirectionWords(
    plain: [
      "down-regulat", "downregulat", "decreas", "lower", "reduc", "diminish", "attenuat", "blunt", "desensiti",
      "subsensitiv",
    ],
    possible: [
      "down", "less", "few", "fall", "fell", "loss", "lost", "drop", "declin", "suppress", "deplet", "deficien",
      "deficit", "inadequate", "impair", "low", "weak", "dampen", "inhibit", "lack", "under", "hypo", "poor",
      "shrink", "block",
    ])

  /// Whether the direction may be denied, or turned round, by this word.
  static func denies(_ word: String) -> Bool {
    denials.contains(word) || word.hasSuffix("n't") || denialBeginnings.contains(where: word.hasPrefix)
  }

  /// Whether a direction after this word may be that of the group others are compared with.
  static func isOfReference(_ word: String) -> Bool {
    word.hasPrefix("control") || word == "healthy" || word == "normal" || word == "normals"
  }

  private static let denials: Set<String> = [
    "not", "no", "nor", "neither", "never", "without", "none", "cannot", "nothing", "rather", "instead", "contrast",
    "unlike", "although", "despite",
  ]
  private static let denialBeginnings = ["fail", "revers", "oppos", "prevent", "counter", "normali"]

  static let references: Set<String> = ["healthy", "control", "none"]

  /// The words of a text in lower case, hyphens kept.
  static func words(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0 == "-" || $0 == "'") }.map(String.init)
  }
}
