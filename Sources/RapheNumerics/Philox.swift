/// Random numbers as a pure function of a key and a counter: Philox 4×32 with ten rounds.
///
/// Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3". Without a state that passes from one
/// draw to the next, results cannot depend on the order of work or on the number of threads. What is drawn decides how
/// its names become key and counter.
package enum Philox {
  /// 128 random bits.
  package static func block(key: SIMD2<UInt32>, counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
    var (c0, c1, c2, c3) = (counter[0], counter[1], counter[2], counter[3])
    var (k0, k1) = (key[0], key[1])
    for _ in 0..<10 {
      let first = UInt64(0xD251_1F53) * UInt64(c0)
      let second = UInt64(0xCD9E_8D57) * UInt64(c2)
      (c0, c1, c2, c3) = (
        UInt32(truncatingIfNeeded: second >> 32) ^ c1 ^ k0, UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ c3 ^ k1, UInt32(truncatingIfNeeded: first)
      )
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(c0, c1, c2, c3)
  }

  /// 128 random bits of a seed, whose lower half is the key's first word.
  package static func block(seed: UInt64, counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
    block(key: words(of: seed), counter: counter)
  }

  /// The lower and the upper half of a number.
  package static func words(of value: UInt64) -> SIMD2<UInt32> {
    SIMD2(UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32))
  }

  /// A number between 0 and 1, both excluded: the middle of one of 2^52 equal intervals, told by the upper bits.
  package static func uniform(high: UInt32, low: UInt32) -> Double {
    let bits = (UInt64(high) << 32 | UInt64(low)) >> 12
    return (Double(bits) + 0.5) * 0x1p-52
  }
}
