import RapheLanguage
import RapheNumerics
import RapheStatistics

extension ComparisonBuilder {
  /// The probabilities among the theories that odds are given for, on the families in which two of them speak.
  ///
  /// A theory has no probability of its own: only where every two of the theories share ground can the evidence weigh
  /// them against each other. Every claim counts with one commitment.
  func odds(_ table: FamilyTable) -> TheoryComparison.Odds? {
    let named = reports.indices.filter { options.odds[ids[$0]] != nil }
    guard named.count > 1 else { return nil }
    for (index, first) in named.enumerated() {
      for second in named.dropFirst(index + 1) where !shareGround(positions[first], positions[second]) {
        return TheoryComparison.Odds(
          theories: named.map { (ids[$0], options.odds[ids[$0]] ?? 1, .nan) }, apart: (ids[first], ids[second]))
      }
    }
    let views = FamilyViews(grids)
    var bits = [Double](repeating: 0, count: named.count)
    for family in table.families(of: named.map { positions[$0] }) {
      let speaking = named.indices.filter { family.has(positions[named[$0]]) }
      guard speaking.count > 1 else { continue }
      let scores = FamilyQuery(family, views).scores(of: speaking.map { positions[named[$0]] })
      for (place, score) in zip(speaking, scores) {
        bits[place] += score.bits(
          family.commitments(of: positions[named[place]]).map { _ in TheoryFamilies.rivalCommitment })
      }
    }
    let logs = zip(named, bits).map { log2(options.odds[ids[$0]] ?? 1) + $1 }
    let highest = logs.max() ?? 0
    let total = logs.sorted().map { exp2($0 - highest) }.reduce(0, +)
    return TheoryComparison.Odds(
      theories: zip(named, logs).map { (ids[$0], options.odds[ids[$0]] ?? 1, exp2($1 - highest) / total) })
  }

  private func shareGround(_ one: Int, _ other: Int) -> Bool {
    evaluation.families.shared.contains { [$0.first, $0.second] == [min(one, other), max(one, other)] }
  }
}
