import RapheNumerics

/// Counts of a two-by-two table: events and non-events in group 1 (a, b) and in group 2 (c, d).
public struct TwoByTwo: Hashable, Sendable {
  /// Events in group 1.
  public var a: Double
  /// Non-events in group 1.
  public var b: Double
  /// Events in group 2.
  public var c: Double
  /// Non-events in group 2.
  public var d: Double

  /// A table from its four counts.
  public init(a: Double, b: Double, c: Double, d: Double) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// The table, with ½ added to all four counts when one of them is 0; nil when a group is empty or a count negative.
  var continuityCorrected: TwoByTwo? {
    guard min(min(a, b), min(c, d)) >= 0, a + b > 0, c + d > 0 else { return nil }
    guard a * b * c * d == 0 else { return self }
    return TwoByTwo(a: a + 0.5, b: b + 0.5, c: c + 0.5, d: d + 0.5)
  }
}

extension Estimate {
  /// The logarithm of the odds ratio, variance 1/a + 1/b + 1/c + 1/d (metafor `OR`); nil when a group is empty.
  public static func logOddsRatio(_ table: TwoByTwo) -> Estimate? {
    guard let t = table.continuityCorrected else { return nil }
    return checked(value: log(t.a * t.d / (t.b * t.c)), variance: 1 / t.a + 1 / t.b + 1 / t.c + 1 / t.d)
  }

  /// The logarithm of the risk ratio, variance 1/a − 1/n1 + 1/c − 1/n2 (metafor `RR`); nil when a group is empty.
  public static func logRiskRatio(_ table: TwoByTwo) -> Estimate? {
    guard let t = table.continuityCorrected else { return nil }
    let n1 = t.a + t.b
    let n2 = t.c + t.d
    return checked(value: log(t.a * n2 / (n1 * t.c)), variance: 1 / t.a - 1 / n1 + 1 / t.c - 1 / n2)
  }
}
