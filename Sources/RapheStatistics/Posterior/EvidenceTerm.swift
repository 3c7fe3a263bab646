/// What is independent of everything else given the average effect and tau: a finding, or the findings of one sample.
package enum EvidenceTerm: Hashable, Sendable {
  /// The only finding of its sample.
  case finding(Likelihood)
  /// Several findings of one sample.
  case sample(SampleLikelihood)

  /// The findings of a sample, at least one, with weights that are taken before tau² is added.
  package init(_ rows: [SampleLikelihood.Row]) {
    self = rows.count == 1 && rows[0].weight == 1 ? .finding(rows[0].likelihood) : .sample(SampleLikelihood(rows))
  }
}

extension EvidenceTerm {
  /// The estimate that it comes to, where it is exact.
  var closedForm: Estimate? {
    switch self {
    case .finding(.normal(let estimate, let variance)): Estimate(value: estimate, variance: variance)
    case .finding: nil
    case .sample(let sample): sample.open.isEmpty ? sample.center : nil
    }
  }

  /// A sampling variance that is no larger than that of the sample's effect.
  package var variance: Double {
    switch self {
    case .finding(let likelihood): likelihood.variance
    case .sample(let sample): sample.variance
    }
  }

  /// Whether any size was reported.
  var isExact: Bool { likelihoods.contains(where: \.isExact) }

  /// The effects around which it varies.
  package var attractors: [Double] {
    switch self {
    case .finding(let likelihood): likelihood.attractors
    case .sample(let sample):
      (sample.center.map { [$0.value] } ?? []) + sample.open.flatMap(\.likelihood.attractors)
    }
  }

  /// The middle of the attractors; nil if there are none.
  var center: Double? {
    let attractors = attractors
    return attractors.isEmpty ? nil : attractors.reduce(0, +) / Double(attractors.count)
  }

  /// How far an effect is from those that agree best with any of the findings.
  func distance(from effect: Double) -> Double {
    switch self {
    case .finding(let likelihood): likelihood.distance(from: effect)
    case .sample(let sample):
      sample.open.reduce(sample.center.map { abs(effect - $0.value) } ?? 0) {
        max($0, $1.likelihood.distance(from: effect))
      }
    }
  }

  /// The findings.
  package var likelihoods: [Likelihood] {
    switch self {
    case .finding(let likelihood): [likelihood]
    case .sample(let sample): sample.rows.map(\.likelihood)
    }
  }

  var isProper: Bool { likelihoods.allSatisfy(\.isProper) }

  /// The same with standard errors that double precision can tell from none.
  func resolvable(on scale: Double) -> EvidenceTerm {
    switch self {
    case .finding(let likelihood): .finding(likelihood.resolvable(on: scale))
    case .sample(let sample):
      .sample(
        SampleLikelihood(
          sample.rows.map { .init(likelihood: $0.likelihood.resolvable(on: scale), weight: $0.weight) }))
    }
  }

  /// The logarithm of the likelihood at eight averages, with delta ~ Normal(mu, tau²) integrated out.
  package func logDensities(at mu: SIMD8<Double>, tau2: Double) -> SIMD8<Double> {
    switch self {
    case .finding(let likelihood):
      likelihood.logDensities(at: mu, totalVariance: likelihood.variance + tau2)
    case .sample(let sample): SampleIntegral(sample).logValues(at: [mu], tau2: tau2)[0]
    }
  }
}
