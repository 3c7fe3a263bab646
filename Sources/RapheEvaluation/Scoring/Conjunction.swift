import RapheEvidence
import RapheLanguage
import RapheStatistics

/// The claims of a theory on one quantity, taken together.
struct Conjunction: Sendable {
  var key: Inquiry.Key
  /// The least commitment among them: the theory implies all of them at most as probably as the least of them.
  var commitment: Double
}

extension [ResolvedClaim] {
  /// The claims on each quantity taken together, in the order of their first.
  func conjunctions() -> [Conjunction] {
    var found: [Conjunction] = []
    for claim in self {
      let key = Inquiry.Key(claim)
      let commitment = claim.claim.commitment.probability
      if let index = found.firstIndex(where: { $0.key.quantity == key.quantity && $0.key.setting == key.setting }) {
        found[index].key.region = found[index].key.region.intersection(key.region)
        found[index].commitment = Swift.min(found[index].commitment, commitment)
      } else {
        found.append(Conjunction(key: key, commitment: commitment))
      }
    }
    // Claims that contradict each other were reported; what they say together has no probability and earns nothing.
    return found.filter { !$0.key.region.isEmpty }
  }
}

/// On how many quantities of a theory each sample bears.
struct SampleShares {
  private var counts: [String: Double] = [:]

  init(_ quantities: [[UsedFinding]]) {
    for used in quantities {
      for sample in Set(used.map(\.finding.sample)) { counts[sample, default: 0] += 1 }
    }
  }

  /// The weights of findings with each sample's shared among the quantities it bears on, so that it counts once.
  func weights(_ used: [UsedFinding]) -> [Double] {
    used.map { $0.weight / (counts[$0.finding.sample] ?? 1) }
  }
}
