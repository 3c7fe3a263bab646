import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

/// Theories with what their families earn in many ways: what comparisons are read off.
struct ComparisonBuilder {
  let evaluation: Evaluation
  /// The theories compared, and their positions in the project.
  let reports: [TheoryReport]
  let positions: [Int]
  let looks: FamilyLooks
  let grids: FamilyGrids
  let options: TheoryComparisonOptions

  var scorecard: Scorecard { evaluation.scorecard }
  var ids: [String] { reports.map(\.theory.id) }

  /// The theories by score, the highest first.
  func ranking(_ scores: [Double]) -> [String] {
    let ids = ids
    return ids.indices.sorted { (-scores[$0], ids[$0]) < (-scores[$1], ids[$1]) }.map { ids[$0] }
  }

  // MARK: Standings

  func standings() -> [TheoryComparison.Standing] {
    let ids = ids
    let scores = (0..<options.resamples).map { resample in
      looks.totals(theories: ids.count) { looks.resampled[$0][resample] }
    }
    let places = scores.map { Self.places($0, ids) }
    return reports.indices.map { theory in
      let ranks = places.map { $0[theory] }.sorted()
      let bits = scores.map { $0[theory] }.sorted()
      let strict = reports[theory].score.strictBits
      return TheoryComparison.Standing(
        theory: ids[theory], rank: (scorecard.ranking.firstIndex(of: ids[theory]) ?? 0) + 1,
        first: ranks.isEmpty ? 0 : Double(ranks.count { $0 == 1 }) / Double(ranks.count),
        ranks: Self.middle(ranks) ?? 1...1, bits: Self.middle(bits) ?? strict...strict, shuffle: shuffle(of: theory))
    }
  }

  /// The place of each theory, from 1; ties go by id.
  static func places(_ scores: [Double], _ ids: [String]) -> [Int] {
    let order = scores.indices.sorted { (-scores[$0], ids[$0]) < (-scores[$1], ids[$1]) }
    var places = [Int](repeating: 0, count: scores.count)
    for (position, index) in order.enumerated() { places[index] = 1 + position }
    return places
  }

  /// The 5th to the 95th percentile of sorted values.
  private static func middle<Value: Comparable>(_ sorted: [Value]) -> ClosedRange<Value>? {
    guard !sorted.isEmpty else { return nil }
    let low = Int((0.05 * Double(sorted.count - 1)).rounded())
    return sorted[low]...sorted[sorted.count - 1 - low]
  }

  /// Claims of a family are turned together.
  private func shuffle(of theory: Int) -> TheoryComparison.Shuffle {
    let terms = looks.items.indices.compactMap { item -> (stated: Double, turned: Double)? in
      guard looks.items[item].theory == theory else { return nil }
      return looks.turned[item].map { (looks.strict[item], $0) }
    }
    return TheoryComparison.Shuffle(terms: terms, seed: options.seed)
  }

  // MARK: Omissions

  func omissions(_ samples: [String]) -> [TheoryComparison.Omission] {
    let changes = verdictChanges()
    return samples.compactMap { sample in
      let ranking = ranking(
        looks.totals(theories: reports.count) { looks.omitted[$0][sample] ?? looks.bits[$0] })
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
    var findings: [FindingKey: Int] = [:]
    for item in looks.items {
      for used in item.family.members.flatMap(\.evidence.used) { findings[used.finding.key] = used.finding.year }
    }
    return years.enumerated().map { index, year in
      TheoryComparison.Year(
        year: year, findings: findings.values.count { $0 <= year },
        bits: looks.totals(theories: reports.count) { looks.yearly[$0][index] })
    }
  }
}
