import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheStatistics
import RapheSyntax

extension Wire.Theory {
  init(_ report: TheoryReport) {
    let theory = report.theory.written
    self.init(
      id: theory.id.text, title: theory.title, published: theory.published, file: theory.id.place.source.name,
      line: theory.id.place.location?.line ?? 1, isWhole: report.isWhole,
      score: report.isScored ? Wire.Score(report.score) : nil, mechanism: report.theory.mechanism?.model.file.id.text,
      claims: report.claims.map { Wire.Claim($0, report.theory.vocabulary) },
      courses: report.courses.isEmpty ? nil : report.courses.map { Wire.Course($0, report.theory.vocabulary) })
  }
}

extension Wire.Score {
  init(_ score: Score) {
    self.init(
      bits: Wire.Number(score.bits), strictBits: Wire.Number(score.strictBits),
      bitsAtStake: Wire.Number(score.bitsAtStake),
      band: [score.band.lowerBound, score.band.upperBound].map(Wire.Number.init),
      accommodatedBits: score.accommodatedBits.map(Wire.Number.init),
      predictedBits: score.predictedBits.map(Wire.Number.init),
      undatedBits: score.undatedBits.map(Wire.Number.init), nested: score.nested.isEmpty ? nil : score.nested,
      consistency: Wire.Nullable(score.consistency.map(Wire.Number.init)), coverage: Wire.Number(score.coverage),
      probability: Wire.Number(score.probability))
  }
}

extension Wire.Claim {
  init(_ report: ClaimReport, _ vocabulary: Vocabulary) {
    let claim = report.claim
    let judgement = report.judgement
    let location = claim.written.place.location ?? Location(line: 1, column: 1)
    self.init(
      id: report.id, line: location.line, column: location.column, sentence: vocabulary.sentence(claim),
      quantity: vocabulary.name(claim), scale: claim.quantity.scale.name,
      verdict: judgement.verdict.rawValue, flags: judgement.flags.map(\.rawValue),
      expect: claim.written.expect.map(\.rawValue), isExpected: report.isExpected,
      region: claim.regionAsWritten.map(Wire.Region.init),
      order: Wire.Order(report),
      probability: Wire.Number(judgement.probability),
      probabilityRange: [judgement.probabilityRange.lowerBound, judgement.probabilityRange.upperBound]
        .map(Wire.Number.init),
      priorProbability: Wire.Number(judgement.priorProbability), bits: Wire.Number(judgement.bits),
      bitsAtStake: Wire.Number(judgement.bitsAtStake),
      posterior: Wire.Nullable(judgement.belief.map(Wire.Posterior.init)), evidence: Wire.Evidence(report),
      ledger: judgement.ledger.map(Wire.Ledger.init), selection: judgement.selection.map(Wire.Selection.init),
      fromMechanism: claim.written.fromMechanism.isEmpty ? nil : claim.written.fromMechanism.map(\.rawValue),
      derivation: report.derived.map(Wire.Derivation.init))
  }
}

extension Wire.Region {
  init(_ region: RapheStatistics.Region) {
    let intervals = region.intervals.map { [Wire.Number($0.lower), Wire.Number($0.upper)] }
    self = intervals.count == 1 ? .one(intervals[0]) : .several(intervals)
  }
}

extension Wire.Order {
  /// Nil for a claim that is not an order.
  init?(_ report: ClaimReport) {
    guard case .order(let order) = report.claim.written.statement else { return nil }
    let levels = report.judgement.levels
    self.init(
      across: order.groups.map(\.text), is: order.relation.rawValue,
      error: Wire.Nullable(levels.map { Wire.Number($0.error) }),
      steps: (levels?.steps ?? []).map { step in
        Wire.Step(
          group: report.group(step.upper), versus: report.group(step.lower), mean: Wire.Number(step.mean),
          sd: Wire.Number(step.sd))
      })
  }
}

extension Wire.Posterior {
  init(_ belief: Judgement.Belief) {
    let predictive = belief.predictive
    self.init(
      mean: Wire.Number(belief.mean), sd: Wire.Number(belief.sd),
      interval: [belief.interval.lowerBound, belief.interval.upperBound].map(Wire.Number.init),
      tau: Wire.Number(belief.tau), predictive: [predictive.lowerBound, predictive.upperBound].map(Wire.Number.init))
  }
}

extension Wire.Evidence {
  init(_ report: ClaimReport) {
    let judgement = report.judgement
    let used = judgement.gathered.used
    let years = used.compactMap(\.finding.year)
    let exact = used.count(where: \.likelihood.isExact)
    self.init(
      findings: used.count, samples: judgement.gathered.samples.count, exact: exact, censored: used.count - exact,
      assumedN: used.count(where: \.assumedN), significantAbove: judgement.significant.above,
      significantBelow: judgement.significant.below,
      years: Wire.Nullable(years.min().flatMap { first in years.max().map { [first, $0] } }),
      used: used.map { Wire.Used($0, report.groups(of: $0)) }, unused: judgement.gathered.unused.map(Wire.Unused.init))
  }
}

extension Wire.Used {
  init(_ used: UsedFinding, _ groups: (first: String, second: String)?) {
    let finding = used.finding
    var estimate: Double?
    var bounds: [Double]?
    let kind: String
    switch used.likelihood {
    case .normal(let value, _): (kind, estimate) = ("exact", value)
    case .folded(let value, _): (kind, estimate) = ("folded", value)
    case .interval(let lower, let upper, _): (kind, bounds) = ("censored", [lower, upper])
    }
    self.init(
      finding: finding.id, dataset: finding.dataset, row: finding.row, sample: finding.sample, study: finding.study,
      year: Wire.Nullable(finding.year), likelihood: kind, weight: Wire.Number(used.weight),
      estimate: Wire.Nullable(estimate.map(Wire.Number.init)),
      standardError: Wire.Number(used.likelihood.variance.squareRoot()),
      bounds: Wire.Nullable(bounds.map { $0.map(Wire.Number.init) }), proxy: used.isProxy, reversed: used.isReversed,
      groups: groups.map { [$0.first, $0.second] },
      assumedN: used.assumedN, assumedCV: used.assumedCV, unknown: used.unknown.map(\.rawValue))
  }
}

extension Wire.Unused {
  init(_ unused: UnusedFinding) {
    self.init(
      finding: unused.finding.id, dataset: unused.finding.dataset, row: unused.finding.row,
      reason: unused.reason.text)
  }
}

extension Wire.Spot {
  init(_ place: Place?) {
    let start = place?.location
    let end = place.flatMap { place in place.span.map { place.source.location(at: $0.end) } }
    self.init(
      file: Wire.Nullable(place?.source.name), line: Wire.Nullable(start?.line), column: Wire.Nullable(start?.column),
      endLine: Wire.Nullable(end?.line), endColumn: Wire.Nullable(end?.column))
  }
}

extension Wire.Diagnostic {
  init(_ diagnostic: RapheSyntax.Diagnostic) {
    self.init(
      code: diagnostic.code.id, severity: diagnostic.severity.rawValue, message: diagnostic.message,
      spot: Wire.Spot(diagnostic.place),
      notes: diagnostic.notes.map { Wire.Note(message: $0.message, spot: Wire.Spot($0.place)) },
      help: Wire.Nullable(diagnostic.help))
  }
}
