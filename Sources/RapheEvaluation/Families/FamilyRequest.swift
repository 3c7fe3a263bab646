import RapheStatistics

/// A family with what is asked of it.
struct FamilyRequest: Sendable {
  var family: Family
  /// The theories whose claims are scored on it.
  var theories: [Int]
  /// The choices of evidence; the first is all.
  var splits: [Split]
  /// Whether all nine prior scales are asked about, with all evidence.
  var isBanded: Bool
}

extension FamilyRequest {
  /// One way to look at the evidence.
  struct Choice: Hashable, Sendable {
    var split: Split
    var variant: PriorVariant

    /// All evidence under the declared prior.
    static let declared = Choice(split: .all, variant: .declared)
  }

  /// What is asked: all evidence under one prior scale or nine, other splits under the declared one.
  var choices: [Choice] {
    splits.map { Choice(split: $0, variant: .declared) }
      + (isBanded ? PriorVariant.allCases.filter { $0 != .declared }.map { Choice(split: .all, variant: $0) } : [])
  }
}

extension Family.Member {
  /// A claim on it as a query of its own.
  func key(_ claim: Family.Claim) -> PosteriorQuery.Key {
    PosteriorQuery.Key(quantity: subject.quantity, claimed: claim.claimed, setting: subject.setting)
  }

  /// The probability of a claim on all findings that bear on it.
  func chance(_ claim: Family.Claim, _ choice: FamilyRequest.Choice) -> QuantityWork.Chance {
    QuantityWork.Chance(claimed: key(claim), split: choice.split, variant: choice.variant)
  }
}

extension Family {
  /// The posterior of a member on those findings that count for it.
  func weighing(_ member: Int, _ choice: FamilyRequest.Choice) -> QuantityWork.Weighing {
    QuantityWork.Weighing(
      weights: members[member].evidence.weights(choice.split, shares: members[member].shares),
      variant: choice.variant, cuts: cuts(of: member))
  }
}
