import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

/// What theories say of a quantity with what they say of its kin: the score that a study of the quantity moves is that of
/// the family.
///
/// A theory is weighed with its own commitments and in its own family against those that say nothing; against a rival both
/// are in the family of both, with one commitment to every claim, as `compare` holds them.
struct KinStances: Sendable {
  private let table: FamilyTable
  private let kinships: [String: Kinship]
  private var grids = FamilyGrids()

  /// The most claims of a theory in one family that are weighed together; of more, the one on the quantity is weighed alone.
  static let most = 8

  /// Takes the claims of theories, by their places, with the evidence on every quantity.
  init(_ claims: [[ResolvedClaim]], _ gathered: [Quantity: QuantityEvidence], vocabularies: [Vocabulary]) {
    let conjunctions = claims.enumerated().flatMap {
      Conjunction.conjunctions(of: $1, theory: $0, evidence: gathered, isOnUntested: true)
    }
    table = FamilyTable(conjunctions, vocabularies: vocabularies)
    kinships = Dictionary(
      vocabularies.map { ($0.id, Kinship(vocabulary: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same with the evidence on kin tabulated: `sides` has the theories that speak of each quantity.
  func tabulated(_ sides: [(quantity: Quantity, theories: [Int])], jobs: Int) async -> KinStances {
    let families = await sides.mapConcurrently(jobs: jobs) { side in
      side.theories.indices.flatMap { first in
        [[side.theories[first]]] + side.theories[(first + 1)...].map { [side.theories[first], $0] }
      }.compactMap { theories in
        table.families(of: theories, sought: side.quantity).first { family in
          family.effects.count > 1 && family.members.contains { $0.subject.quantity == side.quantity }
        }
      }
    }
    var tabulated = self
    tabulated.grids = await FamilyGrids(families.flatMap { $0 }, jobs: jobs)
    return tabulated
  }

  /// A theory's stance on a quantity with the kin of it, by itself or against a rival.
  func stance(_ stance: Stance, of theory: Int, against rival: Int?, on quantity: Quantity) -> Stance {
    var stance = stance
    if rival != nil {
      for part in stance.parts.indices { stance.parts[part].commitment = TheoryFamilies.rivalCommitment }
    }
    let theories = [theory] + (rival.map { [$0] } ?? [])
    // One claim a quantity; what is said of the average and of the next setting too is two members of one quantity.
    guard stance.parts.count == 1,
      let family = table.families(of: theories, sought: quantity).first(where: {
        $0.effects.count > 1 && $0.place(of: quantity, theory) != nil
      }), let claim = family.place(of: quantity, theory), !family.hasOrder(of: theory)
    else { return stance }
    let others = family.claims.indices.filter { $0 != claim && family.claims[$0].theory == theory }
    if others.count < Self.most {
      stance.kin = kin(family, claim, others, commitment: rival.map { _ in TheoryFamilies.rivalCommitment })
    }
    return stance
  }

  private func kin(_ family: Family, _ claim: Int, _ others: [Int], commitment: Double?) -> Stance.Kin {
    let own = family.claims[claim].member
    let kin = family.effects.filter { $0 != own }
    let before = JointPosterior(family.effects.map { member($0, of: family, isKnown: false) })
    let kindred = Kindred(
      kin.map { member($0, of: family, isKnown: true) },
      scale: family.members[own].evidence.priorScale(on: family.members[own].subject.quantity.scale).s,
      isTurned: family.members[own].turn == .turned)
    let places = others.map { other in
      var place = family.place(other)
      place.member = kin.firstIndex(of: family.claims[other].member) ?? 0
      return place
    }
    let mine = family.members[own]
    let counted = SampleGrid.terms(mine.evidence.rows, weights: mine.evidence.weights(.all, shares: mine.shares))
    return Stance.Kin(
      terms: counted.terms, weights: counted.powers,
      factors: (0..<1 << others.count).map { set in
        kindred.factor(of: places.indices.filter { set >> $0 & 1 == 1 }.map { places[$0] })
      },
      logPriors: before.probabilities(of: ([claim] + others).map(family.place)).before.map { log($0) },
      commitments: ([claim] + others).map { commitment ?? family.claims[$0].commitment },
      caps: others.map { cap(family.claims[$0], of: family, own) })
  }

  private func member(_ index: Int, of family: Family, isKnown: Bool) -> FamilyMember {
    let member = family.members[index]
    let prior = member.evidence.priorScale(on: member.subject.quantity.scale)
    let weights = member.evidence.weights(.all, shares: member.shares)
    var posterior: Posterior?
    if isKnown, weights.contains(where: { $0 > 0 }) {
      posterior = grids.grid(of: index, in: family)?.posterior(weights: weights, prior: RandomEffectsPrior(prior))
    }
    return FamilyMember(
      posterior: posterior, prior: prior, isTurned: member.turn == .turned,
      claims: family.claims.filter { $0.member == index }.compactMap { claim in
        claim.claimed.region.map { FamilyMember.Claim($0, Estimand(member.subject.setting)) }
      })
  }

  /// How probable a claim on kin is on all that bears on it.
  private func cap(_ claim: Family.Claim, of family: Family, _ own: Int) -> Stance.Cap {
    let (member, mine) = (family.members[claim.member], family.members[own])
    let (scale, region) = (member.subject.quantity.scale, claim.claimed.region)
    if let region, scale == mine.subject.quantity.scale, isMoved(member, by: mine) {
      return .moved(
        Stance.Broader(
          terms: member.evidence.terms, weights: member.evidence.terms.map { _ in 1 },
          scale: member.evidence.priorScale(on: scale), region: region, setting: member.subject.setting,
          isReversed: member.turn != mine.turn))
    }
    let query = PosteriorQuery(
      key: member.key(claim), gathered: member.evidence, views: FamilyViews(grids).views(of: claim.member, in: family))
    return .fixed(query.logProbability(member.evidence.used.map(\.weight)))
  }

  /// Whether a study of one member bears on another too: as all findings do that there are, or by its terms.
  private func isMoved(_ member: Family.Member, by mine: Family.Member) -> Bool {
    if mine.evidence.used.isEmpty {
      let quantity = mine.subject.quantity
      return kinships[quantity.vocabulary]?.bears(quantity, on: member.subject.quantity) ?? false
    }
    let known = Set(member.evidence.used.map(\.finding.key))
    return mine.evidence.used.allSatisfy { known.contains($0.finding.key) }
  }
}

extension Family {
  /// The claim of a theory on a quantity that is a member by itself; nil where another stands for the same findings.
  fileprivate func place(of quantity: Quantity, _ theory: Int) -> Int? {
    claims.indices.first {
      claims[$0].theory == theory && members[claims[$0].member].subject.quantity == quantity
    }
  }
}
