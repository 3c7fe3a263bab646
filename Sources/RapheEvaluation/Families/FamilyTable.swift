import RapheEvidence
import RapheLanguage
import RapheStatistics

/// What all theories of a run say of which quantity, and which quantities are kin: what every score is read from.
///
/// Built once for judging, comparing, planning and calibrating. A theory's own families do not depend on what others say.
struct FamilyTable: Sendable {
  /// A quantity with what theories say of it.
  private struct Entry: Sendable {
    var subject: PosteriorQuery.Key.Subject
    var evidence: QuantityEvidence
    var claims: [Conjunction]
  }

  private let entries: [Entry]
  private let graph: KinshipGraph

  /// Takes what theories say, in any order; `vocabularies` are those of the theories.
  init(_ conjunctions: [Conjunction], vocabularies: [Vocabulary]) {
    var entries: [Entry] = []
    var places: [PosteriorQuery.Key.Subject: Int] = [:]
    for conjunction in conjunctions.sorted(by: { $0.isBefore($1) }) {
      let subject = conjunction.key.subject
      if let place = places[subject] {
        entries[place].claims.append(conjunction)
      } else {
        places[subject] = entries.count
        entries.append(Entry(subject: subject, evidence: conjunction.evidence, claims: [conjunction]))
      }
    }
    let kinships = Dictionary(
      vocabularies.map { ($0.id, Kinship(vocabulary: $0)) }, uniquingKeysWith: { first, _ in first })
    self.entries = entries
    graph = KinshipGraph(entries.map(\.subject.quantity), entries.map(\.evidence), kinships)
  }

  /// The families that the claims of some theories fall into, in a fixed order.
  ///
  /// A quantity on which no finding bears is in none, but for `sought`, as if one bore on it.
  func families(of theories: [Int], sought: Quantity? = nil) -> [Family] {
    let places = entries.indices.filter { place in
      let entry = entries[place]
      return (!entry.evidence.used.isEmpty || entry.subject.quantity == sought)
        && entry.claims.contains { theories.contains($0.theory) }
    }
    return graph.families(among: places).map { kin in
      var members: [Family.Member] = []
      var claims: [Family.Claim] = []
      var known: [SameFindings: Int] = [:]
      for (place, turn) in kin {
        let entry = entries[place]
        let same = SameFindings(entry.subject, entry.evidence)
        let member = same.flatMap { known[$0] } ?? members.count
        if let same { known[same] = member }
        if member == members.count {
          members.append(Family.Member(subject: entry.subject, evidence: entry.evidence, turn: turn, shares: []))
        }
        for conjunction in entry.claims where theories.contains(conjunction.theory) {
          claims.add(conjunction, to: member, members[member])
        }
      }
      members.divideFindings()
      return Family(members: members, claims: claims.sorted { ($0.theory, $0.member) < ($1.theory, $1.member) })
    }
  }
}

/// What two quantities have in common that rest on the very same findings.
private struct SameFindings: Hashable {
  var findings: [FindingKey]
  var setting: Setting

  /// Nil for an order, whose findings say something else of each pair of groups, and without findings.
  init?(_ subject: PosteriorQuery.Key.Subject, _ evidence: QuantityEvidence) {
    guard subject.quantity.groups.isEmpty, !evidence.used.isEmpty else { return nil }
    findings = evidence.used.map(\.finding.key)
    setting = subject.setting
  }
}

extension [Family.Claim] {
  /// Adds what a theory says of a member; on one that it speaks of already both must hold.
  fileprivate mutating func add(_ conjunction: Conjunction, to place: Int, _ member: Family.Member) {
    let claimed = conjunction.claimed(of: member)
    if let known = firstIndex(where: { $0.theory == conjunction.theory && $0.member == place }) {
      self[known].claimed = self[known].claimed.intersection(claimed)
      self[known].commitment = Swift.min(self[known].commitment, conjunction.commitment)
      self[known].ids += conjunction.claims
    } else {
      append(
        Family.Claim(
          theory: conjunction.theory, member: place, claimed: claimed, commitment: conjunction.commitment,
          ids: conjunction.claims))
    }
  }
}

extension Conjunction {
  /// What is claimed, on the scale and in the direction of a member with the same findings: in units of s.
  fileprivate func claimed(of member: Family.Member) -> Claimed {
    let quantity = member.subject.quantity
    guard quantity != key.quantity, let region = key.claimed.region, let mine = evidence.used.first,
      let theirs = member.evidence.used.first
    else { return key.claimed }
    let factor = member.evidence.priorScale(on: quantity.scale).s / evidence.priorScale(on: key.quantity.scale).s
    let scaled = factor == 1 ? region : region.scaled(by: factor)
    return .effect(mine.isReversed == theirs.isReversed ? scaled : scaled.mirrored)
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
