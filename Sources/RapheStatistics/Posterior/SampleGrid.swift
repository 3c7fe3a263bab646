/// The findings on one quantity with the samples that they come from, tabulated once so that many posteriors can be read
/// off cheaply: an `EvidenceGrid` whose terms are samples, asked with one weight for every finding.
///
/// The weight of a finding is 1 / (1 + (m − 1) rho), with m findings of its sample that count, times a factor of its
/// sample: how often the sample counts, or the share of it that is left to this quantity. The first is taken within the
/// sample, before tau² is added, and the second raises the likelihood of the whole to a power. Where only some findings
/// of a sample count, those make another likelihood, and a grid is made for it.
package final class SampleGrid: Sendable {
  /// A finding, the number of its sample, and the correlation taken for the errors of its findings.
  package struct Row: Hashable, Sendable {
    package var likelihood: Likelihood
    package var sample: Int
    package var rho: Double

    package init(_ likelihood: Likelihood, sample: Int, rho: Double) {
      (self.likelihood, self.sample, self.rho) = (likelihood, sample, rho)
    }

    /// Its weight among so many of its sample.
    func weight(among count: Int) -> Double { 1 / (1 + Double(count - 1) * rho) }
  }

  private let rows: [Row]
  /// The places of the findings of every sample.
  private let samples: [[Int]]
  private let grid: EvidenceGrid

  /// Tabulates findings that all count; otherwise as an `EvidenceGrid`.
  package init(_ rows: [Row], prior: RandomEffectsPrior, cuts: [Double] = []) {
    self.rows = rows
    var samples: [[Int]] = []
    var places: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      if let place = places[row.sample] {
        samples[place].append(index)
      } else {
        places[row.sample] = samples.count
        samples.append([index])
      }
    }
    self.samples = samples
    grid = EvidenceGrid(samples.map { Self.term($0, rows) }, prior: prior, cuts: cuts)
  }

  /// What some findings of a sample say together.
  private static func term(_ places: [Int], _ rows: [Row]) -> EvidenceTerm {
    EvidenceTerm(
      places.map { .init(likelihood: rows[$0].likelihood, weight: rows[$0].weight(among: places.count)) })
  }

  /// The samples as one term each, for findings that all count.
  package static func terms(_ rows: [Row]) -> [EvidenceTerm] {
    Dictionary(grouping: rows.indices) { rows[$0].sample }.sorted { $0.value[0] < $1.value[0] }
      .map { term($0.value, rows) }
  }

  /// Grids of some of the findings, by those that count in every sample: made once for whoever keeps them.
  package struct Parts: Sendable {
    fileprivate var grids: [[[Int]]: EvidenceGrid] = [:]

    /// None yet.
    package init() {}
  }

  /// What the findings that count say, sample by sample, with the powers to which it is raised.
  package static func terms(_ rows: [Row], weights: [Double]) -> (terms: [EvidenceTerm], powers: [Double]) {
    let counted = Dictionary(grouping: rows.indices.filter { weights[$0] > 0 }) { rows[$0].sample }
      .values.sorted { $0[0] < $1[0] }
    return (
      counted.map { term($0, rows) },
      counted.map { places in
        places.reduce(0) { $0 + weights[$1] / rows[$1].weight(among: places.count) } / Double(places.count)
      }
    )
  }

  /// The findings with one weight each, on a grid that has them; `parts` are of this grid alone.
  package func weighed(_ weights: [Double], _ parts: inout Parts) -> WeighedSamples {
    precondition(weights.count == rows.count, "one weight for each finding")
    var (powers, isWhole): ([Double], Bool) = ([], true)
    var counted: [[Int]] = []
    for places in samples {
      let kept = places.filter { weights[$0] > 0 }
      let sum = kept.reduce(0) { $0 + weights[$1] / rows[$1].weight(among: kept.count) }
      powers.append(kept.isEmpty ? 0 : sum / Double(kept.count))
      counted.append(kept)
      if !kept.isEmpty, kept.count < places.count { isWhole = false }
    }
    var grid = grid
    if !isWhole {
      let kept = zip(samples, counted).map { $1.isEmpty ? $0 : $1 }
      grid =
        parts.grids[kept]
        ?? EvidenceGrid(kept.map { Self.term($0, rows) }, prior: grid.prior, cuts: grid.cuts, weights: powers)
      parts.grids[kept] = grid
    }
    return WeighedSamples(
      samples: self, weights: weights, grid: grid, powers: powers, counted: counted, evidence: grid.weighed(powers))
  }

  /// The findings with one weight each.
  package func weighed(_ weights: [Double]) -> WeighedSamples {
    var parts = Parts()
    return weighed(weights, &parts)
  }

  /// The posterior with one weight for every finding, under `prior` (the grid's own if nil).
  package func posterior(weights: [Double], prior: RandomEffectsPrior? = nil) -> Posterior {
    weighed(weights).posterior(prior: prior)
  }
}

/// Findings with their weights, by samples: what the posteriors under several priors share.
package struct WeighedSamples: Sendable {
  fileprivate let samples: SampleGrid
  fileprivate let weights: [Double]
  fileprivate let grid: EvidenceGrid
  /// The power to which the likelihood of every sample is raised.
  fileprivate let powers: [Double]
  /// The findings that count, sample by sample.
  fileprivate let counted: [[Int]]
  fileprivate var evidence: WeighedEvidence

  /// The same without the findings at these positions; whole samples at a cost that does not grow with the others.
  package func omitting(_ findings: [Int]) -> WeighedSamples {
    let left = Set(findings)
    let touched = counted.indices.filter { counted[$0].contains(where: left.contains) }
    if touched.allSatisfy({ counted[$0].allSatisfy(left.contains) }) {
      var rest = self
      rest.evidence = evidence.omitting(touched)
      return rest
    }
    var rest = weights
    for place in touched {
      let kept = counted[place].filter { !left.contains($0) }
      for finding in counted[place] { rest[finding] = 0 }
      for finding in kept { rest[finding] = samples.weight(of: finding, among: kept.count) * powers[place] }
    }
    return samples.weighed(rest)
  }

  /// The posterior under `prior` (the grid's own if nil).
  package func posterior(prior: RandomEffectsPrior? = nil) -> Posterior { evidence.posterior(prior: prior) }

  /// The same findings under a selection.
  package func selected(by selection: Selection) -> SelectedEvidence {
    grid.selected(by: selection, weights: powers)
  }
}

extension SampleGrid {
  fileprivate func weight(of finding: Int, among count: Int) -> Double { rows[finding].weight(among: count) }
}
