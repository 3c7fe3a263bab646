import RapheLanguage
import RapheNumerics
import RapheStatistics

/// The findings on the members of families, tabulated once for all who ask of the same effects and of these turned round.
struct FamilyGrids: Sendable {
  struct Key: Hashable, Sendable {
    var quantity: Quantity
    var cuts: [Double]
  }

  private var grids: [Key: SampleGrid] = [:]

  /// Nothing tabulated beforehand.
  init() {}

  /// Tabulates the findings on all members of some families.
  init(_ families: [Family], jobs: Int) async {
    var evidence: [(key: Key, evidence: QuantityEvidence)] = []
    var seen: Set<Key> = []
    for family in families {
      for member in family.effects {
        let key = Self.key(of: member, in: family)
        if seen.insert(key).inserted { evidence.append((key, family.members[member].evidence)) }
      }
    }
    let found = await evidence.mapConcurrently(jobs: jobs) {
      $0.evidence.grid(on: $0.key.quantity.scale, cuts: $0.key.cuts)
    }
    for (item, grid) in zip(evidence, found) { grids[item.key] = grid }
  }

  /// The table of a member; nil for an order.
  func grid(of member: Int, in family: Family) -> SampleGrid? {
    guard family.effects.contains(member) else { return nil }
    let key = Self.key(of: member, in: family)
    return grids[key] ?? family.members[member].evidence.grid(on: key.quantity.scale, cuts: key.cuts)
  }

  /// The places of families in groups that rest on none of the same tables, those of more members first.
  func groups(_ families: [Family]) -> [[Int]] {
    var groups: [(keys: Set<Key>, places: [Int])] = []
    for (place, family) in families.enumerated() {
      var joined = (keys: Set(family.effects.map { Self.key(of: $0, in: family) }), places: [place])
      for group in groups where !group.keys.isDisjoint(with: joined.keys) {
        joined = (joined.keys.union(group.keys), joined.places + group.places)
      }
      groups.removeAll { !$0.keys.isDisjoint(with: joined.keys) }
      groups.append(joined)
    }
    return groups.sorted { ($0.keys.count, $1.places[0]) > ($1.keys.count, $0.places[0]) }.map { $0.places.sorted() }
  }

  static func key(of member: Int, in family: Family) -> Key {
    let cuts = family.cuts(of: member)
    return Key(
      quantity: family.members[member].subject.quantity, cuts: Set(cuts + cuts.map { -$0 + 0 }).sorted())
  }
}
