import RapheNumerics

/// The findings on the differences between several groups, for posteriors of the order of the group levels.
///
/// The model: levels θ_g ~ Normal(0, s²/2) independently, so that every difference of two has the prior Normal(0, s²)
/// that the claims on two groups have, and every order of n groups the prior probability 1/n! however the groups are
/// listed. A finding on groups i and j has the true effect delta ~ Normal(θ_i − θ_j, tau²), tau ~ half-Normal(a), and
/// any `Likelihood` of delta; findings are tempered by weights in [0, 1] (scoring.md, sections 2 and 4).
///
/// Given tau and printed estimates alone the differences are normal; then orders are regions of `MultivariateNormal`.
/// With other findings the differences are integrated numerically. tau is summed over nodes. Deterministic.
public struct OrderEvidence: Sendable {
  /// A finding with its coefficients on the steps.
  struct Term: Sendable {
    var contrast: Contrast
    var coefficients: [Double]
  }

  /// The number of groups, 2 to 10.
  public let groups: Int
  /// The number of findings given, and of weights expected.
  public let count: Int
  /// The prior for which nodes were laid out; its effect is the difference of two groups.
  public let prior: RandomEffectsPrior

  /// The unique findings, each with the group of the higher place first.
  let terms: [Term]
  /// For every finding given, its place among the unique ones.
  let place: [Int]
  let nodes: HeterogeneityNodes

  /// The most groups: an order of as many has a prior probability of 3e-7.
  public static let mostGroups = 10

  /// Lays out the findings on `groups` groups for the base prior, which must not be flat.
  public init(_ contrasts: [Contrast], groups: Int, prior: RandomEffectsPrior) {
    precondition((2...Self.mostGroups).contains(groups), "2 to \(Self.mostGroups) groups have an order")
    precondition(prior.effect != .flat, "a flat prior gives an order no probability")
    precondition(contrasts.allSatisfy { $0.first < groups && $0.second < groups }, "a contrast of unknown groups")
    precondition(
      contrasts.allSatisfy(\.likelihood.isProper), "a likelihood needs a positive variance and lower < upper")
    self.groups = groups
    self.prior = prior
    count = contrasts.count
    let scale = prior.precision > 0 ? 1 / prior.precision.squareRoot() : 0
    let contrasts = contrasts.map { $0.resolvable(on: scale) }
    var seen: [Contrast: Int] = [:]
    var terms: [Term] = []
    place = contrasts.map { contrast in
      let contrast = contrast.upward
      if let known = seen[contrast] { return known }
      seen[contrast] = terms.count
      terms.append(
        Term(
          contrast: contrast,
          coefficients: Steps.coefficients(contrast.first, minus: contrast.second, groups: groups)))
      return terms.count - 1
    }
    self.terms = terms
    let likelihoods = terms.map(\.contrast.likelihood)
    let spacing = HeterogeneitySpacing(terms: likelihoods.map { .finding($0) }, prior: prior)
    let isExact = likelihoods.allSatisfy { if case .normal = $0 { true } else { false } }
    nodes = HeterogeneityNodes(
      prior: prior.heterogeneity, spacing: spacing, step: spacing.step(isGrid: !isExact, cuts: []))
  }

  /// The posterior with one weight in [0, 1] for every finding (all 1 if nil), under `prior` (the base if nil).
  public func posterior(weights: [Double]? = nil, prior: RandomEffectsPrior? = nil) -> OrderPosterior {
    precondition(weights == nil || weights?.count == count, "one weight for each finding")
    var unique = [Double](repeating: 0, count: terms.count)
    for index in 0..<count {
      let weight = weights?[index] ?? 1
      precondition(weight >= 0 && weight.isFinite, "a weight must not be negative")
      unique[place[index]] += weight
    }
    return OrderPosterior(self, weights: unique, prior: prior ?? self.prior)
  }

  /// The natural logarithm of the prior probability of any order of so many groups, −ln n!.
  public static func logPrior(groups: Int) -> Double {
    (1...max(1, groups)).reduce(0) { $0 - log(Double($1)) }
  }
}

extension Contrast {
  /// The same with a standard error that matrices of all findings' precisions can be solved with.
  ///
  /// Beside a precision 1e10 times that of the prior the prior keeps six digits; of a smaller standard error none would
  /// remain of what it leaves open.
  fileprivate func resolvable(on scale: Double) -> Contrast {
    Contrast(first, minus: second, likelihood.resolvable(on: 1e4 * scale))
  }
}
