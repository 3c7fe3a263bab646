import Testing

@testable import RapheEvaluation

/// Draws and shuffles, whose results can be worked out by hand or by the law of large numbers.
@Suite("Resamples and shuffled copies")
struct ResamplingTests {
  @Test("Every resample draws as many samples as there are")
  func counts() {
    let resampling = Resampling(samples: 12, resamples: 500, seed: 1)
    #expect(resampling.counts.allSatisfy { $0.reduce(0, +) == 12 && $0.allSatisfy { $0 >= 0 } })
    #expect(Set(resampling.counts).count > 450)
  }

  @Test("Each sample is drawn once on average; its count has the binomial's variance")
  func moments() {
    let (samples, resamples) = (10, 20_000)
    let resampling = Resampling(samples: samples, resamples: resamples, seed: 7)
    for sample in 0..<samples {
      let counts = resampling.counts.map { $0[sample] }
      let mean = counts.reduce(0, +) / Double(resamples)
      let variance = counts.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(resamples)
      // Standard errors: sqrt(0.9 / 20000) = 0.0067 for the mean, about 0.012 for the variance; 5 of each.
      #expect(abs(mean - 1) < 0.034)
      #expect(abs(variance - 0.9) < 0.06)
    }
  }

  @Test("A seed gives the same draws, another seed others")
  func seeds() {
    let draws = Resampling(samples: 9, resamples: 20, seed: 3).counts
    #expect(draws == Resampling(samples: 9, resamples: 20, seed: 3).counts)
    #expect(draws != Resampling(samples: 9, resamples: 20, seed: 4).counts)
    // More resamples go on where fewer stopped.
    #expect(draws == Array(Resampling(samples: 9, resamples: 40, seed: 3).counts.prefix(20)))
  }

  @Test("All copies are scored when there are at most 4096")
  func complete() {
    // Turning the first costs 2, the second 1, the third gains 1.5: as good are {}, {3}, {2, 3}.
    let shuffle = TheoryComparison.Shuffle(terms: [(1, -1), (0.5, -0.5), (-0.75, 0.75)], seed: 1)
    #expect(shuffle.directions == 3)
    #expect(shuffle.copies == 8)
    #expect(shuffle.isComplete)
    #expect(shuffle.asGood == 3)
  }

  @Test("A theory without directions is its only copy")
  func none() {
    let shuffle = TheoryComparison.Shuffle(terms: [], seed: 1)
    #expect((shuffle.copies, shuffle.asGood) == (1, 1))
  }

  @Test("Of more copies 4096 are drawn, the theory itself among them")
  func drawn() {
    // Twenty equal terms, of which turning any loses: only the copy that turns none is as good, 1 in 2^20.
    let losing = TheoryComparison.Shuffle(terms: Array(repeating: (1, 0), count: 20), seed: 5)
    #expect((losing.copies, losing.isComplete) == (4096, false))
    #expect(losing.asGood == 1)
    // Half gain and half lose by the same: as many are as good as turn at least as many gaining ones.
    // P(X >= Y) for two binomials of 10 is 0.588099; 4096 draws have a standard error of 0.0077.
    let even = TheoryComparison.Shuffle(
      terms: Array(repeating: (0, 1), count: 10) + Array(repeating: (1, 0), count: 10), seed: 5)
    #expect(abs(Double(even.asGood) / 4096 - 0.588099) < 5 * 0.0077)
  }

  @Test("Places go by score, and ties by id")
  func places() {
    #expect(ComparisonBuilder.places([2, -1, 2, 0], ["b", "a", "c", "d"]) == [1, 4, 2, 3])
  }
}
