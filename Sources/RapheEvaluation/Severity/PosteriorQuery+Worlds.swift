import RapheStatistics

extension PosteriorQuery {
  /// What is true where the word is only just wrong, with each finding's average effect in every such truth.
  var nulls: (truth: ClaimSeverity.Truth, averages: [[Double]]) {
    switch evidence {
    case .effect(_, let region):
      let cuts = region.cuts
      return (
        cuts == [0] ? .noEffect : .edge, cuts.map { [Double](repeating: $0, count: gathered.used.count) }
      )
    case .order(_, let order):
      return (
        .equalNeighbours,
        (1..<order.count).map { equal in
          var levels = [Double](repeating: 0, count: order.count)
          for place in 1..<order.count {
            levels[order[place]] = levels[order[place - 1]] + (place == equal ? 0 : prior.s)
          }
          return gathered.used.contrasts.map { levels[$0.first] - levels[$0.second] }
        }
      )
    }
  }

  /// The directions of results that speak for a word on what is asked; none for a word that says nothing.
  func directions(for word: Verdict) -> [Direction] {
    switch (word, evidence) {
    case (.supported, .effect(_, let region)): region.sides(prior)
    case (.contradicted, .effect(_, let region)): region.complement.sides(prior)
    // Findings on an order speak of the group said to have more minus the other.
    case (.supported, .order): [.higher]
    case (.contradicted, .order): [.lower]
    case (.contested, _), (.inconclusive, _), (.untested, _), (.trivial, _): []
    }
  }

  /// What is known of tau.
  var heterogeneity: HeterogeneityDistribution {
    let weights = gathered.used.map(\.weight)
    switch evidence {
    case .effect(let views, _):
      return views.posterior(choice(weights, severity)).heterogeneity
    case .order(let evidence, _):
      return evidence.posterior(weights: weights, prior: RandomEffectsPrior(prior)).heterogeneity
    }
  }

  /// The word and nothing else: the same as that of the judgement, without the logarithms of far tails.
  var bareWord: Verdict {
    let weights = gathered.used.map(\.weight)
    guard !weights.isEmpty else { return .untested }
    func probability(_ variant: PriorVariant) -> Double {
      switch evidence {
      case .effect(let views, let region):
        views.posterior(choice(weights, severity), variant)
          .probability(of: region, for: Estimand(key.setting))
      case .order: self.probability(weights, variant: variant)
      }
    }
    return word(probability(.declared), isDivided(gathered.significance()), under: probability)
  }
}
