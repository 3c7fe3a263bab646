import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

extension TheoryFamilies {
  /// The score of a theory.
  func score(of theory: Int, _ claims: [ClaimReport], _ plan: EvaluationPlan, _ answers: EvaluationAnswers) -> Score {
    let places = own[theory]
    func bits(_ place: Int, _ choice: FamilyAnswer.Choice) -> Double {
      answers.families[place].score(of: theory, choice).bits(
        plan.requests[place].family.commitments(of: theory))
    }
    func total(_ split: Split, _ variant: PriorVariant = .declared) -> Double {
      places.map { place in
        // Where all evidence has a date, dated evidence is all.
        let split = plan.requests[place].splits.contains(split) ? split : .all
        return bits(place, FamilyAnswer.Choice(split: split, variant: variant))
      }.sorted().reduce(0, +)
    }
    var score = Score()
    let band = PriorVariant.allCases.map { total(.all, $0) }
    score.bits = total(.all)
    score.band = (band.min() ?? 0)...(band.max() ?? 0)
    score.families = places.map { family($0, of: theory, plan, answers) }
    score.strictBits = score.families.map(\.strictBits).sorted().reduce(0, +)
    score.bitsAtStake = score.families.map(\.bitsAtStake).sorted().reduce(0, +)
    score.unopposedBits = score.families.filter { !$0.isOpposed }.map(\.bits).sorted().reduce(0, +)
    score.holds = Score.Held(
      after: score.families.map(\.holds.after).sorted().reduce(1, *),
      before: score.families.map(\.holds.before).sorted().reduce(1, *))
    score.undatedFindings =
      Set(claims.flatMap(\.judgement.gathered.used).map(\.finding).filter { $0.year == nil }.map(\.key)).count
    if let since = claims.first.flatMap({ _ in plan.knownSince(places) }) {
      // A claim that was written after its data predicts none of them, nor do those that are one bet with it.
      let late = Set(claims.filter { $0.accommodation != nil }.map(\.id))
      score.accommodatedBits = places.map { place in
        let request = plan.requests[place]
        let isLate = request.family.claims(of: theory).contains { !late.isDisjoint(with: $0.ids) }
        let dated = request.splits.contains(.dated) ? Split.dated : .all
        return bits(place, FamilyAnswer.Choice(split: isLate ? dated : .upTo(since), variant: .declared))
      }.sorted().reduce(0, +)
      score.undatedBits = score.bits - total(.dated)
    }
    let tested = claims.count { $0.judgement.isTested }
    score.coverage = claims.isEmpty ? 0 : Double(tested) / Double(claims.count)
    return score
  }

  private func family(
    _ place: Int, of theory: Int, _ plan: EvaluationPlan, _ answers: EvaluationAnswers
  ) -> FamilyScore {
    let (family, joint) = (plan.requests[place].family, answers.families[place].score(of: theory))
    let commitments = family.commitments(of: theory)
    let claims = family.claims(of: theory).flatMap(\.ids)
    return FamilyScore(
      claims: claims, bits: joint.bits(commitments), strictBits: joint.strictBits,
      bitsAtStake: joint.bitsAtStake(commitments),
      holds: Score.Held(after: exp(joint.logHolds), before: exp(joint.logHeldBefore)),
      isOpposed: shared.contains { shared in
        (shared.first == theory || shared.second == theory)
          && plan.requests[shared.request].family.claims(of: theory).contains { claim in
            claim.ids.contains { claims.contains($0) }
          }
      },
      otherShares: answers.families[place].otherShares[theory].map {
        ($0.less.bits(commitments), $0.more.bits(commitments))
      })
  }

  /// The rivals of every theory, by their places, with the bits towards the theory.
  func rivals(_ plan: EvaluationPlan, _ answers: EvaluationAnswers) -> [[(theory: Int, bits: Double)]] {
    var rivals = [[(theory: Int, bits: Double)]](repeating: [], count: own.count)
    for pair in Set(shared.map { [$0.first, $0.second] }).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let bits = shared.filter { [$0.first, $0.second] == pair }.map { towards($0, plan, answers) }.sorted().reduce(
        0, +)
      rivals[pair[0]].append((pair[1], bits))
      rivals[pair[1]].append((pair[0], -bits))
    }
    return rivals
  }

  /// How many bits a family moves the odds towards the first of its two theories, with one commitment to every claim.
  func towards(_ shared: Shared, _ plan: EvaluationPlan, _ answers: EvaluationAnswers) -> Double {
    let (family, answer) = (plan.requests[shared.request].family, answers.families[shared.request])
    func bits(_ theory: Int) -> Double {
      answer.score(of: theory).bits(family.commitments(of: theory).map { _ in Self.rivalCommitment })
    }
    return bits(shared.first) - bits(shared.second)
  }

  /// The commitment to every claim when two theories are held against each other, so that a file's own moves only its score.
  static let rivalCommitment = 0.95
}

extension EvaluationPlan {
  /// The year up to which some of the requests ask.
  fileprivate func knownSince(_ places: [Int]) -> Int? {
    for place in places {
      for case .upTo(let year) in requests[place].splits { return year }
    }
    return nil
  }
}
