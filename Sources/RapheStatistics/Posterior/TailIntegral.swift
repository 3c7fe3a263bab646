import RapheNumerics

/// The integral over a region with very little probability, on nodes chosen for that region alone.
///
/// Far from the bulk a probability comes from values of tau that hardly matter elsewhere, and falls so steeply from the
/// end of the region that the panels of the grid are too coarse. Everything here is evaluated anew, in logarithms.
struct TailIntegral: Sendable {
  /// Probabilities below this are integrated anew.
  static let threshold = 1e-9
  /// Nodes whose integrand at the ends of the region is below e^−40 of the largest are left out.
  private static let negligible = -40.0

  let exact: ExactTerms
  let factors: [Factor]
  let weights: TermWeights
  let prior: RandomEffectsPrior
  let spacing: HeterogeneitySpacing
  /// The prior for which the spacing was made.
  let base: RandomEffectsPrior
  /// What chances of publication add to every logarithm.
  var logChances = 0.0

  private func nodes(_ cuts: [Double]) -> HeterogeneityNodes {
    HeterogeneityNodes(prior: base.heterogeneity, spacing: spacing, step: spacing.stepOfTail(cuts: cuts))
  }

  private func curves(_ nodes: HeterogeneityNodes) -> [ExactTerms.Curve] {
    let exactWeights = weights.exact
    return nodes.curves(
      exact.at(nodes.tau).sums(nodes: nodes.tau.count, weights: exactWeights), prior: prior, logChances: logChances)
  }

  /// The posterior without censored terms, on nodes fine enough for the tails beyond `cuts`.
  func mixture(cuts: [Double]) -> NormalMixture {
    let nodes = nodes(cuts)
    let curves = curves(nodes)
    return NormalMixture(curves: curves, tail: nil, nodes: nodes)
  }

  /// The logarithm of the integral of prior times likelihood over a region.
  ///
  /// `support` takes the place of infinite ends.
  func logMass(of region: Region, support: (lower: Double, upper: Double)) -> Double {
    let nodes = nodes(region.cuts)
    let curves = curves(nodes)
    let factorWeights = weights.factors
    let heights = nodes.tau.indices.map { node in
      region.cuts.map { cut in
        values(curves[node], factorWeights, tau: nodes.tau[node], at: SIMD8(repeating: cut))[0]
      }.max() ?? 0
    }
    let top = heights.max() ?? 0
    var logs: [Double] = []
    for node in nodes.tau.indices where heights[node] > top + Self.negligible {
      let tau = nodes.tau[node]
      let width = spacing.sharpness(tau: tau)
      for interval in region.intervals {
        let edges = EffectMesh.graded(from: interval.lower, to: interval.upper, sharpness: width, limit: support)
        for (from, to) in zip(edges, edges.dropFirst()) where from < to {
          let half = 0.5 * (to - from)
          let values = values(curves[node], factorWeights, tau: tau, at: GaussLegendre.nodes(from: from, to: to))
          let panelTop = values.max()
          logs.append(panelTop + log((VectorMath.exp(values - panelTop) * GaussLegendre.weights).sum() * half))
        }
      }
    }
    return LogSum.of(logs)
  }

  private func values(
    _ curve: ExactTerms.Curve, _ factorWeights: [Double], tau: Double, at effects: SIMD8<Double>
  ) -> SIMD8<Double> {
    var values = curve.values(at: effects)
    for (factor, weight) in zip(factors, factorWeights) where weight > 0 {
      values += factor.logValues(at: effects, tau2: tau * tau) * weight
    }
    return values
  }
}
