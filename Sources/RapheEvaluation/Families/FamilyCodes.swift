import RapheLanguage
import RapheSyntax

extension Diagnostic {
  /// A theory with more claims in one family than are scored.
  static func restated(_ theory: ResolvedTheory, _ claims: [String]) -> Diagnostic {
    let places = theory.claims.filter { claims.contains($0.id) }.map(\.written.id.place)
    return Diagnostic(
      .restatedTooOften, "these \(claims.count) claims restate one thing: \(wordList(claims, and: "and"))",
      at: places.first ?? theory.written.id.place,
      notes: places.dropFirst().prefix(1).map { Diagnostic.Note("the second of them", at: $0) },
      help: "say it once, or at most \(Family.mostClaims) times")
  }
}

extension Diagnostic {
  /// Kindred claims, by what they stake together and each for itself: less where they restate each other, more where they
  /// part what mostly goes together.
  static func oneBet(_ names: String, together: Double, apart: Double, at place: Place) -> Diagnostic {
    let isBold = together > apart
    return Diagnostic(
      .oneBet,
      "\(names) are \(isBold ? "one bold bet" : "nearly one bet"): together they stake \(together.inBits)",
      at: place,
      notes: [
        Diagnostic.Note(
          "each for itself would stake \(apart.inBits) in all"
            + (isBold ? ": kindred effects mostly go the same way, and these are claimed to part" : ""))
      ])
  }
}

extension Code {
  static let restatedTooOften = Code(
    "E0414", "claims that restate one thing too often",
    checks: "At most 16 claims of a theory fall into one family.",
    why: "Claims of a family are one bet: their number buys nothing, and every set of them is looked at.",
    example: "forty claims that 5-HT1A density is lower, each for another list of regions",
    instead: "Say it once, for the widest scope that the theory means.")
  static let undatedTheory = Code(
    "W0415", "a theory that is not dated",
    checks: "A theory has a year of publication.",
    why: "Without one nobody can tell what it predicted from what was known when it was stated.",
    example: "theory: stahl-1994\nclaims: ...",
    instead:
      "Write it, and where it can be looked up: `published: 1994`, `source: {cite: Stahl S. 1994, pmid: 7972628}`.")
  static let unsourcedYear = Code(
    "N0418", "a year of publication that no source bears out",
    checks: "The source of a theory with a year has a PMID or DOI.",
    why: "A year that nobody can look up could be chosen so that known findings count as predicted.",
    example: "published: 1960\nsource: {cite: a talk}",
    instead: "Add the `pmid` or `doi`; without it the theory is scored as not dated.")
  static let oneBet = Code(
    "N0416", "kindred claims that are one bet",
    checks: "Claims on kindred quantities are scored together, in a family.",
    why:
      "Saying one thing of several regions, drugs or measures is not worth several bets; saying opposite things of them is bolder than bets that have nothing to do with each other.",
    example: "lower in the cortex, and lower in the brain",
    instead: "Nothing need be changed; the score takes them together.")
  static let hardlyTogether = Code(
    "W0417", "kindred claims that hardly go together",
    checks:
      "Claims of a family leave room for one truth: that all hold is not sixteen times less probable than if they were unrelated.",
    why: "What is lower by much in the brain is hardly higher by much in a part of it.",
    example: "lower by at least 1 SD in the brain, higher by at least 1 SD in the raphe",
    instead: "See whether one of them says what the theory means.")
}
