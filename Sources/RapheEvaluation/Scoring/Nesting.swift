import RapheEvidence
import RapheLanguage
import RapheStatistics

/// Which of a theory's quantities are nested in each other, so that what is said of one is no news from the other.
///
/// A quantity is nested in another when every finding on it bears on the other too, and some effect pleases both claims:
/// brain, cortex and prefrontal cortex, or the same comparison in g and in per cent. They form chains, widest first. A
/// chain counts as one quantity: a sample's weight is shared among the chains that it bears on, and of a chain's claims
/// only the largest gain and the largest loss count. A claim restated for narrower scopes therefore earns no more than
/// the best of its statements alone, a broken promise is not made good by nested ones, and nothing depends on the order
/// of claims. Claims of opposite directions are never nested: who says both risks both.
///
/// A quantity without findings is nested in none. Only chains that a quantity's first
/// finding bears on are looked at.
struct Nesting: Hashable, Sendable {
  /// The chain of each quantity, numbered from 0.
  let chains: [Int]

  /// The chains of a theory's quantities, each with the findings used on it.
  init(_ conjunctions: [Conjunction], _ used: [[UsedFinding]]) {
    let quantities = zip(conjunctions, used).map(Evidenced.init)
    let order = quantities.indices.sorted { quantities[$0].isBefore(quantities[$1]) }
    var members: [[Int]] = []
    /// The chains whose members each finding bears on, or bore on once: where its quantity may be nested.
    var bearing: [FindingKey: [Int]] = [:]
    /// The findings of each chain's last member.
    var last: [Set<FindingKey>] = []
    var chains = [Int](repeating: 0, count: quantities.count)
    for index in order {
      let quantity = quantities[index]
      let candidates = quantity.used.first.flatMap { bearing[$0.finding.key] } ?? []
      let known = candidates.first { chain in
        // Findings of the last member bear on all before it.
        quantity.used.count <= last[chain].count && quantity.used.allSatisfy { last[chain].contains($0.finding.key) }
          && members[chain].allSatisfy { quantity.agrees(with: quantities[$0]) }
      }
      chains[index] = known ?? members.count
      if let known {
        members[known].append(index)
        last[known] = Set(quantity.used.map(\.finding.key))
      } else {
        last.append(Set(quantity.used.map(\.finding.key)))
        for finding in quantity.used { bearing[finding.finding.key, default: []].append(members.count) }
        members.append([index])
      }
    }
    self.chains = chains
  }

  /// The weights of each quantity's findings, with a sample's shared among the chains that it bears on.
  func weights(_ used: [[UsedFinding]]) -> [[Double]] {
    var bearing: [String: Set<Int>] = [:]
    for (chain, used) in zip(chains, used) {
      for finding in used { bearing[finding.finding.sample, default: []].insert(chain) }
    }
    return used.map { $0.map { $0.weight / Double(bearing[$0.finding.sample]?.count ?? 1) } }
  }

  /// What chains earn: in each the largest gain, and the largest loss as a number below 0.
  ///
  /// Sorted before they are added, so that the order of claims and files cannot change the last digit.
  static func total(_ bits: [Double], chains: [Int]) -> Double {
    perChain(bits, chains: chains).sorted().reduce(0, +)
  }

  /// The same chain by chain, in the order of their first members.
  static func perChain(_ bits: [Double], chains: [Int]) -> [Double] {
    var places: [Int: Int] = [:]
    var ends: [(gain: Double, loss: Double)] = []
    for (bits, chain) in zip(bits, chains) {
      let place = places[chain, default: ends.count]
      if place == ends.count {
        places[chain] = place
        ends.append((0, 0))
      }
      ends[place] = (max(ends[place].gain, bits), min(ends[place].loss, bits))
    }
    return ends.map { $0.gain + $0.loss }
  }
}

/// A quantity with what a theory says of it and the findings on it.
private struct Evidenced {
  let key: PosteriorQuery.Key
  let used: [UsedFinding]

  init(_ conjunction: Conjunction, _ used: [UsedFinding]) {
    key = conjunction.key
    self.used = used
  }

  /// More findings first; then by findings and what is said, so that the order of claims does not matter.
  func isBefore(_ other: Evidenced) -> Bool {
    if used.count != other.used.count { return used.count > other.used.count }
    for (one, two) in zip(used, other.used) where one.finding.key != two.finding.key {
      return (one.finding.dataset, one.finding.id) < (two.finding.dataset, two.finding.id)
    }
    return key.isBefore(other.key)
  }

  /// Whether some truth would please both claims, as far as their scales can be compared.
  func agrees(with other: Evidenced) -> Bool {
    switch (key.claimed, other.key.claimed) {
    case (.effect(let region), .effect(let wider)):
      let mine = region.turned(if: isTurned(against: other))
      if key.quantity.scale == other.key.quantity.scale { return !mine.intersection(wider).isEmpty }
      return [Region.below(0), .above(0)].contains { side in
        !mine.intersection(side).isEmpty && !wider.intersection(side).isEmpty
      }
    case (.order(let one), .order(let wider)): return one.count != wider.count || one == wider
    default: return true
    }
  }

  /// Whether a finding on both has another sign in each, as where one names the groups the other way round.
  private func isTurned(against other: Evidenced) -> Bool {
    guard let mine = used.first,
      let same = other.used.first(where: { $0.finding.key == mine.finding.key })
    else { return false }
    return mine.isReversed != same.isReversed
  }
}
