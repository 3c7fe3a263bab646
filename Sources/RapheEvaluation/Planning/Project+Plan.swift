import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

extension Project {
  /// The studies that would separate the theories that the question selects.
  ///
  /// For every quantity that a theory addresses: each pair of theories that place its effect differently, and each
  /// theory against all that say nothing of it. Theories with a mistake in their file are left out, as from the ranking;
  /// with a mistake in the evidence or a vocabulary there is no plan.
  public func plan(_ question: Question, _ options: PlanOptions = PlanOptions()) async -> StudyPlan {
    let asked = theories.map { theory in
      !isEvidenceSound || !isWhole(theory)
        ? [] : theory.claims.filter { question.selects(theory.id, $0.id) }
    }
    var work: [Work] = []
    var places: [Quantity: Int] = [:]
    for (index, theory) in theories.enumerated() {
      for claim in asked[index] where places[claim.quantity] == nil {
        places[claim.quantity] = work.count
        work.append(Work(quantity: claim.quantity, vocabulary: theory.vocabulary))
      }
    }
    let evidence = EvidenceIndex(evidence, vocabularies: theories.map(\.vocabulary))
    let found = await work.mapConcurrently(jobs: question.jobs) {
      evidence.gather($0.quantity, in: $0.vocabulary, asOf: question.asOf)
    }
    let gathered = Dictionary(uniqueKeysWithValues: zip(work.map(\.quantity), found))
    let active = theories.indices.filter { !asked[$0].isEmpty }
    var kin = KinStances(asked, gathered, vocabularies: theories.map(\.vocabulary))
    for index in active {
      let byQuantity = Dictionary(grouping: asked[index], by: \.quantity)
      for (quantity, stance) in Stance.stances(asked[index], gathered) {
        guard let place = places[quantity] else { continue }
        let claims = byQuantity[quantity] ?? []
        work[place].sides.append(
          Work.Side(
            theory: index, position: Proposal.Position(theory: theories[index].id, claims: claims), stance: stance))
      }
    }
    let ids = active.map { theories[$0].id }
    var unplanned: [Unplanned] = []
    for (place, gathered) in zip(work.indices, found) {
      let scale = gathered.priorScale(on: work[place].quantity.scale)
      let positions = work[place].sides.filter { $0.stance.isBeyondForecast(on: scale) }.map(\.position)
      unplanned += positions.flatMap { position in
        position.claims.map { .beyond($0, work[place].vocabulary, theory: position.theory) }
      }
      work[place].beyond = Set(positions.map(\.theory))
    }
    kin = await kin.tabulated(work.map { ($0.quantity, $0.sides.map(\.theory)) }, jobs: question.jobs)
    let stances = kin
    let results = await zip(work, found).map { ($0, $1) }.mapConcurrently(jobs: question.jobs) { work, gathered in
      work.proposals(gathered, theories: ids, stances, options)
    }
    unplanned += results.compactMap(\.unplanned)
    unplanned += work.filter { !$0.quantity.groups.isEmpty }.map { .order($0.quantity, $0.vocabulary) }
    let proposals = results.flatMap { $0.proposals }.sorted(by: Proposal.isBefore)
    return StudyPlan(
      proposals: proposals, unplanned: unplanned, theories: ids, options: options, asOf: question.asOf,
      diagnostics: diagnostics)
  }
}

extension Proposal {
  /// Orders by expected bits, equal ones by name.
  fileprivate static func isBefore(_ left: Proposal, _ right: Proposal) -> Bool {
    if left.expectedBits != right.expectedBits { return left.expectedBits > right.expectedBits }
    return left.name.lexicographicallyPrecedes(right.name)
  }

  private var name: [String] {
    [first.theory, second?.theory ?? "", vocabulary.name(quantity), first.claims.first?.id ?? ""]
  }
}

/// A quantity with the theories that address it.
private struct Work: Sendable {
  struct Side: Sendable {
    /// The place of the theory.
    var theory: Int
    var position: Proposal.Position
    var stance: Stance
  }

  var quantity: Quantity
  var vocabulary: Vocabulary
  /// In the order of theories.
  var sides: [Side] = []
  /// The theories that stake too much on it to be weighed.
  var beyond: Set<String> = []

  func proposals(
    _ gathered: QuantityEvidence, theories: [String], _ kin: KinStances, _ options: PlanOptions
  ) -> (proposals: [Proposal], unplanned: Unplanned?) {
    let speaking = Set(sides.map(\.position.theory))
    let sides = sides.filter { !beyond.contains($0.position.theory) }
    guard !sides.isEmpty else { return ([], nil) }
    guard let design = PlannedDesign(quantity, gathered) else { return ([], .noVariance(quantity, vocabulary)) }
    let silent = theories.filter { !speaking.contains($0) }
    let matches = sides.enumerated().flatMap { index, first in
      [Match(first, nil, kin, quantity)]
        + sides.dropFirst(index + 1).filter { !first.stance.agrees(with: $0.stance) }.map {
          Match(first, $0, kin, quantity)
        }
    }
    let plan = QuantityPlan(quantity, gathered, design, stances: matches.flatMap(\.stances))
    return (matches.map { proposal($0, silent, gathered, plan, options) }, nil)
  }

  /// Two sides, each with its stance towards the other.
  private struct Match {
    var first: (position: Proposal.Position, stance: Stance)
    /// Nil stands for theories that say nothing.
    var second: (position: Proposal.Position, stance: Stance)?

    init(_ one: Side, _ other: Side?, _ kin: KinStances, _ quantity: Quantity) {
      func side(_ side: Side, against other: Side?) -> (Proposal.Position, Stance) {
        (side.position, kin.stance(side.stance, of: side.theory, against: other?.theory, on: quantity))
      }
      first = side(one, against: other)
      second = other.map { side($0, against: one) }
    }

    var stances: [Stance] { [first.stance] + (second.map { [$0.stance] } ?? []) }
  }

  private func proposal(
    _ match: Match, _ silent: [String], _ gathered: QuantityEvidence, _ plan: QuantityPlan, _ options: PlanOptions
  ) -> Proposal {
    let (first, second) = (match.first, match.second)
    let found = plan.shift(first.stance, second?.stance, subjects: options.subjects)
    // Estimates are told in the words of the first claim.
    let shift = first.position.claims.first?.inWords(found) ?? found
    return Proposal(
      quantity: quantity, vocabulary: vocabulary, first: first.position, second: second?.position,
      silent: second == nil ? silent : [],
      samples: gathered.samples.count, tau: plan.tau, bitsNow: plan.bitsNow(first.stance, second?.stance),
      expectedBits: shift.bits,
      turningPoints: shift.turningPoints, isFirstAbove: shift.isPositiveAbove,
      exactBits: plan.ceiling(first.stance, second?.stance),
      needed: plan.needed(first.stance, second?.stance, target: options.targetBits, from: options.subjects))
  }
}
