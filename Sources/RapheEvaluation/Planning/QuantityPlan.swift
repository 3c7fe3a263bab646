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

  /// What bears on the quantity, then what of it counts where kin are joined.
  private let terms: [EvidenceTerm]
  private let isTested: Bool
  private let design: PlannedDesign
  private let scale: PriorScale
  /// The regions between which the stances about the average part.
  private let cells: [Region]
  private let channels: [Forecast.Channel]
  /// The broader quantities on which the study bears too, with their forecasts by size of study.
  private let broader: [Stance.Broader]
  private var broaderForecasts: [Int: [Forecast]] = [:]
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
      gathered.terms, weights: gathered.terms.map { _ in 1 }, scale: gathered.priorScale(on: quantity.scale), design,
      stances: stances)
  }

  /// `weights` are those with which the new estimate is predicted; each stance has its own.
  init(
    _ terms: [EvidenceTerm], weights: [Double], scale: PriorScale, _ design: PlannedDesign, stances: [Stance]
  ) {
    isTested = !terms.isEmpty
    var all = terms
    for term in stances.flatMap({ $0.kin?.terms ?? [] }) where !all.contains(term) { all.append(term) }
    self.terms = all
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
      let asked = stance.channels(scale) + (stance.kin.map { stance.channelsOfSets($0, scale, all) } ?? [])
      for channel in asked where !channels.contains(channel) { channels.append(channel) }
      for part in stance.parts where logPriors[part] == nil {
        logPriors[part] = RandomEffectsPrior(scale).logProbability(of: part.region, for: Estimand(part.setting))
      }
    }
    self.channels = channels
    self.logPriors = logPriors
    var broader: [Stance.Broader] = []
    for one in stances.flatMap(\.broader) where !broader.contains(one) { broader.append(one) }
    self.broader = broader
  }

  /// The sizes that share a mesh, by the largest.
  private func size(_ subjects: Int) -> Int { QuantityPlan.sizes.first { subjects <= $0 } ?? subjects }

  private func forecast(_ subjects: Int) -> Forecast {
    let size = size(subjects)
    if let known = forecasts[size] { return known }
    let forecast = Forecast(
      terms, channels: channels,
      studies: ForecastMesh.Studies(variance: design.variance(size), count: 1))
    forecasts[size] = forecast
    return forecast
  }

  private func broaderForecasts(_ subjects: Int) -> [Forecast] {
    let size = size(subjects)
    if let known = broaderForecasts[size] { return known }
    let forecasts = broader.map {
      Forecast(
        $0.terms, channels: $0.channels, studies: ForecastMesh.Studies(variance: design.variance(size), count: 1))
    }
    broaderForecasts[size] = forecasts
    return forecasts
  }

  /// The densities at an estimate: those of all channels, then two of each broader quantity.
  private func densities(_ subjects: Int, places: [Int]? = nil) -> (Double) -> [Double] {
    let study = Forecast.Study(variance: design.variance(subjects))
    let (forecast, others) = (forecast(subjects), broaderForecasts(subjects))
    let signs = broader.map { $0.isReversed ? -1.0 : 1 }
    return { y in
      zip(others, signs).reduce(into: forecast.densities(at: y, study, places: places)) {
        $0 += $1.0.densities(at: $1.1 * y, study)
      }
    }
  }

  /// The same before the study.
  private var probabilities: [Double] {
    broaderForecasts(QuantityPlan.sizes[0]).reduce(into: forecast(QuantityPlan.sizes[0]).probabilities) {
      $0 += $1.probabilities
    }
  }

  private func scan(_ subjects: Int) -> (points: [Double], densities: [[Double]]) {
    if let known = scans[subjects] { return known }
    let (forecast, study) = (forecast(subjects), Forecast.Study(variance: design.variance(subjects)))
    let points = PiecewiseIntegral.points(forecast.range(study), QuantityPlan.points)
    let scan = (points, points.map(densities(subjects)))
    scans[subjects] = scan
    return scan
  }

  /// The mean of tau.
  var tau: Double { forecast(QuantityPlan.sizes[0]).meanTau }

  /// What the quantity and its kin add now to log2 of the odds.
  func bitsNow(_ first: Stance, _ second: Stance?) -> Double {
    let (probabilities, isTested) = (probabilities, isTested)
    func bits(_ stance: Stance) -> Double { score(stance).bitsNow(probabilities, isTested: isTested) }
    return bits(first) - (second.map(bits) ?? 0)
  }

  /// The expected size of the change if the average effect became known exactly; nil when more than that is claimed, or kin
  /// go with it.
  func ceiling(_ first: Stance, _ second: Stance?) -> Double? {
    let stances = [first] + (second.map { [$0] } ?? [])
    guard stances.allSatisfy({ $0.kin == nil && $0.parts.allSatisfy { $0.setting == .average } }) else { return nil }
    let probabilities = probabilities
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
    let now = bitsNow(first, second)
    let (points, scanned) = scan(subjects)
    let needed = Set([0] + score(first).places + (second.map(score)?.places ?? [])).sorted()
    let (odds, densities) = (odds(first, second), densities(subjects, places: needed))
    let changes = scanned.map { odds($0) - now }
    let roots = PiecewiseIntegral.roots(points, changes) { odds(densities($0)) - now }
    let ends = stride(from: 0, to: points.count, by: 6).map { points[$0] } + roots
    let edges = ends.sorted()
    var bits = 0.0
    for (from, to) in zip(edges, edges.dropFirst()) where from < to {
      bits += PiecewiseIntegral.integral(from: from, to: to, tolerance: 1e-7) { y in
        let densities = densities(y)
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

  /// What the quantity and its kin add to log2 of the odds, as a function of what was forecast.
  private func odds(_ first: Stance, _ second: Stance?) -> ([Double]) -> Double {
    let (one, other) = (score(first), second.map(score))
    return { one.bits($0) - (other?.bits($0) ?? 0) }
  }

  private func score(_ stance: Stance) -> StanceScore {
    StanceScore(
      stance, scale, terms, logPriors: stance.parts.map { logPriors[$0] ?? 0 },
      place: { channels.firstIndex(of: $0) ?? 0 },
      placeOfBroader: { channels.count + 2 * (broader.firstIndex(of: $0) ?? 0) })
  }
}
