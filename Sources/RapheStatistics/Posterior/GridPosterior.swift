import RapheNumerics

/// A posterior on the panels of an evidence grid: masses at the nodes, and the integrand itself for everything else.
struct GridPosterior: Sendable {
  let nodes: HeterogeneityNodes
  let cuts: [Double]
  let panels: Panels
  private let curves: [ExactTerms.Curve]
  private let tail: TailIntegral
  /// The sums of the factors' logarithms at the nodes of every panel.
  private let sums: [SIMD8<Double>]
  /// The largest log integrand, subtracted before exponentiating.
  private let top: Double
  /// The sum of all masses before normalisation.
  let total: Double
  /// Probability at every node of every panel, normalised to `total`.
  let masses: [SIMD8<Double>]
  /// The mass at every node of tau.
  private let nodeMasses: [Double]
  /// The mass between neighbouring cuts.
  private let cells: [Double]

  let mean: Double
  let standardDeviation: Double
  let meanTau: Double
  let logMarginalLikelihood: Double

  /// The log integrand, less its maximum, beside what was left out of the grid, or in panels that are too wide.
  let unresolved: Double

  /// Multiplies the curves with the factors, whose logarithms come to `sums` in all panels, and normalises.
  ///
  /// A sum is −∞ where the integrand is negligible.
  /// `tail` has the factors and their weights, for what is evaluated anew. `sharpness` is the scale in mu at each node
  /// under these weights; nil where the panels serve all weights.
  init(
    nodes: HeterogeneityNodes, panels: Panels, cuts: [Double], curves: [ExactTerms.Curve], tail: TailIntegral,
    sums: [SIMD8<Double>], sharpness: [Double]? = nil
  ) {
    self.nodes = nodes
    self.cuts = cuts
    self.panels = panels
    self.curves = curves
    self.tail = tail
    self.sums = sums
    var values: [SIMD8<Double>] = []
    values.reserveCapacity(sums.count)
    var tops = SIMD8<Double>(repeating: -.infinity)
    for node in curves.indices {
      let curve = curves[node]
      for panel in panels.first[node]..<panels.first[node + 1] {
        let value = curve.values(at: panels.effects[panel]) + sums[panel]
        values.append(value)
        tops.replace(with: value, where: value .> tops)
      }
    }
    let top = tops.max()
    unresolved =
      sharpness.map { sharpness in
        let worst = curves.indices.map { node in
          Self.unresolved(nodes, panels, node: node, values: values, sharpness: sharpness[node])
        }
        return (worst.max() ?? -.infinity) - top
      } ?? -.infinity
    var cells = [Double](repeating: 0, count: cuts.count + 1)
    var moment = SIMD8<Double>.zero
    var total = 0.0
    var meanTau = 0.0
    var nodeMasses: [Double] = []
    for node in curves.indices {
      var nodeMass = 0.0
      for panel in panels.first[node]..<panels.first[node + 1] {
        let half = 0.5 * (panels.upper[panel] - panels.lower[panel])
        let exponent = values[panel] - top
        // Many panels are so far off that e to the power of this is 0.
        let mass = all(exponent .< -708) ? .zero : VectorMath.exp(exponent) * (GaussLegendre.weights * half)
        values[panel] = mass
        moment += mass * panels.effects[panel]
        let sum = mass.sum()
        cells[panels.cell[panel]] += sum
        nodeMass += sum
      }
      nodeMasses.append(nodeMass)
      total += nodeMass
      meanTau += nodeMass * nodes.meanTau[node]
    }
    let mean = moment.sum() / total
    var squares = SIMD8<Double>.zero
    for panel in panels.effects.indices {
      let distance = panels.effects[panel] - mean
      squares += values[panel] * distance * distance
    }
    self.top = top
    self.total = total
    self.cells = cells
    self.nodeMasses = nodeMasses
    self.mean = mean
    self.meanTau = meanTau / total
    masses = values
    standardDeviation = (squares.sum() / total).squareRoot()
    logMarginalLikelihood = top + log(total)
  }

  /// The largest value at a node of tau where the grid may not do.
  private static func unresolved(
    _ nodes: HeterogeneityNodes, _ panels: Panels, node: Int, values: [SIMD8<Double>], sharpness: Double
  ) -> Double {
    let range = panels.first[node]..<panels.first[node + 1]
    let isFirst = node == 0 && nodes.isTrimmed.below
    let isLast = node == nodes.tau.count - 1 && nodes.isTrimmed.above
    var worst = -Double.infinity
    for panel in range {
      let isEnd =
        (panel == range.lowerBound && panels.isTrimmed[node].below)
        || (panel == range.upperBound - 1 && panels.isTrimmed[node].above)
      if isFirst || isLast || isEnd {
        worst = max(worst, values[panel].max())
        continue
      }
      let isInside = panels.lower[panel] < panels.hull.upper && panels.upper[panel] > panels.hull.lower
      if isInside, panels.upper[panel] - panels.lower[panel] > EffectMesh.coarsest * sharpness {
        // Down to tails of 1e-9 a coarse panel would show; what is left out, earlier.
        worst = max(worst, values[panel].max() - 6)
      }
    }
    return worst
  }

  // MARK: The integrand

  /// The log integrand at eight effects within a panel: the curve of the exact findings as it is, of the others' logarithms
  /// the polynomial through the nodes.
  private func logIntegrand(node: Int, panel: Int, at effects: SIMD8<Double>) -> SIMD8<Double> {
    let half = 0.5 * (panels.upper[panel] - panels.lower[panel])
    let places = (effects - (panels.lower[panel] + half)) / half
    return curves[node].values(at: effects) + GaussLegendre.polynomial(through: sums[panel], at: places)
  }

