import RapheEvidence
import RapheLanguage
import RapheStatistics

extension Family {
  /// The families that the claims of some theories fall into, in a fixed order.
  ///
  /// Quantities are kin when they share a usable finding or by their terms; families are what kinship connects. A broad
  /// quantity that connects unlike ones forms a family of its own. `kinships` are by vocabulary.
  static func families(of conjunctions: [Conjunction], _ kinships: [String: Kinship]) -> [Family] {
    let slots = Slot.slots(conjunctions)
    let graph = KinshipGraph(slots, kinships)
    return graph.families().map { places in
      var members = places.map { place, turn in
        Member(subject: slots[place].subject, evidence: slots[place].evidence, turn: turn, shares: [])
      }
      members.divideFindings()
      let claims = places.indices.flatMap { member in
        slots[places[member].place].claims.map { claim in
          var claim = claim
          claim.member = member
          return claim
        }
      }
      return Family(members: members, claims: claims.sorted { ($0.theory, $0.member) < ($1.theory, $1.member) })
    }
  }
}

extension [Family.Member] {
  /// Lets every finding count once: for the member with the fewest findings that it bears on, divided among equals.
  fileprivate mutating func divideFindings() {
    var fewest: [FindingKey: (count: Int, members: Int)] = [:]
    for member in self {
      let count = member.evidence.used.count
      for used in member.evidence.used {
        let known = fewest[used.finding.key]
        if let known, known.count < count { continue }
        fewest[used.finding.key] = (count, known.map { $0.count == count ? $0.members + 1 : 1 } ?? 1)
      }
    }
    for index in indices {
      let count = self[index].evidence.used.count
      self[index].shares = self[index].evidence.used.map { used in
        fewest[used.finding.key].map { $0.count == count ? $0.members : 0 } ?? 0
      }
    }
  }
}

/// A quantity that some theories speak of, before families are told apart.
struct Slot {
  var subject: PosteriorQuery.Key.Subject
  var evidence: QuantityEvidence
  var claims: [Family.Claim]

  /// The quantities of some conjunctions; those that rest on the very same findings are one.
  static func slots(_ conjunctions: [Conjunction]) -> [Slot] {
    var slots: [Slot] = []
    var places: [PosteriorQuery.Key.Subject: Int] = [:]
    var samePlaces: [SameFindings: Int] = [:]
    for conjunction in conjunctions.sorted(by: { $0.isBefore($1) }) {
      let same = SameFindings(conjunction)
      let place = places[conjunction.key.subject] ?? same.flatMap { samePlaces[$0] } ?? slots.count
      places[conjunction.key.subject] = place
      if let same { samePlaces[same] = place }
      if place == slots.count {
        slots.append(Slot(subject: conjunction.key.subject, evidence: conjunction.evidence, claims: []))
      }
      slots[place].add(conjunction)
    }
    return slots
  }

  private mutating func add(_ conjunction: Conjunction) {
    let claimed = conjunction.claimed(on: subject.quantity, evidence)
    if let known = claims.firstIndex(where: { $0.theory == conjunction.theory }) {
      claims[known].claimed = claims[known].claimed.intersection(claimed)
      claims[known].commitment = min(claims[known].commitment, conjunction.commitment)
      claims[known].ids += conjunction.claims
    } else {
      claims.append(
        Family.Claim(
          theory: conjunction.theory, member: 0, claimed: claimed, commitment: conjunction.commitment,
          ids: conjunction.claims))
    }
  }
}

/// What two quantities have in common that rest on the very same findings.
private struct SameFindings: Hashable {
  var findings: [FindingKey]
  var setting: Setting

  /// Nil for an order, whose findings say something else of each pair of groups.
  init?(_ conjunction: Conjunction) {
    guard conjunction.key.claimed.region != nil else { return nil }
    findings = conjunction.evidence.used.map(\.finding.key)
    setting = conjunction.key.setting
  }
}

extension Conjunction {
  /// What is claimed, on the scale and in the direction of another quantity with the same findings: in units of s.
  fileprivate func claimed(on quantity: Quantity, _ other: QuantityEvidence) -> Claimed {
    guard quantity != key.quantity, let region = key.claimed.region, let mine = evidence.used.first,
      let theirs = other.used.first
    else { return key.claimed }
    let factor = other.priorScale(on: quantity.scale).s / evidence.priorScale(on: key.quantity.scale).s
    let scaled = factor == 1 ? region : region.scaled(by: factor)
    return .effect(mine.isReversed == theirs.isReversed ? scaled : scaled.mirrored)
  }
}
