/// Numbers that are computed side by side, one draw each, with the same bits as if each were alone.
///
/// Truth is 1 and falsehood 0. Nothing here is fused or reordered: every operation rounds once, in every lane alike.
///
/// The engine is specialised in another module: `@usableFromInline` here and `@inlinable` on all that it calls let the
/// bodies cross. Without either its loops would call witnesses.
@usableFromInline package protocol Lanes: Sendable {
  /// How many.
  static var width: Int { get }
  /// The same number in each.
  init(repeating value: Double)
  /// The number of one lane.
  subscript(_ lane: Int) -> Double { get set }
  static func add(_ a: Self, _ b: Self) -> Self
  static func subtract(_ a: Self, _ b: Self) -> Self
  static func multiply(_ a: Self, _ b: Self) -> Self
  static func divide(_ a: Self, _ b: Self) -> Self
  static func negate(_ a: Self) -> Self
  static func root(_ a: Self) -> Self
  static func magnitude(_ a: Self) -> Self
  /// a < b ? a : b in every lane, so the second if either is NaN.
  static func smaller(_ a: Self, _ b: Self) -> Self
  /// a > b ? a : b in every lane, so the second if either is NaN.
  static func larger(_ a: Self, _ b: Self) -> Self
  static func isLess(_ a: Self, _ b: Self) -> Self
  static func isLessOrEqual(_ a: Self, _ b: Self) -> Self
  static func isEqual(_ a: Self, _ b: Self) -> Self
  /// The second where the first is not 0, else the third.
  static func choose(_ condition: Self, _ a: Self, _ b: Self) -> Self
  /// Whether both are true in every lane.
  static func areTrue(_ a: Self, _ b: Self) -> Bool
  /// 2ᵏ for whole k in -1022...1023, given as k + 1.5·2⁵².
  static func powerOfTwo(shifted: Self) -> Self
  /// For a positive normal number the whole k and the m in [√½, √2) with x = m·2ᵏ.
  static func split(_ a: Self) -> (exponent: Self, mantissa: Self)
}

extension Double: Lanes {
  @inlinable package static var width: Int { 1 }
  @inlinable @inline(__always) package init(repeating value: Double) { self = value }
  @inlinable package subscript(_ lane: Int) -> Double {
    @inline(__always) get { self }
    @inline(__always) set { self = newValue }
  }
  @inlinable @inline(__always) package static func add(_ a: Double, _ b: Double) -> Double { a + b }
  @inlinable @inline(__always) package static func subtract(_ a: Double, _ b: Double) -> Double { a - b }
  @inlinable @inline(__always) package static func multiply(_ a: Double, _ b: Double) -> Double { a * b }
  @inlinable @inline(__always) package static func divide(_ a: Double, _ b: Double) -> Double { a / b }
  @inlinable @inline(__always) package static func negate(_ a: Double) -> Double { -a }
  @inlinable @inline(__always) package static func root(_ a: Double) -> Double { a.squareRoot() }
  @inlinable @inline(__always) package static func magnitude(_ a: Double) -> Double { a.magnitude }
  @inlinable @inline(__always) package static func smaller(_ a: Double, _ b: Double) -> Double { a < b ? a : b }
  @inlinable @inline(__always) package static func larger(_ a: Double, _ b: Double) -> Double { a > b ? a : b }
  @inlinable @inline(__always) package static func isLess(_ a: Double, _ b: Double) -> Double { a < b ? 1 : 0 }
  @inlinable @inline(__always) package static func isLessOrEqual(_ a: Double, _ b: Double) -> Double { a <= b ? 1 : 0 }
  @inlinable @inline(__always) package static func isEqual(_ a: Double, _ b: Double) -> Double { a == b ? 1 : 0 }
  @inlinable @inline(__always) package static func choose(_ condition: Double, _ a: Double, _ b: Double) -> Double {
    condition != 0 ? a : b
  }
  @inlinable @inline(__always) package static func areTrue(_ a: Double, _ b: Double) -> Bool { a * b != 0 }
  @inlinable @inline(__always) package static func powerOfTwo(shifted: Double) -> Double {
    Double(bitPattern: (shifted.bitPattern &+ 1023) &<< 52)
  }
  @inlinable @inline(__always) package static func split(_ a: Double) -> (exponent: Double, mantissa: Double) {
    let bits = a.bitPattern
    // Subtracting the bits of √½ moves the jump of the exponent there.
    let offset = bits &- 0x3FE6_A09E_667F_3BCD
    let exponent = Int64(bitPattern: offset) &>> 52
    let mantissa = Double(bitPattern: bits &- (UInt64(bitPattern: exponent) &<< 52))
    return (Double(exponent), mantissa)
  }
}
