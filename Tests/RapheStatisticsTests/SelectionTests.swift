import Foundation
import RapheStatistics
import References
import Testing

/// Publication selection: weights, likelihoods against metafor, posteriors against brute force.
@Suite struct SelectionTests {
  // MARK: Weights

  @Test func weightsOfVeveaAndWoods() {
    #expect(Selection.moderate(.higher).weights == Selection.moderateWeights)
    #expect(Selection.severe(.lower).weights == Selection.severeWeights)
    #expect(Selection(severity: 0, favoured: .higher).weights.allSatisfy { $0 == 1 })
    let between = Selection(severity: 1.5, favoured: .higher)
    for (step, weight) in between.weights.enumerated() {
      expectClose(
        weight, (Selection.moderateWeights[step] + Selection.severeWeights[step]) / 2, tolerance: 1e-14)
    }
    #expect(between.weight(p: 0.05) == between.weights[2] && between.weight(p: 0.0501) == between.weights[3])
    #expect(between.weight(p: 0) == 1 && between.weight(p: 1) == between.weights[13])
  }

  @Test(arguments: [0.0, 0.3, 1, 1.7, 2]) func weightsNeverRise(severity: Double) {
    let selection = Selection(severity: severity, favoured: .lower)
    for (weight, next) in zip(selection.weights, selection.weights.dropFirst()) { #expect(weight >= next) }
    // A clear result in the favoured direction is the likeliest to be published, one in the other the least.
    #expect(selection.weight(Estimate(value: -1, variance: 0.01)) == 1)
    #expect(selection.weight(Estimate(value: 1, variance: 0.01)) == selection.weights[13])
  }

  @Test(arguments: [0.4, 1, 2]) func mirrored(severity: Double) {
    let terms: [Likelihood] = [
      .normal(estimate: -0.4, variance: 0.1), .folded(estimate: 0.5, variance: 0.2),
      .interval(lower: -0.6, upper: 0.7, variance: 0.1), .interval(lower: -.infinity, upper: -0.6, variance: 0.1),
    ]
    for favoured in Direction.allCases {
      let selection = Selection(severity: severity, favoured: favoured)
      for term in terms {
        for mu in [-2.0, -0.3, 0, 0.9] {
          expectClose(
            term.logDensity(at: mu, tau2: 0.1, selectedBy: selection),
            term.mirrored.logDensity(at: -mu, tau2: 0.1, selectedBy: selection.mirrored), tolerance: 1e-7)
        }
      }
    }
  }

  /// Estimates and ranges of one study that leave nothing out have likelihoods that add up to 1.
  @Test(arguments: Direction.allCases) func likelihoodsAddUp(favoured: Direction) {
    let selection = Selection(severity: 1.3, favoured: favoured)
    let bounds = [-Double.infinity, -0.7, 0, 0.4, 1.1, .infinity]
    for mu in [-3.0, -0.5, 0, 0.2, 1.5] {
      let sum = zip(bounds, bounds.dropFirst()).reduce(0) { sum, range in
        let term = Likelihood.interval(lower: range.0, upper: range.1, variance: 0.15)
        return sum + exp(term.logDensity(at: mu, tau2: 0.05, selectedBy: selection))
      }
      expectClose(sum, 1, tolerance: 1e-7)
    }
  }

  @Test func farTailsKeepTheirDigits() {
    // Far below the range, everything happens at its lower end: the ratio to the likelihood without selection is the
    // weight there over the least weight.
    let selection = Selection.severe(.higher)
    let term = Likelihood.interval(lower: 0.2, upper: 2, variance: 0.04)
    let ratio = term.logDensity(at: -60, selectedBy: selection) - term.logDensity(at: -60)
    // p at 0.2/0.2 = 1 standard error is 0.159.
    expectClose(ratio, log(0.6 / 0.1), tolerance: 1e-6)
  }

  // MARK: metafor

  /// What `Tests/Peers/metafor_selection.R` prints: selmodel of metafor 3.8-1 with fixed weights, at its own maximum.
  static let fits: [(data: String, favoured: Direction, severity: Double, mu: Double, tau2: Double, logLik: Double)] = [
    ("bcg_lnRR", .higher, 1, -0.760088683842606, 0.242566437909958, -12.8996400330628),
    ("bcg_lnRR", .higher, 2, -0.930382149730518, 0.191873653704804, -13.8684024064451),
    ("bcg_lnRR", .lower, 1, -0.592778433758863, 0.322162127464738, -12.8831995278586),
    ("bcg_lnRR", .lower, 2, -0.352106928425615, 0.463162779173588, -12.6285043686664),
    ("cohen1981_ZCOR", .higher, 1, 0.351894359101499, 0.00450003772085307, 0.822156899287688),
    ("cohen1981_ZCOR", .higher, 2, 0.321517551706443, 0.00954381335464392, 0.936340751783749),
    ("cohen1981_ZCOR", .lower, 1, 0.385622167707028, 4.80772727795319e-09, 0.781941430657323),
    ("cohen1981_ZCOR", .lower, 2, 0.441255495857857, 1.33803715673353e-09, -1.63823198470518),
  ]

  @Test(arguments: fits.indices) func logLikelihoodsOfMetafor(index: Int) throws {
    let fit = Self.fits[index]
    let reference = try #require(MetaAnalysisTests.cases.first { $0.name == "rma_\(fit.data)" })
    let selection = Selection(severity: fit.severity, favoured: fit.favoured)
    let sum = reference.estimates.reduce(0) { sum, estimate in
      sum + Likelihood(estimate).logDensity(at: fit.mu, tau2: fit.tau2, selectedBy: selection)
    }
    expectClose(sum, fit.logLik, tolerance: 1e-7, fit.data)
  }

  // MARK: Posteriors

  struct Case: Sendable, CustomStringConvertible {
    var plain: PosteriorTests.Case
    var selection: Selection

    var description: String { plain.description }

    init(_ vector: ReferenceVector) {
      plain = PosteriorTests.Case(vector)
      selection = Selection(
        severity: vector["severity"]?.number ?? .nan, favoured: vector["favoured"]?.number == 1 ? .higher : .lower)
    }

    func posterior(cuts: [Double]) -> Posterior {
      EvidenceGrid(plain.terms, prior: RandomEffectsPrior(plain.base), cuts: cuts)
        .selected(by: selection, weights: plain.weights).posterior(prior: RandomEffectsPrior(plain.scale))
    }
  }

  static let cases = Vectors.cases("selection").map(Case.init)

  @Test(arguments: cases) func regionProbabilities(_ reference: Case) {
    let regions = reference.plain.regions
    let posterior = reference.posterior(cuts: regions.flatMap(\.cuts))
    for (region, want) in zip(regions, reference.plain.logP) {
      let got = posterior.probability(of: region)
      #expect(abs(got - exp(want)) < 1e-6, "\(region.intervals): got \(got), expected \(exp(want))")
      let log = posterior.logProbability(of: region)
      #expect(abs(log - want) < 1e-4, "\(region.intervals): got log \(log), expected \(want)")
    }
  }

  @Test(arguments: cases) func regionsThatAreNotCuts(_ reference: Case) {
    let posterior = reference.posterior(cuts: [])
    for (region, want) in zip(reference.plain.regions, reference.plain.logP) {
      let got = posterior.probability(of: region)
      #expect(abs(got - exp(want)) < 3e-6, "\(region.intervals): got \(got), expected \(exp(want))")
    }
  }

  @Test(arguments: cases) func momentsAndMarginalLikelihood(_ reference: Case) {
    let posterior = reference.posterior(cuts: [0])
    #expect(abs(posterior.logMarginalLikelihood - reference.plain.logml) < 3e-6)
    #expect(abs(posterior.mean - reference.plain.mean) < 1e-5 * reference.plain.sd)
    #expect(abs(posterior.standardDeviation - reference.plain.sd) < 1e-5 * reference.plain.sd)
    #expect(abs(posterior.meanTau - reference.plain.tau) < 1e-5 * reference.plain.tau)
    let interval = posterior.interval()
    let scale = max(1, reference.plain.sd)
    // Within a panel logarithms are interpolated: 8e-6 where severe selection meets very large studies.
    #expect(
      abs(interval.lower - reference.plain.lower) < 1e-5 * scale
        && abs(interval.upper - reference.plain.upper) < 1e-5 * scale)
  }

