import RapheNumerics
import RapheStatistics

/// A word on a claim that is put to the test in worlds where it is not true.
struct SeverityTrial: Sendable {
  private let key: PosteriorQuery.Key
  private let word: Verdict
  private let findings: SimulatedFindings
  private let truth: ClaimSeverity.Truth
  private let averages: [[Double]]
  private let tau: HeterogeneityDistribution

  /// The word that the evidence gives; nil for one that says nothing of the effect.
  init?(_ key: PosteriorQuery.Key, _ gathered: QuantityEvidence, word: Verdict) {
    guard word == .supported || word == .contradicted, !gathered.used.isEmpty else { return nil }
    let query = PosteriorQuery(key: key, gathered: gathered)
    (truth, averages) = query.nulls
    if averages.isEmpty { return nil }
    self.key = key
    self.word = word
    findings = SimulatedFindings(
      query.gathered.used, favoured: query.directions(for: word), unpublished: .isReplaced)
    tau = query.heterogeneity
  }

  /// Some worlds of one truth and one selection.
  struct Part: Sendable {
    var trial: Int
    var truth: Int
    var selection: Int
    var worlds: Range<Int>
  }

  /// All parts of this trial, the first of several or not.
  func parts(_ trial: Int, _ options: SeverityOptions) -> [Part] {
    averages.indices.flatMap { truth in
      (0...2).flatMap { selection in
        stride(from: 0, to: options.worlds, by: 50).map { start in
          Part(
            trial: trial, truth: truth, selection: selection,
            worlds: start..<min(start + 50, options.worlds))
        }
      }
    }
  }

  /// In how many worlds of a part the word comes out.
  ///
  /// Draws depend on the seed, the world and the names of samples and findings alone. The worlds of all truths and
  /// selections share them, which makes the difference between their rates the surer.
  func count(_ part: Part, seed: UInt64) -> Int {
    part.worlds.count { world in
      let draws = Draws(seed: seed, world: UInt32(truncatingIfNeeded: world), claim: "severity".digest)
      let published = findings.published(
        averages[part.truth], tau.quantile(draws.uniforms(.effects).0), draws, severity: Double(part.selection))
      return PosteriorQuery(key: key, gathered: QuantityEvidence(used: published, unused: [])).bareWord == word
    }
  }

  /// The severity, from the counts of all parts: under each selection that of the worst truth.
  func severity(_ counts: [(part: Part, count: Int)], _ options: SeverityOptions) -> ClaimSeverity {
    var sums = [[Int]](repeating: [Int](repeating: 0, count: averages.count), count: 3)
    for (part, count) in counts { sums[part.selection][part.truth] += count }
    let rates = sums.map { Rate(count: $0.max() ?? 0, total: options.worlds) }
    return ClaimSeverity(truth: truth, options: options, none: rates[0], moderate: rates[1], severe: rates[2])
  }
}

extension [SeverityTrial] {
  /// The severity of each, whatever the number of jobs.
  func severities(_ options: SeverityOptions, jobs: Int) async -> [ClaimSeverity] {
    let parts = indices.flatMap { self[$0].parts($0, options) }
    let counts = await parts.mapConcurrently(jobs: jobs) { self[$0.trial].count($0, seed: options.seed) }
    let byTrial = Dictionary(grouping: zip(parts, counts).map { (part: $0, count: $1) }) { $0.part.trial }
    return indices.map { self[$0].severity(byTrial[$0] ?? [], options) }
  }
}
