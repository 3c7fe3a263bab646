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

  /// The resamples that one piece of work takes, so that threads share even a single large family.
  private static let stretch = 125

  private enum Piece: Sendable {
    case stated(Int)
    case turned(Int)
    case resampled(Int, Range<Int>)
  }

  init(
    _ items: [Item], _ grids: FamilyGrids, years: [Int], samples: [String],
    options: TheoryComparisonOptions, jobs: Int
  ) async {
    self.items = items
    let resampling = Resampling(samples: samples.count, resamples: options.resamples, seed: options.seed)
    var pieces: [Piece] = []
    for item in items.indices {
      pieces += [.stated(item), .turned(item)]
      for start in stride(from: 0, to: options.resamples, by: Self.stretch) {
        pieces.append(.resampled(item, start..<min(start + Self.stretch, options.resamples)))
      }
    }
    let results = await pieces.mapConcurrently(jobs: jobs) { piece -> Result in
      switch piece {
      case .stated(let item): return items[item].stated(grids, years)
      case .turned(let item): return .turned(items[item].turned(grids))
      case .resampled(let item, let range):
        return .resampled(items[item].resampled(grids, samples, resampling.counts[range]))
      }
    }
    resampled = Array(repeating: [], count: items.count)
    for (piece, result) in zip(pieces, results) {
      switch (piece, result) {
      case (_, .stated(let bits, let strict, let yearly, let omitted)):
        self.bits.append(bits)
        self.strict.append(strict)
        self.yearly.append(yearly)
        self.omitted.append(omitted)
      case (_, .turned(let strict)): turned.append(strict)
      case (.resampled(let item, _), .resampled(let strict)): resampled[item] += strict
      default: preconditionFailure("the result of another piece of work")
      }
    }
  }

  /// What came of a piece of work.
  fileprivate enum Result: Sendable {
    case stated(bits: Double, strict: Double, yearly: [Double], omitted: [String: Double])
    case turned(Double?)
    case resampled([Double])
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

  private func score(_ query: FamilyQuery, _ look: FamilyQuery.Look) -> JointScore {
    query.scores(of: [position], look)[0]
  }

  fileprivate func stated(_ grids: FamilyGrids, _ years: [Int]) -> FamilyLooks.Result {
    let query = FamilyQuery(family, grids)
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
    return .stated(
      bits: stated.bits(commitments), strict: stated.strictBits, yearly: yearly,
      omitted: Dictionary(uniqueKeysWithValues: omitted))
  }

  fileprivate func turned(_ grids: FamilyGrids) -> Double? {
    if family.claims.allSatisfy({ $0.claimed == $0.claimed.mirrored }) { return nil }
    return score(FamilyQuery(family, grids, isMirrored: true), .stated).strictBits
  }

  fileprivate func resampled(
    _ grids: FamilyGrids, _ samples: [String], _ counts: ArraySlice<[Double]>
  ) -> [Double] {
    let query = FamilyQuery(family, grids)
    return counts.map { counts in
      let look = FamilyQuery.Look(
        counts: Dictionary(zip(samples, counts), uniquingKeysWith: { first, _ in first }), accuracy: .rough)
      return score(query, look).strictBits
    }
  }
}
