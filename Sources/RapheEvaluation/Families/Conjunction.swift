import RapheLanguage
import RapheStatistics

/// The claims of a theory on one quantity, taken together, with the evidence that bears on it.
struct Conjunction: Sendable {
  /// The position of the theory.
  var theory: Int
  /// The quantity and where the theory says that its effect lies.
  var key: PosteriorQuery.Key
  /// The least commitment among its claims: the theory implies all of them at most as probably as the least of them.
  var commitment: Double
  /// The ids of its claims, in the order written.
  var claims: [String]
  var evidence: QuantityEvidence
}

extension Conjunction {
  /// What a theory says of each quantity on which a usable finding bears, the claims on one quantity taken together.
  ///
  /// `isOnUntested` takes in those on which none bears too. Claims that contradict each other were reported; what they say together has no probability and is left out.
  static func conjunctions(
    of claims: [ResolvedClaim], theory: Int, evidence: [Quantity: QuantityEvidence], isOnUntested: Bool = false
  ) -> [Conjunction] {
    var found: [Conjunction] = []
    var places: [PosteriorQuery.Key.Subject: Int] = [:]
    for claim in claims {
      let key = PosteriorQuery.Key(claim)
      guard let evidence = evidence[key.quantity], isOnUntested || !evidence.used.isEmpty else { continue }
      let commitment = claim.written.commitment.probability
      if let place = places[key.subject] {
        found[place].key.claimed = found[place].key.claimed.intersection(key.claimed)
        found[place].commitment = min(found[place].commitment, commitment)
        found[place].claims.append(claim.id)
      } else {
        places[key.subject] = found.count
        found.append(
          Conjunction(theory: theory, key: key, commitment: commitment, claims: [claim.id], evidence: evidence))
      }
    }
    return found.filter { !$0.key.claimed.isEmpty }
  }

  /// A fixed order, whatever the order of claims and files: more findings first, then by quantity and theory.
  func isBefore(_ other: Conjunction) -> Bool {
    if evidence.used.count != other.evidence.used.count { return evidence.used.count > other.evidence.used.count }
    if key.quantity.vocabulary != other.key.quantity.vocabulary {
      return key.quantity.vocabulary < other.key.quantity.vocabulary
    }
    if key.quantity != other.key.quantity { return key.quantity.isBefore(other.key.quantity) }
    if key.setting != other.key.setting { return key.setting == .average }
    return theory < other.theory
  }
}
