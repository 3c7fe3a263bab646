import RapheNumerics
import RapheStatistics

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

  /// Two numbers between 0 and 1, both excluded; others at each attempt, below 2^24.
  func uniforms(_ purpose: Purpose, _ item: UInt32 = 0, attempt: UInt32 = 0) -> (Double, Double) {
    let bits = Philox.block(seed: seed, counter: SIMD4(world, claim, item, purpose.rawValue | attempt << 8))
    return (Philox.uniform(high: bits[0], low: bits[1]), Philox.uniform(high: bits[2], low: bits[3]))
  }

  /// Two standard normal numbers.
  func normals(_ purpose: Purpose, _ item: UInt32 = 0, attempt: UInt32 = 0) -> (Double, Double) {
    let (first, second) = uniforms(purpose, item, attempt: attempt)
    return (StandardNormal.quantile(first), StandardNormal.quantile(second))
  }
}

extension String {
  /// A 32-bit digest (FNV-1a) that gives a name its own random numbers, whatever else a run is about.
  var digest: UInt32 { utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 } }
}
