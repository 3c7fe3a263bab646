import Foundation
import RapheNumerics
import RapheStatistics
import References
import Testing

/// Worlds drawn from the family model itself: what claims earn there is known without any program.
///
/// E[P(R | data) / P(R)] = 1 whatever the claims, because E[P(R | data)] = P(R); with each set of claims capped by its least
/// member the mean of 2^bits is at most 1 (scoring.md, section 6).
@Suite("Worlds of the family model")
struct FamilyWorldTests {
  private static let regions = [Region.below(0), .above(0.2), Region(lower: -0.5, upper: 0.5), .below(-0.1)]
  private static let worlds = Sweep.isWide ? 4000 : 400

  /// The scores of four kindred claims in a world, without caps and with them.
  private static func scores(_ world: Int) -> (free: JointScore, capped: JointScore) {
    var generator = SplitMix(seed: 1994, stream: UInt64(world))
    func uniform() -> Double { (Double(generator.next() >> 11) + 0.5) / 9_007_199_254_740_992 }
    func normal() -> Double { StandardNormal.quantile(uniform()) }
    let (scale, share) = (PriorScale.g, JointPosterior.share)
    let common = share.squareRoot() * normal()
    var members: [FamilyMember] = []
    var caps: [Double] = []
    for (place, region) in regions.enumerated() {
      let mu = scale.s * (common + (1 - share).squareRoot() * normal())
      let tau = scale.a * StandardNormal.quantile(0.5 + 0.5 * uniform())
      let rows = (0...place % 3).map { row -> Likelihood in
        let variance = 0.05 * Double(row + 1)
        return .normal(estimate: mu + tau * normal() + variance.squareRoot() * normal(), variance: variance)
      }
      let posterior = EvidenceGrid(rows, prior: RandomEffectsPrior(scale), cuts: region.cuts).posterior()
      members.append(FamilyMember(posterior: posterior, prior: scale, claims: [FamilyMember.Claim(region)]))
      caps.append(posterior.logProbability(of: region))
    }
    let joint = JointPosterior(members)
    let places = regions.indices.map { JointPosterior.Place(member: $0, claim: 0) }
    return (JointScore(joint, places, caps: caps.map { _ in 0 }), JointScore(joint, places, caps: caps))
  }

  @Test("The mean of 2^bits is 1 within four standard errors, and with caps at most that")
  func means() {
    let commitments = [0.99, 0.7, 0.5, 1]
    var (free, capped): ([Double], [Double]) = ([], [])
    for world in 0..<Self.worlds {
      let scores = Self.scores(world)
      free.append(exp2(scores.free.bits(commitments)))
      capped.append(exp2(scores.capped.bits(commitments)))
      #expect(scores.capped.strictBits <= scores.free.strictBits + 1e-12)
    }
    func mean(_ values: [Double]) -> (mean: Double, error: Double) {
      let mean = values.reduce(0, +) / Double(values.count)
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (mean, (squares / Double(values.count * (values.count - 1))).squareRoot())
    }
    let (all, least) = (mean(free), mean(capped))
    #expect(abs(all.mean - 1) < 4 * all.error, "\(all)")
    #expect(least.mean < 1 + 4 * least.error, "\(least)")
    #expect(all.error < 0.1)
  }

  @Test("Turning all signs turns a family into itself, and one member alone is its own posterior")
  func symmetry() {
    let rows = [Likelihood.normal(estimate: -0.4, variance: 0.06), .normal(estimate: -0.7, variance: 0.1)]
    func member(_ sign: Double, isTurned: Bool) -> FamilyMember {
      let turned = rows.map { row in
        guard case .normal(let estimate, let variance) = row else { return row }
        return Likelihood.normal(estimate: sign * estimate, variance: variance)
      }
      let region = sign > 0 ? Region.below(-0.1) : .above(0.1)
      let grid = EvidenceGrid(turned, prior: RandomEffectsPrior(.g), cuts: region.cuts)
      return FamilyMember(
        posterior: grid.posterior(), prior: .g, isTurned: isTurned, claims: [FamilyMember.Claim(region)])
    }
    let places = [JointPosterior.Place(member: 0, claim: 0), JointPosterior.Place(member: 1, claim: 0)]
    let straight = JointPosterior([member(1, isTurned: false), member(1, isTurned: false)])
    let turned = JointPosterior([member(1, isTurned: false), member(-1, isTurned: true)])
    let (one, other) = (straight.probability(ofAll: places), turned.probability(ofAll: places))
    #expect(abs(one.before - other.before) < 1e-12 && abs(one.after - other.after) < 1e-12)
    let alone = member(1, isTurned: false)
    let joint = JointPosterior([alone]).probability(ofAll: [places[0]])
    let own = alone.posterior?.probability(of: .below(-0.1)) ?? .nan
    #expect(abs(joint.after - own) < 1e-9)
  }
}
