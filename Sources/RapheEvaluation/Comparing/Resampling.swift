/// Draws of samples with replacement, the same on every machine and for any number of threads.
struct Resampling: Sendable {
  /// How often each sample was drawn, one list a resample.
  let counts: [[Double]]

  /// Draws as many samples as there are, `resamples` times.
  init(samples: Int, resamples: Int, seed: UInt64) {
    counts = (0..<resamples).map { resample in
      var generator = SplitMix(seed: seed, stream: UInt64(resample))
      var counts = [Double](repeating: 0, count: samples)
      for _ in 0..<samples { counts[generator.next(below: samples)] += 1 }
      return counts
    }
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014), started anew for each stream so that draws do not depend on their order.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  /// Starts a stream of its own for each pair of seed and stream.
  init(seed: UInt64, stream: UInt64) {
    state = seed
    state = next() ^ (stream &* 0xD134_2543_DE82_EF95)
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, not including, a bound.
  mutating func next(below bound: Int) -> Int {
    Int(truncatingIfNeeded: UInt64(bound).multipliedFullWidth(by: next()).high)
  }
}
