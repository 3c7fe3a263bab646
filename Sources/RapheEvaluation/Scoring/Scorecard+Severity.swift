import RapheLanguage

extension Scorecard {
  /// Adds to each verdict that says something of the effect how often its word would come out where it is not true.
  ///
  /// Claims of several theories that ask the same are tried once. What comes out too often is fragile.
  mutating func addSeverity(_ options: SeverityOptions, jobs: Int) async {
    struct Trial: Hashable {
      var key: PosteriorQuery.Key
      var word: Verdict

      init(_ report: ClaimReport) {
        key = PosteriorQuery.Key(report.claim)
        word = report.judgement.verdict
      }
    }
    var places: [Trial: Int] = [:]
    var trials: [SeverityTrial] = []
    for report in theories.flatMap({ theory in theory.claims.filter { options.tries(theory.id, $0.id) } }) {
      let trial = Trial(report)
      guard places[trial] == nil, let made = SeverityTrial(trial.key, report.evidence, word: trial.word) else {
        continue
      }
      places[trial] = trials.count
      trials.append(made)
    }
    let severities = await trials.severities(options, jobs: jobs)
    for theory in theories.indices {
      for claim in theories[theory].claims.indices {
        let report = theories[theory].claims[claim]
        guard options.tries(theories[theory].id, report.id), let place = places[Trial(report)] else { continue }
        theories[theory].claims[claim].severity = severities[place]
        if severities[place].isFragile, !report.judgement.flags.contains(.fragile) {
          theories[theory].claims[claim].judgement.flags = (report.judgement.flags + [.fragile]).sorted()
        }
      }
    }
  }
}
