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

extension Code {
  static let restatedTooOften = Code(
    "E0414", "claims that restate one thing too often",
    checks: "At most 16 claims of a theory fall into one family.",
    why: "Claims of a family are one bet: their number buys nothing, and every set of them is looked at.",
    example: "forty claims that 5-HT1A density is lower, each for another list of regions",
    instead: "Say it once, for the widest scope that the theory means.")
}
