import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

/// What a comparison asks for beside the question.
public struct TheoryComparisonOptions: Sendable {
  /// How often samples are drawn anew.
  public var resamples = 1000
  /// Where the draws start.
  public var seed: UInt64 = 1994
  /// The odds of theories among each other before any evidence, by id; none are given unless asked.
  public var odds: [String: Double] = [:]

  /// The options in force unless changed.
  public init() {}
}

extension Project {
  /// Judges and scores as `evaluate` does, and holds the theories against each other.
  public func compare(_ question: Question, _ options: TheoryComparisonOptions = TheoryComparisonOptions()) async
    -> TheoryComparison
  {
    var question = question
    question.detail = .selection
    let evaluation = await evaluation(of: question)
    let reports = evaluation.scorecard.theories.filter(\.isScored)
    let positions = reports.compactMap { report in theories.firstIndex { $0.id == report.id } }
    let items = positions.enumerated().flatMap { theory, position in
      evaluation.families.own[position].map {
        FamilyLooks.Item(theory: theory, position: position, family: evaluation.plan.requests[$0].family)
      }
    }
    let all = reports.flatMap(\.claims).flatMap(\.evidence.used)
    let years = all.compactMap(\.finding.year)
    let span = years.min().flatMap { first in years.max().map { Array(first...$0) } } ?? []
    let samples = Set(all.map(\.finding.sample)).sorted()
    let grids = await FamilyGrids(evaluation.plan.requests.map(\.family), jobs: question.jobs)
    let looks = await FamilyLooks(
      items, grids, years: span, samples: samples, options: options, jobs: question.jobs)
    let builder = ComparisonBuilder(
      evaluation: evaluation, reports: reports, positions: positions, looks: looks, grids: grids, options: options)
    return TheoryComparison(
      scorecard: evaluation.scorecard, standings: builder.standings(), pairs: await builder.pairs(jobs: question.jobs),
      omissions: builder.omissions(samples), timeline: builder.timeline(span),
      undated: Set(all.filter { $0.finding.year == nil }.map(\.finding.key)).count,
      publication: await builder.publication(jobs: question.jobs), resamples: options.resamples,
      seed: options.seed, odds: options.odds.isEmpty ? nil : builder.odds(evaluation.families.table))
  }
}
