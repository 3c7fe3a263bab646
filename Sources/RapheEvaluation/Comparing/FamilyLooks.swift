import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

/// What the families of theories earn in every way of looking at the evidence that a comparison needs.
struct FamilyLooks: Sendable {
  /// A family of one theory.
  struct Item: Sendable {
    /// The place of the theory among those compared.
    var theory: Int
    /// The place of the theory in the project, by which its claims are known.
    var position: Int
    var family: Family
  }

  let items: [Item]
  /// By item: with all evidence, and with every claim taken as certain.
  private(set) var bits: [Double] = []
  private(set) var strict: [Double] = []
  /// By item: the strict bits with all claims turned round; nil where that changes nothing.
  private(set) var turned: [Double?] = []
  /// By item, then year.
  private(set) var yearly: [[Double]] = []
  /// By item: without each sample that bears on it.
  private(set) var omitted: [[String: Double]] = []
  /// By item, then resample: strict bits.
  private(set) var resampled: [[Double]] = []

  /// The resamples that one piece of work takes.
  private static let stretch = 125

  private enum Piece: Sendable {
    /// Items that rest on some of the same tables.
    case looks([Int])
    case resampled(Range<Int>)
  }

  init(
    _ items: [Item], _ grids: FamilyGrids, years: [Int], samples: [String],
    options: TheoryComparisonOptions, jobs: Int
  ) async {
    self.items = items
    let resampling = Resampling(samples: samples.count, resamples: options.resamples, seed: options.seed)
    let groups = grids.groups(items.map(\.family))
    let ranges = stride(from: 0, to: options.resamples, by: Self.stretch).map {
      $0..<min($0 + Self.stretch, options.resamples)
    }
    let results = await (groups.map(Piece.looks) + ranges.map(Piece.resampled)).mapConcurrently(jobs: jobs) {
      piece -> Result in
      let views = FamilyViews(grids)
      switch piece {
      case .looks(let group): return .looks(group.map { items[$0].looks(views, years) })
      case .resampled(let range):
        return .resampled(Self.resampled(items, views, samples, resampling.counts[range]))
      }
    }
    var found = [Item.Looks?](repeating: nil, count: items.count)
    resampled = Array(repeating: [], count: items.count)
    for (index, result) in results.enumerated() {
      switch result {
      case .looks(let looks): for (item, looks) in zip(groups[index], looks) { found[item] = looks }
      case .resampled(let strict): for item in items.indices { resampled[item] += strict.map { $0[item] } }
      }
    }
    let looks = found.compactMap { $0 }
    bits = looks.map(\.bits)
    strict = looks.map(\.strict)
    turned = looks.map(\.turned)
    yearly = looks.map(\.yearly)
    omitted = looks.map(\.omitted)
  }

  /// What came of a piece of work.
  private enum Result: Sendable {
    case looks([Item.Looks])
    /// By resample, then item.
    case resampled([[Double]])
  }

  /// The strict bits of all items under draws of samples, in each of which every quantity is weighed once.
  private static func resampled(
    _ items: [Item], _ views: FamilyViews, _ samples: [String], _ counts: ArraySlice<[Double]>
  ) -> [[Double]] {
    let queries = items.map { FamilyQuery($0.family, views) }
    return counts.map { counts in
      let look = FamilyQuery.Look(
        counts: Dictionary(zip(samples, counts), uniquingKeysWith: { first, _ in first }), accuracy: .rough)
      return zip(items, queries).map { $0.score($1, look).strictBits }
    }
  }

  /// The sum over each theory's families; sorted before adding, so that their order cannot change the last digit.
  func totals(theories: Int, _ bits: (Int) -> Double) -> [Double] {
    var terms = [[Double]](repeating: [], count: theories)
    for item in items.indices { terms[items[item].theory].append(bits(item)) }
    return terms.map { $0.sorted().reduce(0, +) }
  }
}

extension FamilyLooks.Item {
  private var commitments: [Double] { family.commitments(of: position) }

  fileprivate func score(_ query: FamilyQuery, _ look: FamilyQuery.Look) -> JointScore {
    query.scores(of: [position], look)[0]
  }

  /// What came of an item but under draws of samples.
  fileprivate struct Looks: Sendable {
    var bits: Double
    var strict: Double
    var turned: Double?
    var yearly: [Double]
    var omitted: [String: Double]
  }

  fileprivate func looks(_ views: FamilyViews, _ years: [Int]) -> Looks {
    let query = FamilyQuery(family, views)
    let stated = score(query, .stated)
    // Between years in which something was published nothing changes.
    let known = Set(family.members.flatMap(\.evidence.used).compactMap(\.finding.year))
    var yearly: [Double] = []
    for year in years {
      let isNew = known.contains(year)
      yearly.append(
        isNew
          ? score(query, FamilyQuery.Look(split: .upTo(year))).bits(commitments) : yearly.last ?? 0)
    }
    let omitted = query.samples.map { sample in
      (sample, score(query, FamilyQuery.Look(omitted: sample)).bits(commitments))
    }
    return Looks(
      bits: stated.bits(commitments), strict: stated.strictBits, turned: turned(views), yearly: yearly,
      omitted: Dictionary(uniqueKeysWithValues: omitted))
  }

  private func turned(_ views: FamilyViews) -> Double? {
    if family.claims.allSatisfy({ $0.claimed == $0.claimed.mirrored }) { return nil }
    return score(FamilyQuery(family, views, isMirrored: true), .stated).strictBits
  }
}
