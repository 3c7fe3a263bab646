import RapheLanguage
import RapheStatistics

extension PosteriorQuery.Key {
  /// An order of keys on the same findings: by setting, scale and what is claimed, whatever these are called.
  func isBefore(_ other: PosteriorQuery.Key) -> Bool {
    if setting != other.setting { return setting == .average }
    let (mine, others) = (quantity.scale.order, other.quantity.scale.order)
    if mine != others { return mine < others }
    return claimed.ends.lexicographicallyPrecedes(other.claimed.ends)
  }
}

extension Scale {
  fileprivate var order: (Int, String) {
    switch self {
    case .g: (0, "")
    case .logRatio: (1, "")
    case .raw(let unit): (2, unit)
    case .fisherZ: (3, "")
    }
  }
}

extension Claimed {
  /// The ends of its intervals, or the places of its groups; an effect comes before an order.
  fileprivate var ends: [Double] {
    switch self {
    case .effect(let region): region.intervals.reduce(into: [0]) { $0 += [$1.lower, $1.upper] }
    case .order(let order): [1] + order.map(Double.init)
    }
  }
}
