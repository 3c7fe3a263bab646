import RapheReport

/// Where a claim says the true effect lies, as intervals that may go on without an end.
struct ClaimedRegion: Equatable {
  /// The intervals, ends without a bound being infinite.
  let intervals: [ClosedRange<Double>]

  init(_ intervals: [ClosedRange<Double>]) { self.intervals = intervals }

  init(_ region: Reported.Region?) {
    let pairs: [[Reported.Number]] =
      switch region {
      case .one(let ends)?: [ends]
      case .several(let several)?: several
      case nil: []
      }
    intervals = pairs.compactMap { ends in
      guard ends.count == 2 else { return nil }
      let lower = ends[0].value.isFinite ? ends[0].value : -.infinity
      let upper = ends[1].value.isFinite ? ends[1].value : .infinity
      return lower <= upper ? lower...upper : nil
    }
  }

  /// Where its ends are.
  var cuts: [Double] { intervals.flatMap { [$0.lowerBound, $0.upperBound] }.filter(\.isFinite) }

  /// The region with effects of the other sign.
  var mirrored: ClaimedRegion {
    ClaimedRegion(intervals.map { -$0.upperBound ... -$0.lowerBound }.reversed())
  }

  /// Whether all of an interval lies in it.
  func holds(_ range: ClosedRange<Double>) -> Bool {
    intervals.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }

  /// Whether nothing of an interval lies in it, beyond an end that both have.
  func excludes(_ range: ClosedRange<Double>) -> Bool {
    intervals.allSatisfy { range.upperBound <= $0.lowerBound || range.lowerBound >= $0.upperBound }
  }

  /// Whether no effect lies in both, beyond an end that both have.
  func isApart(from other: ClaimedRegion) -> Bool { other.intervals.allSatisfy(excludes) }

  /// In a sign: above or below zero, around it, or none of these.
  var sign: String {
    let (least, most) = (intervals.map(\.lowerBound).min() ?? 0, intervals.map(\.upperBound).max() ?? 0)
    if least >= 0, most > 0 { return "\u{25B2}" }
    if most <= 0, least < 0 { return "\u{25BC}" }
    return intervals.count == 1 ? "=" : "\u{2260}"
  }

  /// The sign in a word.
  var word: String {
    switch sign {
    case "\u{25B2}": "higher"
    case "\u{25BC}": "lower"
    case "=": "the same"
    default: "not the same"
    }
  }
}
