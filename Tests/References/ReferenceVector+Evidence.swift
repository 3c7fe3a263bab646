public import RapheStatistics

extension ReferenceVector {
  /// A finding: its `kind` with an estimate, or bounds of which those that are not there are infinite.
  public var likelihood: Likelihood {
    let variance = self["variance"]?.number ?? .nan
    let estimate = self["estimate"]?.number ?? .nan
    return switch self["kind"]?.word {
    case "normal": .normal(estimate: estimate, variance: variance)
    case "folded": .folded(estimate: estimate, variance: variance)
    default:
      .interval(
        lower: self["lower"]?.number ?? -.infinity, upper: self["upper"]?.number ?? .infinity, variance: variance)
    }
  }

  /// Intervals, one in each row, of which bounds that are not there are infinite.
  public var regions: [Region] { rows.map { Region(lower: $0[0] ?? -.infinity, upper: $0[1] ?? .infinity) } }
}
