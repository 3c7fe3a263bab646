import RapheLanguage
import RapheNumerics
import RapheStatistics

extension ResolvedClaim {
  /// The names of the groups whose values decide, in the order of the claim: of an order from the lowest claimed up.
  var groupsCompared: [String] {
    switch written.statement {
    case .compare(let comparison): [comparison.group.text, comparison.other.text]
    case .relate: []
    case .order(let order): order.rising.map(\.text)
    }
  }

  /// Whether it holds for the values of the groups compared; nil when that hangs on an SD between subjects.
  func holds(for values: [Double]) -> Bool? {
    // From the order of the claim's words to the quantity's, whose direction what is claimed has.
    let isTurned = claimed.order == nil ? areGroupsExchanged : isFall
    let values = isTurned ? values.reversed() : values
    let slack = Derivations.resolution * (values.map(\.magnitude).max() ?? 0)
    guard let region else { return zip(values, values.dropFirst()).allSatisfy { $1 - $0 > slack } }
    guard values.count == 2, values.allSatisfy(\.isFinite) else { return false }
    let difference = values[0] - values[1]
    // No effect is none on any scale; on the edge of what is claimed it is not inside.
    if difference.magnitude <= slack { return region.contains(0) && !region.cuts.contains(0) }
    switch quantity.scale {
    case .logRatio:
      let ratio = log(values[0] / values[1])
      // Falls have the ratio that changes have, so that the turn for a fall does not change its sign.
      return region.contains(isFall ? -ratio : ratio)
    case .raw: return region.contains(difference)
    case .g, .fisherZ:
      let side: Region = difference < 0 ? .below(0) : .above(0)
      if side.isSubset(of: region) { return true }
      return side.intersection(region).isEmpty ? false : nil
    }
  }
}
