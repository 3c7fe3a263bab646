import Foundation
import Testing

@testable import RapheStatistics

/// A posterior of several groups by brute force.
struct OrderCase: Decodable, CustomTestStringConvertible {
  struct Term: Decodable {
    var first: Int
    var second: Int
    var kind: String
    var estimate: Double?
    var lower: Double?
    var upper: Double?
    var variance: Double
    var weight: Double

    var contrast: Contrast {
      let likelihood: Likelihood =
        switch kind {
        case "normal": .normal(estimate: estimate ?? 0, variance: variance)
        case "folded": .folded(estimate: estimate ?? 0, variance: variance)
        default: .interval(lower: lower ?? -.infinity, upper: upper ?? .infinity, variance: variance)
        }
      return Contrast(first, minus: second, likelihood)
    }
  }

  struct Order: Decodable {
    var order: [Int]
    var p: Double
    var next: Double?
  }

  var name: String
  var groups: Int
  var terms: [Term]
  var s: Double
  var a: Double
  var orders: [Order]

  var testDescription: String { name }

  static let all: [OrderCase] = {
    do {
      return try JSONDecoder().decode([OrderCase].self, from: Data(orderVectors.utf8))
    } catch {
      preconditionFailure("reference table: \(error)")
    }
  }()

  var posterior: OrderPosterior {
    OrderEvidence(terms.map(\.contrast), groups: groups, prior: RandomEffectsPrior(.g))
      .posterior(weights: terms.map(\.weight), prior: RandomEffectsPrior(PriorScale(s: s, a: a)))
  }
}

@Suite struct OrderPosteriorTests {
  @Test(arguments: OrderCase.all) func bruteForce(example: OrderCase) {
    let posterior = example.posterior
    for order in example.orders {
      let clock = ContinuousClock()
      let start = clock.now
      let found = posterior.probability(rising: order.order)
      print(example.name, order.order, order.p, found.probability - order.p, found.error, clock.now - start)
      #expect(abs(found.probability - order.p) < 1e-6 + 4 * found.error, "\(found)")
      if let next = order.next {
        let found = posterior.probability(rising: order.order, for: .nextSetting)
        print(example.name, "next", order.order, next, found.probability - next, found.error)
        #expect(abs(found.probability - next) < 1e-6 + 4 * found.error, "\(found)")
      }
    }
  }
}
