import RapheLanguage
import RapheNumerics
import RapheStatistics

/// The chance that new studies settle a claim, if it is true and if it is false.
///
/// k studies of equal size count through the mean of their estimates and its squared distances S, which are sufficient
/// for mu and tau. For every S the means that give the verdict are found under all five prior scales that it must stand
/// under; their probability is summed over the posterior restricted to the region, or to its complement.
final class Settling {
  /// The chances of the two verdicts that settle the claim.
  struct Chances {
    /// Of supported, if the effect is in the region.
    var ifTrue: Double
    /// Of contradicted, if it is not.
    var ifFalse: Double
  }

  private let terms: [EvidenceTerm]
  private let design: PlannedDesign
  private let channels: [Forecast.Channel]
  private let prior: Double
  private var forecasts: [ForecastMesh.Studies: Forecast] = [:]
  private var remembered: [ForecastMesh.Studies: Chances] = [:]

  /// The most studies that are looked at.
  static let studies = 100
  private static let stages = [4, 16, Settling.studies]
  private static let sizes = [100, 1000, PlannedDesign.subjects.upperBound]

  convenience init(_ key: PosteriorQuery.Key, _ region: Region, _ gathered: QuantityEvidence, _ design: PlannedDesign) {
    self.init(
      gathered.terms, weights: gathered.terms.map { _ in 1 }, scale: gathered.priorScale(on: key.quantity.scale),
      region: region, setting: key.setting, design)
  }

  init(
    _ terms: [EvidenceTerm], weights: [Double], scale: PriorScale, region: Region, setting: Setting,
    _ design: PlannedDesign
  ) {
    self.terms = terms
    self.design = design
    // Whole and region under the declared scale, then under each that the verdict must stand under.
    channels = ([.declared] + PriorVariant.robustness).flatMap { variant in
      let view = Forecast.View(weights: weights, scale: scale.variant(variant))
      return [
        Forecast.Channel(view: view), Forecast.Channel(view: view, region: region, setting: setting),
      ]
    }
    prior = RandomEffectsPrior(scale).probability(of: region, for: Estimand(setting)) ?? 0
  }

  /// The probability that the claim is true now.
  var probability: Double { forecast(ForecastMesh.Studies(variance: design.variance(100), count: 1)).probabilities[1] }

  /// The chances with so many studies of so many subjects.
  func chances(subjects: Int, studies: Int = 1) -> Chances {
    let key = ForecastMesh.Studies(variance: design.variance(subjects), count: studies)
    if let known = remembered[key] { return known }
    let size = studies > 1 ? subjects : Settling.sizes.first { subjects <= $0 } ?? subjects
    let most = studies == 1 ? 1 : Settling.stages.first { studies <= $0 } ?? studies
    let forecast = forecast(ForecastMesh.Studies(variance: design.variance(size), count: most))
    let now = forecast.probabilities
    var (supported, contradicted) = (0.0, 0.0)
    for (squares, weight) in spreads(key, forecast) {
      let study = Forecast.Study(variance: key.variance, count: studies, squares: squares)
      let likelihood = { (total: Double) in studies > 1 ? weight * Spread.density(squares, total, studies) : 1 }
      let points = PiecewiseIntegral.points(forecast.range(study), studies > 1 ? 41 : 81)
      let densities = points.map { forecast.densities(at: $0, study) }
      for (verdict, sign) in [(Verdict.supported, 1.0), (.contradicted, -1.0)] {
        for (from, to) in intervals(points, densities, { self.margin($0, sign) }, forecast, study) {
          let shares = forecast.probabilities(from: from, to: to, study, likelihood: likelihood)
          if verdict == .supported { supported += shares[1] } else { contradicted += shares[0] - shares[1] }
        }
      }
    }
    let chances = Chances(
      ifTrue: now[1] > 0 ? min(1, supported / now[1]) : 0,
      ifFalse: now[1] < now[0] ? min(1, contradicted / (now[0] - now[1])) : 0)
    remembered[key] = chances
    return chances
  }

