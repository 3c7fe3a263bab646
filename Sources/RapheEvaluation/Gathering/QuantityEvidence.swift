public import RapheEvidence
public import RapheLanguage
public import RapheStatistics

/// A finding that bears on a quantity, with what it says about the quantity's effect.
public struct UsedFinding: Sendable {
  /// The finding.
  public var finding: Finding
  /// The likelihood of the true effect, in the quantity's direction.
  public var likelihood: Likelihood
  /// The places of the groups it compares, first minus second, when the quantity is an order; else nil.
  package var pair: Pair?
  /// Whether the row's sign was turned to the quantity's direction.
  public var isReversed: Bool
  /// Whether it bears through a proxy alone.
  public var isProxy: Bool
  /// Attributes that the quantity asks for and the row does not state.
  public var unknown: [TermKind]
  /// Whether the number of subjects is assumed.
  public var assumedN: Bool
  /// Whether the coefficient of variation is assumed.
  public var assumedCV: Bool
  /// Whether means and SDs were worked out from medians, as of normal values.
  public var assumedNormal = false
  /// Its share of its sample's weight: 1 / (1 + (m - 1) rho) with m findings of the sample.
  public var weight: Double
  /// The correlation that findings of one sample are taken to have.
  var rho: Double
}

extension UsedFinding: Directed {
  /// What it says of the two groups the other way round, whichever of an order's they are.
  package var mirrored: UsedFinding {
    var mirrored = self
    mirrored.likelihood = likelihood.mirrored
    mirrored.isReversed.toggle()
    return mirrored
  }
}

/// A finding about the same subject that is not used.
public struct UnusedFinding: Sendable {
  /// The finding.
  public var finding: Finding
  /// Why.
  public var reason: LeftOutReason
  /// Whether it bears on the quantity, but says nothing that can be used.
  public var isUnusable: Bool
}

/// The evidence on a quantity.
public struct QuantityEvidence: Sendable {
  /// The findings that are used, in the order of samples and ids.
  public var used: [UsedFinding]
  /// The findings about the same subject that are not.
  public var unused: [UnusedFinding]
  /// A prior scale to try in place of the shipped one; nil takes that.
  var triedPrior: PriorScale?

  /// The samples used, sorted.
  public var samples: [String] { Array(Set(used.map(\.finding.sample))).sorted() }
}

extension [Evidence] {
  /// The evidence on a quantity, published by a year when one is given.
  ///
  /// The result does not depend on the order of datasets or rows: findings are sorted by sample, dataset and id.
  package func gather(_ quantity: Quantity, in vocabulary: Vocabulary, asOf year: Int?) -> QuantityEvidence {
    EvidenceIndex(self, vocabularies: []).gather(quantity, in: vocabulary, asOf: year)
  }
}

extension QuantityEvidence {
  /// Adds a finding if it is about the quantity's subject.
  mutating func add(
    _ finding: Finding, _ quantity: Quantity, _ vocabulary: Vocabulary, _ assumptions: Assumptions, _ year: Int?
  ) {
    // Rows of subjects answer what was asked of them, and nothing else: another question counts them anew.
    if let subjects = finding.subjects, subjects.quantity != quantity { return }
    let (pair, bearing) =
      quantity.groups.isEmpty
      ? (nil, finding.bearing(on: quantity, in: vocabulary)) : finding.bearings(on: quantity, in: vocabulary)
    if bearing != .elsewhere { add(finding, pair, bearing, quantity, assumptions, year) }
  }

  /// Sorts what was added, and weighs it by samples.
  mutating func finish() {
    used.sort { $0.finding.order < $1.finding.order }
    unused.sort { $0.finding.order < $1.finding.order }
    used = used.weighted()
  }
}

extension QuantityEvidence {
  fileprivate mutating func add(
    _ finding: Finding, _ pair: Pair?, _ bearing: Bearing, _ quantity: Quantity, _ assumptions: Assumptions,
    _ year: Int?
  ) {
    func leaveOut(_ reason: LeftOutReason, isUnusable: Bool = false) {
      unused.append(UnusedFinding(finding: finding, reason: reason, isUnusable: isUnusable))
    }
    switch bearing {
    case .elsewhere: return
    case .leftOut(let reason): leaveOut(reason)
    case .bears(let isReversed, let isProxy, let unknown):
      if let exclusion = finding.exclusion { return leaveOut(.excluded(because: exclusion)) }
      if let year {
        guard let published = finding.year else { return leaveOut(.noYear) }
        if published > year { return leaveOut(.publishedAfter(year)) }
      }
      switch finding.likelihood(on: quantity.scale, assuming: assumptions) {
      case .unusable(let reason): leaveOut(reason, isUnusable: true)
      case .usable(let likelihood, _, _) where !likelihood.isWithinRange:
        leaveOut(.beyondRange, isUnusable: true)
      case .usable(let stated, let assumedN, let assumedCV):
        let likelihood = stated.resolvable(on: quantity.scale.unit)
        used.append(
          UsedFinding(
            finding: finding, likelihood: likelihood, pair: pair, isReversed: false, isProxy: isProxy, unknown: unknown,
            assumedN: assumedN, assumedCV: assumedCV,
            assumedNormal: finding.assumesNormal(on: quantity.scale, assuming: assumptions), weight: 1,
            rho: finding.subjects?.correlation ?? assumptions.rho
          ).turned(if: isReversed))
      }
    }
  }
}

extension [UsedFinding] {
  /// The findings with weights for the samples among them: m findings of one sample have 1 / (1 + (m - 1) rho) each.
  func weighted() -> [UsedFinding] {
    var counts: [String: Double] = [:]
    for used in self { counts[used.finding.sample, default: 0] += 1 }
    return map { used in
      var used = used
      used.weight = 1 / (1 + ((counts[used.finding.sample] ?? 1) - 1) * used.rho)
      return used
    }
  }
}

extension Scale {
  /// What differences on the scale are measured in; 0 for a raw one, whose unit may be any.
  fileprivate var unit: Double {
    switch self {
    case .g, .logRatio, .fisherZ: 1
    case .raw: 0
    }
  }
}

extension Finding {
  fileprivate var order: (String, String, String) { (sample, dataset, id) }
}
