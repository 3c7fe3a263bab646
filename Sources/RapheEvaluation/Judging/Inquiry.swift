import RapheLanguage
import RapheStatistics

/// A region of a quantity's effect, and the evidence that it is held against.
///
/// Everything is in the quantity's direction. A verdict and the scores of several theories often ask the same of it, so answers are remembered.
final class Inquiry {
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
  /// How selectively findings are taken to be published, from 0 to 2; 0 takes the evidence as it is.
  let severity: Double
  /// The direction that the evidence points to, which a selection favours; nil when it points nowhere.
  private(set) lazy var favoured = direction()
  private var remembered: [Weighing: Weight] = [:]
  private var selected: [Choice: SelectedEvidence] = [:]
  /// The evidence as it was weighed last, often asked for again under another prior.
  private var latest: (weights: [Double], evidence: WeighedEvidence)?

  /// One way to weigh the evidence.
  private struct Weighing: Hashable {
    var weights: [Double]
    var variant: Int
  }

  /// One way to weigh the evidence under one selection.
  private struct Choice: Hashable {
    var weights: [Double]
    var severity: Double
  }

  /// The region's probability under it, and its natural logarithm.
  private struct Weight {
    var probability: Double
    var logarithm: Double
  }

  /// Asks a region of the evidence, as it is or under a selection in favour of the direction that it points to.
  ///
  /// `weights` are those to expect of the findings; nil for those gathered.
  init(key: Key, gathered: Gathered, weights: [Double]? = nil, severity: Double = 0) {
    self.key = key
    self.severity = severity
    self.gathered = gathered
    prior = gathered.priorScale(on: key.quantity.scale)
    grid = EvidenceGrid(
      gathered.used.map(\.likelihood), prior: RandomEffectsPrior(prior), cuts: key.region.cuts,
      weights: weights ?? gathered.used.map(\.weight))
    let (region, estimand) = (key.region, Estimand(key.setting))
    logPriors = prior.variants.map {
      // A normal prior always gives a probability.
      RandomEffectsPrior($0).logProbability(of: region, for: estimand) ?? 0
    }
  }

  /// The position of the declared prior among its variants.
  static let declared = 4

  func posterior(_ weights: [Double], variant: Int = Inquiry.declared, severity: Double? = nil) -> Posterior {
    let severity = severity ?? self.severity
    guard severity > 0, weights.contains(where: { $0 > 0 }), let selection = selection(severity) else {
      return weighed(weights).posterior(prior: prior(variant))
    }
    let choice = Choice(weights: weights, severity: severity)
    let evidence = selected[choice] ?? grid.selected(by: selection, weights: weights)
    selected[choice] = evidence
    return evidence.posterior(prior: prior(variant))
  }

  private func prior(_ variant: Int) -> RandomEffectsPrior { RandomEffectsPrior(prior.variants[variant]) }

  private func weighed(_ weights: [Double]) -> WeighedEvidence {
    if let latest, latest.weights == weights { return latest.evidence }
    let evidence = grid.weighed(weights)
    latest = (weights, evidence)
    return evidence
  }

  /// The evidence without some of its findings, by their positions, and without selection.
  func evidence(_ weights: [Double], without findings: [Int]) -> WeighedEvidence {
    weighed(weights).omitting(findings)
  }

  /// The region's probability given other evidence on the same grid.
  func probability(_ evidence: WeighedEvidence, variant: Int = Inquiry.declared) -> Double {
    evidence.posterior(prior: prior(variant)).probability(of: key.region, for: Estimand(key.setting))
  }

  /// log2 of the posterior over the prior probability of the region, given other evidence on the same grid.
  func bits(_ evidence: WeighedEvidence) -> Double {
    let posterior = evidence.posterior(prior: prior(Inquiry.declared))
    let logarithm = posterior.logProbability(of: key.region, for: Estimand(key.setting))
    return (logarithm - logPriors[Inquiry.declared]) * .log2e
  }

  func probability(
    _ weights: [Double], variant: Int = Inquiry.declared, severity: Double? = nil
  ) -> Double {
    // The logarithm of another severity's probability is not asked for.
    if let severity, severity != self.severity {
      return posterior(weights, variant: variant, severity: severity)
        .probability(of: key.region, for: Estimand(key.setting))
    }
    return weigh(weights, variant).probability
  }

  /// log2 of the posterior over the prior probability of the region; 0 without evidence.
  func bits(_ weights: [Double], variant: Int = Inquiry.declared) -> Double {
    guard weights.contains(where: { $0 > 0 }) else { return 0 }
    return (weigh(weights, variant).logarithm - logPriors[variant]) * .log2e
  }

  private func weigh(_ weights: [Double], _ variant: Int) -> Weight {
    let weighing = Weighing(weights: weights, variant: variant)
    if let known = remembered[weighing] { return known }
    let posterior = posterior(weights, variant: variant)
    let (region, estimand) = (key.region, Estimand(key.setting))
    let weight = Weight(
      probability: posterior.probability(of: region, for: estimand),
      logarithm: posterior.logProbability(of: region, for: estimand))
    remembered[weighing] = weight
    return weight
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
