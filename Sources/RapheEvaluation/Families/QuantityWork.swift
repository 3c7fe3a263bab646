import RapheLanguage
import RapheNumerics
import RapheStatistics

/// All that is asked of one quantity, so that its evidence is tabulated once for all who ask of the same effects.
///
/// A table depends on the ends of the regions that are asked about and on nothing else that is asked, so that no answer
/// changes in any digit because others ask too.
struct QuantityWork: Sendable {
  /// A way to weigh the findings of which the posterior is wanted.
  struct Weighing: Hashable, Sendable {
    var weights: [Double]
    var variant: PriorVariant
    /// The ends of the regions that it is asked about, sorted.
    var cuts: [Double]
  }

  /// The probability of a claim on some of the findings.
  struct Chance: Hashable, Sendable {
    var claimed: PosteriorQuery.Key
    var split: Split
    var variant: PriorVariant
  }

  let quantity: Quantity
  let evidence: QuantityEvidence
  /// What is claimed, in the order asked.
  private(set) var keys: [PosteriorQuery.Key] = []
  /// The claims that need a verdict.
  private(set) var judged: Set<PosteriorQuery.Key> = []
  private(set) var chances: Set<Chance> = []
  private(set) var weighings: Set<Weighing> = []

  init(_ quantity: Quantity, _ evidence: QuantityEvidence) {
    self.quantity = quantity
    self.evidence = evidence
  }

  /// Asks for the verdict on a claim.
  mutating func judge(_ key: PosteriorQuery.Key) {
    add(key)
    judged.insert(key)
  }

  /// Asks how probable a claim is.
  mutating func ask(_ chance: Chance) {
    add(chance.claimed)
    chances.insert(chance)
  }

  /// Asks for a posterior.
  mutating func ask(_ weighing: Weighing) { weighings.insert(weighing) }

  private mutating func add(_ key: PosteriorQuery.Key) {
    if !keys.contains(key) { keys.append(key) }
  }
}

/// What came of one quantity.
struct QuantityAnswer: Sendable {
  var judgements: [PosteriorQuery.Key: Judgement] = [:]
  /// The natural logarithms of the probabilities asked for; those before any evidence have no split.
  var logs: [QuantityWork.Chance: Double] = [:]
  var logPriors: [PosteriorQuery.Key: ByPrior<Double>] = [:]
  var posteriors: [QuantityWork.Weighing: Posterior] = [:]
  var prior = PriorScale.g
}

extension QuantityWork {
  /// Works everything out.
  func answer(ledger: LedgerOptions, detail: JudgementDetail) -> QuantityAnswer {
    var answer = QuantityAnswer()
    answer.prior = evidence.priorScale(on: quantity.scale)
    var known: [[Double]: EvidenceViews] = [:]
    func views(_ cuts: [Double]) -> EvidenceViews? {
      let views = known[cuts] ?? evidence.views(on: quantity.scale, cuts: cuts)
      known[cuts] = views
      return views
    }
    for key in keys {
      let query = PosteriorQuery(
        key: key, gathered: evidence, views: key.claimed.region.flatMap { views(Set($0.cuts).sorted()) })
      answer.logPriors[key] = query.logPriors
      if judged.contains(key) { answer.judgements[key] = query.judgement(ledger: ledger, detail: detail) }
      for chance in chances where chance.claimed == key {
        answer.logs[chance] = query.logProbability(evidence.weights(chance.split), variant: chance.variant)
      }
    }
    for weighing in weighings where weighing.weights.contains(where: { $0 > 0 }) {
      answer.posteriors[weighing] = views(weighing.cuts)?.posterior(.init(weights: weighing.weights), weighing.variant)
    }
    return answer
  }
}

extension QuantityEvidence {
  /// The findings tabulated for regions with these ends; nil without findings.
  func grid(on scale: Scale, cuts: [Double]) -> SampleGrid? {
    used.isEmpty
      ? nil
      : SampleGrid(rows, prior: RandomEffectsPrior(priorScale(on: scale)), cuts: cuts)
  }

  /// The same, to be weighed in many ways.
  func views(on scale: Scale, cuts: [Double]) -> EvidenceViews? {
    grid(on: scale, cuts: cuts).map { EvidenceViews($0, prior: priorScale(on: scale)) }
  }
}
