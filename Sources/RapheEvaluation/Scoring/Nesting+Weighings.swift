import RapheEvidence

extension Nesting {
  /// How each quantity's findings count when only some of them are known: the others weigh nothing.
  static func weighings(
    _ conjunctions: [Conjunction], _ used: [[UsedFinding]], knowing isKnown: (Finding) -> Bool
  ) -> [EvaluationPlan.Weighing] {
    let known = used.map { findings in findings.filter { isKnown($0.finding) }.weighted() }
    let nesting = Nesting(conjunctions, known)
    let weights = nesting.weights(known)
    return used.indices.map { index in
      let byFinding = Dictionary(
        zip(known[index].map(\.finding.key), weights[index]), uniquingKeysWith: { first, _ in first })
      return EvaluationPlan.Weighing(
        weights: used[index].map { byFinding[$0.finding.key] ?? 0 }, chain: nesting.chains[index])
    }
  }
}
