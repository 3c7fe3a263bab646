import RapheLanguage
import RapheNumerics
import RapheStatistics

/// What is believed of a quantity's effect, on a mesh fine enough to be multiplied by the likelihood of studies to come.
///
/// An `EvidenceGrid` resolves one set of findings; here an estimate may fall anywhere, and there are hundreds of them to
/// average over. One pass over the mesh gives the predictive density at an estimate and every region's share of it.
struct Forecast: Sendable {
  /// One way to weigh the findings, and the prior.
  struct View: Hashable, Sendable {
    var weights: [Double]
    var scale: PriorScale
  }

  /// A share of a view's probability: that of a region, or all of it.
  struct Channel: Hashable, Sendable {
    var view: View
    var region: Region = .everything
    var setting = Setting.average
    /// What claims on kindred quantities make of the density of the average; nil where none are joined.
    var kin: KinFactor?
  }

  /// So many studies of one variance, by the mean of their estimates and the squared distances from it.
  struct Study: Sendable {
    var variance: Double
    var count = 1
    var squares = 0.0
  }

  let channels: [Channel]
  /// The mean and the variance of the average effect, and the mean of tau², by the first channel's view.
  private let moments: (mean: Double, variance: Double, tau2: Double)
  private let tau: [Double]
  /// The panels of each node of tau.
  private let first: [Int]
  private let lower: [Double]
  private let upper: [Double]
  private let effects: [SIMD8<Double>]
  /// The probability at each node of each panel, by panel, then channel.
  private let masses: [SIMD8<Double>]

  /// Panels with less than this share of every view's probability are left out.
  private static let negligible = 1e-12

  init(_ terms: [EvidenceTerm], channels: [Channel], studies: ForecastMesh.Studies) {
    var views: [View] = []
    for channel in channels where !views.contains(channel.view) { views.append(channel.view) }
    let cuts = Set(channels.flatMap(\.region.cuts)).sorted()
    let mesh = ForecastMesh(terms, scales: views.map(\.scale), cuts: cuts, studies: studies)
    let posteriors = Self.posteriors(views, mesh, terms)
    let places = channels.map { channel in views.firstIndex(of: channel.view) ?? 0 }

    var first = [0]
    var lower: [Double] = []
    var upper: [Double] = []
    var effects: [SIMD8<Double>] = []
    var masses: [SIMD8<Double>] = []
    var moments = (mean: 0.0, tau2: 0.0, total: 0.0)
    for (index, panel) in mesh.panels.enumerated() {
      while first.count <= panel.node { first.append(effects.count) }
      guard posteriors.contains(where: { $0[index].sum() > Self.negligible }) else { continue }
      let tau = mesh.tau[panel.node]
      for (channel, place) in zip(channels, places) {
        let share = channel.share(panel, tau: tau)
        masses.append(posteriors[place][index] * (channel.kin.map { share * $0.values(at: panel.effects) } ?? share))
      }
      let mass = posteriors[places[0]][index]
      moments.total += mass.sum()
      moments.mean += (mass * panel.effects).sum()
      moments.tau2 += mass.sum() * tau * tau
      lower.append(panel.lower)
      upper.append(panel.upper)
      effects.append(panel.effects)
    }
    while first.count <= mesh.tau.count { first.append(effects.count) }
    self.channels = channels
    tau = mesh.tau
    (self.first, self.lower, self.upper, self.effects, self.masses) = (first, lower, upper, effects, masses)
    let mean = moments.mean / moments.total
    // Squares around the mean, not around 0: the effect may be known to more digits than a difference of squares has.
    var squares = 0.0
    for (panel, effects) in effects.enumerated() {
      let distance = effects - mean
      squares += (masses[panel * channels.count] * distance * distance).sum()
    }
    self.moments = (mean, squares / moments.total, moments.tau2 / moments.total)
  }

