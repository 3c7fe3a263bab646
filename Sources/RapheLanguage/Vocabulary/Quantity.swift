/// What is measured: a target and a measure, or one outcome; and whether its change or its baseline is meant.
public struct Subject: Hashable, Sendable {
  /// The time a value speaks of.
  public enum Aspect: String, Hashable, Sendable {
    /// The value itself.
    case level
    /// Its change under treatment, after minus before.
    case change
    /// Its value before treatment.
    case baseline
  }

  /// The time meant.
  public var aspect: Aspect
  /// The target; nil for an outcome.
  public var target: Term?
  /// The measure; nil for an outcome.
  public var measure: Term?
  /// The outcome; nil for a target and measure.
  public var outcome: Term?
}

/// A group in vocabulary terms.
///
/// An attribute with no terms says nothing; with several, any of them.
public struct Arm: Hashable, Sendable {
  /// Terms by attribute: diagnosis, treatment, outcome; each list sorted.
  public var terms: [TermKind: [Term]] = [:]
  /// The shortest treatment, in days.
  public var minimumDays: Double?
  /// The longest treatment, in days.
  public var maximumDays: Double?
}

/// The effect scale a quantity is measured on.
public enum Scale: Hashable, Sendable {
  /// Hedges' g.
  case g
  /// The natural logarithm of the ratio of means.
  case logRatio
  /// The difference in this unit.
  case raw(unit: String)
  /// Fisher's z of a correlation.
  case fisherZ

  /// The name in reports: `g`, `lnRR`, the unit, or `z`.
  public var name: String {
    switch self {
    case .g: "g"
    case .logRatio: "lnRR"
    case .raw(let unit): unit
    case .fisherZ: "z"
    }
  }
}

/// What a claim is about.
///
/// Claims of any theory with equal quantities are judged by the same evidence.
///
/// The two groups of a difference stand in one fixed order, so that swapping them in a claim, with the direction,
/// gives the same quantity; so do the two subjects of an association, those with a target before outcomes, and the
/// groups of an order.
public struct Quantity: Hashable, Sendable {
  /// What is compared.
  public enum Contrast: Hashable, Sendable {
    /// The first group minus the second.
    case difference(Arm, Arm)
    /// The correlation with another subject, over the members of a group; nil takes any group.
    case association(Subject, Arm?)
    /// The levels of three or more groups, in a fixed order that says nothing.
    case order([Arm])
  }

  /// The vocabulary its terms belong to.
  public var vocabulary: String
  /// What is measured.
  public var subject: Subject
  /// What is compared.
  public var contrast: Contrast
  /// The terms it is restricted to: region, tissue, species, ligand; each list sorted.
  public var scope: [TermKind: [Term]]
  /// The effect scale.
  public var scale: Scale
  /// Whether findings on a proxy are kept out.
  public var refusesProxies: Bool
}

extension Quantity {
  /// The groups of an order, whose places claims name; none for another contrast.
  public var groups: [Arm] {
    if case .order(let groups) = contrast { return groups }
    return []
  }

  /// The difference between two groups of an order as a quantity of its own, by their places.
  public func difference(_ first: Int, minus second: Int) -> Quantity {
    var quantity = self
    quantity.contrast = .difference(groups[first], groups[second])
    return quantity
  }
}
