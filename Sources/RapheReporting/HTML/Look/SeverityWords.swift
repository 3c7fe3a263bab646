import RapheReport

/// The severity of a verdict in words.
enum SeverityWords {
  /// `2.7 % [1.5, 4.8]`.
  static func rate(_ rate: Reported.Rate) -> String {
    let ends = rate.interval.map { Figure.fixed($0.value * 100, 1) }
    return "\(Figure.fixed(share(rate) * 100, 1)) % [\(ends.joined(separator: ", "))]"
  }

  /// The share of worlds.
  static func share(_ rate: Reported.Rate) -> Double { rate.total > 0 ? Double(rate.count) / Double(rate.total) : 0 }

  /// In a sentence.
  static func sentence(_ severity: Reported.Severity) -> String {
    "Severity: the word comes out in \(rate(severity.none)) of \(severity.worlds) worlds where it is not true "
      + "(\(severity.truth)), in \(rate(severity.moderate)) under moderate and \(rate(severity.severe)) under severe selection."
  }
}
