import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheReport
import RapheStatistics
import RapheSyntax

extension Reported.Theory {
  init(_ report: TheoryReport) {
    let theory = report.theory.written
    self.init(
      id: theory.id.text, title: theory.title, published: theory.published, file: theory.id.place.source.name,
      line: theory.id.place.location?.line ?? 1, isWhole: report.isWhole,
      score: report.isScored ? Reported.Score(report) : nil,
      mechanism: report.theory.mechanism?.model.file.id.text,
      claims: report.claims.map { Reported.Claim($0, report.theory.vocabulary) },
      courses: report.courses.isEmpty ? nil : report.courses.map { Reported.Course($0, report.theory.vocabulary) })
  }
}

extension Reported.Score {
  init(_ report: TheoryReport) {
    let score = report.score
    self.init(
      bits: Reported.Number(score.bits), strictBits: Reported.Number(score.strictBits),
      bitsAtStake: Reported.Number(score.bitsAtStake),
      band: [score.band.lowerBound, score.band.upperBound].map(Reported.Number.init),
      allHold: Reported.Held(score.holds), accommodatedBits: score.accommodatedBits.map(Reported.Number.init),
      predictedBits: score.predictedBits.map(Reported.Number.init),
      undatedBits: score.undatedBits.map(Reported.Number.init), unopposedBits: Reported.Number(score.unopposedBits),
      families: score.families.map(Reported.Family.init),
      rivals: report.rivals.map { Reported.Rival(theory: $0.theory, bits: Reported.Number($0.bits)) },
      consistency: Reported.Nullable(score.consistency.map(Reported.Number.init)),
      coverage: Reported.Number(score.coverage))
  }
}

extension Reported.Family {
  init(_ family: FamilyScore) {
    self.init(
      claims: family.claims, bits: Reported.Number(family.bits), strictBits: Reported.Number(family.strictBits),
      bitsAtStake: Reported.Number(family.bitsAtStake), allHold: Reported.Held(family.holds),
      isOpposed: family.isOpposed,
      otherShares: family.otherShares.map { [Reported.Number($0.less), Reported.Number($0.more)] })
  }
}

extension Reported.Held {
  init(_ held: Score.Held) {
    self.init(probability: Reported.Number(held.after), before: Reported.Number(held.before))
  }
}

extension Reported.Claim {
  init(_ report: ClaimReport, _ vocabulary: Vocabulary) {
    let claim = report.claim
    let judgement = report.judgement
    let location = claim.written.place.location ?? Location(line: 1, column: 1)
    self.init(
      id: report.id, line: location.line, column: location.column, sentence: vocabulary.sentence(claim),
      quantity: vocabulary.name(claim), scale: claim.quantity.scale.name,
      verdict: judgement.verdict.rawValue, flags: judgement.flags.map(\.rawValue),
      expect: claim.written.expect.map(\.rawValue), isExpected: report.isExpected,
      region: claim.regionAsWritten.map(Reported.Region.init),
      order: Reported.Order(report),
      probability: Reported.Number(judgement.probability),
      probabilityRange: [judgement.probabilityRange.lowerBound, judgement.probabilityRange.upperBound]
        .map(Reported.Number.init),
      priorProbability: Reported.Number(judgement.priorProbability), bits: Reported.Number(judgement.bits),
      bitsAtStake: Reported.Number(judgement.bitsAtStake),
      posterior: Reported.Nullable(judgement.belief.map(Reported.Posterior.init)),
      evidence: Reported.Evidence(report, vocabulary),
      ledger: judgement.ledger.map(Reported.Ledger.init), selection: judgement.selection.map(Reported.Selection.init),
      fromMechanism: claim.written.fromMechanism.isEmpty ? nil : claim.written.fromMechanism.map(\.rawValue),
      derivation: report.derived.map(Reported.Derivation.init),
      target: claim.quantity.subject.target.map(vocabulary.name),
      measure: claim.quantity.subject.measure.map(vocabulary.name),
      outcome: claim.quantity.subject.outcome.map(vocabulary.name), groups: claim.written.groups,
      scope: claim.quantity.scope(in: vocabulary), says: claim.written.says?.text, because: claim.written.because,
      commitment: Reported.Number(claim.written.commitment.probability),
      prior: Reported.Prior(
        scale: claim.quantity.scale.name, s: Reported.Number(judgement.prior.s), a: Reported.Number(judgement.prior.a)),
      severity: report.severity.map(Reported.Severity.init), endLine: claim.written.place.endLocation?.line,
      endColumn: claim.written.place.endLocation?.column)
    shared = Reported.SharedQuantity(
      quantity: vocabulary.name(claim.quantity), about: vocabulary.measured(claim.quantity),
      isReversed: claim.isReversed, areGroupsExchanged: claim.areGroupsExchanged)
    accommodated = report.accommodation?.rawValue
    digest = Reported.Claim.digest(of: claim, in: vocabulary)
    omissions = judgement.omissions.isEmpty ? nil : judgement.omissions.map(Reported.ClaimOmission.init)
  }
}

extension Reported.Simulated {
  init(_ simulated: (dataset: String, origin: SimulatedOrigin)) {
    self.init(
      dataset: simulated.dataset, seed: simulated.origin.seed, model: simulated.origin.model,
      theory: simulated.origin.theory, design: simulated.origin.design)
  }
}

extension Reported.Region {
  init(_ region: RapheStatistics.Region) {
    let intervals = region.intervals.map { [Reported.Number($0.lower), Reported.Number($0.upper)] }
    self = intervals.count == 1 ? .one(intervals[0]) : .several(intervals)
  }
}

