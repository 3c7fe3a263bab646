import RapheSyntax

extension ResolvedTheory {
  /// A quotation that names only the direction opposite to the claim's.
  func wordMistakes(_ claim: ResolvedClaim) -> [Diagnostic] {
    guard let says = claim.claim.says else { return [] }
    let (claimed, word): (Int, String)
    switch claim.claim.statement {
    case .compare(let comparison):
      switch comparison.relation {
      case .higher: (claimed, word) = (1, "higher")
      case .lower: (claimed, word) = (-1, "lower")
      case .same, .different: return []
      }
    case .relate: return []
    }
    let text = says.text.lowercased()
    let rises = OppositeWords.rises.first(where: text.contains)
    let falls = OppositeWords.falls.first(where: text.contains)
    guard let opposite = claimed > 0 ? falls : rises, (claimed > 0 ? rises : falls) == nil else { return [] }
    return [
      Diagnostic(
        .oppositeWords, "the quotation says `\(opposite)`, the claim `\(word)`", at: says.place,
        help: "check the direction against the source")
    ]
  }
}

/// Words that name a direction, in the spellings of the literature.
private enum OppositeWords {
  static let rises = [
    "up-regulat", "upregulat", "increase", "higher", "elevat", "greater", "enhanc", "raised", "supersensitiv",
  ]
  static let falls = [
    "down-regulat", "downregulat", "decrease", "lower", "reduc", "diminish", "attenuat", "blunted", "deficien",
    "desensiti", "inadequate",
  ]
}
