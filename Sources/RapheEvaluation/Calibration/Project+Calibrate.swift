import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

extension Project {
  /// Simulates worlds with known truth and judges the selected claims in them.
  ///
  /// Every claim with a usable finding is simulated by itself. Results depend on the seed, not on the number of jobs, and
  /// those of a claim not on which others are selected. `progress` is told how many worlds are done.
  public func calibrate(
    _ question: Question, _ options: CalibrationOptions = CalibrationOptions(),
    progress: (_ done: Int) -> Void = { _ in }
  ) async -> Calibration {
    var claims: [(name: String, claim: ResolvedClaim, vocabulary: Vocabulary)] = []
    for theory in theories where isEvidenceSound && isWhole(theory) {
      for claim in theory.claims where question.selects(theory.id, claim.id) {
        claims.append(("\(theory.id)/\(claim.id)", claim, theory.vocabulary))
      }
    }
    var known: [Quantity: QuantityEvidence] = [:]
    var names: [String] = []
    var simulated: [Simulated] = []
    var findings = (all: 0, samples: 0)
    for (name, claim, vocabulary) in claims {
      let gathered =
        known[claim.quantity] ?? evidence.gather(claim.quantity, in: vocabulary, asOf: question.asOf)
      known[claim.quantity] = gathered
      let key = PosteriorQuery.Key(claim)
      let stake = -PosteriorQuery(key: key, gathered: gathered).logPriors.declared * .log2e
      guard !gathered.used.isEmpty, stake >= PosteriorQuery.leastStake, let one = Simulated(key, gathered, name: name)
      else { continue }
      names.append(name)
      simulated.append(one)
      findings = (findings.all + gathered.used.count, findings.samples + gathered.samples.count)
    }
    return Calibration(
      options: options, claims: names, leftOut: claims.count - names.count, findings: findings,
      outcomes: simulated.isEmpty ? [] : await outcomes(simulated, options, question.jobs, progress),
      asOf: question.asOf, diagnostics: diagnostics)
  }

  /// Worlds in parts of fixed size, whose sums are added in their order: rounding is the same for any number of jobs.
  private func outcomes(
    _ claims: [Simulated], _ options: CalibrationOptions, _ jobs: Int, _ progress: (Int) -> Void
  ) async -> [ScenarioOutcome] {
    let size = 4
    let starts = Array(stride(from: 0, to: options.worlds, by: size))
    var total = Scenario.all.map(ScenarioOutcome.init)
    for batch in stride(from: 0, to: starts.count, by: 4 * jobs) {
      let batchStarts = Array(starts[batch..<min(batch + 4 * jobs, starts.count)])
      let parts = await batchStarts.mapConcurrently(jobs: jobs) { start in
        var outcomes = Scenario.all.map(ScenarioOutcome.init)
        for world in start..<min(start + size, options.worlds) {
          for claim in claims {
            for index in outcomes.indices {
              outcomes[index].add(claim.result(outcomes[index].scenario, world: world, options))
            }
          }
        }
        return outcomes
      }
      for part in parts {
        for index in total.indices { total[index].add(part[index]) }
      }
      progress(min((batch + 4 * jobs) * size, options.worlds))
    }
    return total
  }
}
