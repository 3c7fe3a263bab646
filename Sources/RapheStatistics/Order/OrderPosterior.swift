import RapheNumerics

/// What is known of the levels of several groups after the findings.
public struct OrderPosterior: Sendable {
  /// One node of tau.
  private struct Layer: Sendable {
    /// The log of the quadrature weight times the prior density of tau.
    var logWeight: Double
    var tau: Double
    var meanTau: Double
    var steps: StepsPosterior
    /// Nil where every finding used was printed, so that nothing is left to integrate.
    var proposal: StepsProposal?
    var logMass: Double
  }

  /// How finely is integrated: the step of grids, the nodes of product rules and the Sobol points a shift.
  private struct Effort {
    var step: Double
    var nodes: Int
    var points: Int

    static let levels = [
      Effort(step: 0.75, nodes: 20, points: 512), Effort(step: 0.5, nodes: 30, points: 1024),
      Effort(step: 0.36, nodes: 40, points: 2048), Effort(step: 0.36, nodes: 40, points: MultivariateNormal.points),
    ]
  }

  private let groups: Int
  private let layers: [Layer]
  private let moments: (mean: [Double], covariance: SymmetricMatrix)
  /// The posterior mean of tau, the standard deviation of true effects between samples.
  public let meanTau: Double
  /// What is known of tau, whatever the levels.
  package let heterogeneity: HeterogeneityDistribution

  init(_ evidence: OrderEvidence, weights: [Double], prior: RandomEffectsPrior) {
    guard case .normal(let sd) = prior.effect else { preconditionFailure("a flat prior gives an order no probability") }
    groups = evidence.groups
    let isExact = zip(evidence.terms, weights).allSatisfy { term, weight in
      if weight == 0 { return true }
      if case .normal = term.contrast.likelihood { return true }
      return false
    }
    var layers = evidence.nodes.tau.indices.map { node in
      let tau = evidence.nodes.tau[node]
      let gaussian = StepsGaussian(
        groups: evidence.groups, sd: sd, tau: tau, terms: evidence.terms, weights: weights)
      return Layer(
        logWeight: evidence.nodes.logWeight[node] + prior.heterogeneity.logDensity(tau), tau: tau,
        meanTau: evidence.nodes.meanTau[node],
        steps: StepsPosterior(gaussian, tau: tau, terms: evidence.terms, weights: weights), proposal: nil,
        logMass: gaussian.logMass)
    }
    if isExact {
      layers = Self.kept(layers)
    } else {
      var start: [Double]?
      for index in layers.indices {
        let proposal = layers[index].steps.laplace(from: start ?? layers[index].steps.gaussian.mean)
        start = proposal.mean
        layers[index].proposal = proposal
        layers[index].logMass = layers[index].steps.logMass(laplace: proposal)
      }
      layers = Self.kept(layers)
      let cloud = PointCloud.sketch(dimensions: groups - 1)
      for index in layers.indices {
        guard let laplace = layers[index].proposal else { continue }
        (layers[index].proposal, layers[index].logMass) = layers[index].steps.matched(laplace, cloud: cloud)
      }
    }
    let top = layers.map { $0.logWeight + $0.logMass }.max() ?? 0
    self.layers = layers
    let shares = layers.map { exp($0.logWeight + $0.logMass - top) }
    let total = shares.reduce(0, +)
    heterogeneity = HeterogeneityDistribution(tau: layers.map(\.tau), masses: shares)
    meanTau = zip(layers, shares).reduce(0) { $0 + $1.0.meanTau * $1.1 } / total
    moments = Self.moments(layers, shares.map { $0 / total })
  }

  /// The nodes that matter: what is left out is below e^−20 of the largest a node, or e^−100 where tau is large.
  ///
  /// An order against all evidence has its probability where tau is large and findings say little.
  private static func kept(_ layers: [Layer]) -> [Layer] {
    let masses = layers.map { $0.logWeight + $0.logMass }
    guard let top = masses.max(), let peak = masses.firstIndex(of: top) else { return layers }
    return layers.indices.filter { masses[$0] >= top - ($0 > peak ? 100 : 20) }.map { layers[$0] }
  }

  private static func moments(_ layers: [Layer], _ shares: [Double]) -> (mean: [Double], covariance: SymmetricMatrix) {
    let count = layers[0].steps.gaussian.mean.count
    var mean = [Double](repeating: 0, count: count)
    for (layer, share) in zip(layers, shares) {
      let own = layer.proposal?.mean ?? layer.steps.gaussian.mean
      for index in 0..<count { mean[index] += share * own[index] }
    }
    var covariance = SymmetricMatrix(count: count)
    for (layer, share) in zip(layers, shares) {
      let own = layer.proposal?.mean ?? layer.steps.gaussian.mean
      let spread = layer.proposal?.covariance ?? layer.steps.gaussian.covariance
      for row in 0..<count {
        for column in 0...row {
          covariance[row, column] +=
            share * (spread[row, column] + (own[row] - mean[row]) * (own[column] - mean[column]))
        }
      }
    }
    return (mean, covariance)
  }

