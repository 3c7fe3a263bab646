/// Exponential and logarithm of eight numbers at a time.
///
/// The C library offers them one number at a time only, and they are most of the cost of a censored likelihood.
/// Relative error below 4e-16 (exponential), absolute error below 4e-16 · max(1, |log x|) (logarithm).
///
/// `@usableFromInline` on the type too: without it the bodies of a `package` type do not cross to other modules.
@usableFromInline package enum VectorMath {
  /// The exponential e^x for x below 709.
  ///
  /// Zero below −708, where the result would no longer be a normal number.
  @inlinable package static func exp(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let clamped = x.replacing(with: -708, where: x .< -708)
    // Adding 1.5 · 2^52 rounds to an integer and leaves that integer in the low bits of the sum.
    let shift = 6_755_399_441_055_744.0
    let shifted = clamped * 1.442_695_040_888_963_4 + shift
    let n = shifted - shift
    // Cody & Waite 1980: ln 2 in two parts, the first exact when multiplied by n.
    let r = (clamped - n * 0.693_147_180_369_123_8) - n * 1.908_214_929_270_587_7e-10
    var p = r * (1.0 / 479_001_600) + (1.0 / 39_916_800)
    p = p * r + (1.0 / 3_628_800)
    p = p * r + (1.0 / 362_880)
    p = p * r + (1.0 / 40_320)
    p = p * r + (1.0 / 5_040)
    p = p * r + (1.0 / 720)
    p = p * r + (1.0 / 120)
    p = p * r + (1.0 / 24)
    p = p * r + (1.0 / 6)
    p = p * r + 0.5
    p = p * r + 1
    p = p * r + 1
    let bits = unsafe unsafeBitCast(shifted, to: SIMD8<UInt64>.self)
    let scale = unsafe unsafeBitCast((bits &+ 1023) &<< 52, to: SIMD8<Double>.self)
    return (p * scale).replacing(with: 0, where: x .< -708)
  }

  /// The natural logarithm of positive normal numbers.
  @inlinable package static func log(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let bits = unsafe unsafeBitCast(x, to: SIMD8<UInt64>.self)
    // An integer below 2^52 laid over the mantissa of 2^52 is that integer plus 2^52.
    let biased = unsafe unsafeBitCast((bits &>> 52) | 0x4330_0000_0000_0000, to: SIMD8<Double>.self)
    var exponent = biased - (4_503_599_627_370_496.0 + 1023)
    let mantissaBits = (bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000
    var m = unsafe unsafeBitCast(mantissaBits, to: SIMD8<Double>.self)
    let large = m .> 1.414_213_562_373_095_1
    m = m.replacing(with: m * 0.5, where: large)
    exponent = exponent.replacing(with: exponent + 1, where: large)
    // log m = 2 artanh s, |s| ≤ 0.1716.
    let s = (m - 1) / (m + 1)
    let square = s * s
    var p = square * (2.0 / 21) + (2.0 / 19)
    p = p * square + (2.0 / 17)
    p = p * square + (2.0 / 15)
    p = p * square + (2.0 / 13)
    p = p * square + (2.0 / 11)
    p = p * square + (2.0 / 9)
    p = p * square + (2.0 / 7)
    p = p * square + (2.0 / 5)
    p = p * square + (2.0 / 3)
    let tail = p * square * s + exponent * 1.908_214_929_270_587_7e-10
    return exponent * 0.693_147_180_369_123_8 + (s * 2 + tail)
  }
}
