import Foundation
import Testing

@testable import RapheStatistics

/// A finding with a tiny standard error beside an ordinary one: the posterior tends to a limit, and so do time and memory.
@Suite("Tiny standard errors")
struct TinyErrorTests {
  enum Kind: Hashable, Sendable { case exact, censored, selected }

  struct Case: Sendable, CustomTestStringConvertible {
    var kind: Kind
    var se: Double
    var below: Double
    var mean: Double
    var tau: Double

    init(_ kind: Kind, _ se: Double, below: Double, mean: Double, tau: Double) {
      (self.kind, self.se, self.below, self.mean, self.tau) = (kind, se, below, mean, tau)
    }

    var testDescription: String { "\(kind) \(se)" }
  }

  /// By brute force, `Tests/Peers/tiny_errors.py` (the exact ones also by mpmath): P(mu < 0), the means of mu and tau.
  static let cases = [
    Case(.exact, 0.1, below: 0.6001812641, mean: -0.0445803666, tau: 0.3451281770),
    Case(.exact, 0.01, below: 0.6214885064, mean: -0.0583175650, tau: 0.3602468514),
    Case(.exact, 0.001, below: 0.6216610015, mean: -0.0584454237, tau: 0.3604012540),
    Case(.exact, 0.0001, below: 0.6216627239, mean: -0.0584467012, tau: 0.3604027980),
    Case(.exact, 1e-06, below: 0.6216627413, mean: -0.0584467141, tau: 0.3604028136),
    Case(.exact, 1e-09, below: 0.6216627413, mean: -0.0584467141, tau: 0.3604028136),
    Case(.censored, 0.1, below: 0.8209231673, mean: -0.2294875623, tau: 0.4217267725),
    Case(.censored, 0.01, below: 0.8300545642, mean: -0.2362511294, tau: 0.4249671198),
    Case(.censored, 0.001, below: 0.8301357554, mean: -0.2363225068, tau: 0.4250064597),
    Case(.censored, 0.0001, below: 0.8301365665, mean: -0.2363232209, tau: 0.4250068539),
    Case(.censored, 1e-06, below: 0.8301365747, mean: -0.2363232281, tau: 0.4250068579),
    Case(.censored, 1e-09, below: 0.8301365747, mean: -0.2363232281, tau: 0.4250068579),
    Case(.selected, 0.1, below: 0.7134404318, mean: -0.1381024057, tau: 0.4182244254),
    Case(.selected, 0.01, below: 0.7245431849, mean: -0.1481784624, tau: 0.4296204701),
    Case(.selected, 0.001, below: 0.7249318327, mean: -0.1485913283, tau: 0.4299412711),
    Case(.selected, 0.0001, below: 0.7249642855, mean: -0.1486262950, tau: 0.4299655645),
    Case(.selected, 1e-06, below: 0.7249677835, mean: -0.1486300706, tau: 0.4299681509),
  ]

  private static func terms(_ kind: Kind, variance: Double) -> [Likelihood] {
    let exact: [Likelihood] = [.normal(estimate: -0.3, variance: variance), .normal(estimate: 0.3, variance: 0.04)]
    return kind == .exact ? exact : exact + [.interval(lower: -.infinity, upper: -0.8915, variance: 0.2)]
  }

  private static func posterior(_ kind: Kind, variance: Double) -> Posterior {
    let grid = EvidenceGrid(terms(kind, variance: variance), prior: RandomEffectsPrior(.g), cuts: [0])
    return kind == .selected ? grid.selected(by: .moderate(.lower)).posterior() : grid.posterior()
  }

  @Test("The posterior is that of brute force, however different the standard errors are", arguments: cases)
  func values(_ expected: Case) {
    let posterior = Self.posterior(expected.kind, variance: expected.se * expected.se)
    #expect(abs(posterior.cumulative(0) - expected.below) < 1e-6, "\(posterior.cumulative(0))")
    #expect(abs(posterior.mean - expected.mean) < 3e-6, "\(posterior.mean)")
    #expect(abs(posterior.meanTau - expected.tau) < 3e-6, "\(posterior.meanTau)")
  }

