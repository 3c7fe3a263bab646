import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

/// A family of one theory whose evidence is drawn anew with the designs, grades and samples of the recorded one.
///
/// The worlds are those of the family model (scoring.md 6): in units of their prior scales mu_q = m + d_q with
/// m ~ Normal(0, r) and d_q ~ Normal(0, 1 − r), turned as the family turns them; tau_q ~ half-Normal(a_q); one effect
/// Normal(mu_q, tau_q²) a sample and quantity; errors as `Simulated` has them. A finding reports on the quantity for which it
/// counts. The score is worked out as that of recorded evidence is.
struct SimulatedFamily: Sendable {
  /// What the claims earned in one world.
  struct Result {
    /// 2^(strict bits) before the caps.
    var factor: Double
    /// The same with the caps of single claims.
    var capped: Double
    /// How much the world counts.
    var weight: Double
    /// Whether it was drawn from those where all claims hold.
    var isHeld: Bool
  }

  /// How a finding of a member is drawn.
  private struct Design {
    /// The member on which it reports.
    var holder: Int
    /// What effects of that member are multiplied by: the scale and the direction of this one.
    var factor: Double
    /// The direction of this one, against the other.
    var sign: Double
    var sample: UInt32
    var finding: UInt32
  }

  private let family: Family
  private let digest: UInt32
  private let scales: [PriorScale]
  private let designs: [[Design]]
  /// The probability that all claims hold before any evidence.
  private let prior: Double
  /// Whether every second world is drawn from those where all claims hold.
  private let isHalved: Bool

  /// Beyond this too many worlds would have to be drawn until all claims hold in one.
  private static let rarest = 1e-4

  /// Takes a family without an order, which has no one effect.
  init(_ family: Family, worlds: Int) {
    self.family = family
    let holders = family.holders()
    let scales = family.members.map { $0.evidence.priorScale(on: $0.subject.quantity.scale) }
    self.scales = scales
    let keys = Set(family.members.flatMap(\.evidence.used).map(\.finding.key.text)).sorted()
    digest = keys.joined(separator: " ").digest
    let reversals = family.members.map { member in
      Dictionary(
        member.evidence.used.map { ($0.finding.key, $0.isReversed) }, uniquingKeysWith: { first, _ in first })
    }
    designs = family.members.enumerated().map { place, member in
      member.evidence.used.map { used in
        let key = used.finding.key
        let holder = holders[key] ?? place
        let sign = reversals[holder][key] == used.isReversed ? 1.0 : -1
        return Design(
          holder: holder, factor: sign * scales[place].s / scales[holder].s, sign: sign,
          sample: "\(holder)/\(used.finding.sample)".digest, finding: key.text.digest)
      }
    }
    prior = exp(FamilyQuery(family).scores(of: [family.theory])[0].logHeldBefore)
    // Of three worlds one half would have a single one, and no error.
    isHalved = worlds > 3 && prior > Self.rarest
  }

  /// The family in one world.
  func result(world: Int, _ options: CalibrationOptions) -> Result {
    let draws = Draws(seed: options.seed, world: UInt32(truncatingIfNeeded: world), claim: digest)
    let isHeld = isHalved && world % 2 == 0
    var truth = Truth(self, draws, attempt: 0)
    var attempt: UInt32 = 1
    while isHeld, !truth.holds {
      truth = Truth(self, draws, attempt: attempt)
      attempt += 1
    }
    var simulated = family
    for place in family.members.indices {
      for position in family.members[place].evidence.used.indices {
        simulated.members[place].evidence.used[position].likelihood = report(place, position, truth, draws)
      }
    }
    let score = FamilyQuery(simulated).scores(of: [family.theory])[0]
    return Result(
      factor: exp2(score.uncappedStrictBits), capped: exp2(score.strictBits),
      weight: isHalved ? 2 / (1 + (truth.holds ? 1 / prior : 0)) : 1, isHeld: isHeld)
  }

  /// What a finding says in a world.
  private func report(_ place: Int, _ position: Int, _ truth: Truth, _ draws: Draws) -> Likelihood {
    let used = family.members[place].evidence.used[position]
    let design = designs[place][position]
    let (deviation, shared) = draws.normals(.sample, design.sample)
    let own = draws.normals(.finding, design.finding).0
    let error = used.rho.squareRoot() * shared + (1 - used.rho).squareRoot() * own
    let effect = truth.averages[design.holder] + truth.tau[design.holder] * deviation
    let y = design.factor * effect + design.sign * used.likelihood.variance.squareRoot() * error
    return used.likelihood.reporting(y)
  }

  /// What is true in a world.
  private struct Truth {
    /// The average effect of each member, in its own direction and on its scale.
    var averages: [Double] = []
    var tau: [Double] = []
    /// Whether all claims are true.
    var holds = true

    init(_ simulated: SimulatedFamily, _ draws: Draws, attempt: UInt32) {
      let (family, share) = (simulated.family, JointPosterior.share)
      // A family has far fewer members than 255, the place of what they have in common.
      func item(_ place: Int) -> UInt32 { attempt << 8 | UInt32(place) }
      let common = share.squareRoot() * draws.normals(.effects, item(255)).0
      var effects: [Double] = []
      for (place, member) in family.members.enumerated() {
        let (ofMu, ofTau) = draws.uniforms(.effects, item(place))
        let aligned = common + (1 - share).squareRoot() * StandardNormal.quantile(ofMu)
        let average = simulated.scales[place].s * (member.turn == .turned ? -aligned : aligned)
        let spread = simulated.scales[place].a * StandardNormal.quantile(0.5 + 0.5 * ofTau)
        averages.append(average)
        tau.append(spread)
        effects.append(
          member.subject.setting == .average ? average : average + spread * draws.normals(.next, item(place)).0)
      }
      holds = family.claims.allSatisfy { $0.claimed.region?.contains(effects[$0.member]) ?? false }
    }
  }
}

extension Family {
  /// The theory whose claims it has, where it is that of one.
  fileprivate var theory: Int { claims.first?.theory ?? 0 }
}
