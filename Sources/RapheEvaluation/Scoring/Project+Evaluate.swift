import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheSyntax

extension Project {
  /// Judges every claim that the question selects and scores the theories.
  ///
  /// With a mistake in the evidence or a vocabulary no claim is judged: the scorecard has the diagnostics alone.
  public func evaluate(_ question: Question) async -> Scorecard {
    await evaluation(of: question).scorecard
  }

  /// The verdicts and scores with the families that they were read from.
  func evaluation(of question: Question) async -> Evaluation {
    let asked = theories.map { theory in
      isEvidenceSound ? theory.claims.filter { question.selects(theory.id, $0.id) } : []
    }
    let courses = theories.map { theory in
      isEvidenceSound ? theory.courses.filter { question.selects(theory.id, $0.id) } : []
    }
    let gathered = await gather(asked, question)
    var plan = EvaluationPlan(evidence: gathered)
    for claims in asked { plan.judge(claims) }
    let isScored = theories.indices.map { isWhole(theories[$0]) && !asked[$0].isEmpty }
    let families = TheoryFamilies(theories, asked, isScored: isScored, into: &plan)
    let answers = await plan.answers(jobs: question.jobs, ledger: question.ledger, detail: question.detail)
    var scorecard = scorecard(asked, courses, families, plan, answers, question)
    if let options = question.severity { await scorecard.addSeverity(options, jobs: question.jobs) }
    if let options = question.derivation { await scorecard.derive(self, question, options) }
    return Evaluation(scorecard: scorecard, families: families, plan: plan, answers: answers)
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
    _ asked: [[ResolvedClaim]], _ courses: [[ResolvedCourse]], _ families: TheoryFamilies, _ plan: EvaluationPlan,
    _ answers: EvaluationAnswers, _ question: Question
  ) -> Scorecard {
    let rivals = families.rivals(plan, answers)
    let refused = Set(families.restated.map(\.theory))
    var reports: [TheoryReport] = []
    for (index, theory) in theories.enumerated() where !asked[index].isEmpty || !courses[index].isEmpty {
      let claims = asked[index].map { claim in
        let judgement = answers.judgement(of: claim)
        return ClaimReport(
          claim: claim, judgement: judgement,
          accommodation: question.accommodates(theory, claim, judgement.gathered.used),
          evidence: plan.evidence[claim.quantity] ?? QuantityEvidence(used: [], unused: []))
      }
      reports.append(
        TheoryReport(
          theory: theory, claims: claims, courses: courses[index].map { CourseReport(course: $0) },
          score: families.score(of: index, claims, plan, answers),
          rivals: rivals[index].map { Rival(theory: theories[$0.theory].id, bits: $0.bits) },
          isWhole: isWhole(theory) && !refused.contains(index)))
    }
    let ranking = reports.filter(\.isScored).sorted {
      $0.score.bits == $1.score.bits
        ? $0.theory.id < $1.theory.id : $0.score.bits > $1.score.bits
    }
    let mistakes = families.restated.map { Diagnostic.restated(theories[$0.theory], $0.claims) }
    return Scorecard(
      theories: reports, ranking: ranking.map(\.theory.id), asOf: question.asOf, derivation: question.derivation,
      simulated: simulatedData, evidence: evidence, sources: sources, diagnostics: (diagnostics + mistakes).ordered())
  }
}

/// A scorecard with all that it was read from.
struct Evaluation: Sendable {
  var scorecard: Scorecard
  var families: TheoryFamilies
  var plan: EvaluationPlan
  var answers: EvaluationAnswers
}