  @Test(arguments: cases) func nextSetting(_ reference: Case) {
    let posterior = reference.posterior(cuts: [0])
    for (region, want) in zip(reference.plain.regions, reference.plain.next) {
      let got = posterior.probability(of: region, for: .nextSetting)
      #expect(abs(got - want) < 3e-6, "\(region.intervals): got \(got), expected \(want)")
    }
  }

  @Test func noSeverityChangesNothing() {
    let terms = EvidenceGridTests.terms
    let grid = EvidenceGrid(terms, prior: EvidenceGridTests.prior, cuts: [0])
    let plain = grid.posterior()
    let selected = grid.selected(by: Selection(severity: 0, favoured: .lower)).posterior()
    #expect(abs(plain.cumulative(0) - selected.cumulative(0)) < 1e-7)
    #expect(abs(plain.logMarginalLikelihood - selected.logMarginalLikelihood) < 1e-7)
    #expect(abs(plain.mean - selected.mean) < 1e-7)
  }

  /// What is worked out for one prior must serve the next.
  @Test func priorsShareWhatIsKnown() {
    let grid = EvidenceGrid(EvidenceGridTests.terms, prior: EvidenceGridTests.prior, cuts: [0])
    let shared = grid.selected(by: .severe(.lower))
    for scale in PriorScale.g.variants.values {
      let prior = RandomEffectsPrior(scale)
      let alone = grid.selected(by: .severe(.lower)).posterior(prior: prior)
      #expect(abs(shared.posterior(prior: prior).cumulative(0) - alone.cumulative(0)) < 1e-9)
    }
  }

  @Test func selectionTakesFromWhatItFavours() {
    let grid = EvidenceGrid(EvidenceGridTests.terms, prior: EvidenceGridTests.prior, cuts: [0])
    var last = grid.posterior().cumulative(0)
    for severity in [0.5, 1, 1.5, 2] {
      let next = grid.selected(by: Selection(severity: severity, favoured: .lower)).posterior().cumulative(0)
      #expect(next < last)
      last = next
    }
  }
}
