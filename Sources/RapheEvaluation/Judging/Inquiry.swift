import RapheLanguage
import RapheStatistics

/// A region of a quantity's effect, and the evidence that it is held against. Everything in the quantity's direction.
struct Inquiry: Sendable {
  /// What tells one inquiry from another: claims of any theory that agree in it get the same answer.
  struct Key: Hashable, Sendable {
    var quantity: Quantity
    var region: Region
    var setting: Setting
  }

  let key: Key
  let gathered: Gathered
  let prior: PriorScale
  let grid: EvidenceGrid
  /// The logarithm of the region's prior probability under each of the nine prior scales.
  let logPriors: [Double]

  init(key: Key, gathered: Gathered) {
    self.key = key
    self.gathered = gathered
    prior = gathered.priorScale(on: key.quantity.scale)
    grid = EvidenceGrid(
      gathered.used.map(\.likelihood), prior: RandomEffectsPrior(prior), cuts: key.region.cuts)
    let (region, estimand) = (key.region, Estimand(key.setting))
    logPriors = prior.variants.map {
      // A normal prior always gives a probability.
      RandomEffectsPrior($0).logProbability(of: region, for: estimand) ?? 0
    }
  }

  /// The position of the declared prior among its variants.
  static let declared = 4

  func posterior(_ weights: [Double], variant: Int = Inquiry.declared) -> Posterior {
    grid.posterior(weights: weights, prior: RandomEffectsPrior(prior.variants[variant]))
  }

  func probability(_ weights: [Double], variant: Int = Inquiry.declared) -> Double {
    posterior(weights, variant: variant).probability(of: key.region, for: Estimand(key.setting))
  }

  /// log2 of the posterior over the prior probability of the region.
  func bits(_ weights: [Double], variant: Int = Inquiry.declared) -> Double {
    guard weights.contains(where: { $0 > 0 }) else { return 0 }
    let posterior = posterior(weights, variant: variant)
    return (posterior.logProbability(of: key.region, for: Estimand(key.setting)) - logPriors[variant]) * .log2e
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
