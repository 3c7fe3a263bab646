import RapheLanguage
import RapheStatistics

/// A region of a quantity's effect, or an order of its groups, and the evidence that it is held against.
///
/// An effect is in the quantity's direction; findings on an order speak of the group said to have more minus the other. A verdict and the scores of several theories often ask the same of it, so answers are remembered.
final class Inquiry {
  /// What tells one inquiry from another: claims of any theory that agree in it get the same answer.
  struct Key: Hashable, Sendable {
    var quantity: Quantity
    var claimed: Claimed
    var setting: Setting
  }

  let key: Key
  let gathered: Gathered
  let prior: PriorScale
  private let evidence: Evidence
  /// The logarithm of the region's prior probability under each of the nine prior scales.
  let logPriors: [Double]
  private var remembered: [Weighing: Weight] = [:]

  /// One way to weigh the evidence.
  private struct Weighing: Hashable {
    var weights: [Double]
    var variant: Int
  }

  /// The region's probability under it, and its natural logarithm.
  private struct Weight {
    var probability: Double
    var logarithm: Double
    /// The error of the probability where it had to be integrated over several dimensions; else 0.
    var error = 0.0
  }

  /// The findings in the form that posteriors are made from.
  private enum Evidence {
    case effect(EvidenceGrid, Region)
    case order(OrderEvidence, [Int])
  }

  init(key: Key, gathered: Gathered) {
    self.key = key
    let prior = gathered.priorScale(on: key.quantity.scale)
    self.prior = prior
    switch key.claimed {
    case .effect(let region):
      self.gathered = gathered
      let likelihoods = gathered.used.map(\.likelihood)
      evidence = .effect(EvidenceGrid(likelihoods, prior: RandomEffectsPrior(prior), cuts: region.cuts), region)
      let estimand = Estimand(key.setting)
      logPriors = prior.variants.map {
        // A normal prior always gives a probability.
        RandomEffectsPrior($0).logProbability(of: region, for: estimand) ?? 0
      }
    case .order(let order):
      self.gathered = gathered.directed(along: order)
      let groups = key.quantity.groups.count
      evidence = .order(
        OrderEvidence(self.gathered.used.contrasts, groups: groups, prior: RandomEffectsPrior(prior)), order)
      logPriors = prior.variants.map { _ in OrderEvidence.logPrior(groups: groups) }
    }
  }

  /// The position of the declared prior among its variants.
  static let declared = 4

  func probability(_ weights: [Double], variant: Int = Inquiry.declared) -> Double {
    weigh(weights, variant).probability
  }

  /// log2 of the posterior over the prior probability of the region; 0 without evidence.
  func bits(_ weights: [Double], variant: Int = Inquiry.declared) -> Double {
    guard weights.contains(where: { $0 > 0 }) else { return 0 }
    return (weigh(weights, variant).logarithm - logPriors[variant]) * .log2e
  }

  private func weigh(_ weights: [Double], _ variant: Int) -> Weight {
    let weighing = Weighing(weights: weights, variant: variant)
    if let known = remembered[weighing] { return known }
    let prior = RandomEffectsPrior(prior.variants[variant])
    let estimand = Estimand(key.setting)
    let weight: Weight
    switch evidence {
    case .effect(let grid, let region):
      let posterior = grid.posterior(weights: weights, prior: prior)
      weight = Weight(
        probability: posterior.probability(of: region, for: estimand),
        logarithm: posterior.logProbability(of: region, for: estimand))
    case .order(let evidence, let order):
      let found = evidence.posterior(weights: weights, prior: prior)
        .probability(rising: order, for: estimand, apartFrom: [1 - Inquiry.level, Inquiry.level])
      weight = Weight(probability: found.probability, logarithm: found.logarithm, error: found.error)
    }
    remembered[weighing] = weight
    return weight
  }

  /// What is believed of the effect; nil for an order.
  func belief(_ weights: [Double]) -> Judgement.Belief? {
    guard case .effect(let grid, _) = evidence else { return nil }
    return Judgement.Belief(grid.posterior(weights: weights, prior: RandomEffectsPrior(prior)))
  }

  /// What is believed of the levels of the groups; nil for an effect.
  func levels(_ weights: [Double]) -> Judgement.Levels? {
    guard case .order(let evidence, let order) = evidence else { return nil }
    let posterior = evidence.posterior(weights: weights, prior: RandomEffectsPrior(prior))
    return Judgement.Levels(posterior, order, error: weigh(weights, Inquiry.declared).error)
  }
}

extension Double {
  /// 1 / ln 2: from natural logarithms to bits.
  static let log2e = 1.442_695_040_888_963_4
}

extension Estimand {
  init(_ setting: Setting) {
    switch setting {
    case .average: self = .average
    case .nextSetting: self = .nextSetting
    }
  }
}

extension Gathered {
  /// The prior scale of a quantity; for raw units from sizes and variances alone, and 1 as long as there are none.
  func priorScale(on scale: Scale) -> PriorScale {
    switch scale {
    case .g: return .g
    case .logRatio: return .logRatio
    case .fisherZ: return .fisherZ
    case .raw:
      let sized = used.compactMap { used in used.finding.subjects.map { ($0, used.likelihood.variance) } }
      return PriorScale.raw(sizes: sized.map(\.0), variances: sized.map(\.1)) ?? PriorScale(s: 1, a: 0.5)
    }
  }
}
