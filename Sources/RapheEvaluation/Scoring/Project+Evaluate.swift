import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheSyntax

extension Project {
  /// Judges every claim that the question selects and scores the theories.
  ///
  /// With a mistake in the evidence or a vocabulary no claim is judged: the scorecard has the diagnostics alone.
  public func evaluate(_ question: Question) async -> Scorecard {
    let asked = theories.map { theory in
      isEvidenceSound ? theory.claims.filter { question.selects(theory.id, $0.id) } : []
    }
    let courses = theories.map { theory in
      isEvidenceSound ? theory.courses.filter { question.selects(theory.id, $0.id) } : []
    }
    let gathered = await gather(asked, question)
    var plan = EvaluationPlan(gathered: gathered)
    for (index, theory) in theories.enumerated() where !asked[index].isEmpty {
      plan.add(asked[index], of: index, published: theory.written.published)
    }
    let answers = await plan.answers(jobs: question.jobs, ledger: question.ledger, detail: question.detail)
    var scorecard = scorecard(asked, courses, plan, answers, question)
    if let options = question.derivation { await scorecard.derive(self, question, options) }
    return scorecard
  }

  /// The evidence on each quantity that is asked about.
  private func gather(_ asked: [[ResolvedClaim]], _ question: Question) async -> [Quantity: QuantityEvidence] {
    var seen: Set<Quantity> = []
    var work: [(Quantity, Vocabulary)] = []
    for (claims, theory) in zip(asked, theories) {
      for claim in claims where seen.insert(claim.quantity).inserted {
        work.append((claim.quantity, theory.vocabulary))
      }
    }
    let evidence = EvidenceIndex(evidence, vocabularies: theories.map(\.vocabulary))
    let year = question.asOf
    let results = await work.mapConcurrently(jobs: question.jobs) { quantity, vocabulary in
      evidence.gather(quantity, in: vocabulary, asOf: year)
    }
    return Dictionary(uniqueKeysWithValues: zip(work.map(\.0), results))
  }

  private func scorecard(
    _ asked: [[ResolvedClaim]], _ courses: [[ResolvedCourse]], _ plan: EvaluationPlan,
    _ answers: [EvaluationPlan.Answer],
    _ question: Question
  ) -> Scorecard {
    var reports: [TheoryReport] = []
    for (index, theory) in theories.enumerated() where !asked[index].isEmpty || !courses[index].isEmpty {
      let claims = asked[index].map {
        ClaimReport(
          claim: $0, judgement: plan.judgement(of: $0, answers),
          evidence: plan.gathered[$0.quantity] ?? QuantityEvidence(used: [], unused: []))
      }
      reports.append(
        TheoryReport(
          theory: theory, claims: claims, courses: courses[index].map { CourseReport(course: $0) },
          score: plan.score(of: index, claims, answers),
          isWhole: isWhole(theory)))
    }
    let noneProbability = reports.shareProbability()
    let ranking = reports.filter(\.isScored).sorted {
      $0.score.bits == $1.score.bits
        ? $0.theory.id < $1.theory.id : $0.score.bits > $1.score.bits
    }
    return Scorecard(
      theories: reports, noneProbability: noneProbability, ranking: ranking.map(\.theory.id),
      asOf: question.asOf, derivation: question.derivation, simulated: simulatedData, diagnostics: diagnostics)
  }
}

extension [TheoryReport] {
  /// Shares the probability among the theories, in proportion to 2^score, and returns what is left for none of them.
  fileprivate mutating func shareProbability() -> Double {
    let ranked = filter(\.isScored).map(\.score.bits).sorted()
    let highest = Swift.max(ranked.last ?? 0, 0)
    let total = ranked.map { exp2($0 - highest) }.reduce(exp2(-highest), +)
    for index in indices where self[index].isScored {
      self[index].score.probability = exp2(self[index].score.bits - highest) / total
    }
    return exp2(-highest) / total
  }
}
