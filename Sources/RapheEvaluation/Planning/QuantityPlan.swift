import RapheLanguage
import RapheNumerics
import RapheStatistics

/// What one new study of a quantity would do to the odds between stances on it.
///
/// The estimate y of the study is distributed as the current unconstrained posterior, with full weights, predicts. The
/// study is one more sample with weight 1; the odds change as the scores would. The expectation of |change| is an
/// integral over y between the changes of sign, where it is smooth.
final class QuantityPlan {
  /// What came of one size of study.
  struct Shift: Equatable, Directed {
    var bits: Double
    var turningPoints: [Double]
    var isPositiveAbove: Bool

    var mirrored: Shift {
      // What lies above all points lies below all others then: on another side if their number is odd.
      let isOdd = turningPoints.count % 2 == 1
      return Shift(
        bits: bits, turningPoints: turningPoints.reversed().map { -$0 }, isPositiveAbove: isPositiveAbove != isOdd)
    }
  }

  private let terms: [EvidenceTerm]
  private let design: PlannedDesign
  private let scale: PriorScale
  /// The regions between which the stances about the average part.
  private let cells: [Region]
  private let channels: [Forecast.Channel]
  private let logPriors: [Stance.Part: Double]
  private var forecasts: [Int: Forecast] = [:]
  private var scans: [Int: (points: [Double], densities: [[Double]])] = [:]
  private var remembered: [Question: Shift] = [:]

  private struct Question: Hashable {
    var first: Stance
    var second: Stance?
    var subjects: Int
  }

  /// Sizes of study that share a mesh.
  private static let sizes = [100, 1000, PlannedDesign.subjects.upperBound]
  private static let points = 61

  convenience init(_ quantity: Quantity, _ gathered: QuantityEvidence, _ design: PlannedDesign, stances: [Stance]) {
    self.init(
      gathered.terms, weights: gathered.terms.map { _ in 1 }, scale: gathered.priorScale(on: quantity.scale), design, stances: stances)
  }

  /// `weights` are those with which the new estimate is predicted; each stance has its own.
  init(
    _ terms: [EvidenceTerm], weights: [Double], scale: PriorScale, _ design: PlannedDesign, stances: [Stance]
  ) {
    self.terms = terms
    self.design = design
    self.scale = scale
    // The first channel is what the new estimate is predicted from.
    let view = Forecast.View(weights: weights, scale: scale)
    var channels = [Forecast.Channel(view: view)]
    let parts = stances.flatMap(\.parts).filter { $0.setting == .average }
    let cuts = Set(parts.flatMap(\.region.cuts)).sorted()
    cells = zip([-.infinity] + cuts, cuts + [.infinity]).map { Region(lower: $0, upper: $1) }
    for cell in cells where !cell.isEverything {
      channels.append(Forecast.Channel(view: view, region: cell))
    }
    var logPriors: [Stance.Part: Double] = [:]
    for stance in stances {
      for channel in stance.channels(scale) where !channels.contains(channel) { channels.append(channel) }
      for part in stance.parts where logPriors[part] == nil {
        logPriors[part] = RandomEffectsPrior(scale).logProbability(of: part.region, for: Estimand(part.setting))
      }
    }
    self.channels = channels
    self.logPriors = logPriors
  }

  private func forecast(_ subjects: Int) -> Forecast {
    let size = QuantityPlan.sizes.first { subjects <= $0 } ?? subjects
    if let known = forecasts[size] { return known }
    let forecast = Forecast(
      terms, channels: channels,
      studies: ForecastMesh.Studies(variance: design.variance(size), count: 1))
    forecasts[size] = forecast
    return forecast
  }

  private func scan(_ subjects: Int) -> (points: [Double], densities: [[Double]]) {
    if let known = scans[subjects] { return known }
    let (forecast, study) = (forecast(subjects), Forecast.Study(variance: design.variance(subjects)))
    let points = PiecewiseIntegral.points(forecast.range(study), QuantityPlan.points)
    let scan = (points, points.map { forecast.densities(at: $0, study) })
    scans[subjects] = scan
    return scan
  }

  /// The mean of tau.
  var tau: Double { forecast(QuantityPlan.sizes[0]).meanTau }

