/// SplitMix64 (Steele, Lea & Flood 2014), started anew for each stream so that draws do not depend on their order.
@usableFromInline package struct SplitMix: RandomNumberGenerator {
  @usableFromInline var state: UInt64

  /// Starts a stream of its own for each pair of seed and stream.
  @inlinable package init(seed: UInt64, stream: UInt64) {
    state = seed
    state = next() ^ (stream &* 0xD134_2543_DE82_EF95)
    state = next()
  }

  /// The next 64 random bits.
  @inlinable package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, not including, a bound.
  @inlinable package mutating func next(below bound: Int) -> Int {
    Int(truncatingIfNeeded: UInt64(bound).multipliedFullWidth(by: next()).high)
  }
}
