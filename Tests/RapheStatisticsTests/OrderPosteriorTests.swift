import Foundation
import References
import Testing

@testable import RapheStatistics

/// A posterior of several groups by brute force.
struct OrderCase: Sendable, CustomStringConvertible {
  struct Order {
    var order: [Int]
    var p: Double
    var next: Double?
  }

  var description: String
  var groups: Int
  var contrasts: [Contrast]
  var weights: [Double]
  var scale: PriorScale
  var orders: [Order]

  init(_ vector: ReferenceVector) {
    func number(_ vector: ReferenceVector, _ key: String) -> Double { vector[key]?.number ?? .nan }
    description = vector.name
    groups = Int(number(vector, "groups"))
    let terms = vector["terms"]?.records ?? []
    contrasts = terms.map { Contrast(Int(number($0, "first")), minus: Int(number($0, "second")), $0.likelihood) }
    weights = terms.map { number($0, "weight") }
    scale = PriorScale(s: number(vector, "s"), a: number(vector, "a"))
    orders =
      vector["orders"]?.records.map {
        Order(order: $0["order"]?.numbers.map { Int($0) } ?? [], p: number($0, "p"), next: $0["next"]?.number)
      } ?? []
    precondition(!terms.isEmpty && !orders.isEmpty && orders.allSatisfy { $0.order.count == groups })
  }

  static let all = Vectors.cases("orders").map(OrderCase.init)

  var posterior: OrderPosterior {
    OrderEvidence(contrasts, groups: groups, prior: RandomEffectsPrior(.g))
      .posterior(weights: weights, prior: RandomEffectsPrior(scale))
  }
}

@Suite struct OrderPosteriorTests {
  @Test(arguments: OrderCase.all) func bruteForce(example: OrderCase) {
    let posterior = example.posterior
    for order in example.orders {
      let found = posterior.probability(rising: order.order)
      #expect(abs(found.probability - order.p) < 5e-7 + 4 * found.error, "\(found) \(order)")
      #expect(found.relativeError < 1e-3)
      if let next = order.next {
        let found = posterior.probability(rising: order.order, for: .nextSetting)
        #expect(abs(found.probability - next) < 5e-7 + 4 * found.error, "\(found) \(order)")
        #expect(found.relativeError < 1e-3)
      }
    }
  }

  static let terms: [Likelihood] = [
    .normal(estimate: -0.42, variance: 0.09), .interval(lower: -.infinity, upper: -0.78, variance: 0.155),
    .folded(estimate: 0.3, variance: 0.1), .interval(lower: -0.63, upper: 0.63, variance: 0.1),
    .normal(estimate: 0.1, variance: 0.05),
  ]
  static let weights = [1, 0.625, 1, 0.625, 0.5]
  static let prior = RandomEffectsPrior(.g)

