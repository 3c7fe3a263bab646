import RapheNumerics

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