  /// The probability at every node under every view, normalised.
  ///
  /// The densities of a panel are added up at once: kept for all panels, those of a thousand findings are gigabytes.
  /// Findings that say the same have their weights added and are worked out once.
  private static func posteriors(_ views: [View], _ mesh: ForecastMesh, _ terms: [EvidenceTerm]) -> [[SIMD8<Double>]] {
    var weights: [EvidenceTerm: [Double]] = [:]
    var distinct: [EvidenceTerm] = []
    for (index, term) in terms.enumerated() {
      // A view may have no weights for the last of the terms.
      let new = views.map { index < $0.weights.count ? max($0.weights[index], 0) : 0 }
      guard let known = weights[term] else {
        distinct.append(term)
        weights[term] = new
        continue
      }
      weights[term] = zip(known, new).map { $0 + $1 }
    }
    let weighted = distinct.map { (term: $0, weights: weights[$0] ?? []) }.filter { $0.weights.contains { $0 > 0 } }
    var values = views.map { Self.logPriors($0, mesh) }
    for (index, panel) in mesh.panels.enumerated() {
      let tau2 = mesh.tau[panel.node] * mesh.tau[panel.node]
      for (term, weights) in weighted {
        let densities = term.logDensities(at: panel.effects, tau2: tau2)
        for (view, weight) in weights.enumerated() where weight > 0 { values[view][index] += densities * weight }
      }
    }
    return values.map { Self.normalised($0, mesh) }
  }

  /// The logarithm of a view's prior at every node, but for a constant.
  private static func logPriors(_ view: View, _ mesh: ForecastMesh) -> [SIMD8<Double>] {
    let prior = RandomEffectsPrior(view.scale)
    let precision = 1 / (view.scale.s * view.scale.s)
    let ofTau = mesh.tau.map { prior.heterogeneity.logDensity($0) }
    return mesh.panels.map { panel in
      panel.effects * panel.effects * (-0.5 * precision) + ofTau[panel.node]
    }
  }

  /// The probability at every node, from a logarithm of it that lacks a constant.
  private static func normalised(_ logs: [SIMD8<Double>], _ mesh: ForecastMesh) -> [SIMD8<Double>] {
    var top = -Double.infinity
    for value in logs { top = max(top, value.max()) }
    var values = logs
    var total = 0.0
    for (index, panel) in mesh.panels.enumerated() {
      values[index] = (values[index] - top).exponentials() * panel.weights * mesh.weight[panel.node]
      total += values[index].sum()
    }
    return values.map { $0 / total }
  }
}

extension Forecast.Channel {
  /// The share of the nodes of a panel that is in the region.
  fileprivate func share(_ panel: ForecastMesh.Panel, tau: Double) -> SIMD8<Double> {
    if setting == .average || tau == 0 {
      return SIMD8(repeating: region.contains(0.5 * (panel.lower + panel.upper)) ? 1 : 0)
    }
    var share = SIMD8<Double>.zero
    for lane in share.indices {
      for interval in region.intervals {
        let from = (interval.lower - panel.effects[lane]) / tau
        share[lane] += StandardNormal.probability(from: from, to: (interval.upper - panel.effects[lane]) / tau)
      }
    }
    return share
  }
}

extension Forecast {
  /// Where the mean of the estimates falls, but for about 1e-9.
  func range(_ study: Study) -> ClosedRange<Double> {
    let reach = 7.5 * (moments.variance + (moments.tau2 + study.variance) / Double(study.count)).squareRoot()
    return (moments.mean - reach)...(moments.mean + reach)
  }

  /// The variance of the mean estimate of studies around the average effect, and a factor of the likelihood, by tau.
  private func terms(_ study: Study) -> [(variance: Double, factor: Double)] {
    let free = Double(study.count - 1)
    let totals = tau.map { study.variance + $0 * $0 }
    let logs = totals.map { -0.5 * (free * log($0) + study.squares / $0) }
    let top = study.count > 1 ? logs.max() ?? 0 : 0
    return zip(totals, logs).map { ($0 / Double(study.count), study.count > 1 ? exp($1 - top) : 1) }
  }