  /// The limits: the last rows of the table, which agree to 1e-9 from 1e-6 on.
  @Test(
    "Below a billionth every standard error is the limit, down to the smallest number that there is",
    arguments: [1e-18, 1e-24, 1e-40, 1e-100, 1e-300, .leastNormalMagnitude / 128, .leastNonzeroMagnitude],
    [Kind.exact, .censored, .selected])
  func limit(variance: Double, kind: Kind) {
    let posterior = Self.posterior(kind, variance: variance)
    let last = Self.posterior(kind, variance: 1e-16)
    let expected = Self.cases.last { $0.kind == kind }
    if kind != .selected {
      #expect(abs(posterior.cumulative(0) - (expected?.below ?? 0)) < 1e-6)
      #expect(abs(posterior.mean - (expected?.mean ?? 0)) < 3e-6)
    }
    #expect(abs(posterior.cumulative(0) - last.cumulative(0)) < 1e-6)
    let interval = posterior.interval()
    #expect(interval.lower < interval.upper)
    for estimand in Estimand.allCases { #expect((0...1).contains(posterior.cumulative(0.2, for: estimand))) }
  }

  @Test(
    "The number of panels grows with the logarithm of the ratio of standard errors", arguments: [2.0, 3, 4.5, 6, 9])
  func panels(exponent: Double) {
    let variance = pow(10, -2 * exponent)
    let grid = EvidenceGrid(Self.terms(.censored, variance: variance), prior: RandomEffectsPrior(.g), cuts: [0])
    // At each node of tau at most as many panels as an equal mesh may have, and nodes as the logarithm.
    #expect(grid.panels.effects.count < 512 * grid.nodes.tau.count)
    #expect(grid.nodes.tau.count < 200)
    if exponent >= 4.5 { #expect(grid.panels.effects.count < 40_000, "\(grid.panels.effects.count)") }
  }

  @Test("More findings than one grid serves, one of them with a tiny standard error", arguments: [1e-2, 1e-6, 1e-9])
  func many(se: Double) {
    let many: [Likelihood] =
      (0..<40).map { .interval(lower: -.infinity, upper: -0.3 - 0.01 * Double($0), variance: 0.1) }
      + [.normal(estimate: -0.3, variance: se * se), .normal(estimate: 0.3, variance: 0.04)]
    let grid = EvidenceGrid(many, prior: RandomEffectsPrior(.g), cuts: [0])
    let ordinary = EvidenceGrid(
      Array(many.dropLast(2)) + [.normal(estimate: -0.3, variance: 1e-4), many[41]], prior: RandomEffectsPrior(.g),
      cuts: [0])
    #expect(abs(grid.posterior().mean - ordinary.posterior().mean) < 1e-3)
    #expect(grid.panels.effects.count < 40_000, "\(grid.panels.effects.count)")
    let rest = grid.weighed().omitting([40]).posterior()
    var weights = [Double](repeating: 1, count: many.count)
    weights[40] = 0
    #expect(abs(rest.mean - grid.posterior(weights: weights).mean) < 1e-6)
  }

  @Test("Sizes and standard errors of any order give numbers", arguments: [1e-150, 1e-30, 1e-5, 1, 1e5, 1e30, 1e90])
  func anySize(size: Double) {
    for se in [1e-9, 1e-3, 1] {
      let terms: [Likelihood] = [
        .normal(estimate: -size, variance: (se * size) * (se * size)), .normal(estimate: 0.1, variance: 0.05),
      ].filter { $0.variance > 0 }
      let posterior = EvidenceGrid(terms, prior: RandomEffectsPrior(.g), cuts: [0]).posterior()
      #expect((0...1).contains(posterior.cumulative(0)), "\(size) \(se)")
      #expect(posterior.mean.isFinite && posterior.standardDeviation.isFinite && posterior.meanTau.isFinite)
    }
  }

  @Test("An order of groups whose findings are of very different precision", arguments: [1e-2, 1e-5, 1e-9, 1e-160])
  func order(se: Double) {
    let contrasts = [
      Contrast(2, minus: 0, .normal(estimate: 0.8, variance: max(se * se, .leastNonzeroMagnitude))),
      Contrast(1, minus: 0, .normal(estimate: 0.3, variance: 0.04)),
      Contrast(2, minus: 1, .interval(lower: 0, upper: .infinity, variance: 0.1)),
    ]
    for contrasts in [contrasts, Array(contrasts.dropLast())] {
      func rising(_ contrasts: [Contrast]) -> Double {
        OrderEvidence(contrasts, groups: 3, prior: RandomEffectsPrior(.g)).posterior()
          .probability(rising: [0, 1, 2], for: .average).probability
      }
      let ordinary = [Contrast(2, minus: 0, .normal(estimate: 0.8, variance: 1e-4))] + contrasts.dropFirst()
      #expect(abs(rising(contrasts) - rising(ordinary)) < 2e-3)
    }
  }
}
