import RapheEvidence
import RapheLanguage
import RapheStatistics

/// What a theory says of a quantity: one part for the average, one for the next setting, or both.
struct Stance: Hashable, Sendable {
  /// Where the effect lies, and how surely the theory implies it.
  struct Part: Hashable, Sendable {
    var region: Region
    var setting: Setting
    /// The least commitment among the claims that make the region.
    var commitment: Double
  }

  /// The parts, the average first.
  var parts: [Part]
  /// The weights of the quantity's findings in the theory's score.
  var weights: [Double]

  /// Whether two theories say the same and are therefore not separated by the quantity.
  func agrees(with other: Stance) -> Bool {
    parts.count == other.parts.count
      && zip(parts, other.parts).allSatisfy { $0.region == $1.region && $0.setting == $1.setting }
  }
}

/// A theory's stances, with the claims each is made of.
struct Stances: Sendable {
  private(set) var byQuantity: [Quantity: Stance] = [:]
  /// The positions in the theory of the claims on each quantity.
  private(set) var claims: [Quantity: [Int]] = [:]

  /// The stances of the claims of one theory that are asked about, as its score takes them.
  ///
  /// Claims on one quantity are intersected. A sample that bears on several quantities is shared among them.
  init(_ theory: ResolvedTheory, _ asked: [Int], _ gathered: [Quantity: Gathered]) {
    for index in asked {
      let claim = theory.claims[index]
      byQuantity[claim.quantity, default: Stance(parts: [], weights: [])].add(claim)
      claims[claim.quantity, default: []].append(index)
    }
    // Claims that contradict each other say nothing together; the mistake was reported.
    for (quantity, stance) in byQuantity where stance.parts.contains(where: \.region.isEmpty) {
      byQuantity[quantity]?.parts.removeAll(where: \.region.isEmpty)
    }
    byQuantity = byQuantity.filter { !$0.value.parts.isEmpty }
    var counts: [String: Double] = [:]
    for (quantity, stance) in byQuantity {
      for sample in gathered[quantity]?.samples ?? [] { counts[sample, default: 0] += Double(stance.parts.count) }
    }
    for quantity in byQuantity.keys {
      byQuantity[quantity]?.weights = (gathered[quantity]?.used ?? []).map {
        $0.weight / (counts[$0.finding.sample] ?? 1)
      }
    }
  }
}

extension Stance {
  fileprivate mutating func add(_ claim: ResolvedClaim) {
    let commitment = claim.claim.commitment.probability
    if let index = parts.firstIndex(where: { $0.setting == claim.claim.appliesTo }) {
      parts[index].region = parts[index].region.intersection(claim.canonicalRegion)
      parts[index].commitment = min(parts[index].commitment, commitment)
    } else {
      parts.append(
        Part(region: claim.canonicalRegion, setting: claim.claim.appliesTo, commitment: commitment))
      parts.sort { $0.setting == .average && $1.setting != .average }
    }
  }
}
