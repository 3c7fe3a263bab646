import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

extension PosteriorQuery {
  /// A claim that stakes less, in bits, claims nothing.
  static let leastStake = 0.1

  /// The verdict on the region, with full weights, in the quantity's direction.
  ///
  /// With more detail also what selection for publication and narrower priors do to it.
  func judgement(ledger: LedgerOptions = LedgerOptions(), detail: JudgementDetail = .verdicts) -> Judgement {
    let weights = gathered.used.map(\.weight)
    let signs = gathered.significance()
    let stake = -logPriors.declared * .log2e
    let priorProbability = exp(logPriors.declared)
    guard !gathered.used.isEmpty else {
      return Judgement(
        verdict: .untested, flags: [], probability: priorProbability, priorProbability: priorProbability, bits: 0,
        bitsAtStake: stake, prior: prior, probabilityRange: priorProbability...priorProbability, belief: nil,
        omissions: [], significant: (0, 0), gathered: gathered)
    }
    let probability = probability(weights)
    let verdict = word(weights, signs)
    let variants = PriorVariant.allCases.map { self.probability(weights, variant: $0) }
    let omissions = omissions(weights, signs)
    var judgement = Judgement(
      verdict: verdict, flags: flags(verdict, omissions, signs), probability: probability,
      priorProbability: priorProbability, bits: bits(weights), bitsAtStake: stake, prior: prior,
      probabilityRange: (variants.min() ?? probability)...(variants.max() ?? probability),
      belief: belief(weights), levels: levels(weights), omissions: omissions,
      significant: (signs.values.count { $0 > 0 }, signs.values.count { $0 < 0 }), gathered: gathered)
    judgement.ledger = key.claimed.region.flatMap {
      Ledger(gathered.used, region: $0, setting: key.setting, options: ledger)
    }
    if detail != .verdicts { judgement.selection = selectionCheck(verdict) }
    if detail == .explanation {
      judgement.narrowest = narrowestPrior(verdict)
      judgement.influences = influences()
    }
    return judgement
  }

  /// The word that weighed findings give, among samples with these signs.
  func word(_ weights: [Double], _ signs: [String: Int]) -> Verdict {
    word(probability(weights), isDivided(signs)) { probability(weights, variant: $0) }
  }

  /// The word for a probability: supported and contradicted must also hold under halved and doubled prior scales.
  ///
  /// `probability` is asked for under such a prior.
  func word(_ declared: Double, _ isDivided: Bool, under probability: (PriorVariant) -> Double) -> Verdict {
    let stake = -logPriors.declared * .log2e
    if stake < PosteriorQuery.leastStake { return .trivial }
    if declared >= VerdictLevel.support, log(declared) > logPriors.declared,
      PriorVariant.robustness.allSatisfy({ probability($0) >= VerdictLevel.support })
    {
      return .supported
    }
    if declared <= VerdictLevel.contradiction,
      PriorVariant.robustness.allSatisfy({ probability($0) <= VerdictLevel.contradiction })
    {
      return .contradicted
    }
    return isDivided ? .contested : .inconclusive
  }

  /// Whether samples are significant by themselves both ways.
  func isDivided(_ signs: [String: Int]) -> Bool {
    signs.values.contains { $0 > 0 } && signs.values.contains { $0 < 0 }
  }

  private func omissions(_ weights: [Double], _ signs: [String: Int]) -> [Judgement.Omission] {
    let above = signs.values.count { $0 > 0 }
    let below = signs.values.count { $0 < 0 }
    // Samples that say the same in the same words leave the same behind.
    var known: [LeftOut: Judgement.Omission] = [:]
    return gathered.omissions.map { sample, rest in
      guard let rest else {
        return Judgement.Omission(
          sample: sample, probability: exp(logPriors.declared), verdict: .untested)
      }
      let sign = signs[sample] ?? 0
      let left = LeftOut(
        terms: rest.map {
          LeftOut.Term(likelihood: gathered.used[$0].likelihood, pair: gathered.used[$0].pair, weight: weights[$0])
        }, sign: sign)
      if var omission = known[left] {
        omission.sample = sample
        return omission
      }
      let omitted = omitting(rest, from: weights)
      let probability = probability(omitted)
      let isDivided = above > (sign > 0 ? 1 : 0) && below > (sign < 0 ? 1 : 0)
      let omission = Judgement.Omission(
        sample: sample, probability: probability,
        verdict: word(probability, isDivided) { self.probability(omitted, variant: $0) })
      known[left] = omission
      return omission
    }
  }

