import RapheLanguage
import RapheNumerics
import RapheSyntax

extension Finding.Direction {
  /// Whether the word speaks of a correlation.
  var isOfAssociation: Bool {
    switch self {
    case .positive, .negative, .noCorrelation: true
    case .lower, .higher, .noDifference: false
    }
  }

  /// -1, 0 or 1.
  var signum: Double {
    switch self {
    case .lower, .negative: -1
    case .noDifference, .noCorrelation: 0
    case .higher, .positive: 1
    }
  }
}

extension RowReader {
  /// Whether the row compares groups or relates two measures, and whether its cells agree on that.
  ///
  /// - Returns: whether it is an association.
  mutating func checkSides(_ direction: Finding.Direction?, _ design: Finding.Design?) -> Bool {
    let isAssociation = direction?.isOfAssociation ?? (design == .correlation)
    if design == .correlation, let direction, !direction.isOfAssociation {
      report(
        .wrongDirectionWord, .direction,
        "`\(direction.rawValue)` speaks of two groups, but the design is a correlation",
        notes: note("the design", .design), help: .write("positive", ", `negative` or `no correlation`"))
      return false
    }
    if isAssociation {
      if text(.versus) != nil {
        report(
          .wrongSides, .versus, "an association has no group that it is compared with",
          notes: direction == nil ? note("the design", .design) : note("the direction", .direction),
          help: "empty this cell, or write `lower`, `higher` or `no difference` as the direction")
      }
      _ = filled(.relatedTo, "the row does not say what the measure is related to")
    } else if design != nil {
      _ = filled(.group)
      if text(.versus) == nil, layout.columns[.versus] != nil {
        report(
          .wrongSides, .versus, "the row does not say which group it compares with",
          help: "fill in versus; only associations leave it empty")
      }
    }
    return isAssociation
  }

  /// The scale of an effect fits what was compared.
  mutating func checkScale(_ scale: Finding.EffectScale, isAssociation: Bool, _ design: Finding.Design) {
    let misfit: String?
    switch scale {
    case .r, .z: misfit = isAssociation ? nil : "`\(scale.rawValue)` is a correlation, but the row compares two groups"
    case .g, .d, .logRatio, .oddsRatio, .logOddsRatio, .riskRatio:
      misfit = isAssociation ? "`\(scale.rawValue)` compares groups, but the row is an association" : nil
    case .dz, .smcc:
      let isPaired = !isAssociation && (design == .paired || design == .metaAnalysis)
      misfit =
        isPaired ? nil : "`\(scale.rawValue)` is for the same subjects twice, but the design is `\(design.rawValue)`"
    case .percent, .raw: misfit = nil
    }
    if let misfit { report(.scaleMisfit, .effectScale, misfit, notes: note("the design", .design)) }
  }

  /// No printed number has the other sign.
  mutating func checkSign(_ direction: Finding.Direction) {
    let signum = direction.signum
    guard signum != 0 else { return }
    // The same cells were read, and reported, before: only their numbers are wanted here.
    for (role, quantity) in [(Role.effect, "effect"), (.percent, "percentage")] {
      let isRatio = role == .effect && text(.effectScale).flatMap(Finding.EffectScale.init)?.isRatio == true
      guard let value = value(role), (isRatio ? log(max(value, 1e-300)) : value) * signum < 0 else { continue }
      report(
        .contradictedDirection, .direction,
        "`\(direction.rawValue)` contradicts the \(quantity) \(text(role) ?? "")", notes: note("the \(quantity)", role),
        help: "write both as group minus versus")
    }
    if let t = value(.t), t < 0, signum > 0 {
      report(
        .contradictedDirection, .direction, "`\(direction.rawValue)` contradicts the t \(text(.t) ?? "")",
        notes: note("the t", .t), help: "write both as group minus versus")
    }
    if let mean = value(.mean), let other = value(.meanVersus), (mean - other) * signum < 0 {
      report(
        .contradictedDirection, .direction,
        "`\(direction.rawValue)` contradicts the means \(text(.mean) ?? "") and \(text(.meanVersus) ?? "")",
        notes: note("the mean of the group", .mean), help: "write both as group minus versus")
    }
  }

  /// A stated difference is significant, and a stated null is not.
  mutating func checkSignificance(
    _ direction: Finding.Direction, p: Double, _ relation: Finding.PRelation, level: Double
  ) {
    let isDifference = direction.signum != 0
    let contradicts: Bool
    switch relation {
    case .equal: contradicts = (p <= level) != isDifference
    case .below: contradicts = !isDifference && p <= level
    case .above: contradicts = isDifference && p >= level
    }
    guard contradicts else { return }
    let sign = relation == .equal ? "" : relation.rawValue + " "
    report(
      .doubtfulP, .p, "`\(direction.rawValue)` with p \(sign)\(text(.p) ?? "") at the level \(plain(level))",
      notes: note("the direction", .direction))
  }

  private func plain(_ value: Double) -> String { text(.alpha) ?? "\(value)" }
}
