import RapheNumerics
import RapheStatistics

/// What some cells of a row say that another one must be.
struct Implied {
  /// The number that is implied.
  enum Number: Hashable { case effect, percent, standardError, p, t }
  /// What it follows from.
  enum Source: Hashable { case means, events, effect, subjects, test }

  var number: Number
  var source: Source
  /// By each formula in use, the one of the evaluator first.
  var variants: [Bounds]

  init?(_ number: Number, by source: Source, _ variants: [Bounds]) {
    if variants.isEmpty { return nil }
    (self.number, self.source, self.variants) = (number, source, variants)
  }

  /// Whatever honest working out may give.
  var bounds: Bounds { Bounds(around: variants) ?? Bounds(-.infinity, .infinity) }
}

extension PrintedRow {
  /// All that the cells of the row imply about each other.
  ///
  /// Of a formula that papers use in several forms, each is a variant: g or d, by the pooled SD or that of one group;
  /// Student's or Welch's test.
  var implied: [Implied] {
    [
      Implied(.effect, by: .means, effectOfMeans), Implied(.effect, by: .events, effectOfEvents),
      Implied(.percent, by: .means, percentOfMeans),
      Implied(.standardError, by: scale.map(hasMoments) == true ? .means : .subjects, errors),
      Implied(.standardError, by: .events, errorsOfEvents),
      Implied(.t, by: .means, testsOfMeans.map(\.t.magnitude)),
      Implied(.t, by: .effect, tTestsOfEffect.map(\.t.magnitude)),
      Implied(.p, by: .effect, testsOfEffect.map(\.p)), Implied(.p, by: .means, testsOfMeans.map(\.p)),
      Implied(.p, by: .events, testsOfEvents.map(\.p)), Implied(.p, by: .test, testsPrinted.map(\.p)),
    ].compactMap { $0 }
  }

  // MARK: Effects

  /// The difference of the means in standard deviations.
  ///
  /// Hedges' g, Cohen's d and Glass's Δ by the SD of either group; of pairs by the SD of either measurement, and of the
  /// change where it is known.
  var standardisedMeans: [Bounds] {
    guard let first, let second, let df = degreesOfFreedom, let (n, nVersus) = sizes else { return [] }
    let difference = first.mean - second.mean
    var deviations: [Bounds]
    var correction: Double
    if case .pairs = subjects {
      deviations = finding.isGroupBefore ? [first.sd, second.sd] : [second.sd, first.sd]
      if self[.changeSD] != nil || self[.prePostCorrelation] != nil, let change = changeDeviation {
        deviations.append(change)
      }
      correction = hedgesCorrection(df.low)
    } else {
      let (one, two) = (n.middle - 1, nVersus.middle - 1)
      guard one + two > 1 else { return [] }
      let pooled = (one / (one + two)) * first.sd.squared + (two / (one + two)) * second.sd.squared
      deviations = [pooled.squareRoot(), first.sd, second.sd]
      correction = hedgesCorrection(max(1.5, n.low + nVersus.low - 2))
    }
    var factors = [Bounds(correction), Bounds(1)]
    if scale == .d { factors.reverse() }
    return deviations.flatMap { sd in factors.map { $0 * (difference / sd) } }
  }

  private var effectOfMeans: [Bounds] {
    guard isPlain, let mean = self[.mean], let other = self[.meanVersus] else { return [] }
    switch scale {
    case .g, .d: return standardisedMeans
    case .dz, .smcc:
      guard let change = changeDeviation, let df = degreesOfFreedom else { return [] }
      let dz = (mean - other) / change
      let corrected = hedgesCorrection(max(1.5, df.low)) * dz
      return scale == .dz ? [dz, corrected] : [corrected, dz]
    case .raw: return [mean - other]
    case .percent: return ratioOfMeans.map { [100 * ($0 - Bounds(1))] } ?? []
    case .logRatio: return ratioOfMeans.map { [$0.rising { log($0) }] } ?? []
    case .r, .z, .oddsRatio, .logOddsRatio, .riskRatio, nil: return []
    }
  }

  private var percentOfMeans: [Bounds] {
    guard isPlain, let ratio = ratioOfMeans else { return [] }
    return [100 * (ratio - Bounds(1))]
  }

  /// Nil where one of the means may be 0, or of another sign.
  var ratioOfMeans: Bounds? {
    guard let mean = self[.mean], let other = self[.meanVersus] else { return nil }
    let isPositive = mean.low > 0 && other.low > 0
    return isPositive || (mean.high < 0 && other.high < 0) ? mean / other : nil
  }

  private var effectOfEvents: [Bounds] {
    guard finding.design != .model, finding.design != .metaAnalysis, let table else { return [] }
    switch scale {
    case .oddsRatio, .logOddsRatio: return [Bounds(log(table.a * table.d / (table.b * table.c)))]
    case .riskRatio: return [Bounds(log(table.a / table.n / (table.c / table.nVersus)))]
    default: return []
    }
  }

  /// The fourfold table with the events of both groups first; half a subject is added to each cell where one is empty.
  var table: (a: Double, b: Double, c: Double, d: Double, n: Double, nVersus: Double)? {
    guard let events = finding.events, case .groups(let first, let second)? = subjects, first.low == first.high,
      second.low == second.high, isPlain
    else { return nil }
    var cells = [events.group, first.low - events.group, events.versus, second.low - events.versus]
    if cells.contains(0) { cells = cells.map { $0 + 0.5 } }
    return (cells[0], cells[1], cells[2], cells[3], cells[0] + cells[1], cells[2] + cells[3])
  }
}
