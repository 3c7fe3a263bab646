import RapheNumerics
public import RapheStatistics

extension PosteriorQuery {
  /// The direction that the evidence points to: the sign of the posterior mean of the average effect.
  ///
  /// With all findings of the quantity at full weight and no selection, so that it depends on the quantity alone and on no
  /// claim or theory. None for an order, whose findings point in several directions.
  func direction() -> Direction? {
    guard !gathered.used.isEmpty, case .effect(let views, _) = evidence else { return nil }
    return views.direction(gathered.used.map(\.weight))
  }

  /// The word if findings had been published selectively, with that severity.
  func word(severity: Double) -> SelectionCheck.Outcome {
    let weights = gathered.used.map(\.weight)
    let probability = probability(weights, severity: severity)
    return SelectionCheck.Outcome(
      severity: severity, probability: probability,
      verdict: word(probability, isDivided(gathered.significance())) {
        self.probability(weights, variant: $0, severity: severity)
      })
  }

  /// What selection does to the word, up to the severity at which it becomes another.
  func selectionCheck(_ verdict: Verdict) -> SelectionCheck? {
    guard let favoured else { return nil }
    let outcomes = [0.0, 1, 2].map { word(severity: $0) }
    return SelectionCheck(favoured: favoured, outcomes: outcomes, flip: flip(from: verdict, outcomes))
  }

  /// The least severity that changes the word, to a hundredth, by bisection: between none and moderate where moderate
  /// changes it, between moderate and severe where only severe does.
  private func flip(from verdict: Verdict, _ outcomes: [SelectionCheck.Outcome]) -> SelectionCheck.Outcome? {
    guard let index = outcomes.firstIndex(where: { $0.verdict != verdict }), index > 0 else { return nil }
    var changed = outcomes[index]
    var (kept, hundredths) = ((index - 1) * 100, index * 100)
    while hundredths - kept > 1 {
      let middle = (kept + hundredths) / 2
      let outcome = word(severity: Double(middle) / 100)
      if outcome.verdict == verdict {
        kept = middle
      } else {
        hundredths = middle
        changed = outcome
      }
    }
    return changed
  }
}

/// What becomes of a verdict when results in the direction that the evidence points to are published more readily.
public struct SelectionCheck: Sendable, Directed {
  /// The verdict under selection of one severity.
  public struct Outcome: Sendable {
    /// The severity: 0 none, 1 moderate, 2 severe.
    public var severity: Double
    /// The probability of the claim.
    public var probability: Double
    /// The verdict.
    public var verdict: Verdict
  }

  /// The direction that the evidence points to: the sign of the posterior mean without selection.
  public var favoured: Direction
  /// Without, with moderate and with severe selection.
  public var outcomes: [Outcome]
  /// The least severity, to a hundredth, at which the word is another; nil when it stands up to 2.
  public var flip: Outcome?

  /// The same with the two groups named the other way round.
  package var mirrored: SelectionCheck {
    var mirrored = self
    mirrored.favoured = favoured.opposite
    return mirrored
  }
}
