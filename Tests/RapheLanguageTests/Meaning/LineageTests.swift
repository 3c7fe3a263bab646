import RapheStatistics
import Testing

@testable import RapheLanguage

@Suite("Terms in terms, and regions in regions")
struct LineageTests {
  /// Everything above a term, by following every parent.
  private static func above(_ term: Int, _ parents: [[Int]]) -> Set<Int> {
    var found: Set<Int> = []
    var open = parents[term]
    while let next = open.popLast() { if next != term, found.insert(next).inserted { open += parents[next] } }
    return found
  }

  /// A number below a bound, the same in every run.
  private static func draw(_ seed: inout UInt64, below bound: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(seed >> 33) % bound
  }

  @Test("Terms lie in what following every parent finds, whatever the shape", arguments: 0..<40)
  func reachability(seed: Int) {
    var state = UInt64(seed)
    let count = 2 + Self.draw(&state, below: 30)
    // Numbered by chance, so that parents come before and after; each has up to three, or itself where a ring was cut.
    let rank = (0..<count).map { _ in Self.draw(&state, below: 8) }
    let parents = (0..<count).map { term in
      let possible = (0..<count).filter { rank[$0] < rank[term] }
      let wanted = Self.draw(&state, below: 4)
      return possible.isEmpty
        ? (wanted == 3 ? [term] : []) : (0..<wanted).map { _ in possible[Self.draw(&state, below: possible.count)] }
    }
    let lineage = Lineage(parents: parents)
    for narrow in 0..<count {
      let above = Self.above(narrow, parents)
      #expect(lineage.above(narrow) == above.sorted())
      for broad in 0..<count {
        #expect(lineage.lies(narrow, in: broad) == (narrow == broad || above.contains(broad)), "\(parents)")
      }
    }
  }

  @Test("A chain and a lattice as deep as no file is")
  func depth() {
    let count = 200_000
    let chain = Lineage(parents: (0..<count).map { $0 == 0 ? [] : [$0 - 1] })
    #expect(chain.lies(count - 1, in: 0) && !chain.lies(0, in: count - 1))
    let lattice = Lineage(parents: (0..<count).map { $0 < 2 ? [] : [$0 - 1, $0 - 2] })
    #expect(lattice.lies(count - 1, in: 0) && lattice.lies(count - 1, in: 1) && !lattice.lies(1, in: 0))
  }

  @Test("The first narrower region is that of comparing all with all", arguments: 0..<40)
  func narrower(seed: Int) {
    var state = UInt64(seed)
    func end() -> Double { Double(Self.draw(&state, below: 7)) - 3 }
    let regions = (0..<30).map { _ in
      let (a, b, c) = (end(), end(), end())
      switch Self.draw(&state, below: 6) {
      case 0: return Region.below(a)
      case 1: return .above(a)
      case 2: return Region(lower: min(a, b), upper: max(a, b) + 1)
      case 3: return Region(lower: min(a, b), upper: max(a, b) + 1).complement
      case 4: return Region.below(min(a, b, c)).union(Region(lower: max(a, b), upper: max(a, b) + 2))
      default: return a == 0 ? .everything : a == 1 ? .empty : .above(b)
      }
    }
    let found = NarrowerRegions(regions).first
    for (place, region) in regions.enumerated() {
      let expected = regions.indices.first { other in
        other != place && regions[other].isSubset(of: region) && (!region.isSubset(of: regions[other]) || other < place)
      }
      #expect(found[place] == expected, "\(regions)")
    }
  }

  @Test("Ten times the claims are ten times the comparisons", arguments: [100, 1000])
  func comparisons(count: Int) {
    let regions = (0..<count).map { Region.below(-Double($0) / 1000) }
    #expect(NarrowerRegions(regions).comparisons == count)
  }
}
