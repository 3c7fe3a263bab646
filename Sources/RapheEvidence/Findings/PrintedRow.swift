import RapheLanguage
import RapheNumerics
import RapheStatistics

/// The numbers of a row with what rounding may have taken from them, to be held against each other.
struct PrintedRow {
  /// Who was compared, as far as the row says.
  enum Subjects {
    case groups(first: Bounds, second: Bounds)
    case pairs(Double)
    /// One group, the variables partialled out taken off.
    case association(Double)
  }

  /// What is taken for the numbers in the cells.
  enum Reading {
    /// Every number that rounds to what is printed.
    case rounded
    /// The printed digits themselves, for messages.
    case exact
    /// As rounded, with the standard deviations taken for standard errors of the means.
    case deviationsAsErrors
  }

  let finding: Finding
  let subjects: Subjects?
  /// The cells as they are printed: a ratio is no logarithm here.
  private let cells: [Role: Bounds]
  private let reading: Reading

  init(_ finding: Finding, _ cells: [Role: Bounds], _ sizes: Sizes, _ reading: Reading) {
    self.finding = finding
    self.cells = cells
    self.reading = reading
    subjects = sizes.subjects(of: finding, reading)
  }

  subscript(_ role: Role) -> Bounds? { cells[role] }

  var scale: Finding.EffectScale? { finding.effect == nil ? nil : finding.effectScale }

  // MARK: The effect

  /// The effect; of a ratio its logarithm.
  var effect: Bounds? { cells[.effect].map { onScale($0) } }
  /// Its interval, on the same scale.
  var interval: (low: Bounds, high: Bounds)? {
    guard let low = cells[.low], let high = cells[.high] else { return nil }
    return (onScale(low), onScale(high))
  }

  /// The printed error of the effect on that scale, and the cell it stands in; nil when only an interval is printed.
  var statedError: (bounds: Bounds, role: Role)? {
    if let error = cells[.standardError] { return (onScale(error: error), .standardError) }
    return cells[.variance].map { (onScale(error: $0.squareRoot()), .variance) }
  }

  /// The error that the interval has, by the normal distribution or by the t of as many subjects.
  var errorOfInterval: Bounds? {
    guard let (low, high) = interval else { return nil }
    return error(between: low, high)
  }

  func error(between low: Bounds, _ high: Bounds) -> Bounds {
    let half = 0.5 * (high - low)
    let tail = (1 - finding.intervalLevel) / 2
    let z = StandardNormal.upperQuantile(tail)
    let t = degreesOfFreedom.map { StudentT(df: $0.low).upperQuantile(tail) } ?? z
    return Bounds(max(0, half.low) / (reading == .exact ? z : max(z, t)), half.high / z)
  }

  private func onScale(_ value: Bounds) -> Bounds {
    finding.effectScale?.isRatio == true ? value.rising { $0 > 0 ? log($0) : -.infinity } : value
  }

  /// The delta method: the error of the logarithm is that of the ratio over the ratio.
  private func onScale(error: Bounds) -> Bounds {
    guard finding.effectScale?.isRatio == true, let ratio = cells[.effect] else { return error }
    return error / Bounds(max(ratio.low, 1e-300), ratio.high)
  }

  // MARK: The groups

  var first: (mean: Bounds, sd: Bounds)? { moments(.mean, .sd, .meanError, sizes?.first) }
  var second: (mean: Bounds, sd: Bounds)? { moments(.meanVersus, .sdVersus, .meanErrorVersus, sizes?.second) }

  /// The subjects of both groups.
  var sizes: (first: Bounds, second: Bounds)? {
    switch subjects {
    case .groups(let first, let second)?: (first, second)
    case .pairs(let n)?: (Bounds(n), Bounds(n))
    case .association?, nil: nil
    }
  }

  private func moments(_ mean: Role, _ sd: Role, _ error: Role, _ n: Bounds?) -> (mean: Bounds, sd: Bounds)? {
    guard let mean = cells[mean] else { return nil }
    let root = n?.squareRoot()
    if let sd = cells[sd] {
      guard reading == .deviationsAsErrors else { return (mean, sd) }
      return root.map { (mean, sd * $0) }
    }
    guard let error = cells[error], let root else { return nil }
    return (mean, error * root)
  }

  /// Whether two groups or two measurements are compared without other variables.
  var isPlain: Bool { finding.design != .model && finding.design != .metaAnalysis }

