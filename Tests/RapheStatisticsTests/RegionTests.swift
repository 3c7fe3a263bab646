import RapheStatistics
import Testing

@Suite struct RegionTests {
  typealias Interval = Region.Interval

  @Test func normalisation() {
    let region = Region([
      Interval(lower: 1, upper: 2), Interval(lower: -1, upper: 0), Interval(lower: 0, upper: 0.5),
      Interval(lower: 3, upper: 3), Interval(lower: 5, upper: 4), Interval(lower: 1.5, upper: 1.7),
    ])
    #expect(region.intervals == [Interval(lower: -1, upper: 0.5), Interval(lower: 1, upper: 2)])
    #expect(region.cuts == [-1, 0.5, 1, 2])
    #expect(Region(lower: 1, upper: 1).isEmpty)
    #expect(Region.below(0).union(.above(0)).isEverything)
  }

  @Test(
    arguments: [
      .everything, .empty, .below(-0.2), .above(1), Region(lower: -0.2, upper: 0.2),
      Region([Interval(lower: -.infinity, upper: -1), Interval(lower: 0, upper: 2)]),
    ] as [Region])
  func complementAndMirror(region: Region) {
    #expect(region.complement.complement == region)
    #expect(region.intersection(region.complement).isEmpty)
    #expect(region.union(region.complement).isEverything)
    #expect(region.mirrored.mirrored == region)
    #expect(region.isSubset(of: .everything) && Region.empty.isSubset(of: region))
    #expect(region.isSubset(of: region))
    for effect in [-3, -0.7, 0.1, 1.5, 7] {
      #expect(region.contains(effect) != region.complement.contains(effect))
      #expect(region.contains(effect) == region.mirrored.contains(-effect))
    }
  }

  @Test func intersection() {
    let lower = Region.below(0)
    let same = Region(lower: -0.2, upper: 0.2)
    #expect(lower.intersection(same) == Region(lower: -0.2, upper: 0))
    #expect(lower.intersection(.above(0)).isEmpty)
    #expect(Region(lower: -0.1, upper: 0).isSubset(of: same))
    #expect(!same.isSubset(of: lower))
  }
}