  /// How far the least favourable of the prior scales is from denying the verdict; not negative when it is given.
  private func margin(_ densities: [Double], _ sign: Double) -> Double {
    guard densities[0] > 0 else { return -1 }
    var least = Double.infinity
    for place in stride(from: 0, to: densities.count, by: 2) {
      let share = densities[place] > 0 ? densities[place + 1] / densities[place] : 0.5
      least = min(least, sign > 0 ? share - VerdictLevel.support : VerdictLevel.contradiction - share)
    }
    // Supported needs bits above zero too.
    return sign > 0 ? min(least, densities[1] / densities[0] - prior) : least
  }

  private func intervals(
    _ points: [Double], _ densities: [[Double]], _ margin: ([Double]) -> Double, _ forecast: Forecast,
    _ study: Forecast.Study
  ) -> [(Double, Double)] {
    let values = densities.map(margin)
    guard let first = values.first, let last = values.last else { return [] }
    let roots = PiecewiseIntegral.roots(points, values, tolerance: 1e-6) { margin(forecast.densities(at: $0, study)) }
    let ends = (first >= 0 ? [-Double.infinity] : []) + roots + (last >= 0 ? [Double.infinity] : [])
    return stride(from: 0, to: ends.count - 1, by: 2).map { (ends[$0], ends[$0 + 1]) }
  }

  /// The values of S at which the chances are worked out, with their quadrature weights; one without any for one study.
  private func spreads(_ key: ForecastMesh.Studies, _ forecast: Forecast) -> [(squares: Double, weight: Double)] {
    guard key.count > 1 else { return [(0, 1)] }
    let free = Double(key.count - 1)
    let width = (2 / free).squareRoot()
    let largest = forecast.largestTau
    // ln S of the least and the largest total variance; below a chi-square has a longer tail than above.
    let lower = log(key.variance * free) - min(16 / free.squareRoot(), 14) - 1
    let upper = log((key.variance + largest * largest) * free) + 6 * width
    let panels = max(3, Int(((upper - lower) / min(3.2 * width, 1.6)).rounded(.up)))
    return (0..<panels).flatMap { panel in
      let half = (upper - lower) / Double(panels) / 2
      let middle = lower + half * Double(2 * panel + 1)
      return GaussRule.nodes.indices.map { lane in
        let squares = exp(middle + half * GaussRule.nodes[lane])
        return (squares, GaussRule.weights[lane] * half * squares)
      }
    }.filter { forecast.density(ofSpread: $0.0, key) * $0.1 > 1e-7 }
  }

  private func forecast(_ studies: ForecastMesh.Studies) -> Forecast {
    if let known = forecasts[studies] { return known }
    let forecast = Forecast(terms, channels: channels, studies: studies)
    forecasts[studies] = forecast
    return forecast
  }
}

extension Settling {
  /// What it takes on one side.
  func side(_ probability: Double, _ options: PlanOptions, _ chance: (Chances) -> Double) -> SettlingPlan.Side {
    let subjects = Search.least(
      in: PlannedDesign.subjects, from: options.subjects, stages: Settling.sizes, target: SettlingPlan.chance
    ) { chance(chances(subjects: $0)) }
    var studies: Reach?
    if case .beyond = subjects {
      studies = Search.least(in: 2...Settling.studies, from: 4, stages: Settling.stages, target: SettlingPlan.chance) {
        chance(chances(subjects: options.subjects, studies: $0))
      }
    }
    return SettlingPlan.Side(
      probability: probability, chance: chance(chances(subjects: options.subjects)), subjects: subjects,
      studies: studies)
  }
}

/// The distribution of the squared distances of estimates from their mean.
enum Spread {
  /// The density of S of k estimates with the total variance V: S/V has k − 1 degrees of freedom of chi-square.
  static func density(_ squares: Double, _ variance: Double, _ count: Int) -> Double {
    let half = 0.5 * Double(count - 1)
    let ratio = squares / (2 * variance)
    return exp((half - 1) * log(ratio) - ratio - logGamma(half)) / (2 * variance)
  }

  /// ln Γ of a whole or half number.
  private static func logGamma(_ x: Double) -> Double {
    var value = x
    var sum = x.truncatingRemainder(dividingBy: 1) == 0 ? 0 : 0.572_364_942_924_700_1
    while value > 1 {
      value -= 1
      if value > 0 { sum += log(value) }
    }
    return sum
  }
}