  /// Masses at the eight nodes of a part of a panel.
  private func masses(node: Int, panel: Int, from lower: Double, to upper: Double)
    -> (effects: SIMD8<Double>, mass: SIMD8<Double>)
  {
    let effects = GaussLegendre.nodes(from: lower, to: upper)
    let scaled = VectorMath.exp(logIntegrand(node: node, panel: panel, at: effects) - top)
    return (effects, scaled * (GaussLegendre.weights * (0.5 * (upper - lower))))
  }

  // MARK: The average effect

  func probability(of region: Region) -> Double {
    var sum = 0.0
    for interval in region.intervals { sum += mass(from: interval.lower, to: interval.upper) }
    return min(sum / total, 1)
  }

  func logProbability(of region: Region) -> Double {
    let direct = probability(of: region)
    guard direct < TailIntegral.threshold else { return log(direct) }
    return tail.logMass(of: region, support: support) - logMarginalLikelihood
  }

  /// The mass between two effects, from whole cells if both are cuts, else with parts of panels integrated anew.
  private func mass(from lower: Double, to upper: Double) -> Double {
    if let first = cutIndex(lower, infinite: 0), let last = cutIndex(upper, infinite: cuts.count + 1) {
      var sum = 0.0
      for cell in first..<max(first, last) { sum += cells[cell] }
      return sum
    }
    var sum = 0.0
    for node in curves.indices {
      for panel in panels.first[node]..<panels.first[node + 1] {
        let from = max(lower, panels.lower[panel])
        let to = min(upper, panels.upper[panel])
        guard from < to else { continue }
        let whole = masses[panel].sum()
        if from == panels.lower[panel] && to == panels.upper[panel] {
          sum += whole
        } else if whole > negligible {
          sum += masses(node: node, panel: panel, from: from, to: to).mass.sum()
        }
      }
    }
    return sum
  }

  /// The number of cells below a cut; nil if the effect is not a cut.
  private func cutIndex(_ effect: Double, infinite: Int) -> Int? {
    if effect.isInfinite { return infinite }
    return cuts.firstIndex(of: effect).map { $0 + 1 }
  }

  /// Masses below this are not worth an evaluation of their own.
  private var negligible: Double { 1e-15 * total }

  func density(_ x: Double) -> Double {
    var sum = 0.0
    for node in curves.indices where nodeMasses[node] > negligible {
      guard let panel = panel(node, at: x) else { continue }
      sum += exp(logIntegrand(node: node, panel: panel, at: SIMD8(repeating: x))[0] - top)
    }
    return sum / total
  }

  /// The panel of a node of tau that holds an effect; nil beyond all.
  private func panel(_ node: Int, at effect: Double) -> Int? {
    var (low, high) = (panels.first[node], panels.first[node + 1])
    guard low < high, effect >= panels.lower[low], effect <= panels.upper[high - 1] else { return nil }
    while high - low > 1 {
      let middle = (low + high) / 2
      if panels.lower[middle] <= effect { low = middle } else { high = middle }
    }
    return low
  }

  // MARK: A new sample

  /// The probability that the effect of a new sample, mu + Normal(0, tau²), lies in the region.
  ///
  /// Where tau is small compared with a panel, the normal step of width tau at an end of the region is integrated on
  /// panels of its own.
  func predictiveProbability(of region: Region) -> Double {
    var sum = 0.0
    for node in curves.indices {
      if nodeMasses[node] <= negligible { continue }
      let tau = nodes.tau[node]
      for panel in panels.first[node]..<panels.first[node + 1] where masses[panel].max() > negligible {
        let (lower, upper) = (panels.lower[panel], panels.upper[panel])
        let splits = upper - lower > 3 * tau ? Self.splits(of: region, tau: tau, from: lower, to: upper) : []
        if splits.isEmpty {
          sum += weigh(masses[panel], at: panels.effects[panel], region, tau)
          continue
        }
        for (from, to) in zip([lower] + splits, splits + [upper]) where from < to {
          let part = masses(node: node, panel: panel, from: from, to: to)
          sum += weigh(part.mass, at: part.effects, region, tau)
        }
      }
    }
    return min(sum / total, 1)
  }

  /// The points within a panel at which to split it, around the ends of the region; none if no end is near.
  private static func splits(of region: Region, tau: Double, from lower: Double, to upper: Double) -> [Double] {
    let offsets = tau > 0 ? [-6, -3, 0, 3, 6] : [0.0]
    let points = region.cuts.flatMap { cut in offsets.map { cut + $0 * tau } }
    return points.filter { $0 > lower && $0 < upper }.sorted()
  }

  /// The mass of nodes of mu times the probability of the region given mu and tau.
  private func weigh(_ mass: SIMD8<Double>, at effects: SIMD8<Double>, _ region: Region, _ tau: Double) -> Double {
    var sum = 0.0
    for lane in mass.indices where mass[lane] > 0.01 * negligible {
      for interval in region.intervals {
        if tau == 0 {
          if interval.lower < effects[lane] && effects[lane] < interval.upper { sum += mass[lane] }
        } else {
          let from = (interval.lower - effects[lane]) / tau
          sum += mass[lane] * StandardNormal.probability(from: from, to: (interval.upper - effects[lane]) / tau)
        }
      }
    }
    return sum
  }

  /// Ends beyond which nothing was integrated.
  var support: (lower: Double, upper: Double) {
    return (panels.hull.lower - panels.reach, panels.hull.upper + panels.reach)
  }
}
