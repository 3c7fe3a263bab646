import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

/// A family held against its evidence weighed in many ways, under the declared prior.
///
/// Not to be shared between threads: it remembers answers.
final class FamilyQuery {
  /// One way to weigh the evidence.
  struct Look {
    /// Which findings are known.
    var split = Split.all
    /// How often each sample counts; once where nothing is said.
    var counts: [String: Double]?
    /// How exactly members are joined.
    var accuracy = JointPosterior.Accuracy.full
    /// A sample that is left out.
    var omitted: String?

    /// All evidence as it is.
    static let stated = Look()
  }

  let family: Family
  /// One for each claim of the family.
  private let queries: [PosteriorQuery]
  /// The places of the claims on each member.
  private let claims: [[Int]]

  /// Takes the evidence as others have weighed it.
  ///
  /// `isMirrored` turns every claim round. A `severity` from 0 to 2 takes findings as selected for publication.
  init(_ family: Family, _ views: FamilyViews = FamilyViews(), isMirrored: Bool = false, severity: Double = 0) {
    self.family = family
    let tabulated = family.members.indices.map { views.views(of: $0, in: family) }
    queries = family.claims.map { claim in
      let member = family.members[claim.member]
      var key = member.key(claim)
      if isMirrored { key.claimed = key.claimed.mirrored }
      return PosteriorQuery(
        key: key, gathered: member.evidence, severity: severity, views: tabulated[claim.member])
    }
    claims = family.members.indices.map { member in family.claims.indices.filter { family.claims[$0].member == member }
    }
  }

  /// What the claims of some theories earn together, theory by theory.
  func scores(of theories: [Int], _ look: Look = .stated) -> [JointScore] {
    // A claim's own probability just before its member's posterior, which often rests on the same weights.
    var chances = [Double](repeating: 0, count: family.claims.count)
    var members: [FamilyMember] = []
    for member in family.members.indices {
      for claim in claims[member] where theories.contains(family.claims[claim].theory) {
        chances[claim] = logProbability(claim, look)
      }
      if family.effects.count > 1, family.effects.contains(member) { members.append(self.member(member, look)) }
    }
    let joint = members.isEmpty ? nil : JointPosterior(members, accuracy: look.accuracy)
    return theories.map { theory in
      let own = family.claims.indices.filter { family.claims[$0].theory == theory }
      if let joint, !family.hasOrder(of: theory) {
        return JointScore(joint, own.map(family.place), caps: own.map { chances[$0] })
      }
      return JointScore(
        before: own.map { queries[$0].logPriors.declared }.min() ?? 0, after: own.map { chances[$0] }.min() ?? 0)
    }
  }

  /// The samples of all members, sorted.
  var samples: [String] { Set(family.members.flatMap(\.evidence.samples)).sorted() }

  private func logProbability(_ claim: Int, _ look: Look) -> Double {
    let evidence = family.members[family.claims[claim].member].evidence
    let (query, weights) = (queries[claim], look.weights(evidence))
    guard let left = look.left(of: evidence) else { return query.logProbability(weights) }
    return left.isAll ? query.logPriors.declared : query.logProbability(query.omitting(left.positions, from: weights))
  }

  private func member(_ place: Int, _ look: Look) -> FamilyMember {
    let (member, query) = (family.members[place], queries[claims[place][0]])
    let weights = look.weights(member.evidence, shares: member.shares)
    var posterior: Posterior?
    if let left = look.left(of: member.evidence) {
      let isAny = weights.indices.contains { weights[$0] > 0 && !left.positions.contains($0) }
      posterior = isAny ? query.posterior(query.omitting(left.positions, from: weights)) : nil
    } else {
      posterior = query.posterior(weights)
    }
    return FamilyMember(
      posterior: posterior, prior: query.prior, isTurned: member.turn == .turned,
      claims: claims[place].compactMap { claim in
        queries[claim].key.claimed.region.map { FamilyMember.Claim($0, Estimand(member.subject.setting)) }
      })
  }
}

extension FamilyQuery.Look {
  /// The weights of a quantity's findings.
  fileprivate func weights(_ evidence: QuantityEvidence, shares: [Int]? = nil) -> [Double] {
    let weights = evidence.weights(split, shares: shares)
    guard let counts else { return weights }
    return zip(evidence.used, weights).map { (counts[$0.finding.sample] ?? 1) * $1 }
  }

  /// The findings of the sample that is left out; nil where none bears on the quantity.
  fileprivate func left(of evidence: QuantityEvidence) -> (positions: [Int], isAll: Bool)? {
    guard let omitted else { return nil }
    let positions = evidence.used.indices.filter { evidence.used[$0].finding.sample == omitted }
    return positions.isEmpty ? nil : (positions, positions.count == evidence.used.count)
  }
}
