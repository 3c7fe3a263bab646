import Foundation
import Testing

@testable import RapheStatistics

/// Posteriors of many findings, whose grids are laid out for the weights expected.
@Suite struct LargeEvidenceTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var terms: [Likelihood]
    var weight = 1.0
    var selection: Selection?
    var logMarginal: Double
    var mean: Double
    var sd: Double
    var tau: Double
    var lower: Double
    /// For the effects below 0, above 0, between -0.2 and 0.2, and below -0.2.
    var logs: [Double]
    var next: [Double]

    var testDescription: String { name }
  }

  /// By brute force: `Tests/Peers/posterior_reference_large.py`.
  static let cases = [
    Case(
      name: "200 terms", terms: many(200), logMarginal: -170.47683190786853, mean: -0.07079341835527417,
      sd: 0.04060012195602232, tau: 0.4223879025651873, lower: -0.15039698145088226,
      logs: [-0.0416064497862525, -3.200231177700511, -0.0008176552770411405, -7.109478830422853],
      next: [0.5669514006930847, 0.43304859930691664, 0.36069302262465225, 0.37929933411149774]),
    Case(
      name: "200 terms of weight 0.1", terms: many(200), weight: 0.1, logMarginal: -19.32474620457854,
      mean: -0.06886574007955062, sd: 0.12816189841538284, tau: 0.41721301591244025, lower: -0.32189604446779535,
      logs: [-0.338592795577652, -1.2474811614296275, -0.18165487280717407, -1.923341640138494],
      next: [0.5699619008739397, 0.4300380991260599, 0.37430299548370466, 0.3712402054197833]),
    Case(
      name: "400 terms", terms: many(400), logMarginal: -338.58900555731736, mean: -0.07040002288823463,
      sd: 0.028721904529967573, tau: 0.4226262039405847, lower: -0.1266839280003378,
      logs: [-0.0073440672213074265, -4.917532258788636, -4.19915630445189e-06, -12.380629042631707],
      next: [0.5663546564902066, 0.43364534350979284, 0.359946401348929, 0.3792796568440298]),
    Case(
      name: "400 terms of weight 0.1", terms: many(400), weight: 0.1, logMarginal: -36.71933671393197,
      mean: -0.06946445926638581, sd: 0.09121029444019545, tau: 0.42284161175456797, lower: -0.24883739244666692,
      logs: [-0.24630496896371756, -1.5218108050462407, -0.07969659082787661, -2.600588569961819],
      next: [0.5673123261672163, 0.4326876738327853, 0.3651269429254955, 0.37615085358622713]),
    Case(
      name: "twelve kinds, eight of each", terms: kinds, logMarginal: -75.09279379629665, mean: -0.17538928678118357,
      sd: 0.05651429447838126, tau: 0.3924412855230863, lower: -0.28659131230398427,
      logs: [-0.0011169681673131038, -6.797695689784806, -0.4004593887392254, -1.1086995341382],
      next: [0.6734175272650139, 0.32658247273498553, 0.35594638222602837, 0.47455298707277516]),
    Case(
      name: "forty of unknown sign", terms: [Likelihood](repeating: .folded(estimate: 0.7, variance: 0.08), count: 40),
      logMarginal: -18.570227356222556, mean: 0, sd: 0.6985872038287646, tau: 0.03701462056323295,
      lower: -0.771522289405405,
      logs: [-0.6931471805599436, -0.6931471805599472, -27.714411081306864, -0.6931471805608638],
      next: [0.5, 0.5, 8.328617446273208e-06, 0.4999958356912767]),
    Case(
      name: "twelve kinds, moderate selection", terms: kinds, selection: .moderate(.lower),
      logMarginal: -73.9570246467809, mean: -0.06033437711261165, sd: 0.05424855277954889, tau: 0.3675577589158422,
      lower: -0.16513394650585808,
      logs: [-0.1420467119196136, -2.0217820960560946, -0.004497491364555017, -5.40781789907623],
      next: [0.567162064449378, 0.4328379355506224, 0.40978300342846996, 0.3521398745141375]),
    Case(
      name: "twelve kinds, severe selection", terms: kinds, selection: .severe(.lower),
      logMarginal: -72.6603369825832, mean: 0.18995099391299206, sd: 0.08219187001256535, tau: 0.4351918491582564,
      lower: 0.03872598635393796,
      logs: [-5.149800047328135, -0.00581745306390502, -0.5702077674255506, -18.827158407627614],
      next: [0.33594700675331646, 0.6640529932466838, 0.32801183253962407, 0.18742621474007304]),
  ]
  static let regions = [Region.below(0), .above(0), Region(lower: -0.2, upper: 0.2), .below(-0.2)]
  static let cuts = regions.flatMap(\.cuts)
  static let prior = RandomEffectsPrior(.g)

  /// Half exact, half censored, no two alike.
  static func many(_ count: Int) -> [Likelihood] {
    (0..<count).map { index in
      let variance = 0.05 + 0.02 * Double(index % 7)
      if index % 2 == 0 { return .normal(estimate: -0.12 + 0.4 * sin(1.7 * Double(index)), variance: variance) }
      let bound = 2 * variance.squareRoot()
      return switch index / 2 % 4 {
      case 0: .interval(lower: -.infinity, upper: -bound, variance: variance)
      case 3: .interval(lower: bound, upper: .infinity, variance: variance)
      default: .interval(lower: -bound, upper: bound, variance: variance)
      }
    }
  }

  /// Twelve kinds of findings, one of them of unknown sign, eight of each.
  static let kinds = (0..<8).flatMap { _ in many(11) + [.folded(estimate: 0.45, variance: 0.06)] }

  @Test(arguments: cases) func agreesWithBruteForce(_ reference: Case) {
    let weights = [Double](repeating: reference.weight, count: reference.terms.count)
    let grid = EvidenceGrid(reference.terms, prior: Self.prior, cuts: Self.cuts, weights: weights)
    let posterior =
      reference.selection.map { grid.selected(by: $0, weights: weights).posterior() }
      ?? grid.posterior(weights: weights)
    for (index, region) in Self.regions.enumerated() {
      #expect(abs(posterior.probability(of: region) - exp(reference.logs[index])) < 1e-7)
      #expect(abs(posterior.logProbability(of: region) - reference.logs[index]) < 1e-5)
      #expect(abs(posterior.probability(of: region, for: .nextSetting) - reference.next[index]) < 1e-6)
    }
    #expect(abs(posterior.logMarginalLikelihood - reference.logMarginal) < 1e-6)
    #expect(abs(posterior.mean - reference.mean) < 1e-6 * reference.sd)
    #expect(abs(posterior.standardDeviation - reference.sd) < 1e-6 * reference.sd)
    #expect(abs(posterior.meanTau - reference.tau) < 1e-5 * reference.tau)
    #expect(abs(posterior.interval().lower - reference.lower) < 1e-6)
  }

  /// What the cost is made of: without a bound on nodes it would grow faster than the evidence.
  @Test func tenTimesTheFindingsTakeNoMoreNodes() {
    func size(_ count: Int) -> (nodes: Int, panels: Int) {
      let grid = EvidenceGrid(Self.many(count), prior: Self.prior, cuts: Self.cuts)
      return (grid.nodes.tau.count, grid.panels.effects.count)
    }
    let (small, large) = (size(150), size(1500))
    #expect(large.nodes <= small.nodes + 5, "\(small) \(large)")
    #expect(large.panels <= small.panels + small.panels / 10, "\(small) \(large)")
  }

  @Test(arguments: [many(20), many(40), kinds]) func omittingIsWeighingWithout(terms: [Likelihood]) {
    let weights = terms.indices.map { $0 % 5 == 0 ? 1 : 0.625 }
    let grid = EvidenceGrid(terms, prior: Self.prior, cuts: Self.cuts, weights: weights)
    let whole = grid.weighed(weights)
    for sample in [[0], [1], [2, 3], [7, 11, 13], [19]] {
      var rest = weights
      for index in sample { rest[index] = 0 }
      let (omitted, weighed) = (whole.omitting(sample).posterior(), grid.weighed(rest).posterior())
      for region in Self.regions {
        #expect(abs(omitted.probability(of: region) - weighed.probability(of: region)) < 1e-10)
        #expect(abs(omitted.logProbability(of: region) - weighed.logProbability(of: region)) < 1e-9)
      }
      #expect(abs(omitted.mean - weighed.mean) < 1e-10)
      // A value that is left out twice is left out once.
      #expect(whole.omitting(sample + sample).posterior().mean == omitted.mean)
    }
  }

  /// Of two equal findings one can be left out.
  @Test func omittingOneOfTwoAlike() {
    let grid = EvidenceGrid(Self.kinds, prior: Self.prior, cuts: Self.cuts)
    let built = EvidenceGrid(Array(Self.kinds.dropFirst(12)), prior: Self.prior, cuts: Self.cuts)
    let omitted = grid.weighed().omitting(Array(0..<12)).posterior()
    for region in Self.regions {
      #expect(abs(omitted.probability(of: region) - built.posterior().probability(of: region)) < 1e-7)
    }
  }

  /// Random evidence, the same in every run: without outliers, and with one sample far from all others.
  private static func random(_ seed: UInt64, count: Int) -> [Likelihood] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func draw() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 9_007_199_254_740_992
    }
    let (mean, scatter) = (draw() - 0.5, 0.6 * draw())
    return (0..<count).map { index in
      let variance = 0.03 + 0.2 * draw()
      let effect = mean + scatter * (draw() + draw() + draw() - 1.5)
      if index < 2 && seed % 3 == 0 { return .normal(estimate: 8, variance: 0.02) }
      if seed % 4 == 0 && index % 7 == 3 { return .folded(estimate: abs(effect), variance: variance) }
      if draw() < 0.2 * Double(seed % 6) { return .normal(estimate: effect, variance: variance) }
      let estimate = effect + variance.squareRoot() * 3 * (draw() - 0.5)
      let bound = 2 * variance.squareRoot()
      if abs(estimate) < bound { return .interval(lower: -bound, upper: bound, variance: variance) }
      return estimate < 0
        ? .interval(lower: -.infinity, upper: -bound, variance: variance)
        : .interval(lower: bound, upper: .infinity, variance: variance)
    }
  }

  private func expectSame(_ first: Posterior, _ second: Posterior, _ what: String) {
    for region in Self.regions {
      let difference = abs(first.probability(of: region) - second.probability(of: region))
      #expect(difference < 1e-7, "\(what): \(difference)")
      let logs = (first.logProbability(of: region), second.logProbability(of: region))
      // Beyond 1e-12 nothing is promised; tails agree to 1e-3 all the same, unless they are nothing at all.
      #expect(logs.1 < -300 || abs(logs.0 - logs.1) < 1e-3, "\(what): \(logs)")
    }
  }

  /// Every way in which one grid is weighed anew, against a grid that is made of what is weighed and nothing else.
  @Test(arguments: 1...6) func weighingAnewIsBuildingAnew(seed: UInt64) {
    let count = 36 + Int(seed % 3) * 12
    let terms = Self.random(seed, count: count)
    let weights = terms.indices.map { $0 % 5 == 0 ? 1 : 0.625 }
    let grid = EvidenceGrid(terms, prior: Self.prior, cuts: Self.cuts, weights: weights)
    func built(_ weights: [Double], _ prior: RandomEffectsPrior) -> Posterior {
      let kept = weights.indices.filter { weights[$0] > 0 }
      // With twice the weight to reckon with: not the layout that is tested.
      return EvidenceGrid(
        kept.map { terms[$0] }, prior: prior, cuts: Self.cuts, weights: kept.map { 2 * weights[$0] }
      ).posterior(weights: kept.map { weights[$0] })
    }
    for sample in [[0, 1], [7, 11, 13]] {
      var rest = weights
      for index in sample { rest[index] = 0 }
      expectSame(grid.weighed(weights).omitting(sample).posterior(), built(rest, Self.prior), "without \(sample)")
    }
    let shared = weights.enumerated().map { $1 / Double(1 + $0 % 6) }
    expectSame(grid.posterior(weights: shared), built(shared, Self.prior), "shared")
    let early = weights.enumerated().map { $0 < 9 ? $1 : 0 }
    expectSame(grid.posterior(weights: early), built(early, Self.prior), "early")
    let drawn = weights.enumerated().map { Double($0 * 7 % 4) * $1 }
    expectSame(grid.posterior(weights: drawn), built(drawn, Self.prior), "drawn")
    for (index, scale) in PriorScale.g.variants.values.enumerated() where index % 8 == 0 {
      let prior = RandomEffectsPrior(scale)
      expectSame(grid.posterior(weights: weights, prior: prior), built(weights, prior), "variant \(index)")
    }
  }
}