  /// What the quantity adds now to log2 of the odds.
  func bitsNow(_ first: Stance, _ second: Stance?) -> Double {
    let probabilities = forecast(QuantityPlan.sizes[0]).probabilities
    return odds(first, second, probabilities)
  }

  /// The expected size of the change if the average effect became known exactly; nil when more than that is claimed.
  func ceiling(_ first: Stance, _ second: Stance?) -> Double? {
    let stances = [first] + (second.map { [$0] } ?? [])
    guard stances.allSatisfy({ $0.parts.allSatisfy { $0.setting == .average } }) else { return nil }
    let forecast = forecast(QuantityPlan.sizes[0])
    let probabilities = forecast.probabilities
    let odds = odds(first, second)
    let now = odds(probabilities)
    return cells.reduce(0) { sum, cell in
      guard let place = channels.firstIndex(where: { $0.region == cell && $0.view == channels[0].view }) else {
        return sum
      }
      let known = channels.map { $0.region.isEverything || cell.isSubset(of: $0.region) ? 1.0 : 0 }
      return sum + probabilities[place] * abs(odds(known) - now)
    }
  }

  /// The expected size of the change of log2 odds by one study.
  func shift(_ first: Stance, _ second: Stance?, subjects: Int) -> Shift {
    let question = Question(first: first, second: second, subjects: subjects)
    if let known = remembered[question] { return known }
    let (forecast, study) = (forecast(subjects), Forecast.Study(variance: design.variance(subjects)))
    let now = bitsNow(first, second)
    let (points, densities) = scan(subjects)
    let odds = odds(first, second)
    let changes = densities.map { odds($0) - now }
    let roots = PiecewiseIntegral.roots(points, changes) { odds(forecast.densities(at: $0, study)) - now }
    let ends = stride(from: 0, to: points.count, by: 6).map { points[$0] } + roots
    let edges = ends.sorted()
    var bits = 0.0
    for (from, to) in zip(edges, edges.dropFirst()) where from < to {
      bits += PiecewiseIntegral.integral(from: from, to: to, tolerance: 1e-7) { y in
        let densities = forecast.densities(at: y, study)
        return densities[0] > 0 ? densities[0] * abs(odds(densities) - now) : 0
      }
    }
    let shift = Shift(bits: bits, turningPoints: roots, isPositiveAbove: (changes.last ?? 0) > 0)
    remembered[question] = shift
    return shift
  }

  /// The least number of subjects for which the expected size reaches a target.
  func needed(_ first: Stance, _ second: Stance?, target: Double, from subjects: Int) -> Reach {
    Search.least(in: PlannedDesign.subjects, from: subjects, stages: QuantityPlan.sizes, target: target) {
      shift(first, second, subjects: $0).bits
    }
  }

  private func odds(_ first: Stance, _ second: Stance?, _ densities: [Double]) -> Double {
    odds(first, second)(densities)
  }

  /// What the quantity adds to log2 of the odds, as a function of the channels.
  private func odds(_ first: Stance, _ second: Stance?) -> ([Double]) -> Double {
    let terms = [(1.0, first)] + (second.map { [(-1.0, $0)] } ?? [])
    let parts = terms.flatMap { sign, stance in
      let places = stance.channels(scale).map { channels.firstIndex(of: $0) ?? 0 }
      return zip(stance.parts, places.dropFirst()).map { part, place in
        (sign: sign, whole: places[0], place: place, logPrior: logPriors[part] ?? 0, commitment: part.commitment)
      }
    }
    return { densities in
      parts.reduce(0) { sum, part in
        // A share below rounding could only make a difference with a commitment of exactly 1.
        let share = max(densities[part.place] / densities[part.whole], 1e-18)
        let bits = (log(share.isNaN ? 1e-18 : share) - part.logPrior) * .log2e
        return sum + part.sign * bits.tolerating(part.commitment)
      }
    }
  }
}

extension Stance {
  /// The whole and each part of the stance.
  fileprivate func channels(_ scale: PriorScale) -> [Forecast.Channel] {
    let view = Forecast.View(weights: weights, scale: scale)
    return [Forecast.Channel(view: view)]
      + parts.map { Forecast.Channel(view: view, region: $0.region, setting: $0.setting) }
  }
}
