import RapheLanguage
import RapheStatistics

/// A region of a quantity's effect, or an order of its groups, and the evidence that it is held against.
///
/// An effect is in the quantity's direction; findings on an order speak of the group said to have more minus the other.
/// A verdict and the scores of several theories often ask the same of it, so answers are remembered.
final class PosteriorQuery {
  /// What tells one query from another: claims of any theory that agree in it get the same answer.
  struct Key: Hashable, Sendable {
    var quantity: Quantity
    var claimed: Claimed
    var setting: Setting
  }

  let key: Key
  let gathered: QuantityEvidence
  let prior: PriorScale
  let evidence: Evidence
  /// The logarithm of the region's prior probability under each of the nine prior scales.
  let logPriors: ByPrior<Double>
  /// How selectively findings are taken to be published, from 0 to 2; 0 takes the evidence as it is.
  let severity: Double
  /// The direction that the evidence points to, which a selection favours; nil when it points nowhere.
  private(set) lazy var favoured = direction()
  private var remembered: [Weighing: Weight] = [:]

  /// One way to weigh the evidence.
  private struct Weighing: Hashable {
    var weights: [Double]
    var variant: PriorVariant
  }

  /// The region's probability under it, and its natural logarithm.
  private struct Weight {
    var probability: Double
    var logarithm: Double
    /// The error of the probability where it had to be integrated over several dimensions; else 0.
    var error = 0.0
  }

  /// The findings in the form that posteriors are made from.
  enum Evidence {
    case effect(EvidenceViews, Region)
    case order(OrderEvidence, [Int])
  }

  /// Asks a region of the evidence, as it is or under a selection in favour of the direction that it points to.
  ///
  /// `views` are of the same findings, tabulated with the ends of the region among the cuts; nil lets the query tabulate them.
  init(key: Key, gathered: QuantityEvidence, severity: Double = 0, views: EvidenceViews? = nil) {
    self.key = key
    self.severity = severity
    prior = gathered.priorScale(on: key.quantity.scale)
    let base = RandomEffectsPrior(prior)
    switch key.claimed {
    case .effect(let region):
      self.gathered = gathered
      evidence = .effect(
        views ?? EvidenceViews(SampleGrid(gathered.rows, prior: base, cuts: region.cuts), prior: prior), region)
      let estimand = Estimand(key.setting)
      logPriors = prior.variants.map {
        // A normal prior always gives a probability.
        RandomEffectsPrior($0).logProbability(of: region, for: estimand) ?? 0
      }
    case .order(let order):
      let directed = gathered.directed(along: order)
      self.gathered = directed
      evidence = .order(OrderEvidence(directed.used.contrasts, groups: order.count, prior: base), order)
      logPriors = ByPrior { _ in OrderEvidence.logPrior(groups: order.count) }
    }
  }

  /// The posterior under the declared prior; nil for an order, and without evidence.
  func posterior(_ weights: [Double]) -> Posterior? {
    guard case .effect(let views, _) = evidence, weights.contains(where: { $0 > 0 }) else { return nil }
    return views.posterior(choice(weights, severity))
  }

  /// The posterior under the declared prior without the findings left out; nil for an order.
  func posterior(_ omitted: Omitted) -> Posterior? {
    if case .effect(let evidence, _) = omitted { evidence.posterior(prior: prior(.declared)) } else { nil }
  }

  /// Weights under a selection of some severity.
  func choice(_ weights: [Double], _ severity: Double) -> EvidenceViews.Choice {
    EvidenceViews.Choice(weights: weights, severity: severity, favoured: severity > 0 ? favoured : nil)
  }

  private func prior(_ variant: PriorVariant) -> RandomEffectsPrior { RandomEffectsPrior(prior.variant(variant)) }

  /// The evidence without some of its findings, and without selection.
  enum Omitted {
    case effect(WeighedSamples, Region)
    case order([Double])
  }

  /// Leaves findings out of weighed evidence, by their positions.
  func omitting(_ findings: [Int], from weights: [Double]) -> Omitted {
    if case .effect(let views, let region) = evidence {
      return .effect(views.weighed(weights).omitting(findings), region)
    }
    var rest = weights
    for position in findings { rest[position] = 0 }
    return .order(rest)
  }

