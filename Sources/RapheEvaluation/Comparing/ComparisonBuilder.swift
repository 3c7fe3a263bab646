import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

/// Theories with the scores of all their parts: what comparisons are read off.
struct ComparisonBuilder {
  let scorecard: Scorecard
  let reports: [TheoryReport]
  let parts: [Part]
  let resampled: ResampledScores
  let options: TheoryComparisonOptions
  /// Places of each theory over resamples, and the share in which none has a score above zero.
  private let places: [[Int]]
  private let resampledScores: [[Double]]
  let noneFirst: Double

  init(
    scorecard: Scorecard, reports: [TheoryReport], parts: [Part], resampled: ResampledScores,
    options: TheoryComparisonOptions
  ) {
    self.scorecard = scorecard
    self.reports = reports
    self.parts = parts
    self.resampled = resampled
    self.options = options
    let scores = (0..<options.resamples).map { resample in
      ComparisonBuilder.totals(parts, theories: reports.count) { resampled.resampled[$0][resample] }
    }
    resampledScores = scores
    let ids = reports.map(\.theory.id)
    places = scores.map { ComparisonBuilder.places($0, ids) }
    let none = scores.count { scores in scores.allSatisfy { $0 <= 0 } }
    noneFirst = scores.isEmpty ? 0 : Double(none) / Double(scores.count)
  }

  /// The score of each theory, in which nested quantities count as one.
  static func totals(
    _ parts: [Part], theories: Int, chain: (Part) -> Int = { $0.chain }, _ bits: (Int) -> Double
  ) -> [Double] {
    var terms = [(bits: [Double], chains: [Int])](repeating: ([], []), count: theories)
    for index in parts.indices {
      terms[parts[index].theory].bits.append(bits(index))
      terms[parts[index].theory].chains.append(chain(parts[index]))
    }
    return terms.map { Nesting.total($0.bits, chains: $0.chains) }
  }

  /// The place of each theory, from 1, with "none of them" among them at a score of 0.
  static func places(_ scores: [Double], _ ids: [String]) -> [Int] {
    let order = scores.indices.sorted { (-scores[$0], ids[$0]) < (-scores[$1], ids[$1]) }
    var places = [Int](repeating: 0, count: scores.count)
    for (position, index) in order.enumerated() { places[index] = 1 + position + (scores[index] < 0 ? 1 : 0) }
    return places
  }

  // MARK: Standings

  func standings() -> [TheoryComparison.Standing] {
    let ids = reports.map(\.theory.id)
    let odds = ids.map { options.odds[$0] ?? 1 }
    return reports.indices.map { theory in
      let ranks = places.map { $0[theory] }.sorted()
      let bits = resampledScores.map { $0[theory] }.sorted()
      return TheoryComparison.Standing(
        theory: ids[theory], priorOdds: odds[theory], probability: reports[theory].score.probability,
        rank: (scorecard.ranking.firstIndex(of: ids[theory]) ?? 0) + 1,
        first: ranks.isEmpty ? 0 : Double(ranks.count { $0 == 1 }) / Double(ranks.count),
        ranks: ComparisonBuilder.middle(ranks) ?? 1...1,
        bits: ComparisonBuilder.middle(bits) ?? reports[theory].score.bits...reports[theory].score.bits,
        shuffle: shuffle(of: theory))
    }
  }

  /// Shares the probability in proportion to odds times 2^score; what is left is for none of them.
  static func share(_ scores: [Double], _ odds: [Double]) -> (theories: [Double], none: Double) {
    let logs = zip(scores, odds).map { $0 + log2($1) }
    let highest = max(logs.max() ?? 0, 0)
    let total = logs.sorted().map { exp2($0 - highest) }.reduce(exp2(-highest), +)
    return (logs.map { exp2($0 - highest) / total }, exp2(-highest) / total)
  }

  /// The 5th to the 95th percentile of sorted values.
  private static func middle<Value: Comparable>(_ sorted: [Value]) -> ClosedRange<Value>? {
    guard !sorted.isEmpty else { return nil }
    let low = Int((0.05 * Double(sorted.count - 1)).rounded())
    return sorted[low]...sorted[sorted.count - 1 - low]
  }

  private func shuffle(of theory: Int) -> TheoryComparison.Shuffle {
    let terms = parts.indices.filter { index in
      parts[index].theory == theory && !parts[index].gathered.used.isEmpty
        && parts[index].key.claimed != parts[index].key.claimed.mirrored
    }
    // Nested claims are turned together.
    let chains = terms.map { parts[$0].chain }
    let stated = Nesting.perChain(terms.map { resampled.stated[$0] }, chains: chains)
    let turned = Nesting.perChain(terms.map { resampled.turned[$0] }, chains: chains)
    return TheoryComparison.Shuffle(terms: zip(stated, turned).map { ($0, $1) }, seed: options.seed)
  }

  // MARK: Omissions

  func omissions(_ samples: [String]) -> [TheoryComparison.Omission] {
    let ids = reports.map(\.theory.id)
    let changes = verdictChanges()
    return samples.compactMap { sample in
      let scores = ComparisonBuilder.totals(parts, theories: reports.count) {
        resampled.omitted[$0][sample] ?? resampled.stated[$0]
      }
      let ranking = ids.indices.sorted { (-scores[$0], ids[$0]) < (-scores[$1], ids[$1]) }.map { ids[$0] }
      let verdicts = changes[sample] ?? []
      let isSame = ranking == scorecard.ranking
      if isSame, verdicts.isEmpty { return nil }
      return TheoryComparison.Omission(sample: sample, verdicts: verdicts, ranking: isSame ? nil : ranking)
    }
  }

  /// For every sample the claims whose verdict is another without it, in their order.
  private func verdictChanges() -> [String: [(theory: String, claim: String, from: Verdict, to: Verdict)]] {
    var changes: [String: [(theory: String, claim: String, from: Verdict, to: Verdict)]] = [:]
    for report in reports {
      for claim in report.claims {
        let verdict = claim.judgement.verdict
        for omission in claim.judgement.omissions where omission.verdict != verdict {
          changes[omission.sample, default: []].append(
            (report.theory.id, claim.id, verdict, omission.verdict))
        }
      }
    }
    return changes
  }

  // MARK: Timeline

  func timeline(_ years: [Int]) -> [TheoryComparison.Year] {
    let odds = reports.map { options.odds[$0.theory.id] ?? 1 }
    var findings: [FindingKey: Int] = [:]
    for used in parts.flatMap(\.gathered.used) { findings[used.finding.key] = used.finding.year }
    return years.enumerated().map { index, year in
      let scores = ComparisonBuilder.totals(parts, theories: reports.count, chain: { $0.yearlyChains[index] }) {
        resampled.yearly[$0][index]
      }
      let (probabilities, none) = ComparisonBuilder.share(scores, odds)
      return TheoryComparison.Year(
        year: year, findings: findings.values.count { $0 <= year }, bits: scores, probabilities: probabilities,
        none: none)
    }
  }
}
