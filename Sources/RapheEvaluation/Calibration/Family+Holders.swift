import RapheEvidence
import RapheLanguage

extension Family {
  /// The member that each finding reports on in simulated worlds: the one for which it counts; of several, any.
  func holders() -> [FindingKey: Int] {
    var counting: [FindingKey: [Int]] = [:]
    for (place, member) in members.enumerated() {
      for (used, share) in zip(member.evidence.used, member.shares) where share > 0 {
        counting[used.finding.key, default: []].append(place)
      }
    }
    return counting.reduce(into: [:]) { holders, item in
      holders[item.key] = item.value[Int(item.key.text.digest % UInt32(item.value.count))]
    }
  }

  /// The family with the first finding alone that each sample has on a member, which counts for nothing else: for such
  /// evidence the model of a family is exact.
  func withOneFindingEach() -> Family {
    let holders = holders()
    var kept: Set<FindingKey> = []
    for (place, member) in members.enumerated() {
      var seen: Set<String> = []
      for used in member.evidence.used where holders[used.finding.key] == place {
        if seen.insert(used.finding.sample).inserted { kept.insert(used.finding.key) }
      }
    }
    var family = self
    for place in members.indices {
      let used = members[place].evidence.used.filter { kept.contains($0.finding.key) }.weighted()
      family.members[place].evidence.used = used
      family.members[place].shares = used.map { holders[$0.finding.key] == place ? 1 : 0 }
    }
    return family
  }
}

extension FindingKey {
  /// What gives it random numbers of its own.
  var text: String { "\(dataset)/\(id)" }
}