extension Reported.Order {
  /// Nil for a claim that is not an order.
  init?(_ report: ClaimReport) {
    guard case .order(let order) = report.claim.written.statement else { return nil }
    let levels = report.judgement.levels
    self.init(
      across: order.groups.map(\.text), is: order.relation.rawValue,
      error: Reported.Nullable(levels.map { Reported.Number($0.error) }),
      steps: (levels?.steps ?? []).map { step in
        Reported.Step(
          group: report.group(step.upper), versus: report.group(step.lower), mean: Reported.Number(step.mean),
          sd: Reported.Number(step.sd))
      })
  }
}

extension Reported.Posterior {
  init(_ belief: Judgement.Belief) {
    let predictive = belief.predictive
    self.init(
      mean: Reported.Number(belief.mean), sd: Reported.Number(belief.sd),
      interval: [belief.interval.lowerBound, belief.interval.upperBound].map(Reported.Number.init),
      tau: Reported.Number(belief.tau),
      predictive: [predictive.lowerBound, predictive.upperBound].map(Reported.Number.init),
      quantiles: Dictionary(
        uniqueKeysWithValues: Reported.Posterior.quantileLevels.map {
          ("\($0)", Reported.Number(belief.quantile($0)))
        }))
    curve = Reported.Curve(belief)
  }
}

extension Reported.Curve {
  /// The density over four standard deviations to each side, which leaves out nothing that an eye would see.
  init(_ belief: Judgement.Belief) {
    let (from, to) = (belief.mean - 4 * belief.sd, belief.mean + 4 * belief.sd)
    let densities = (0..<Reported.Curve.points).map { point in
      let share = Double(point) / Double(Reported.Curve.points - 1)
      return Reported.Number(max(0, belief.density(at: from + share * (to - from))).rounded(digits: 4))
    }
    self.init(from: Reported.Number(from), to: Reported.Number(to), densities: densities)
  }
}

extension Double {
  /// The nearest number of so many digits.
  fileprivate func rounded(digits: Int) -> Double {
    guard isFinite, self != 0 else { return self }
    return Double(Numerals.significant(self, digits)) ?? self
  }
}

extension Reported.ClaimOmission {
  fileprivate init(_ omission: Judgement.Omission) {
    self.init(
      sample: omission.sample, probability: Reported.Number(omission.probability), verdict: omission.verdict.rawValue)
  }
}

extension Reported.Evidence {
  init(_ report: ClaimReport, _ vocabulary: Vocabulary) {
    let judgement = report.judgement
    let used = judgement.gathered.used
    let years = used.compactMap(\.finding.year)
    let exact = used.count(where: \.likelihood.isExact)
    self.init(
      findings: used.count, samples: judgement.gathered.samples.count, exact: exact, censored: used.count - exact,
      assumedN: used.count(where: \.assumedN), significantAbove: judgement.significant.above,
      significantBelow: judgement.significant.below,
      years: Reported.Nullable(years.min().flatMap { first in years.max().map { [first, $0] } }),
      used: used.map { Reported.Used($0, report.groups(of: $0), vocabulary) },
      unused: judgement.gathered.unused.map(Reported.Unused.init))
  }
}

extension Reported.Used {
  init(_ used: UsedFinding, _ groups: (first: String, second: String)?, _ vocabulary: Vocabulary) {
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
      year: Reported.Nullable(finding.year), likelihood: kind, weight: Reported.Number(used.weight),
      estimate: Reported.Nullable(estimate.map(Reported.Number.init)),
      standardError: Reported.Number(used.likelihood.variance.squareRoot()),
      bounds: Reported.Nullable(bounds.map { $0.map(Reported.Number.init) }), proxy: used.isProxy,
      reversed: used.isReversed,
      groups: groups.map { [$0.first, $0.second] },
      assumedN: used.assumedN, assumedCV: used.assumedCV, unknown: used.unknown.map(\.rawValue),
      doi: finding.doi, pmid: finding.pmid, region: finding.terms[.region].map(vocabulary.name),
      n: finding.n.map(Reported.Number.init), nVersus: finding.nVersus.map(Reported.Number.init),
      reported: finding.direction?.rawValue, assumedNormal: used.assumedNormal ? true : nil,
      line: finding.place.location?.line)
  }
}

extension Reported.Unused {
  init(_ unused: UnusedFinding) {
    self.init(
      finding: unused.finding.id, dataset: unused.finding.dataset, row: unused.finding.row,
      reason: unused.reason.text, reasonCode: unused.reason.code, attribute: unused.reason.attribute?.rawValue)
    line = unused.finding.place.location?.line
  }
}

extension Reported.Spot {
  init(_ place: Place?) {
    let start = place?.location
    let end = place?.endLocation
    self.init(
      file: Reported.Nullable(place?.source.name), line: Reported.Nullable(start?.line),
      column: Reported.Nullable(start?.column),
      endLine: Reported.Nullable(end?.line), endColumn: Reported.Nullable(end?.column))
  }
}

extension Reported.Diagnostic {
  init(_ diagnostic: RapheSyntax.Diagnostic) {
    self.init(
      code: diagnostic.code.id, severity: diagnostic.severity.rawValue, message: diagnostic.message,
      spot: Reported.Spot(diagnostic.place),
      notes: diagnostic.notes.map { Reported.Note(message: $0.message, spot: Reported.Spot($0.place)) },
      help: Reported.Nullable(diagnostic.help))
  }
}

extension Place {
  /// Where it ends, if it is in a text.
  ///
  /// Apart, because Swift 6.3.1 crashes when it optimises the two in one function.
  @inline(never) var endLocation: Location? { span.map { source.location(at: $0.end) } }
}
