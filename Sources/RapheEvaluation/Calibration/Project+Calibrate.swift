import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

extension Project {
  /// Simulates worlds with known truth, and judges the selected claims and scores the theories in them.
  ///
  /// Every claim with a usable finding is simulated by itself, and every family of claims by itself. Results depend on the
  /// seed, not on the number of jobs, and those of a claim not on which others are selected. `progress` is told how many
  /// worlds are done.
  public func calibrate(
    _ question: Question, _ options: CalibrationOptions = CalibrationOptions(),
    progress: (_ done: Int) -> Void = { _ in }
  ) async -> Calibration {
    let index = EvidenceIndex(evidence, vocabularies: theories.map(\.vocabulary))
    var known: [Quantity: QuantityEvidence] = [:]
    var claims = 0
    var names: [String] = []
    var simulated: [Simulated] = []
    var designs = SimulatedDesigns()
    var theoryWorlds = TheoryWorlds()
    for theory in theories where isEvidenceSound && isWhole(theory) {
      let selected = theory.claims.filter { question.selects(theory.id, $0.id) }
      claims += selected.count
      for claim in selected {
        let gathered = known[claim.quantity] ?? index.gather(claim.quantity, in: theory.vocabulary, asOf: question.asOf)
        known[claim.quantity] = gathered
        let key = PosteriorQuery.Key(claim)
        let name = "\(theory.id)/\(claim.id)"
        let stake = -PosteriorQuery(key: key, gathered: gathered).logPriors.declared * .log2e
        guard !gathered.used.isEmpty, stake >= PosteriorQuery.leastStake, let one = Simulated(key, gathered, name: name)
        else { continue }
        names.append(name)
        simulated.append(one)
        designs.add(gathered)
      }
      theoryWorlds.add(theory, selected, known)
    }
    for family in theoryWorlds.families { for member in family.members { designs.add(member.evidence) } }
    let work = CalibrationWork(claims: simulated, families: theoryWorlds.families, options)
    let outcome = await work.outcome(jobs: question.jobs, progress)
    return Calibration(
      options: options, claims: names, leftOut: claims - names.count,
      findings: (designs.findings.count, designs.samples.count), outcomes: simulated.isEmpty ? [] : outcome.scenarios,
      theories: theoryWorlds.theories(outcome.families), asOf: question.asOf, diagnostics: diagnostics)
  }
}

/// The findings that are simulated anew.
private struct SimulatedDesigns {
  var findings: Set<FindingKey> = []
  var samples: Set<String> = []

  mutating func add(_ evidence: QuantityEvidence) {
    for used in evidence.used {
      findings.insert(used.finding.key)
      samples.insert(used.finding.sample)
    }
  }
}