  /// All of a sample that the others' verdict without it depends on.
  private struct LeftOut: Hashable {
    struct Term: Hashable {
      var likelihood: Likelihood
      var pair: Pair?
      var weight: Double
    }

    var terms: [Term]
    var sign: Int
  }

  private func flags(
    _ verdict: Verdict, _ omissions: [Judgement.Omission], _ signs: [String: Int]
  ) -> [Flag] {
    var flags: [Flag] = []
    for (flag, isCarrying) in Flag.carriers {
      if gathered.used.contains(where: { $0[keyPath: isCarrying] }), wordWithout(isCarrying) != verdict {
        flags.append(flag)
      }
    }
    if omissions.contains(where: { $0.verdict != verdict }) || isUndoneBySelection(verdict) {
      flags.append(.fragile)
    }
    return flags
  }

  /// Whether moderate selection for publication would change the word.
  private func isUndoneBySelection(_ verdict: Verdict) -> Bool {
    verdict != .trivial && favoured != nil && word(severity: 1).verdict != verdict
  }

  /// The word that the findings give without those of a kind.
  private func wordWithout(_ isLeftOut: KeyPath<UsedFinding, Bool>) -> Verdict {
    let kept = gathered.used.filter { !$0[keyPath: isLeftOut] }
    guard !kept.isEmpty else { return .untested }
    let ids = Dictionary(uniqueKeysWithValues: kept.weighted().map { ($0.finding.key, $0.weight) })
    let weights = gathered.used.map { ids[$0.finding.key] ?? 0 }
    return word(weights, QuantityEvidence(used: kept, unused: []).significance())
  }
}

extension QuantityEvidence {
  /// The samples in their order, each with the positions of its findings among those used; nil where it is the only one.
  var omissions: [(sample: String, findings: [Int]?)] {
    let positions = Dictionary(grouping: used.indices) { used[$0].finding.sample }
    return samples.map { ($0, positions.count > 1 ? positions[$0] : nil) }
  }

  /// The sign of each sample that is significant by itself; samples whose findings point both ways are left out.
  func significance() -> [String: Int] {
    var signs: [String: Set<Int>] = [:]
    for used in used where used.likelihood.significantSign != 0 {
      signs[used.finding.sample, default: []].insert(used.likelihood.significantSign)
    }
    return signs.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
}

extension Likelihood {
  /// 1 or -1 when the finding is significant by itself at the 5 % level, or was reported so at its own; else 0.
  fileprivate var significantSign: Int {
    switch self {
    case .normal(let estimate, let variance):
      abs(estimate) >= Level.usualDeviations * variance.squareRoot() ? (estimate > 0 ? 1 : -1) : 0
    case .folded: 0
    case .interval(let lower, let upper, _):
      lower > 0 && upper == .infinity ? 1 : upper < 0 && lower == -.infinity ? -1 : 0
    }
  }
}

extension Finding {
  /// What tells it from every other finding of a run.
  var key: FindingKey { FindingKey(dataset: dataset, id: id) }

  /// All subjects, each counted once.
  var totalSubjects: Double? {
    guard let n else { return nil }
    return design == .paired || versus == nil ? n : nVersus.map { n + $0 }
  }
}

/// A finding's dataset and id.
struct FindingKey: Hashable, Sendable {
  var dataset: String
  var id: String
}

extension Flag {
  /// The findings without which the word may be another, for each flag that is about findings of a kind.
  fileprivate static var carriers: [(Flag, KeyPath<UsedFinding, Bool>)] {
    [
      (.proxy, \.isProxy), (.unstated, \.isUnstated), (.assumedN, \.assumedN), (.assumedCV, \.assumedCV),
      (.assumedNormal, \.assumedNormal),
    ]
  }
}

extension UsedFinding {
  /// Whether it leaves an attribute that the quantity asks for unstated.
  package var isUnstated: Bool { !unknown.isEmpty }
}