  /// The posterior mean and standard deviation of the difference between two groups' levels.
  public func difference(_ first: Int, minus second: Int) -> (mean: Double, sd: Double) {
    let coefficients = Steps.coefficients(first, minus: second, groups: groups)
    return (Vector.dot(coefficients, moments.mean), moments.covariance.form(coefficients).squareRoot())
  }

  /// The probability that the levels of the groups, the lowest named first, rise in this order.
  ///
  /// Every group is named once. For the next setting, the order of the levels in a new sample, whose groups deviate by
  /// Normal(0, tau²/2) each and whose differences therefore by tau² as the model has it. The integration is refined
  /// until the relative error is below 1e-3 and the probability more than four errors away from each of `limits`, or as
  /// fine as it gets.
  public func probability(
    rising order: [Int], for estimand: Estimand = .average, apartFrom limits: [Double] = []
  ) -> IntegratedProbability {
    precondition(order.sorted() == Array(0..<groups), "an order names every group once")
    let constraints = Steps.rising(order, groups: groups)
    var found = IntegratedProbability(logarithm: 0, relativeError: .infinity)
    if layers[0].proposal == nil { return normal(constraints, estimand) }
    for effort in Effort.levels {
      found = integrated(constraints, estimand, effort)
      let isDecided = limits.allSatisfy { abs(found.probability - $0) > 4 * found.error }
      if found.relativeError < 1e-3, isDecided { break }
    }
    return found
  }

  /// The probability where all findings used were printed: a mixture of normal regions.
  private func normal(_ constraints: [LinearConstraint], _ estimand: Estimand) -> IntegratedProbability {
    let total = LogSum.of(layers.map { $0.logWeight + $0.logMass })
    var logs: [Double] = []
    var errors: [Double] = []
    for layer in layers {
      let gaussian = layer.steps.gaussian
      let covariance = estimand == .average ? gaussian.covariance : gaussian.covariance.widened(layer.tau, groups)
      guard let normal = MultivariateNormal(mean: gaussian.mean, covariance: covariance) else { continue }
      let found = normal.probability(of: constraints)
      logs.append(layer.logWeight + layer.logMass + found.logarithm - total)
      errors.append(found.relativeError)
    }
    let logarithm = LogSum.of(logs)
    // Nodes share their points, so that their errors go together.
    let error = zip(logs, errors).reduce(0) { $0 + exp($1.0 - logarithm) * $1.1 }
    return IntegratedProbability(logarithm: logarithm, relativeError: error)
  }

  /// The probability by numerical integration of numerator and denominator.
  private func integrated(
    _ constraints: [LinearConstraint], _ estimand: Estimand, _ effort: Effort
  ) -> IntegratedProbability {
    let everywhere = PointCloud.everywhere(dimensions: groups - 1, step: effort.step, points: effort.points)
    var above: [[Double]] = []
    var below: [[Double]] = []
    for layer in layers {
      guard let proposal = layer.proposal else { continue }
      let steps = layer.steps
      let whole = steps.logMasses(
        everywhere, mean: proposal.mean, map: proposal.map(), logDeterminant: proposal.factor.logDeterminant)
      let part =
        estimand == .average
        ? steps.logMasses(of: constraints, proposal, nodes: effort.nodes, points: effort.points)
        : steps.logMassesOfNext(constraints, proposal, groups: groups, points: effort.points)
      below.append(whole.map { $0 + layer.logWeight })
      above.append(part.map { $0 + layer.logWeight })
    }
    let numerators = Self.sums(above)
    let denominators = Self.sums(below)
    if numerators.count == denominators.count, numerators.count == 2 {
      return IntegratedProbability(
        fine: numerators[0] - denominators[0], coarse: numerators[1] - denominators[1])
    }
    // A product rule below shifted points above: its finer repetition.
    return IntegratedProbability(
      shifted: numerators.indices.map {
        numerators[$0] - (denominators.count == numerators.count ? denominators[$0] : denominators[0])
      })
  }

  /// The sums over nodes, repetition by repetition.
  private static func sums(_ masses: [[Double]]) -> [Double] {
    masses[0].indices.map { repetition in LogSum.of(masses.map { $0[repetition] }) }
  }
}

extension SymmetricMatrix {
  /// The covariance of the steps in a new sample.
  func widened(_ tau: Double, _ groups: Int) -> SymmetricMatrix {
    let own = Steps.covariance(groups: groups)
    var result = self
    for row in 0..<count { for column in 0...row { result[row, column] += tau * tau * own[row, column] } }
    return result
  }
}
