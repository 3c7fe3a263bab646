/// Twice as many lanes as its halves: widths that are no vector of their own.
struct Twice<Half: Lanes>: Lanes {
  var low: Half
  var high: Half

  static var width: Int { 2 * Half.width }
  @inline(__always) init(_ low: Half, _ high: Half) {
    self.low = low
    self.high = high
  }
  @inline(__always) init(repeating value: Double) { self.init(Half(repeating: value), Half(repeating: value)) }
  subscript(_ lane: Int) -> Double {
    @inline(__always) get { lane < Half.width ? low[lane] : high[lane - Half.width] }
    @inline(__always) set { if lane < Half.width { low[lane] = newValue } else { high[lane - Half.width] = newValue } }
  }
  @inline(__always) static func add(_ a: Self, _ b: Self) -> Self { Self(.add(a.low, b.low), .add(a.high, b.high)) }
  @inline(__always) static func subtract(_ a: Self, _ b: Self) -> Self {
    Self(.subtract(a.low, b.low), .subtract(a.high, b.high))
  }
  @inline(__always) static func multiply(_ a: Self, _ b: Self) -> Self {
    Self(.multiply(a.low, b.low), .multiply(a.high, b.high))
  }
  @inline(__always) static func divide(_ a: Self, _ b: Self) -> Self {
    Self(.divide(a.low, b.low), .divide(a.high, b.high))
  }
  @inline(__always) static func negate(_ a: Self) -> Self { Self(.negate(a.low), .negate(a.high)) }
  @inline(__always) static func root(_ a: Self) -> Self { Self(.root(a.low), .root(a.high)) }
  @inline(__always) static func magnitude(_ a: Self) -> Self { Self(.magnitude(a.low), .magnitude(a.high)) }
  @inline(__always) static func smaller(_ a: Self, _ b: Self) -> Self {
    Self(.smaller(a.low, b.low), .smaller(a.high, b.high))
  }
  @inline(__always) static func larger(_ a: Self, _ b: Self) -> Self {
    Self(.larger(a.low, b.low), .larger(a.high, b.high))
  }
  @inline(__always) static func isLess(_ a: Self, _ b: Self) -> Self {
    Self(.isLess(a.low, b.low), .isLess(a.high, b.high))
  }
  @inline(__always) static func isLessOrEqual(_ a: Self, _ b: Self) -> Self {
    Self(.isLessOrEqual(a.low, b.low), .isLessOrEqual(a.high, b.high))
  }
  @inline(__always) static func isEqual(_ a: Self, _ b: Self) -> Self {
    Self(.isEqual(a.low, b.low), .isEqual(a.high, b.high))
  }
  @inline(__always) static func choose(_ condition: Self, _ a: Self, _ b: Self) -> Self {
    Self(.choose(condition.low, a.low, b.low), .choose(condition.high, a.high, b.high))
  }
  @inline(__always) static func powerOfTwo(shifted: Self) -> Self {
    Self(.powerOfTwo(shifted: shifted.low), .powerOfTwo(shifted: shifted.high))
  }
  @inline(__always) static func split(_ a: Self) -> (exponent: Self, mantissa: Self) {
    let (low, high) = (Half.split(a.low), Half.split(a.high))
    return (Self(low.exponent, high.exponent), Self(low.mantissa, high.mantissa))
  }
}
