/// Constants of the bits of a number.
private enum Sign {
  static let bit: UInt64 = 1 << 63
}

private enum Split {
  /// The bits of √½ less 2048 exponents.
  static let offset: UInt64 = 0x3FE6_A09E_667F_3BCD &- (2048 << 52)
  /// 1.5·2⁵², whose last bits are a whole number.
  static let shifter = 6_755_399_441_055_744.0
}

extension SIMD8: Lanes where Scalar == Double {
  static var width: Int { 8 }
  @inline(__always) static func add(_ a: Self, _ b: Self) -> Self { a + b }
  @inline(__always) static func subtract(_ a: Self, _ b: Self) -> Self { a - b }
  @inline(__always) static func multiply(_ a: Self, _ b: Self) -> Self { a * b }
  @inline(__always) static func divide(_ a: Self, _ b: Self) -> Self { a / b }
  @inline(__always) static func negate(_ a: Self) -> Self { bitsToLanes(lanesToBits(a) ^ Sign.bit) }
  @inline(__always) static func root(_ a: Self) -> Self { a.squareRoot() }
  @inline(__always) static func magnitude(_ a: Self) -> Self { bitsToLanes(lanesToBits(a) & ~Sign.bit) }
  @inline(__always) static func smaller(_ a: Self, _ b: Self) -> Self { b.replacing(with: a, where: a .< b) }
  @inline(__always) static func larger(_ a: Self, _ b: Self) -> Self { b.replacing(with: a, where: a .> b) }
  @inline(__always) static func isLess(_ a: Self, _ b: Self) -> Self {
    Self.zero.replacing(with: Self.one, where: a .< b)
  }
  @inline(__always) static func isLessOrEqual(_ a: Self, _ b: Self) -> Self {
    Self.zero.replacing(with: Self.one, where: a .<= b)
  }
  @inline(__always) static func isEqual(_ a: Self, _ b: Self) -> Self {
    Self.zero.replacing(with: Self.one, where: a .== b)
  }
  @inline(__always) static func choose(_ condition: Self, _ a: Self, _ b: Self) -> Self {
    a.replacing(with: b, where: condition .== Self.zero)
  }
  @inline(__always) static func powerOfTwo(shifted: Self) -> Self {
    bitsToLanes((lanesToBits(shifted) &+ 1023) &<< 52)
  }
  @inline(__always) static func split(_ a: Self) -> (exponent: Self, mantissa: Self) {
    let bits = lanesToBits(a)
    // Without a shift of signed numbers, which SSE2 lacks: the exponent is made positive before and corrected after.
    let exponent = ((bits &- Split.offset) &>> 52) &- 2048
    let mantissa = bitsToLanes(bits &- (exponent &<< 52))
    let shifter = Self(repeating: Split.shifter)
    return (bitsToLanes(exponent &+ lanesToBits(shifter)) - shifter, mantissa)
  }
  @inline(__always) private static func lanesToBits(_ a: Self) -> SIMD8<UInt64> {
    unsafe unsafeBitCast(a, to: SIMD8<UInt64>.self)
  }
  @inline(__always) private static func bitsToLanes(_ a: SIMD8<UInt64>) -> Self {
    unsafe unsafeBitCast(a, to: Self.self)
  }
}
