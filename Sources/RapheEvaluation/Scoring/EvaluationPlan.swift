import RapheLanguage
import RapheNumerics
import RapheStatistics

/// Everything that is to be worked out: each quantity once, with the verdicts and all posteriors that scores need.
struct EvaluationPlan: Sendable {
  let evidence: [Quantity: QuantityEvidence]
  private(set) var work: [QuantityWork] = []
  private(set) var requests: [FamilyRequest] = []
  private var places: [Quantity: Int] = [:]

  init(evidence: [Quantity: QuantityEvidence]) { self.evidence = evidence }

  /// Adds the verdicts on some claims.
  mutating func judge(_ claims: [ResolvedClaim]) {
    for claim in claims { work[place(claim.quantity)].judge(PosteriorQuery.Key(claim)) }
  }

  /// Adds a family.
  mutating func add(_ request: FamilyRequest) {
    requests.append(request)
    let family = request.family
    let isAlone = family.members.count == 1
    for choice in request.choices {
      for claim in family.claims {
        let member = family.members[claim.member]
        if request.theories.contains(claim.theory) {
          work[place(member.subject.quantity)].ask(member.chance(claim, choice))
        }
      }
      if isAlone { continue }
      for index in family.effects {
        work[place(family.members[index].subject.quantity)].ask(family.weighing(index, choice))
      }
    }
  }

  private mutating func place(_ quantity: Quantity) -> Int {
    if let place = places[quantity] { return place }
    places[quantity] = work.count
    work.append(QuantityWork(quantity, evidence[quantity] ?? QuantityEvidence(used: [], unused: [])))
    return work.count - 1
  }

  /// Works everything out.
  func answers(
    jobs: Int, ledger: LedgerOptions = LedgerOptions(), detail: JudgementDetail = .verdicts
  ) async -> EvaluationAnswers {
    let answers = await work.mapConcurrently(jobs: jobs) { $0.answer(ledger: ledger, detail: detail) }
    let quantities = places.mapValues { answers[$0] }
    let families = await requests.mapConcurrently(jobs: jobs) { $0.answer(quantities) }
    return EvaluationAnswers(quantities: quantities, families: families)
  }
}

/// What came of a plan.
struct EvaluationAnswers: Sendable {
  var quantities: [Quantity: QuantityAnswer]
  /// In the order of the requests.
  var families: [FamilyAnswer]

  /// The verdict on a claim, told in the direction of its words.
  func judgement(of claim: ResolvedClaim) -> Judgement {
    guard let judgement = quantities[claim.quantity]?.judgements[PosteriorQuery.Key(claim)] else {
      preconditionFailure("no answer for the claim \(claim.id)")
    }
    return claim.inWords(judgement)
  }
}
