import RapheStatistics

/// Random numbers as a pure function of a key and a counter: Philox 4×32 with ten rounds.
///
/// Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3". Without a state that passes from one
/// draw to the next, results cannot depend on the order of work or on the number of threads.
enum Philox {
  /// 128 random bits.
  static func block(key: SIMD2<UInt32>, counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
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
}

/// The draws of one claim in one world.
struct Draws {
  /// What is drawn.
  enum Purpose: UInt32 {
    /// mu and tau.
    case effects
    /// The deviation of a sample's effect, and the error that its findings share.
    case sample
    /// A finding's own error, and whether it is published.
    case finding
    /// The effect in the next setting.
    case next
  }

  let seed: UInt64
  let world: UInt32
  let claim: UInt32

  /// Two numbers between 0 and 1, both excluded.
  func uniforms(_ purpose: Purpose, _ item: UInt32 = 0) -> (Double, Double) {
    let key = SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
    let bits = Philox.block(key: key, counter: SIMD4(world, claim, item, purpose.rawValue))
    return (Self.uniform(bits[0], bits[1]), Self.uniform(bits[2], bits[3]))
  }

  /// Two standard normal numbers.
  func normals(_ purpose: Purpose, _ item: UInt32 = 0) -> (Double, Double) {
    let (first, second) = uniforms(purpose, item)
    return (StandardNormal.quantile(first), StandardNormal.quantile(second))
  }

  /// The middle of one of 2^52 equal intervals.
  private static func uniform(_ high: UInt32, _ low: UInt32) -> Double {
    let bits = (UInt64(high) << 32 | UInt64(low)) >> 12
    return (Double(bits) + 0.5) * 0x1p-52
  }
}

extension String {
  /// A 32-bit digest (FNV-1a) that gives a name its own random numbers, whatever else a run is about.
  var digest: UInt32 { utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 } }
}
