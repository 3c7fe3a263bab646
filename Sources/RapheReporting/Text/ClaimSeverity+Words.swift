import RapheEvaluation

extension ClaimSeverity {
  /// The severity in one sentence.
  var sentence: String {
    let fragile = isFragile ? " \(Self.interval(moderate)), which makes it fragile," : ""
    return "severity: this word would come out in \(Self.percent(none)) \(Self.interval(none)) of \(truth.worlds); "
      + "\(Self.percent(moderate))\(fragile) under moderate, \(Self.percent(severe)) under severe selection"
  }

  /// The rate with its interval, both in per cent.
  static func cell(_ rate: Rate) -> String { "\(number(rate.share)) \(interval(rate))".unbroken }

  private static func percent(_ rate: Rate) -> String { number(rate.share) + "\u{A0}%" }

  private static func interval(_ rate: Rate) -> String {
    "[\(number(rate.interval.lowerBound)), \(number(rate.interval.upperBound))]".unbroken
  }

  private static func number(_ share: Double?) -> String { share.map { Numerals.fixed($0 * 100, 1) } ?? "?" }
}

extension ClaimSeverity.Truth {
  /// The worlds of which it is true.
  fileprivate var worlds: String {
    switch self {
    case .noEffect: "worlds without the effect"
    case .edge: "worlds with the average effect at the edge of what is claimed"
    case .equalNeighbours: "worlds in which two neighbours of the order are equal"
    }
  }
}
