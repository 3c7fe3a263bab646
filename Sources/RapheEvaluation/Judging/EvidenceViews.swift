import RapheStatistics

/// The findings on one quantity weighed in many ways: what is worked out for one claim serves the others.
///
/// Not to be shared between threads: it remembers the latest answers. Answers do not depend on what was asked before.
final class EvidenceViews {
  /// One way to weigh the evidence under one selection, of severity 0 to 2 in favour of a direction.
  struct Choice: Hashable {
    var weights: [Double]
    var severity = 0.0
    var favoured: Direction?
  }

  private let grid: SampleGrid
  let prior: PriorScale
  /// The tables of some of the findings.
  private var parts = SampleGrid.Parts()
  private var weighed: [[Double]: WeighedSamples] = [:]
  private var selected: [Choice: SelectedEvidence] = [:]
  /// Posteriors under the declared prior: direction, probability and belief are of the same.
  private var declared: [Choice: Posterior] = [:]

  /// So many answers are kept: a claim alternates between few, and draws of samples never come back.
  private static let most = 8

  init(_ grid: SampleGrid, prior: PriorScale) { (self.grid, self.prior) = (grid, prior) }

  /// The posterior under a variant of the prior.
  func posterior(_ choice: Choice, _ variant: PriorVariant = .declared) -> Posterior {
    guard variant == .declared else { return made(choice, variant) }
    if let known = declared[choice] { return known }
    let posterior = made(choice, variant)
    declared.keep(posterior, for: choice, most: Self.most)
    return posterior
  }

  private func made(_ choice: Choice, _ variant: PriorVariant) -> Posterior {
    let prior = RandomEffectsPrior(prior.variant(variant))
    guard choice.severity > 0, let favoured = choice.favoured, choice.weights.contains(where: { $0 > 0 }) else {
      return weighed(choice.weights).posterior(prior: prior)
    }
    let evidence =
      selected[choice]
      ?? weighed(choice.weights).selected(by: Selection(severity: choice.severity, favoured: favoured))
    selected.keep(evidence, for: choice, most: Self.most)
    return evidence.posterior(prior: prior)
  }

  /// The findings with one weight each.
  func weighed(_ weights: [Double]) -> WeighedSamples {
    if let known = weighed[weights] { return known }
    let evidence = grid.weighed(weights, &parts)
    weighed.keep(evidence, for: weights, most: Self.most)
    return evidence
  }

  /// The sign of the posterior mean of the average effect without selection; nil when it points nowhere.
  func direction(_ weights: [Double]) -> Direction? {
    let posterior = posterior(Choice(weights: weights))
    // A mean of rounding errors is no direction.
    guard abs(posterior.mean) > 1e-6 * posterior.standardDeviation else { return nil }
    return posterior.mean < 0 ? .lower : .higher
  }
}

extension Dictionary {
  /// Keeps a value; when there would be too many, all others go.
  fileprivate mutating func keep(_ value: Value, for key: Key, most: Int) {
    if count >= most, self[key] == nil { removeAll() }
    self[key] = value
  }
}
