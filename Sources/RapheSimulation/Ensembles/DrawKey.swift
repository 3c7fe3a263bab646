import RapheNumerics

/// Random numbers that are looked up, not generated in turn.
///
/// The number of a (seed, draw, name) depends on these three alone, so another parameter, another order or another
/// thread shifts nothing.
enum DrawKey {
  /// A number in (0, 1), of 53 bits and never an end.
  static func uniform(seed: UInt64, draw: UInt64, name: String, stream: UInt32 = 0) -> Double {
    let label = hash(name, stream)
    let counter = SIMD4(lowHalf: Philox.words(of: draw), highHalf: Philox.words(of: label))
    let bits = Philox.block(seed: seed, counter: counter)
    return Philox.uniform(high: bits[1], low: bits[0])
  }

  /// FNV-1a of 64 bits (Fowler, Noll & Vo), over the name and then the stream.
  private static func hash(_ name: String, _ stream: UInt32) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for shift in [0, 8, 16, 24] as [UInt32] {
      value = (value ^ UInt64(stream >> shift & 0xFF)) &* 0x100_0000_01B3
    }
    return value
  }

  /// The z with P(Z ≤ z) = p for a standard normal Z, of the same bits on every platform.
  static func normalQuantile(_ p: Double) -> Double {
    // Taken from 0, not negated, so that the middle is 0 and not −0.
    0 - NormalQuantile.upper(p) { Double.naturalLogarithm($0) }
  }
}
