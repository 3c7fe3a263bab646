import Foundation
import RapheStatistics
import References
import Testing

/// The joint scores of families against quadrature by others (`Tests/Vectors/families.csv`), to 1e-8.
@Suite struct FamilyVectorTests {
  struct Quantity {
    var terms: [Likelihood]
    var shares: [Double]
    var scale: PriorScale
    var region: Region
    var commitment: Double

    var grid: EvidenceGrid { EvidenceGrid(terms, prior: RandomEffectsPrior(scale), cuts: region.cuts) }

    /// The quantity in a family, on its share of the findings.
    var member: FamilyMember {
      FamilyMember(
        posterior: terms.isEmpty ? nil : grid.posterior(weights: shares.map { 1 / $0 }), prior: scale,
        claims: [FamilyMember.Claim(region)])
    }

    /// The logarithm of the claim's probability on all findings.
    var verdict: Double { grid.posterior().logProbability(of: region) }
  }

  static func quantities(_ vector: ReferenceVector) -> [Quantity] {
    let regions = vector["regions"]?.regions ?? []
    let words = vector["scales"]?.words ?? []
    let commitments = vector["commitments"]?.numbers ?? []
    return regions.indices.map { index in
      let rows = vector["rows\(index)"]?.rows.map { $0.compactMap { $0 } } ?? []
      let scale: PriorScale =
        switch words[index] {
        case "lnRR": .logRatio
        case "z": .fisherZ
        default: .g
        }
      return Quantity(
        terms: rows.map { .normal(estimate: $0[0], variance: $0[1]) },
        shares: vector["shares\(index)"]?.numbers ?? rows.map { _ in 1 }, scale: scale, region: regions[index],
        commitment: commitments[index])
    }
  }

  static func score(_ quantities: [Quantity], caps: [Double]) -> JointScore {
    JointScore(
      JointPosterior(quantities.map(\.member)),
      quantities.indices.map { JointPosterior.Place(member: $0, claim: 0) }, caps: caps)
  }

  static func expect(_ score: JointScore, _ commitments: [Double], _ reference: ReferenceVector) {
    func isNear(_ value: Double, _ key: String) -> Bool { abs(value - (reference[key]?.number ?? .nan)) < 1e-8 }
    #expect(isNear(exp(score.logHeldBefore), "priorAll"))
    #expect(isNear(exp(score.logHolds), "posteriorAll"))
    #expect(isNear(score.strictBits, "strictBits"))
    #expect(isNear(score.bits(commitments), "bits"))
    #expect(isNear(score.bitsAtStake(commitments), "bitsAtStake"))
  }

  static let cases = Vectors.cases("families")

  @Test func allFourteenAreThere() { #expect(Self.cases.count == 14) }

  /// All quantities, with nothing to cap them.
  @Test(arguments: cases) func model(_ vector: ReferenceVector) throws {
    let quantities = Self.quantities(vector)
    let reference = try #require(vector["model"])
    let score = Self.score(quantities, caps: quantities.map { _ in 0 })
    Self.expect(score, quantities.map(\.commitment), reference)
  }

  /// Those with findings, one for each set of findings, and no set more probable than its least claim.
  @Test(arguments: cases.filter { $0["score"] != nil }) func score(_ vector: ReferenceVector) throws {
    var quantities: [Quantity] = []
    for var quantity in Self.quantities(vector) where !quantity.terms.isEmpty {
      if quantities.contains(where: { $0.terms == quantity.terms && $0.region == quantity.region }) { continue }
      quantity.shares = quantity.shares.map { _ in 1 }
      quantities.append(quantity)
    }
    let reference = try #require(vector["score"])
    let caps = quantities.map(\.verdict)
    for (cap, verdict) in zip(caps, reference["verdicts"]?.numbers ?? []) { #expect(abs(exp(cap) - verdict) < 1e-8) }
    Self.expect(Self.score(quantities, caps: caps), quantities.map(\.commitment), reference)
  }
}
