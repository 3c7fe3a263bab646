import RapheNumerics

/// All the values that a number may have had before it was printed, or that follow from such numbers.
///
/// Interval arithmetic (Moore 1966): of any operation, the least and the greatest result. A number that stands twice in a
/// formula makes the result wider than need be, never narrower.
struct Bounds: Hashable {
  var low: Double
  var high: Double

  init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  /// A number that is known exactly, such as a count.
  init(_ value: Double) { self.init(value, value) }

  /// The least bounds around some, nil of none.
  init?(around parts: [Bounds]) {
    guard var all = parts.first else { return nil }
    for part in parts { all = Bounds(min(all.low, part.low), max(all.high, part.high)) }
    self = all
  }

  static let positive = Bounds(0, .infinity)

  var middle: Double { low == -.infinity || high == .infinity ? low : 0.5 * (low + high) }
  var isFinite: Bool { low.isFinite && high.isFinite }

  /// Whether some value is in both; the last digits of a double are no difference.
  func meets(_ other: Bounds) -> Bool { gap(to: other) <= 1e-9 * max(1e-300, abs(low), abs(high)) }

  /// How far the nearest values lie apart, 0 when some value is in both.
  func gap(to other: Bounds) -> Double { max(0, other.low - high, low - other.high) }

  /// Wider by a share of its ends: down to `below` of the lower and up to `above` of the upper, for bounds above 0.
  func loosened(below: Double, above: Double) -> Bounds { Bounds(low * below, high * above) }

  /// Those of the size.
  var magnitude: Bounds {
    if low >= 0 { return self }
    if high <= 0 { return Bounds(-high, -low) }
    return Bounds(0, max(-low, high))
  }

  /// Those of a function that rises throughout.
  func rising(_ function: (Double) -> Double) -> Bounds { Bounds(function(low), function(high)) }

  var squared: Bounds { magnitude.rising { $0 * $0 } }
  func squareRoot() -> Bounds { rising { max(0, $0).squareRoot() } }

  static prefix func - (value: Bounds) -> Bounds { Bounds(-value.high, -value.low) }
  static func + (one: Bounds, two: Bounds) -> Bounds { Bounds(one.low + two.low, one.high + two.high) }
  static func - (one: Bounds, two: Bounds) -> Bounds { one + -two }

  static func * (one: Bounds, two: Bounds) -> Bounds {
    let ends = [one.low * two.low, one.low * two.high, one.high * two.low, one.high * two.high].map {
      $0.isNaN ? 0 : $0
    }
    return Bounds(ends.min() ?? 0, ends.max() ?? 0)
  }

  static func * (factor: Double, value: Bounds) -> Bounds { Bounds(factor) * value }

  /// Where the divisor may be 0, the quotient may be anything.
  static func / (one: Bounds, two: Bounds) -> Bounds {
    if two.low <= 0, two.high >= 0 {
      guard two.low == 0, two.high > 0 else { return Bounds(-.infinity, .infinity) }
      let (low, high) = (one.low / two.high, one.high / two.high)
      return Bounds(one.low < 0 ? -.infinity : low, one.high > 0 ? .infinity : high)
    }
    return one * Bounds(1 / two.high, 1 / two.low)
  }
}