  /// The standard deviation of the change of paired measurements: printed, by their correlation, or whatever any
  /// correlation gives.
  var changeDeviation: Bounds? {
    // Beside a percentage it is that of percentages.
    if scale != .percent, let printed = cells[.changeSD] { return printed }
    guard let one = first?.sd, let two = second?.sd else { return nil }
    let product = one * two
    guard let r = cells[.prePostCorrelation] else { return Bounds((one - two).magnitude.low, one.high + two.high) }
    let square = one.squared + two.squared - 2 * (r * product)
    return Bounds(max(0, square.low), square.high).squareRoot()
  }

  /// From the fewest that a t test of the row may have, as Welch's, to the most.
  var degreesOfFreedom: Bounds? {
    switch subjects {
    case .groups(let first, let second)?:
      let most = first.high + second.high - 2
      return most > 0 ? Bounds(max(1, min(first.low, second.low) - 1), max(1, most)) : nil
    case .pairs(let n)?: return n > 1 ? Bounds(n - 1) : nil
    case .association(let n)?: return n > 2 ? Bounds(n - 2) : nil
    case nil: return nil
    }
  }
}

/// The numbers of subjects that a row prints.
struct Sizes {
  var n, nVersus, total: Double?

  /// Who was compared.
  ///
  /// What is not printed lies within a factor of two of what is, or of an even split; read exactly, it
  /// is the same or an even split.
  func subjects(of finding: Finding, _ reading: PrintedRow.Reading) -> PrintedRow.Subjects? {
    if finding.relatedTo != nil, finding.versus == nil {
      return finding.n.map { .association($0 - finding.covariates) }
    }
    if finding.design == .paired { return (finding.n ?? finding.nVersus).map { .pairs($0) } }
    func about(_ n: Double, _ factor: Double) -> Bounds {
      reading == .exact ? Bounds(n) : Bounds(max(1, n / factor), max(1, n * factor))
    }
    switch (n, nVersus, total) {
    case (let n?, let other?, _): return .groups(first: Bounds(n), second: Bounds(other))
    case (let n?, nil, let total?): return .groups(first: Bounds(n), second: Bounds(total - n))
    case (nil, let other?, let total?): return .groups(first: Bounds(total - other), second: Bounds(other))
    case (let n?, nil, nil): return .groups(first: Bounds(n), second: about(n, 2))
    case (nil, let other?, nil): return .groups(first: about(other, 2), second: Bounds(other))
    case (nil, nil, let total?): return .groups(first: about(total / 2, 1.5), second: about(total / 2, 1.5))
    case (nil, nil, nil): return nil
    }
  }
}

extension RowReader {
  /// The printed numbers of the row, read in one way.
  func printed(_ finding: Finding, _ reading: PrintedRow.Reading = .rounded) -> PrintedRow {
    var cells: [Role: Bounds] = [:]
    for role in PrintedRow.roles {
      guard let text = text(role), let value = NumberCell.value(text, dataset.decimal) else { continue }
      var bounds = reading == .exact ? Bounds(value) : PrintedNumber.bounds(text, value, dataset.decimal)
      if PrintedRow.positive.contains(role) { bounds.low = max(0, bounds.low) }
      cells[role] = bounds
    }
    if let p = cells[.p] {
      let sides = value(.pSides) ?? 2
      let isExact = finding.pRelation == .equal
      func twoSided(_ p: Double) -> Double {
        if sides == 2 { return min(1, p) }
        return isExact ? RapheStatistics.twoSided(oneSided: min(1, p)) : min(1, 2 * p)
      }
      let ends = [twoSided(max(p.low, 0)), twoSided(p.high)]
      cells[.p] = Bounds(ends.min() ?? 0, ends.max() ?? 1)
    }
    let sizes = Sizes(n: value(.n), nVersus: value(.nVersus), total: value(.nTotal))
    return PrintedRow(finding, cells, sizes, reading)
  }
}

extension PrintedRow {
  /// The cells that are rounded; counts are not.
  fileprivate static let roles: [Role] =
    positive + [.mean, .meanVersus, .effect, .low, .high, .prePostCorrelation, .t, .percent]
  fileprivate static let positive: [Role] = [
    .sd, .sdVersus, .meanError, .meanErrorVersus, .changeSD, .standardError, .variance, .f, .p,
  ]
}
