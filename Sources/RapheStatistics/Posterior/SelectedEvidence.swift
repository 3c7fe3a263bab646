/// The evidence of a grid as it would count if findings had been published selectively.
///
/// The selection changes every likelihood by a factor that varies slowly in mu and tau. It is worked out only at those
/// nodes of the grid that carry the posterior, with or without selection: from the best panel at each node of tau
/// outwards until both are below 1e-10 and 1e-12 of their maxima. What is worked out serves all priors. The accuracy of
/// probabilities of regions whose ends are cuts is that of the grid, 1e-6 absolute; for others, for the next setting and
/// for moments it is 3e-6, reached where severe selection meets very large studies.
///
/// Not to be shared between threads: it remembers what it has worked out.
public final class SelectedEvidence {
  /// The selection.
  public let selection: Selection

  private let grid: EvidenceGrid
  private let nodes: HeterogeneityNodes
  private let panels: Panels
  /// The sums of the terms' logarithms without selection, panel by panel; nil where all panels are wanted.
  private let plainSums: [SIMD8<Double>]?
  /// The exact terms, node by node.
  private let exactSums: [ExactTerms.Sum]
  /// Likelihoods under selection, and what normalises those of exact terms, each with a positive weight.
  private let factors: [Factor]
  private let weights: TermWeights
  private let factorWeights: [Double]
  private let logChances: Double
  /// The sum of the factors' logarithms by panel, as far as worked out.
  private var known: [SIMD8<Double>?]

  private static let negligible = 23.0
  private static let negligibleSelected = 27.6

  init(_ grid: EvidenceGrid, selection: Selection, weights: [Double]?) {
    self.grid = grid
    self.selection = selection
    let given = weights ?? [Double](repeating: 1, count: grid.count)
    let unique = grid.uniqueWeights(given)
    let (exactWeights, plainWeights) = (unique.exact, unique.factors)
    var places: [Factor: Int] = [:]
    var factors: [Factor] = []
    var sums: [Double] = []
    var logChances = 0.0
    func add(_ factor: Factor, _ weight: Double) {
      if let place = places[factor] {
        sums[place] += weight
      } else {
        places[factor] = factors.count
        factors.append(factor)
        sums.append(weight)
      }
    }
    let shares = Self.shares(of: grid.unique, weights: exactWeights + plainWeights)
    for (likelihood, weight) in shares {
      factors.append(Factor(likelihood, selection: selection))
      sums.append(weight)
    }
    for (term, weight) in zip(grid.unique, exactWeights + plainWeights) where weight > 0 {
      switch term {
      case .finding(.normal(let value, let variance)):
        logChances += weight * selection.weight(Estimate(value: value, variance: variance)).naturalLogarithm
        if shares.isEmpty { add(Factor(.normal(estimate: value, variance: variance), selection: selection), weight) }
      case .finding(let likelihood): add(Factor(likelihood, selection: selection), weight)
      case .sample(let sample):
        // What of a sample is published depends on its effect, the published share of all on the average.
        if !sample.open.isEmpty { add(Factor(sample, selection: selection), weight) }
        for row in sample.rows {
          let variance = row.likelihood.variance
          if case .normal(let value, _) = row.likelihood {
            let chance = selection.weight(Estimate(value: value, variance: variance))
            logChances += weight * row.weight * chance.naturalLogarithm
          }
          if shares.isEmpty {
            add(Factor(.normal(estimate: 0, variance: variance), selection: selection), weight * row.weight)
          }
        }
      }
    }
    self.factors = factors
    self.weights = TermWeights(exactWeights + sums, exactCount: exactWeights.count)
    factorWeights = sums
    self.logChances = logChances
    let exact: ExactTerms
    if grid.isFitted {
      // Selection may shift so much evidence far from where it is without.
      let layout = FittedLayout(
        exact: grid.exact, factors: factors, weights: self.weights, prior: grid.prior,
        spacing: HeterogeneitySpacing(terms: grid.terms, weights: given, prior: grid.prior),
        cuts: grid.cuts, negligible: FittedLayout.negligible)
      nodes = layout.nodes
      exact = grid.exact.at(nodes.tau)
      panels = layout.panels(factors: [])
      plainSums = nil
    } else {
      nodes = grid.nodes
      exact = grid.exact
      // A grid of exact terms alone has no panels yet.
      panels =
        grid.panels.effects.isEmpty
        ? Panels(factors: [], spacing: grid.spacing, prior: grid.prior, nodes: nodes, cuts: grid.cuts) : grid.panels
      plainSums =
        grid.panels.effects.isEmpty
        ? [SIMD8<Double>](repeating: .zero, count: panels.effects.count) : panels.sums(weights: plainWeights)
    }
    exactSums = exact.sums(nodes: nodes.tau.count, weights: exactWeights)
    known = [SIMD8<Double>?](repeating: nil, count: panels.effects.count)
  }

  /// So many different variances are each looked at; of more, few stand for all.
  private static let most = 1024
  /// The logarithms of variances that are this near to each other are summed by a rule.
  private static let cell = 0.25

