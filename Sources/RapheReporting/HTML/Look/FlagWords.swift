import RapheEvaluation

/// The flags of verdicts with what they say.
enum FlagWords {
  /// All, with the beginning of a sentence that ends "would not stand".
  static let all: [(flag: String, words: String)] = Flag.allCases.map { ($0.rawValue, ScoringTerm.flag($0).says) }

  /// What a flag says.
  static func says(_ flag: String) -> String? { all.first { $0.flag == flag }?.words }
}
