import RapheLanguage
import RapheNumerics
import RapheStatistics

extension ComparisonBuilder {
  /// Every pair of theories that share ground, each with the higher one first, in the order of the ranking.
  func pairs(jobs: Int) async -> [TheoryComparison.Pair] {
    let scored = Set(positions)
    let shared = evaluation.families.shared.filter { scored.contains($0.first) && scored.contains($0.second) }
    let groups = grids.groups(shared.map { evaluation.plan.requests[$0.request].family })
    let found = await groups.mapConcurrently(jobs: jobs) { group in
      let views = FamilyViews(grids)
      return group.map { family(shared[$0], views) }
    }
    var families: [Int: TheoryComparison.SharedFamily] = [:]
    for (group, found) in zip(groups, found) { for (place, family) in zip(group, found) { families[place] = family } }
    var places: [[Int]: [TheoryComparison.SharedFamily]] = [:]
    for (place, shared) in shared.enumerated() {
      places[[shared.first, shared.second], default: []].append(contentsOf: families[place].map { [$0] } ?? [])
    }
    let order = reports.indices.sorted {
      (-reports[$0].score.bits, reports[$0].theory.id) < (-reports[$1].score.bits, reports[$1].theory.id)
    }
    return order.indices.flatMap { first in
      order[(first + 1)...].compactMap { second in
        let (one, other) = (positions[order[first]], positions[second])
        let isTurned = one > other
        guard let families = places[isTurned ? [other, one] : [one, other]] else { return nil }
        return pair(order[first], second, isTurned ? families.map(\.turned) : families)
      }
    }
  }

  private func pair(
    _ first: Int, _ second: Int, _ families: [TheoryComparison.SharedFamily]
  ) -> TheoryComparison.Pair {
    TheoryComparison.Pair(
      first: reports[first].theory.id, second: reports[second].theory.id,
      bits: families.map(\.bits).sorted().reduce(0, +),
      families: families.sorted { abs($0.bits) > abs($1.bits) })
  }

  /// A family of two theories, the first of them first.
  private func family(_ shared: TheoryFamilies.Shared, _ views: FamilyViews) -> TheoryComparison.SharedFamily {
    let family = evaluation.plan.requests[shared.request].family
    let query = FamilyQuery(family, views)
    func towards(_ look: FamilyQuery.Look) -> Double {
      let scores = query.scores(of: [shared.first, shared.second], look)
      func bits(_ place: Int, _ theory: Int) -> Double {
        scores[place].bits(family.commitments(of: theory).map { _ in TheoryFamilies.rivalCommitment })
      }
      return bits(0, shared.first) - bits(1, shared.second)
    }
    let bits = towards(.stated)
    let shifts = query.samples.map { (sample: $0, bits: bits - towards(FamilyQuery.Look(omitted: $0))) }
    let decisive = shifts.max { abs($0.bits) == abs($1.bits) ? $0.sample > $1.sample : abs($0.bits) < abs($1.bits) }
    guard let place = positions.firstIndex(of: shared.first) else { preconditionFailure("a pair of unknown theories") }
    return TheoryComparison.SharedFamily(
      kind: family.kind(shared.first, shared.second), quantity: family.members[0].subject.quantity,
      vocabulary: reports[place].theory.vocabulary,
      first: family.claims(of: shared.first).flatMap(\.ids), second: family.claims(of: shared.second).flatMap(\.ids),
      bits: bits,
      // A sample that carries less decides nothing.
      decisive: decisive.flatMap { abs($0.bits) >= 0.25 * abs(bits) && abs(bits) >= Rival.level ? $0 : nil })
  }
}

extension TheoryComparison.SharedFamily {
  /// The same with the theories named the other way round.
  fileprivate var turned: TheoryComparison.SharedFamily {
    var turned = self
    (turned.first, turned.second) = (second, first)
    turned.bits = -bits
    turned.decisive = decisive.map { ($0.sample, -$0.bits) }
    return turned
  }
}

extension Family {
  /// How what two theories say here stands to each other, all of it turned alike and in units of the prior scales.
  func kind(_ first: Int, _ second: Int) -> TheoryComparison.SharedFamily.Kind {
    let (mine, theirs) = (claims(of: first).map(aligned), claims(of: second).map(aligned))
    let isOpposed = mine.contains { one in theirs.contains { areOpposed(one, $0) } }
    if isOpposed { return .opposite }
    return Set(mine) == Set(theirs) ? .same : .partly
  }
}
