import RapheEvidence
import RapheLanguage
import RapheStatistics

/// What one theory says of one quantity, with the evidence as it counts in the theory's total.
struct Part: Sendable {
  /// The position of the theory.
  var theory: Int
  /// The quantity and where the theory says its effect lies.
  var key: PosteriorQuery.Key
  var commitment: Double
  var gathered: QuantityEvidence
  /// The weight of each finding, its sample shared among the theory's chains of quantities.
  var weights: [Double]
  /// The chain of nested quantities that it is part of.
  var chain: Int
  /// The weights on what was published by each year of the timeline.
  var yearly: [[Double]]
  /// Its chain by each year.
  var yearlyChains: [Int]
  /// The claims that it is made of.
  var claims: [String]
}

extension Part {
  /// What a theory says, quantity by quantity.
  static func parts(
    of claims: [ResolvedClaim], theory: Int, gathered: [Quantity: QuantityEvidence], years: [Int]
  ) -> [Part] {
    let conjunctions = claims.conjunctions()
    let used = conjunctions.map { gathered[$0.key.quantity]?.used ?? [] }
    let nesting = Nesting(conjunctions, used)
    let weights = nesting.weights(used)
    let byYear = years.map { year in
      Nesting.weighings(conjunctions, used) { $0.year.map { $0 <= year } ?? false }
    }
    return conjunctions.indices.map { index in
      let key = conjunctions[index].key
      return Part(
        theory: theory, key: key, commitment: conjunctions[index].commitment,
        gathered: gathered[key.quantity] ?? QuantityEvidence(used: [], unused: []), weights: weights[index],
        chain: nesting.chains[index], yearly: byYear.map { $0[index].weights },
        yearlyChains: byYear.map { $0[index].chain },
        claims: claims.filter { $0.quantity == key.quantity && $0.written.appliesTo == key.setting }.map(\.id))
    }
  }
}

/// A stretch of work on a part: the same evidence weighed in several ways.
struct Weighings: Sendable {
  var part: Part
  /// Weights of the findings, one list a weighing.
  var weights: [[Double]]
  /// Whether the region is turned round.
  var isMirrored = false
  /// Whether each sample is also left out, with the part's weights; these come last, in the order of samples.
  var hasOmissions = false
}

extension Weighings {
  /// The bits under each weighing, with the part's commitment.
  func bits() -> [Double] {
    guard !part.gathered.used.isEmpty else {
      // Without findings there are no samples to leave out.
      return Array(repeating: 0, count: weights.count)
    }
    var key = part.key
    key.claimed = key.claimed.turned(if: isMirrored)
    let query = PosteriorQuery(key: key, gathered: part.gathered, weights: part.weights)
    var bits = weights.map { query.bits($0) }
    if hasOmissions {
      bits += part.gathered.omissions.map { _, rest in
        // Without evidence nothing is earned.
        rest.map { query.bits(query.omitting($0, from: part.weights)) } ?? 0
      }
    }
    return bits.map { EvaluationPlan.tolerant($0, part.commitment) }
  }
}
