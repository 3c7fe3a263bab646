import RapheNumerics
import RapheStatistics
import RapheSyntax

extension ClaimResolver {
  /// The scale that a comparison's margins are on and the region they leave; nil when a mistake was reported.
  ///
  /// `SD` gives Hedges' g, `%` the log ratio of means (relative to the other group), the unit of the measure the raw
  /// difference; without a margin the scale is g.
  mutating func margins(of comparison: Comparison, unit: String?) -> (scale: Scale, region: Region)? {
    let amounts = [comparison.byAtLeast, comparison.byAtMost, comparison.within].compactMap { $0 }
    guard let scale = scale(of: amounts, unit: unit) else { return nil }
    for amount in amounts where amount.value <= 0 {
      diagnostics.append(
        Diagnostic(
          .badMargin, "`\(amount.text)` is not a size above 0", at: amount.place,
          help: "say the direction by `is`, the size without a sign"))
      return nil
    }
    if let least = comparison.byAtLeast, let most = comparison.byAtMost, least.value >= most.value {
      diagnostics.append(
        Diagnostic(
          .marginOrder, "no effect is at least `\(least.text)` and at most `\(most.text)`", at: most.place,
          notes: [Diagnostic.Note("the other margin", at: least.place)], help: "exchange them"))
      return nil
    }
    return region(of: comparison, scale).map { (scale, $0) }
  }

  private mutating func scale(of amounts: [Amount], unit: String?) -> Scale? {
    guard let first = amounts.first else { return .g }
    if let other = amounts.dropFirst().first(where: { $0.unit != first.unit }) {
      diagnostics.append(
        Diagnostic(
          .marginUnit, "`\(first.text)` and `\(other.text)` are on different scales", at: other.place,
          notes: [Diagnostic.Note("the other margin", at: first.place)], help: "write both in the same unit"))
      return nil
    }
    switch first.unit {
    case "SD": return .g
    case "%": return .logRatio
    case let text where text == unit: return .raw(unit: text)
    default:
      // A unit such as `1`, of a ratio, cannot stand after a number.
      let writable = unit.flatMap { Literal.amount(Array("1 \($0)".utf8)[...]) }?.unit
      let fitting = ["SD", "%"] + (writable.map { $0 == "%" ? [] : [$0] } ?? [])
      diagnostics.append(
        Diagnostic(
          .marginUnit, "`\(first.text)` is in a unit that this measure does not have", at: first.place,
          help: "use \(wordList(fitting))"))
      return nil
    }
  }

  private mutating func region(of comparison: Comparison, _ scale: Scale) -> Region? {
    switch comparison.relation {
    case .higher:
      let least = comparison.byAtLeast.map { size($0, scale, rises: true) } ?? 0
      let most = comparison.byAtMost.map { size($0, scale, rises: true) } ?? .infinity
      return Region(lower: least, upper: most)
    case .lower:
      if scale == .logRatio, let amount = comparison.byAtMost ?? comparison.byAtLeast, amount.value >= 100 {
        return refuseFall(amount)
      }
      let least = comparison.byAtLeast.map { size($0, scale, rises: false) } ?? 0
      let most = comparison.byAtMost.map { size($0, scale, rises: false) } ?? .infinity
      return Region(lower: -most, upper: -least)
    case .different:
      guard let amount = comparison.byAtLeast else { return nil }
      if scale == .logRatio, amount.value >= 100 { return refuseFall(amount) }
      return Region.below(-size(amount, scale, rises: false)).union(.above(size(amount, scale, rises: true)))
    case .same:
      guard let amount = comparison.within else { return nil }
      if scale == .logRatio, amount.value >= 100 { return refuseFall(amount) }
      return Region(lower: -size(amount, scale, rises: false), upper: size(amount, scale, rises: true))
    }
  }

  private mutating func refuseFall(_ amount: Amount) -> Region? {
    diagnostics.append(
      Diagnostic(
        .badMargin, "nothing falls by `\(amount.text)`", at: amount.place, help: "write a percentage below 100"))
    return nil
  }

  /// The size of an effect on its scale.
  ///
  /// A percentage is asymmetric: 5 % up is ln 1.05, 5 % down is -ln 0.95.
  private func size(_ amount: Amount, _ scale: Scale, rises: Bool) -> Double {
    guard scale == .logRatio else { return amount.value }
    return rises ? log1p(amount.value / 100) : -log1p(-amount.value / 100)
  }
}

/// The inverse hyperbolic tangent: Fisher's z of a correlation.
func atanh(_ correlation: Double) -> Double {
  0.5 * (log1p(correlation) - log1p(-correlation))
}
