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
  /// The weights of the quantity's samples.
  var weights: [Double]
  /// What the theory says of kindred quantities; nil where it says nothing of any, or the quantity is weighed alone.
  var kin: Kin?

  /// The least prior probability, as a natural logarithm, of a region whose share of a forecast is resolved: 1e-9.
  static let leastLogPrior = -20.7

  /// Whether it stakes so much that a forecast on a mesh has no mass for it: about 30 bits.
  func isBeyondForecast(on scale: PriorScale) -> Bool {
    parts.contains { part in
      let logPrior = RandomEffectsPrior(scale).logProbability(of: part.region, for: Estimand(part.setting))
      return (logPrior ?? 0) < Stance.leastLogPrior
    }
  }

  /// Whether two theories say the same and are therefore not separated by the quantity.
  func agrees(with other: Stance) -> Bool {
    parts.count == other.parts.count
      && zip(parts, other.parts).allSatisfy { $0.region == $1.region && $0.setting == $1.setting }
  }

  /// The stances of a theory's claims, by quantity: claims on one quantity intersected, on all findings that bear on it.
  static func stances(_ claims: [ResolvedClaim], _ gathered: [Quantity: QuantityEvidence]) -> [Quantity: Stance] {
    var stances: [Quantity: Stance] = [:]
    for (subject, claims) in Dictionary(grouping: claims, by: { PosteriorQuery.Key($0).subject }) {
      // An order is no region of one effect.
      let regions = claims.compactMap(\.region)
      guard regions.count == claims.count else { continue }
      let region = regions.reduce(Region.everything) { $0.intersection($1) }
      if region.isEmpty { continue }
      let part = Part(
        region: region, setting: subject.setting,
        commitment: claims.map(\.written.commitment.probability).min() ?? 1)
      let weights = gathered[subject.quantity]?.terms.map { _ in 1.0 } ?? []
      stances[subject.quantity, default: Stance(parts: [], weights: weights)].parts.append(part)
    }
    return stances.mapValues { stance in
      var stance = stance
      stance.parts.sort { $0.setting == .average && $1.setting != .average }
      return stance
    }
  }
}
