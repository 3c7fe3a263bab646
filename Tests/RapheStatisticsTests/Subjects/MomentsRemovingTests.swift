import Testing

@testable import RapheStatistics

/// What is left of moments without one subject is what the others have.
@Suite struct MomentsRemovingTests {
  /// Values near 1e6 with a spread near 1, so that a sum of squares would lose ten digits.
  static let columns: [[Double]] = [
    [1_000_000.3, 1_000_001.2, 999_999.1, 1_000_000.9, 1_000_002.4], [2, -1, 0.5, 7, 3],
  ]

  @Test(arguments: 0..<5) func everySubject(_ subject: Int) {
    let rest = Self.columns.map { column in
      column.enumerated().filter { $0.offset != subject }.map(\.element)
    }
    let got = Moments(columns: Self.columns).removing(Self.columns.map { $0[subject] })
    let wanted = Moments(columns: rest)
    #expect(got.count == 4)
    for (one, two) in zip(got.means, wanted.means) { #expect((one - two).magnitude <= 1e-9 * two.magnitude) }
    for (one, two) in zip(got.products, wanted.products) { #expect((one - two).magnitude < 1e-8) }
  }

  @Test func theLastOneLeavesNothing() {
    #expect(Moments(columns: [[3]]).removing([3]) == Moments(dimension: 1))
  }
}
