import RapheEvidence
import RapheLanguage
import RapheStatistics

/// The claims of a theory on one quantity, taken together.
struct Conjunction: Sendable {
  var key: PosteriorQuery.Key
  /// The least commitment among them: the theory implies all of them at most as probably as the least of them.
  var commitment: Double
}

extension [ResolvedClaim] {
  /// The claims on each quantity taken together, in the order of their first.
  func conjunctions() -> [Conjunction] {
    var found: [Conjunction] = []
    var places: [PosteriorQuery.Key.Subject: Int] = [:]
    for claim in self {
      let key = PosteriorQuery.Key(claim)
      let commitment = claim.written.commitment.probability
      if let index = places[key.subject] {
        found[index].key.claimed = found[index].key.claimed.intersection(key.claimed)
        found[index].commitment = Swift.min(found[index].commitment, commitment)
      } else {
        places[key.subject] = found.count
        found.append(Conjunction(key: key, commitment: commitment))
      }
    }
    // Claims that contradict each other were reported; what they say together has no probability and earns nothing.
    return found.filter { !$0.key.claimed.isEmpty }
  }
}