  /// Few exact likelihoods whose published shares come to the same as those of very many; none where they are not many.
  ///
  /// The share depends on the variance alone. Rules of four points in each quarter of ln v are right to 1e-9 of a sum.
  private static func shares(of terms: [EvidenceTerm], weights: [Double]) -> [(Likelihood, Double)] {
    var byVariance: [Double: Double] = [:]
    for (term, weight) in zip(terms, weights) where weight > 0 {
      switch term {
      case .finding(.normal(_, let variance)): byVariance[variance, default: 0] += weight
      case .finding: continue
      case .sample(let sample):
        for row in sample.rows { byVariance[row.likelihood.variance, default: 0] += weight * row.weight }
      }
    }
    guard byVariance.count > most else { return [] }
    let points = byVariance.keys.sorted().map {
      MeasureReduction.Point(place: $0.naturalLogarithm, weight: byVariance[$0] ?? 0)
    }
    return MeasureReduction.reduced(points, cell: cell).map {
      (.normal(estimate: 0, variance: $0.place.exponential), $0.weight)
    }
  }

  /// The posterior under `prior` (the grid's own if nil), whose scales lie between half and double the grid's.
  public func posterior(prior: RandomEffectsPrior? = nil) -> Posterior {
    let prior = prior ?? grid.prior
    precondition(prior.effect != .flat, "selection needs a proper prior")
    if factors.isEmpty { return grid.weighed([Double](repeating: 0, count: grid.count)).posterior(prior: prior) }
    let curves = nodes.curves(exactSums, prior: prior, logChances: logChances)
    let tail = TailIntegral(
      exact: grid.exact, factors: factors, weights: weights, prior: prior, spacing: grid.spacing, base: grid.prior,
      logChances: logChances)
    return Posterior(
      form: .grid(
        GridPosterior(
          nodes: nodes, panels: panels, cuts: grid.cuts, curves: curves, tail: tail, sums: sums(curves))))
  }

  /// The sums of the factors' logarithms in all panels, −∞ where the integrand does not matter.
  private func sums(_ curves: [ExactTerms.Curve]) -> [SIMD8<Double>] {
    guard let plainSums else {
      return curves.indices.flatMap { node in
        workOut(panels.first[node]..<panels.first[node + 1], node)
        return (panels.first[node]..<panels.first[node + 1]).map { change($0, node) }
      }
    }
    var sums = [SIMD8<Double>](repeating: SIMD8(repeating: -.infinity), count: panels.effects.count)
    func evaluate(_ panel: Int, _ node: Int) -> Double {
      sums[panel] = change(panel, node)
      return (curves[node].values(at: panels.effects[panel]) + sums[panel]).max()
    }
    var plain: [Double] = []
    for node in curves.indices {
      for panel in panels.first[node]..<panels.first[node + 1] {
        plain.append((curves[node].values(at: panels.effects[panel]) + plainSums[panel]).max())
      }
    }
    let bests = curves.indices.map { node in
      (panels.first[node]..<panels.first[node + 1]).max { plain[$0] < plain[$1] } ?? panels.first[node]
    }
    let order = curves.indices.sorted { (plain[bests[$0]], $1) > (plain[bests[$1]], $0) }
    let plainTop = order.first.map { plain[bests[$0]] } ?? 0
    var top = -Double.infinity
    for node in order {
      let best = bests[node]
      var wanted = best..<(best + 1)
      while wanted.lowerBound > panels.first[node], plain[wanted.lowerBound - 1] > plainTop - Self.negligible {
        wanted = (wanted.lowerBound - 1)..<wanted.upperBound
      }
      while wanted.upperBound < panels.first[node + 1], plain[wanted.upperBound] > plainTop - Self.negligible {
        wanted = wanted.lowerBound..<(wanted.upperBound + 1)
      }
      workOut(wanted, node)
      let height = evaluate(best, node)
      top = max(top, height)
      for step in [-1, 1] {
        var last = height
        var panel = best + step
        while panel >= panels.first[node], panel < panels.first[node + 1],
          plain[panel] > plainTop - Self.negligible || last > top - Self.negligibleSelected
        {
          last = evaluate(panel, node)
          top = max(top, last)
          panel += step
        }
      }
    }
    return sums
  }

  /// The sum of the factors' logarithms in a panel.
  private func change(_ panel: Int, _ node: Int) -> SIMD8<Double> {
    if let sum = known[panel] { return sum }
    workOut(panel..<(panel + 1), node)
    return known[panel] ?? .zero
  }

  /// Works the sums of neighbouring panels out, those of them that are not known.
  private func workOut(_ range: Range<Int>, _ node: Int) {
    guard let first = range.first(where: { known[$0] == nil }), let last = range.last(where: { known[$0] == nil })
    else { return }
    let tau = nodes.tau[node]
    var sums = [SIMD8<Double>](repeating: .zero, count: last - first + 1)
    for (factor, weight) in zip(factors, factorWeights) {
      let values = factor.logValues(at: panels.effects[first...last], tau2: tau * tau)
      for index in sums.indices { sums[index] += values[index] * weight }
    }
    for (panel, sum) in zip(first...last, sums) { known[panel] = sum }
  }
}

extension EvidenceGrid {
  /// The evidence under a selection, with one weight in [0, 1] for every term given (all 1 if nil).
  public func selected(by selection: Selection, weights: [Double]? = nil) -> SelectedEvidence {
    SelectedEvidence(self, selection: selection, weights: weights)
  }
}
