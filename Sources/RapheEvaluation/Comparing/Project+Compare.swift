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
  /// The odds of theories against "none of them" before any evidence, by id; 1 where none are given.
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
    var scorecard = await evaluate(question)
    scorecard.share(options.odds)
    let reports = scorecard.theories.filter(\.isScored)
    let gathered = Dictionary(
      reports.flatMap(\.claims).map { ($0.claim.quantity, $0.evidence) },
      uniquingKeysWith: { first, _ in first })
    let all = gathered.values.flatMap(\.used)
    let years = all.compactMap(\.finding.year)
    let span = years.min().flatMap { first in years.max().map { Array(first...$0) } } ?? []
    let parts = reports.enumerated().flatMap { index, report in
      Part.parts(of: report.claims.map(\.claim), theory: index, gathered: gathered, years: span)
    }
    let samples = Set(all.map(\.finding.sample)).sorted()
    let resampled = await ResampledScores(parts, samples: samples, options: options, jobs: question.jobs)
    let builder = ComparisonBuilder(
      scorecard: scorecard, reports: reports, parts: parts, resampled: resampled, options: options)
    return TheoryComparison(
      scorecard: scorecard, standings: builder.standings(), pairs: builder.pairs(),
      omissions: builder.omissions(samples),
      timeline: builder.timeline(span), undated: Set(all.filter { $0.finding.year == nil }.map(\.finding.key)).count,
      publication: await builder.publication(jobs: question.jobs), resamples: options.resamples,
      seed: options.seed, noneFirst: builder.noneFirst)
  }
}

extension Scorecard {
  /// Shares the probability anew, with these odds against "none of them" before any evidence.
  fileprivate mutating func share(_ odds: [String: Double]) {
    let ranked = theories.indices.filter { theories[$0].isScored }
    let shares = ComparisonBuilder.share(
      ranked.map { theories[$0].score.bits }, ranked.map { odds[theories[$0].theory.id] ?? 1 })
    for (index, probability) in zip(ranked, shares.theories) { theories[index].score.probability = probability }
    noneProbability = shares.none
  }
}

/// The score of every part under every weighing that a comparison needs.
struct ResampledScores: Sendable {
  /// As stated, and with the region turned round.
  var stated: [Double] = []
  var turned: [Double] = []
  /// One list a part: over resamples, over samples left out, over years.
  var resampled: [[Double]] = []
  var omitted: [[String: Double]] = []
  var yearly: [[Double]] = []

  /// The resamples that one piece of work takes, so that threads share even a single large part.
  private static let stretch = 125

  init(_ parts: [Part], samples: [String], options: TheoryComparisonOptions, jobs: Int) async {
    let resampling = Resampling(samples: samples.count, resamples: options.resamples, seed: options.seed)
    let positions = Dictionary(uniqueKeysWithValues: samples.enumerated().map { ($1, $0) })
    var work: [Weighings] = []
    for part in parts {
      let owners = part.gathered.used.map { positions[$0.finding.sample] ?? 0 }
      work.append(Weighings(part: part, weights: part.yearly + [part.weights], hasOmissions: true))
      work.append(Weighings(part: part, weights: [part.weights], isMirrored: true))
      for start in stride(from: 0, to: options.resamples, by: Self.stretch) {
        let counts = resampling.counts[start..<min(start + Self.stretch, options.resamples)]
        work.append(
          Weighings(part: part, weights: counts.map { counts in zip(owners, part.weights).map { counts[$0] * $1 } }))
      }
    }
    var results = await work.mapConcurrently(jobs: jobs) { $0.bits() }[...]
    for part in parts {
      guard let first = results.popFirst(), let mirrored = results.popFirst() else { break }
      let years = part.yearly.count
      yearly.append(Array(first[..<years]))
      stated.append(first[years])
      turned.append(mirrored[0])
      omitted.append(Dictionary(uniqueKeysWithValues: zip(part.gathered.samples, first[(years + 1)...])))
      var resampled: [Double] = []
      while resampled.count < options.resamples, let stretch = results.popFirst() { resampled += stretch }
      self.resampled.append(resampled)
    }
  }
}
