import RapheStatistics
import Testing

/// What must hold of a posterior whatever the numbers are.
@Suite struct EvidenceGridTests {
  static let terms: [Likelihood] = [
    .normal(estimate: -0.42, variance: 0.09), .interval(lower: -.infinity, upper: -0.78, variance: 0.155),
    .folded(estimate: 0.3, variance: 0.1), .interval(lower: -0.63, upper: 0.63, variance: 0.1),
    .interval(lower: -.infinity, upper: -0.78, variance: 0.155), .normal(estimate: 0.1, variance: 0.05),
  ]
  static let prior = RandomEffectsPrior(.g)
  static let region = Region(lower: -0.5, upper: -0.1)

  @Test func mirrorImage() {
    let posterior = EvidenceGrid(Self.terms, prior: Self.prior, cuts: Self.region.cuts).posterior()
    let cuts = Self.region.mirrored.cuts
    let mirrored = EvidenceGrid(Self.terms.map(\.mirrored), prior: Self.prior, cuts: cuts).posterior()
    for estimand in Estimand.allCases {
      let difference =
        posterior.probability(of: Self.region, for: estimand)
        - mirrored.probability(of: Self.region.mirrored, for: estimand)
      #expect(abs(difference) < 1e-8)
    }
    #expect(abs(posterior.mean + mirrored.mean) < 1e-8)
  }

  @Test func orderOfTermsDoesNotMatter() {
    let first = EvidenceGrid(Self.terms, prior: Self.prior, cuts: [0]).posterior()
    let second = EvidenceGrid(Self.terms.reversed(), prior: Self.prior, cuts: [0]).posterior()
    #expect(abs(first.cumulative(0) - second.cumulative(0)) < 1e-10)
  }

  @Test func sameInputSameBits() {
    let runs = (0..<2).map { _ in
      let posterior = EvidenceGrid(Self.terms, prior: Self.prior, cuts: [0]).posterior()
      return [posterior.mean, posterior.cumulative(0), posterior.cumulative(-0.3), posterior.quantile(0.025)]
    }
    #expect(runs[0].map(\.bitPattern) == runs[1].map(\.bitPattern))
  }

  @Test(arguments: terms.indices) func weightZeroIsLeavingOut(index: Int) {
    var weights = [Double](repeating: 1, count: Self.terms.count)
    weights[index] = 0
    let dropped = EvidenceGrid(Self.terms, prior: Self.prior, cuts: [0]).posterior(weights: weights)
    var rest = Self.terms
    rest.remove(at: index)
    let built = EvidenceGrid(rest, prior: Self.prior, cuts: [0]).posterior()
    #expect(abs(dropped.cumulative(0) - built.cumulative(0)) < 1e-7)
    #expect(abs(dropped.logMarginalLikelihood - built.logMarginalLikelihood) < 1e-6)
  }

  @Test func weightsOfEqualTermsAddUp() {
    let grid = EvidenceGrid([Self.terms[1], Self.terms[1]], prior: Self.prior, cuts: [0])
    let halves = grid.posterior(weights: [0.5, 0.5])
    let one = EvidenceGrid([Self.terms[1]], prior: Self.prior, cuts: [0]).posterior()
    #expect(abs(halves.cumulative(0) - one.cumulative(0)) < 1e-7)
  }

  @Test func noWeightIsThePrior() throws {
    let weights = [Double](repeating: 0, count: Self.terms.count)
    let posterior = EvidenceGrid(Self.terms, prior: Self.prior, cuts: Self.region.cuts).posterior(weights: weights)
    let prior = try #require(Self.prior.probability(of: Self.region))
    #expect(abs(posterior.probability(of: Self.region) - prior) < 1e-8)
    #expect(abs(posterior.logMarginalLikelihood) < 1e-8)
  }

  /// An interval as narrow as nothing is an exact estimate: two different paths must meet.
  @Test func narrowIntervalsApproachExactEstimates() {
    let exact: [Likelihood] = [.normal(estimate: -0.42, variance: 0.09), .normal(estimate: 0.1, variance: 0.05)]
    let narrow: [Likelihood] = [
      .interval(lower: -0.4201, upper: -0.4199, variance: 0.09),
      .interval(lower: 0.0999, upper: 0.1001, variance: 0.05),
    ]
    let a = EvidenceGrid(exact, prior: Self.prior, cuts: Self.region.cuts).posterior()
    let b = EvidenceGrid(narrow, prior: Self.prior, cuts: Self.region.cuts).posterior()
    #expect(abs(a.probability(of: Self.region) - b.probability(of: Self.region)) < 1e-7)
    for estimand in Estimand.allCases {
      let first = a.interval(for: estimand)
      let second = b.interval(for: estimand)
      #expect(abs(first.lower - second.lower) < 1e-6 && abs(first.upper - second.upper) < 1e-6)
    }
  }

  @Test(arguments: [terms, [terms[0], terms[5]]]) func probabilitiesAreCoherent(terms: [Likelihood]) {
    let grid = EvidenceGrid(terms, prior: Self.prior, cuts: Self.region.cuts)
    for scale in PriorScale.g.variants.values {
      let posterior = grid.posterior(prior: RandomEffectsPrior(scale))
      for estimand in Estimand.allCases {
        let inside = posterior.probability(of: Self.region, for: estimand)
        let outside = posterior.probability(of: Self.region.complement, for: estimand)
        #expect(abs(inside + outside - 1) < 1e-7)
        #expect(posterior.probability(of: .everything, for: estimand) > 1 - 1e-7)
        #expect(posterior.probability(of: .empty, for: estimand) == 0)
      }
    }
  }

  @Test(arguments: [0.025, 0.3, 0.5, 0.999]) func quantilesInvertProbabilities(p: Double) {
    let posterior = EvidenceGrid(Self.terms, prior: Self.prior, cuts: [0]).posterior()
    for estimand in Estimand.allCases {
      let x = posterior.quantile(p, for: estimand)
      #expect(abs(posterior.cumulative(x, for: estimand) - p) < 1e-6)
    }
  }

  @Test func absurdOutliersAreSurvived() {
    let terms: [Likelihood] = [
      Self.terms[1], .normal(estimate: 1e6, variance: 0.1), .interval(lower: -1e7, upper: -9e6, variance: 0.2),
    ]
    let posterior = EvidenceGrid(terms, prior: Self.prior, cuts: [0]).posterior()
    #expect(posterior.cumulative(0).isFinite && posterior.mean.isFinite)
  }
}
