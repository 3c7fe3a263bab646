import RapheEvidence
import RapheLanguage
import RapheStatistics

/// The sampling variance of a study yet to be made, by its number of subjects.
enum PlannedDesign: Hashable, Sendable {
  /// Two groups of n: variance `unit`/n, but at least `least`.
  case groups(unit: Double, least: Double = 0)
  /// A correlation over n subjects: variance 1/(n − 3).
  case association

  /// The least and the most subjects, in each group, that are looked at.
  static let subjects = 4...10_000

  /// The variance of the estimate with n subjects in each group, or n in all for a correlation.
  ///
  /// That of no effect: for g it leaves out g²/4n, 2 % of the variance at g = 0.4.
  func variance(_ n: Int) -> Double {
    switch self {
    case .groups(let unit, let least): max(unit / Double(n), least)
    case .association: 1 / Double(max(n, 4) - 3)
    }
  }

  /// The design that measures a quantity.
  ///
  /// For g the unit is 2; for raw units and log ratios it is taken from the variances recorded so far (Röver et al.
  /// 2021, eq. 6), and there is no design without any.
  init?(_ quantity: Quantity, _ gathered: QuantityEvidence) {
    switch quantity.scale {
    case .g: self = .groups(unit: 2)
    case .fisherZ: self = .association
    case .logRatio, .raw:
      let sized = gathered.used.compactMap { used in used.finding.totalSubjects.map { ($0, used.likelihood.variance) } }
      guard let scale = PriorScale.raw(sizes: sized.map(\.0), variances: sized.map(\.1)) else { return nil }
      // s is half the unit-information SD of all subjects, and two groups of n have 2n of them.
      // What is known to a hundredth of the prior's scale is known; without an end, work would grow as one over the SD.
      let wide = quantity.scale == .logRatio ? PriorScale.logRatio.s : scale.s
      self = .groups(unit: 2 * scale.s * scale.s, least: 1e-4 * wide * wide)
    }
  }
}
