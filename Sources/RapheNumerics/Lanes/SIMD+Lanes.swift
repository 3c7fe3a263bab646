/// Constants of the bits of a number.
@usableFromInline enum Sign {
  @inlinable static var bit: UInt64 { 1 << 63 }
}

@usableFromInline enum Split {
  /// The bits of √½ less 2048 exponents.
  @inlinable static var offset: UInt64 { 0x3FE6_A09E_667F_3BCD &- (2048 << 52) }
  /// 1.5·2⁵², whose last bits are a whole number.
  @inlinable static var shifter: Double { 6_755_399_441_055_744.0 }
}

extension SIMD8: Lanes where Scalar == Double {
  @inlinable package static var width: Int { 8 }
  @inlinable @inline(__always) package static func add(_ a: Self, _ b: Self) -> Self { a + b }
  @inlinable @inline(__always) package static func subtract(_ a: Self, _ b: Self) -> Self { a - b }
  @inlinable @inline(__always) package static func multiply(_ a: Self, _ b: Self) -> Self { a * b }
  @inlinable @inline(__always) package static func divide(_ a: Self, _ b: Self) -> Self { a / b }
  @inlinable @inline(__always) package static func negate(_ a: Self) -> Self { bitsToLanes(lanesToBits(a) ^ Sign.bit) }
  @inlinable @inline(__always) package static func root(_ a: Self) -> Self { a.squareRoot() }
  @inlinable @inline(__always) package static func magnitude(_ a: Self) -> Self {
    bitsToLanes(lanesToBits(a) & ~Sign.bit)
  }
  @inlinable @inline(__always) package static func smaller(_ a: Self, _ b: Self) -> Self {
    b.replacing(with: a, where: a .< b)
  }
  @inlinable @inline(__always) package static func larger(_ a: Self, _ b: Self) -> Self {
    b.replacing(with: a, where: a .> b)
  }
  @inlinable @inline(__always) package static func isLess(_ a: Self, _ b: Self) -> Self {
    Self.zero.replacing(with: Self.one, where: a .< b)
  }
  @inlinable @inline(__always) package static func isLessOrEqual(_ a: Self, _ b: Self) -> Self {
    Self.zero.replacing(with: Self.one, where: a .<= b)
  }
  @inlinable @inline(__always) package static func isEqual(_ a: Self, _ b: Self) -> Self {
    Self.zero.replacing(with: Self.one, where: a .== b)
  }
  @inlinable @inline(__always) package static func choose(_ condition: Self, _ a: Self, _ b: Self) -> Self {
    a.replacing(with: b, where: condition .== Self.zero)
  }
  @inlinable @inline(__always) package static func areTrue(_ a: Self, _ b: Self) -> Bool {
    let both = a * b
    let four = both.lowHalf * both.highHalf
    let two = four.lowHalf * four.highHalf
    return two[0] * two[1] != 0
  }
  @inlinable @inline(__always) package static func powerOfTwo(shifted: Self) -> Self {
    bitsToLanes((lanesToBits(shifted) &+ 1023) &<< 52)
  }
  @inlinable @inline(__always) package static func split(_ a: Self) -> (exponent: Self, mantissa: Self) {
    let bits = lanesToBits(a)
    // Without a shift of signed numbers, which SSE2 lacks: the exponent is made positive before and corrected after.
    let exponent = ((bits &- Split.offset) &>> 52) &- 2048
    let mantissa = bitsToLanes(bits &- (exponent &<< 52))
    let shifter = Self(repeating: Split.shifter)
    return (bitsToLanes(exponent &+ lanesToBits(shifter)) - shifter, mantissa)
  }
  @inlinable @inline(__always) static func lanesToBits(_ a: Self) -> SIMD8<UInt64> {
    unsafe unsafeBitCast(a, to: SIMD8<UInt64>.self)
  }
  @inlinable @inline(__always) static func bitsToLanes(_ a: SIMD8<UInt64>) -> Self {
    unsafe unsafeBitCast(a, to: Self.self)
  }
}
