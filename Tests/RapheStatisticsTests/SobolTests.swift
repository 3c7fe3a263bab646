import Testing

@testable import RapheStatistics

@Suite struct SobolTests {
  /// Points 5 and 777 of scipy 1.17.1 `qmc.Sobol(21, scramble=False)`.
  @Test func agreesWithScipy() {
    var sequence = SobolSequence(dimensions: 21)
    var points: [[Double]] = []
    for _ in 0..<1024 {
      points.append(sequence.point)
      sequence.advance()
    }
    #expect(
      points[5] == [
        0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375, 0.375, 0.125, 0.375, 0.875, 0.875, 0.125,
        0.875, 0.375, 0.875, 0.375, 0.375, 0.625, 0.625,
      ])
    #expect(
      points[777] == [
        0.6923828125, 0.9365234375, 0.1630859375, 0.2744140625, 0.6357421875, 0.3564453125, 0.1904296875,
        0.7626953125, 0.3486328125, 0.3232421875, 0.7451171875, 0.6962890625, 0.3837890625, 0.4736328125,
        0.5693359375, 0.5146484375, 0.4033203125, 0.8642578125, 0.3701171875, 0.7529296875, 0.2373046875,
      ])
    for coordinate in 0..<21 {
      // Every coordinate takes every multiple of 1/1024 once.
      #expect(Set(points.map { $0[coordinate] }).count == 1024)
      #expect(points.allSatisfy { ($0[coordinate] * 1024).rounded() == $0[coordinate] * 1024 })
    }
  }

  @Test(arguments: [1e-300, 1e-40, 1e-9, 0.001, 0.074, 0.076, 0.3, 0.5, 0.6, 0.95, 1 - 1e-9])
  func quickQuantile(p: Double) {
    let slow = StandardNormal.upperQuantile(p)
    #expect(abs(StandardNormal.quickUpperQuantile(p) - slow) <= 2e-15 * max(1, abs(slow)))
  }

  @Test(arguments: [2, 5, 20, 28]) func legendre(count: Int) {
    let rule = LegendreRule(count)
    for degree in 0..<(2 * count) {
      let sum = zip(rule.nodes, rule.weights).reduce(0.0) { sum, pair in
        sum + pair.1 * (0..<degree).reduce(1.0) { power, _ in power * pair.0 }
      }
      #expect(abs(sum - (degree % 2 == 0 ? 2 / Double(degree + 1) : 0)) < 1e-14)
    }
  }
}
