import RapheEvidence
import RapheLanguage
import RapheStatistics

/// The families of a run's theories, by themselves and two by two, with their place in the plan.
struct TheoryFamilies: Sendable {
  /// A family of two theories that both speak in it.
  struct Shared: Sendable {
    var first: Int
    var second: Int
    /// The place of the request in the plan.
    var request: Int
  }

  let table: FamilyTable
  /// The places of each theory's requests.
  private(set) var own: [[Int]] = []
  private(set) var shared: [Shared] = []
  /// Claims of a theory that restate one thing too often, each time all of them.
  private(set) var restated: [(theory: Int, claims: [String])] = []

  /// Finds the families and asks the plan about them.
  ///
  /// `claims` are those of each theory in its place; theories that are not scored have no rivals.
  init(
    _ theories: [ResolvedTheory], _ claims: [[ResolvedClaim]], isScored: [Bool], into plan: inout EvaluationPlan
  ) {
    let conjunctions = claims.enumerated().map {
      Conjunction.conjunctions(of: $0.element, theory: $0.offset, evidence: plan.evidence)
    }
    table = FamilyTable(conjunctions.flatMap { $0 }, vocabularies: theories.map(\.vocabulary))
    for theory in theories.indices {
      var places: [Int] = []
      for family in conjunctions[theory].isEmpty ? [] : table.families(of: [theory]) {
        let ids = family.claims.flatMap(\.ids)
        if ids.count > Family.mostClaims {
          restated.append((theory, ids))
          continue
        }
        places.append(plan.requests.count)
        plan.add(
          FamilyRequest(
            family: family, theories: [theory], splits: theories[theory].written.splits(of: family), isBanded: true))
      }
      own.append(places)
    }
    let refused = Set(restated.map(\.theory))
    let rivals = theories.indices.filter { isScored[$0] && !refused.contains($0) && !conjunctions[$0].isEmpty }
    for (index, first) in rivals.enumerated() {
      for second in rivals.dropFirst(index + 1) {
        for family in table.families(of: [first, second]) where family.has(first) && family.has(second) {
          shared.append(Shared(first: first, second: second, request: plan.requests.count))
          plan.add(
            FamilyRequest(
              family: family, theories: [first, second], splits: [.all], isBanded: false))
        }
      }
    }
  }
}

extension Theory {
  /// All evidence, what was known when the theory was stated, and what has a date where some has none.
  fileprivate func splits(of family: Family) -> [Split] {
    guard let knownSince else { return [.all] }
    let hasUndated = family.members.contains { $0.evidence.used.contains { $0.finding.year == nil } }
    return [.all, .upTo(knownSince)] + (hasUndated ? [.dated] : [])
  }
}