  /// For every channel, its probability times the density of the mean of the estimates at y.
  ///
  /// With one study these are densities of y. With several they have a common factor that depends on `squares` alone. Only
  /// the channels at `places` are worked out where these are given; the others are 0.
  func densities(at y: Double, _ study: Study, places: [Int]? = nil) -> [Double] {
    let places = places ?? Array(channels.indices)
    var sums = [SIMD8<Double>](repeating: .zero, count: channels.count)
    for (node, term) in terms(study).enumerated() where term.factor > 1e-18 {
      let precision = 1 / term.variance
      let reach = 9 * term.variance.squareRoot()
      let height = term.factor * (precision * 0.159_154_943_091_895_35).squareRoot()
      var panel = firstPanel(node, above: y - reach)
      while panel < first[node + 1], lower[panel] < y + reach {
        let distance = effects[panel] - y
        let kernel = (distance * distance * (-0.5 * precision)).exponentials() * height
        for channel in places { sums[channel] += kernel * masses[panel * channels.count + channel] }
        panel += 1
      }
    }
    return sums.map { $0.sum() }
  }

  /// For every channel, its probability times that of a mean estimate between a and b, given the spread of estimates.
  ///
  /// `likelihood` is the density of that spread at each tau.
  func probabilities(from a: Double, to b: Double, _ study: Study, likelihood: (Double) -> Double = { _ in 1 })
    -> [Double]
  {
    var sums = [SIMD8<Double>](repeating: .zero, count: channels.count)
    for node in tau.indices where first[node] < first[node + 1] {
      let total = study.variance + tau[node] * tau[node]
      let sd = (total / Double(study.count)).squareRoot()
      let factor = likelihood(total)
      guard factor > 1e-18 else { continue }
      for panel in first[node]..<first[node + 1] where lower[panel] < b + 9 * sd && upper[panel] > a - 9 * sd {
        var share = SIMD8<Double>.zero
        for lane in share.indices {
          let effect = effects[panel][lane]
          share[lane] = StandardNormal.probability(from: (a - effect) / sd, to: (b - effect) / sd)
        }
        share *= factor
        for channel in channels.indices { sums[channel] += share * masses[panel * channels.count + channel] }
      }
    }
    return sums.map { $0.sum() }
  }

  /// The probability of every channel before the studies.
  var probabilities: [Double] {
    var sums = [SIMD8<Double>](repeating: .zero, count: channels.count)
    for panel in effects.indices {
      for channel in channels.indices { sums[channel] += masses[panel * channels.count + channel] }
    }
    return sums.map { $0.sum() }
  }

  /// The largest tau that counts.
  var largestTau: Double {
    tau.indices.last { first[$0] < first[$0 + 1] }.map { tau[$0] } ?? 0
  }

  /// The predictive density of the squared distances of estimates from their mean, by the first channel.
  func density(ofSpread squares: Double, _ studies: ForecastMesh.Studies) -> Double {
    var sum = 0.0
    for node in tau.indices {
      let density = Spread.density(squares, studies.variance + tau[node] * tau[node], studies.count)
      guard density > 0 else { continue }
      for panel in first[node]..<first[node + 1] { sum += density * masses[panel * channels.count].sum() }
    }
    return sum
  }

  /// The mean of tau under the first channel's view.
  var meanTau: Double {
    var sum = 0.0
    for node in tau.indices {
      for panel in first[node]..<first[node + 1] { sum += tau[node] * masses[panel * channels.count].sum() }
    }
    return sum
  }

  /// The first panel of a node that ends above an effect.
  private func firstPanel(_ node: Int, above effect: Double) -> Int {
    var low = first[node]
    var high = first[node + 1]
    while low < high {
      let middle = (low + high) / 2
      if upper[middle] > effect { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension SIMD8<Double> {
  /// e to the power of every lane; 0 below −745.
  fileprivate func exponentials() -> Self {
    var result = Self.zero
    for lane in indices where self[lane] > -745 { result[lane] = exp(self[lane]) }
    return result
  }
}