  /// The probability of what is claimed without the findings left out.
  func probability(_ omitted: Omitted, variant: PriorVariant = .declared) -> Double {
    switch omitted {
    case .effect(let evidence, let region):
      evidence.posterior(prior: prior(variant)).probability(of: region, for: Estimand(key.setting))
    case .order(let weights): weigh(weights, variant).probability
    }
  }

  /// The natural logarithm of the probability of what is claimed without the findings left out.
  func logProbability(_ omitted: Omitted) -> Double {
    switch omitted {
    case .effect(let evidence, let region):
      evidence.posterior(prior: prior(.declared)).logProbability(of: region, for: Estimand(key.setting))
    case .order(let weights): logProbability(weights)
    }
  }

  func probability(
    _ weights: [Double], variant: PriorVariant = .declared, severity: Double? = nil
  ) -> Double {
    // The logarithm of another severity's probability is not asked for; an order's evidence is taken as it is.
    if let severity, severity != self.severity, case .effect(let views, let region) = evidence {
      return views.posterior(choice(weights, severity), variant)
        .probability(of: region, for: Estimand(key.setting))
    }
    return weigh(weights, variant).probability
  }

  /// The natural logarithm of the probability of what is claimed; the prior one without evidence.
  func logProbability(_ weights: [Double], variant: PriorVariant = .declared) -> Double {
    weights.contains { $0 > 0 } ? weigh(weights, variant).logarithm : logPriors[variant]
  }

  /// log2 of the posterior over the prior probability of the region; 0 without evidence.
  func bits(_ weights: [Double], variant: PriorVariant = .declared) -> Double {
    guard weights.contains(where: { $0 > 0 }) else { return 0 }
    return (weigh(weights, variant).logarithm - logPriors[variant]) * .log2e
  }

  private func weigh(_ weights: [Double], _ variant: PriorVariant) -> Weight {
    let weighing = Weighing(weights: weights, variant: variant)
    if let known = remembered[weighing] { return known }
    let estimand = Estimand(key.setting)
    let weight: Weight
    switch evidence {
    case .effect(let views, let region):
      let posterior = views.posterior(choice(weights, severity), variant)
      weight = Weight(
        probability: posterior.probability(of: region, for: estimand),
        logarithm: posterior.logProbability(of: region, for: estimand))
    case .order(let evidence, let order):
      let found = evidence.posterior(weights: weights, prior: RandomEffectsPrior(prior.variant(variant)))
        .probability(rising: order, for: estimand, apartFrom: [VerdictLevel.contradiction, VerdictLevel.support])
      weight = Weight(probability: found.probability, logarithm: found.logarithm, error: found.error)
    }
    remembered[weighing] = weight
    return weight
  }

  /// What is believed of the effect; nil for an order.
  func belief(_ weights: [Double]) -> Judgement.Belief? {
    guard case .effect(let views, _) = evidence else { return nil }
    return Judgement.Belief(views.posterior(choice(weights, severity)))
  }

  /// What is believed of the levels of the groups; nil for an effect.
  func levels(_ weights: [Double]) -> Judgement.Levels? {
    guard case .order(let evidence, let order) = evidence else { return nil }
    let posterior = evidence.posterior(weights: weights, prior: RandomEffectsPrior(prior))
    return Judgement.Levels(posterior, order, error: weigh(weights, .declared).error)
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

extension QuantityEvidence {
  /// The prior scale of a quantity; for raw units from sizes and variances alone, and 1 as long as there are none.
  func priorScale(on scale: Scale) -> PriorScale {
    if let triedPrior { return triedPrior }
    switch scale {
    case .g: return .g
    case .logRatio: return .logRatio
    case .fisherZ: return .fisherZ
    case .raw:
      let sized = used.compactMap { used in used.finding.totalSubjects.map { ($0, used.likelihood.variance) } }
      return PriorScale.raw(sizes: sized.map(\.0), variances: sized.map(\.1)) ?? PriorScale(s: 1, a: 0.5)
    }
  }
}

extension PosteriorQuery.Key {
  init(_ claim: ResolvedClaim) {
    self.init(quantity: claim.quantity, claimed: claim.claimed, setting: claim.written.appliesTo)
  }

  /// A quantity, in general or in the next setting.
  struct Subject: Hashable, Sendable {
    var quantity: Quantity
    var setting: Setting
  }

  /// What it speaks of.
  var subject: Subject { Subject(quantity: quantity, setting: setting) }
}
