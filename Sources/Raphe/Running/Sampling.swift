package import RapheSimulation

/// Which times of a run are written down when nobody says.
package struct Sampling {
  let until: Double
  let doses: [Dose]
  /// The length of the unit in which times are shown, in the model's unit.
  let shownUnit: Double

  /// The sampling of a run.
  package init(until: Double, doses: [Dose], shownUnit: Double) {
    (self.until, self.doses, self.shownUnit) = (until, doses, shownUnit)
  }

  /// The time between two points, for at least about 150 of them, or 1,000 for a fine course.
  ///
  /// Where doses repeat it is a whole part of their interval, so that every interval is seen at the same times.
  package func step(isFine: Bool) -> Double {
    let wanted = isFine ? 1000.0 : 150
    if let interval = doses.compactMap(\.every).min(), interval < until {
      let intervals = until / interval
      let parts = [1.0, 2, 3, 4, 6, 8, 12, 24, 48, 96].first { $0 * intervals >= wanted } ?? 96
      if intervals <= wanted { return interval / parts }
    }
    return Sampling.round(until / shownUnit / wanted) * shownUnit
  }

  /// The times from 0 to the end; the end is always one of them.
  package static func times(every step: Double, until: Double) -> [Double] {
    let count = Int((until / step * (1 + 1e-12)).rounded(.down))
    var times = (0...count).map { min(until, Double($0) * step) }
    if let last = times.last, until - last > 1e-9 * until { times.append(until) }
    return times
  }

  /// The next lower of 1, 2, 2.5 and 5 times a power of ten.
  private static func round(_ size: Double) -> Double {
    var power = 1.0
    while power > size { power /= 10 }
    while power * 10 <= size { power *= 10 }
    return power * ([5.0, 2.5, 2].first { $0 * power <= size } ?? 1)
  }
}
