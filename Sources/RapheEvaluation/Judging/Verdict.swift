import RapheLanguage

/// What the evidence says of a claim, in one word.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// The evidence moved into the claimed region.
  case supported
  /// The evidence moved out of it.
  case contradicted
  /// Samples that are significant on their own point both ways.
  case contested
  /// Neither.
  case inconclusive
  /// No usable finding bears on it.
  case untested
  /// Nothing was claimed.
  case trivial
}

extension Expectation {
  /// The verdict that is expected.
  package var verdict: Verdict {
    switch self {
    case .supported: .supported
    case .contradicted: .contradicted
    case .contested: .contested
    case .inconclusive: .inconclusive
    case .untested: .untested
    case .trivial: .trivial
    }
  }
}