  /// Two groups have one difference: the half-line of the grid in one dimension.
  @Test(arguments: [false, true], Estimand.allCases) func twoGroupsAgreeWithTheGrid(isExact: Bool, estimand: Estimand) {
    let used = Self.terms.indices.filter { index in
      if case .normal = Self.terms[index] { return true }
      return !isExact
    }
    let terms = used.map { Self.terms[$0] }
    let weights = used.map { Self.weights[$0] }
    let grid = EvidenceGrid(terms, prior: Self.prior, cuts: [0]).posterior(weights: weights)
    let order = OrderEvidence(terms.map { Contrast(0, minus: 1, $0) }, groups: 2, prior: Self.prior)
      .posterior(weights: weights)
    for (lowest, region) in [([0, 1], Region.below(0)), ([1, 0], .above(0))] {
      let found = order.probability(rising: lowest, for: estimand)
      let expected = grid.probability(of: region, for: estimand)
      #expect(abs(found.probability - expected) < 1e-6 + 4 * found.error)
      if estimand == .average { #expect(abs(found.logarithm - grid.logProbability(of: region)) < 1e-5) }
    }
    let (mean, sd) = order.difference(0, minus: 1)
    #expect(abs(mean - grid.mean) < 1e-4 && abs(sd - grid.standardDeviation) < 1e-4)
    #expect(abs(order.meanTau - grid.meanTau) < 1e-4)
  }

  /// Far tails, where an order against the findings has its probability at large tau: below 1e−15 and below 1e−25.
  @Test(arguments: [(-1.5, -36.0), (-3, -57)]) func deepTail(estimate: Double, bound: Double) {
    let terms: [Likelihood] = [
      .normal(estimate: estimate, variance: 0.004), .interval(lower: -.infinity, upper: -0.9, variance: 0.01),
    ]
    let prior = RandomEffectsPrior(PriorScale(s: 0.7, a: 0.05))
    let grid = EvidenceGrid(terms, prior: prior, cuts: [0]).posterior()
    let order = OrderEvidence(terms.map { Contrast(0, minus: 1, $0) }, groups: 2, prior: prior).posterior()
    let found = order.probability(rising: [1, 0])
    let expected = grid.logProbability(of: .above(0))
    #expect(expected < bound)
    #expect(abs(found.logarithm - expected) < 0.02, "\(found.logarithm) \(expected)")
  }

  /// 1/n! without evidence, whatever the scales.
  @Test(arguments: 2...5) func prior(groups: Int) {
    let evidence = OrderEvidence([], groups: groups, prior: Self.prior)
    for scale in [PriorScale.g, PriorScale(s: 2, a: 0.1)] {
      let posterior = evidence.posterior(prior: RandomEffectsPrior(scale))
      for estimand in Estimand.allCases {
        let found = posterior.probability(rising: Array(0..<groups).reversed(), for: estimand)
        #expect(abs(found.logarithm - OrderEvidence.logPrior(groups: groups)) < 1e-9 + 4 * found.relativeError)
      }
    }
  }

  /// The orders of three groups exhaust what is possible, and no listing of the groups is special.
  @Test(arguments: ["exact3", "censored3"]) func listingDoesNotMatter(name: String) throws {
    let example = try #require(OrderCase.all.first { $0.description == name })
    let posterior = example.posterior
    // Groups 0, 1, 2 under the names 2, 0, 1.
    let renamed = [2, 0, 1]
    let contrasts = example.contrasts.map {
      Contrast(renamed[$0.second], minus: renamed[$0.first], $0.likelihood.mirrored)
    }
    let other = OrderEvidence(contrasts, groups: 3, prior: Self.prior).posterior(weights: example.weights)
    var sum = 0.0
    for order in example.orders.map(\.order) {
      let found = posterior.probability(rising: order)
      sum += found.probability
      let same = other.probability(rising: order.map { renamed[$0] })
      #expect(abs(found.probability - same.probability) < 1e-7 + 4 * found.error)
    }
    #expect(abs(sum - 1) < 1e-6)
    let (one, two) = (posterior.difference(2, minus: 0), other.difference(1, minus: 2))
    #expect(abs(one.mean - two.mean) < 1e-5 && abs(one.sd - two.sd) < 1e-5)
  }

  @Test func weightZeroIsLeavingOutAndEqualTermsAddUp() {
    let contrasts = Self.terms.map { Contrast(0, minus: 1, $0) } + [Contrast(2, minus: 1, Self.terms[0])]
    let all = OrderEvidence(contrasts, groups: 3, prior: Self.prior)
    let rest = OrderEvidence(Array(contrasts.dropFirst(2)), groups: 3, prior: Self.prior)
    let dropped = all.posterior(weights: [0, 0, 1, 1, 1, 1]).probability(rising: [0, 1, 2])
    let left = rest.posterior().probability(rising: [0, 1, 2])
    #expect(abs(dropped.probability - left.probability) < 1e-6)
    let twice = OrderEvidence([contrasts[0], contrasts[0]], groups: 3, prior: Self.prior)
    let once = OrderEvidence([contrasts[0]], groups: 3, prior: Self.prior)
    #expect(
      abs(
        twice.posterior(weights: [0.5, 0.5]).probability(rising: [0, 1, 2]).probability
          - once.posterior().probability(rising: [0, 1, 2]).probability) < 1e-9)
  }

  @Test func sameInputSameBits() throws {
    let example = try #require(OrderCase.all.first { $0.description == "censored3" })
    let runs = (0..<2).map { _ in example.posterior.probability(rising: [0, 1, 2], for: .nextSetting) }
    #expect(runs[0].logarithm.bitPattern == runs[1].logarithm.bitPattern)
    #expect(runs[0].relativeError.bitPattern == runs[1].relativeError.bitPattern)
  }

  /// A limit near the probability is worth more points, until it is four errors away or points run out.
  @Test func refinesNearALimit() throws {
    let example = try #require(OrderCase.all.first { $0.description == "censored3" })
    let posterior = example.posterior
    let coarse = posterior.probability(rising: [0, 1, 2], for: .nextSetting)
    let fine = posterior.probability(
      rising: [0, 1, 2], for: .nextSetting, apartFrom: [coarse.probability + coarse.error])
    #expect(fine.error < coarse.error)
    #expect(abs(fine.probability - coarse.probability) < 4 * coarse.error)
  }
}
