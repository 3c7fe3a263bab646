import RapheLanguage
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
  /// Whether a world takes about ten times as long as others: findings on several groups, some without a size.
  private let isSlow: Bool

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
    isSlow = key.claimed.region == nil && gathered.used.contains { !$0.likelihood.isExact }
  }

  /// Some worlds of one truth and one selection.
  struct Part: Sendable {
    var trial: Int
    var truth: Int
    var selection: Int
    var worlds: Range<Int>
  }

  /// In how many worlds it is tried.
  private func worlds(_ options: SeverityOptions) -> Int {
    isSlow ? max(1, options.worlds / SeverityOptions.slowness) : options.worlds
  }

  /// The parts of this trial, which has a place among several.
  func parts(_ trial: Int, _ options: SeverityOptions) -> [Part] {
    let worlds = worlds(options)
    return averages.indices.flatMap { truth in
      (0...2).flatMap { selection in
        stride(from: 0, to: worlds, by: 50).map { start in
          Part(trial: trial, truth: truth, selection: selection, worlds: start..<min(start + 50, worlds))
        }
      }
    }
  }

  /// What is published in each world of a part.
  ///
  /// Draws depend on the seed, the world and the names of samples and findings alone. The worlds of all truths and
  /// selections share them, which makes the difference between their rates the surer.
  func reports(_ part: Part, seed: UInt64) -> [[Likelihood?]] {
    part.worlds.map { world in
      let draws = Draws(seed: seed, world: UInt32(truncatingIfNeeded: world), claim: "severity".digest)
      return findings.reports(
        averages[part.truth], tau.quantile(draws.uniforms(.effects).0), draws, severity: Double(part.selection))
    }
  }

  /// Whether the word comes out of what is published.
  func comesOut(_ reports: [Likelihood?]) -> Bool {
    let evidence = QuantityEvidence(used: findings.findings(reporting: reports), unused: [])
    return PosteriorQuery(key: key, gathered: evidence).bareWord == word
  }

  /// The severity, from the number of worlds of each part in which the word comes out: that of the worst truth.
  func severity(_ counts: [(part: Part, count: Int)], _ options: SeverityOptions) -> ClaimSeverity {
    var sums = [[Int]](repeating: [Int](repeating: 0, count: averages.count), count: 3)
    for (part, count) in counts { sums[part.selection][part.truth] += count }
    var options = options
    options.worlds = worlds(options)
    let rates = sums.map { Rate(count: $0.max() ?? 0, total: options.worlds) }
    return ClaimSeverity(truth: truth, options: options, none: rates[0], moderate: rates[1], severe: rates[2])
  }
}

/// What is published in a world of a trial.
private struct SimulatedRecord: Hashable {
  var trial: Int
  var reports: [Likelihood?]
}

extension [SeverityTrial] {
  /// The severity of each, whatever the number of jobs.
  ///
  /// Findings that report words report the same in many worlds: each result is judged once.
  func severities(_ options: SeverityOptions, jobs: Int) async -> [ClaimSeverity] {
    let parts = indices.flatMap { self[$0].parts($0, options) }
    let reports = await parts.mapConcurrently(jobs: jobs) { self[$0.trial].reports($0, seed: options.seed) }
    var places: [SimulatedRecord: Int] = [:]
    var results: [SimulatedRecord] = []
    let placed = zip(parts, reports).map { part, reports in
      reports.map { reports in
        let result = SimulatedRecord(trial: part.trial, reports: reports)
        if let place = places[result] { return place }
        places[result] = results.count
        results.append(result)
        return results.count - 1
      }
    }
    let (unique, size) = (results, 16)
    let outcomes = await stride(from: 0, to: unique.count, by: size).map { $0..<Swift.min($0 + size, unique.count) }
      .mapConcurrently(jobs: jobs) { range in
        unique[range].map { self[$0.trial].comesOut($0.reports) }
      }.flatMap(\.self)
    let counts = zip(parts, placed).map { part, places in
      (part: part, count: places.count { outcomes[$0] })
    }
    let byTrial = Dictionary(grouping: counts) { $0.part.trial }
    return indices.map { self[$0].severity(byTrial[$0] ?? [], options) }
  }
}
