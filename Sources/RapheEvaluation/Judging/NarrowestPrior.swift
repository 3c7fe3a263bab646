import RapheNumerics
public import RapheStatistics

/// The narrowest prior under which a word stands: what it takes of a reader who thinks that effects are small not to be
/// convinced (scoring.md, section 4).
///
/// s and a are scaled alike, and the word stands where the rule that makes it gives it, with s and a halved and doubled
/// around the scale tried.
public struct NarrowestPrior: Hashable, Sendable {
  /// The narrowest at which the word stands, as at all wider ones tried, within 1 %; s and a in the unit of effects, s of three
  /// significant digits unless it is the shipped one or the narrowest tried.
  public var least: PriorScale
  /// The word under narrower ones; nil when it stands at the narrowest tried, a hundredth of those shipped.
  public var below: Verdict?

  /// Down to which share of the shipped scales is looked.
  public static let reach = 0.01
}

extension PosteriorQuery {
  /// Steps down to the narrowest scale; a word that is lost and found again between two of them, 1.4 apart, is not seen.
  private static let steps = 14
  /// How exactly the scale is found, as a ratio.
  private static let tolerance = 1.001

  /// The narrowest prior under which a word on the effect stands; nil for a word that says nothing of it.
  ///
  /// A word that narrower priors lose may come back under still narrower ones. So the scale is looked for from the shipped
  /// one downwards: in steps of one ratio to the first that changes the word, then by bisection in ln s.
  func narrowestPrior(_ verdict: Verdict) -> NarrowestPrior? {
    guard verdict == .supported || verdict == .contradicted else { return nil }
    let ratio = exp(log(NarrowestPrior.reach) / Double(Self.steps))
    var (stands, factor, below) = (1.0, 1.0, verdict)
    for step in 1...Self.steps where below == verdict {
      stands = factor
      factor = step < Self.steps ? factor * ratio : NarrowestPrior.reach
      below = word(under: prior.scaled(s: factor, a: factor))
    }
    if below == verdict {
      return NarrowestPrior(least: prior.scaled(s: factor, a: factor), below: nil)
    }
    while stands / factor > Self.tolerance {
      let middle = (stands * factor).squareRoot()
      let found = word(under: prior.scaled(s: middle, a: middle))
      if found == verdict { stands = middle } else { (factor, below) = (middle, found) }
    }
    // What is printed is to stand, and not only what it was rounded from.
    let rounded = min(1, (prior.s * stands).roundedUp(digits: 3) / prior.s)
    if word(under: prior.scaled(s: rounded, a: rounded)) == verdict { stands = rounded }
    return NarrowestPrior(least: prior.scaled(s: stands, a: stands), below: below)
  }

  /// The word that all findings would give under another prior.
  private func word(under prior: PriorScale) -> Verdict {
    var gathered = gathered
    gathered.triedPrior = prior
    let query = PosteriorQuery(key: key, gathered: gathered, severity: severity)
    return query.word(gathered.used.map(\.weight), gathered.significance())
  }
}

extension Double {
  /// The least number of so many significant digits that is no less than this, which is above 0.
  fileprivate func roundedUp(digits: Int) -> Double {
    let unit = pow(10, floor(log10(self)) + 1 - Double(digits))
    return (self / unit).rounded(.up) * unit
  }
}
