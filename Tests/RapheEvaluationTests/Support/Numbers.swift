import RapheEvaluation
import RapheEvidence
import RapheLanguage

/// Every number and word of a scorecard, to be compared to the last bit.
///
/// Numbers are compared by `==`, in which -0 is 0; nothing else of a number is forgiven.
struct Numbers: Equatable {
  /// By theory and claim.
  var claims: [String: ClaimNumbers] = [:]
  /// By theory.
  var scores: [String: [Double?]] = [:]
  var ranking: [String]

  init(_ scorecard: Scorecard) {
    ranking = scorecard.ranking
    for report in scorecard.theories {
      let (id, score) = (report.theory.id, report.score)
      for claim in report.claims { claims["\(id)/\(claim.id)"] = ClaimNumbers(claim.judgement) }
      scores[id] = [
        score.bits, score.strictBits, score.bitsAtStake, score.band.lowerBound, score.band.upperBound,
        score.accommodatedBits, score.coverage, score.consistency, score.predictedBits,
        score.holds.after, score.holds.before,
      ]
    }
  }
}

/// Every number and word of a judgement.
struct ClaimNumbers: Equatable {
  var verdict: Verdict
  var flags: [Flag]
  /// What does not depend on which group is named first.
  var numbers: [Double]
  /// What has the other sign then.
  var signed: [Double]
  var omissions: [String: [Double]]
  var findings: [String: Double]
  var unused: [String: LeftOutReason]

  init(_ judgement: Judgement) {
    verdict = judgement.verdict
    flags = judgement.flags
    numbers = [
      judgement.probability, judgement.priorProbability, judgement.bits, judgement.bitsAtStake,
      judgement.probabilityRange.lowerBound, judgement.probabilityRange.upperBound,
    ]
    signed = []
    if let belief = judgement.belief {
      numbers += [belief.sd, belief.tau, belief.interval.upperBound - belief.interval.lowerBound]
      signed = [belief.mean, (belief.interval.lowerBound + belief.interval.upperBound) / 2]
    }
    signed.append(Double(judgement.significant.above - judgement.significant.below))
    omissions = Dictionary(
      uniqueKeysWithValues: judgement.omissions.map { ("\($0.sample) \($0.verdict)", [$0.probability]) })
    findings = Dictionary(
      uniqueKeysWithValues: judgement.gathered.used.map { ("\($0.finding.dataset) \($0.finding.id)", $0.weight) })
    unused = Dictionary(
      uniqueKeysWithValues: judgement.gathered.unused.map { ("\($0.finding.dataset) \($0.finding.id)", $0.reason) })
  }

  /// The same with the two groups named the other way round.
  var mirrored: ClaimNumbers {
    var mirrored = self
    mirrored.signed = signed.map { -$0 }
    return mirrored
  }
}
