import RapheStatistics
import RapheSyntax

/// Looks up the words of one claim.
struct ClaimResolver {
  let claim: Claim
  let vocabulary: Vocabulary
  let outerScope: ScopeTerms
  let groups: [String: NamedArm]
  let unreadGroups: Set<String>
  var diagnostics: [Diagnostic] = []
  var namesUsed: Set<String> = []

  init(
    claim: Claim, vocabulary: Vocabulary, outerScope: ScopeTerms, groups: [String: NamedArm],
    unreadGroups: Set<String>
  ) {
    self.claim = claim
    self.vocabulary = vocabulary
    self.outerScope = outerScope
    self.groups = groups
    self.unreadGroups = unreadGroups
  }

  mutating func resolve() -> ResolvedClaim? {
    let scope = outerScope.narrowed(by: ScopeTerms(claim.scope, vocabulary, &diagnostics))
    let resolved =
      switch claim.statement {
      case .compare(let comparison): resolve(comparison, scope)
      case .relate(let association): resolve(association, scope)
      case .order(let order): resolve(order, scope)
      }
    return diagnostics.hasErrors ? nil : resolved
  }

  private mutating func resolve(_ comparison: Comparison, _ scope: ScopeTerms) -> ResolvedClaim? {
    let quantity = QuantityText.parse(comparison.quantity, in: vocabulary, &diagnostics)
    let first = arm(comparison.group, scope)
    let second = arm(comparison.other, scope)
    guard let first, let second, let quantity else { return nil }
    guard first.isToldApart(from: second, vocabulary) else {
      reportSame(comparison.group, comparison.other)
      return nil
    }
    let unit = quantity.subject.measure.flatMap(vocabulary.unit)
    guard let (scale, region) = margins(of: comparison, unit: unit) else { return nil }
    let areExchanged = second.isBefore(first)
    let isReversed = areExchanged != quantity.isFall
    return ResolvedClaim(
      written: claim,
      quantity: Quantity(
        vocabulary: vocabulary.id, subject: quantity.subject,
        contrast: areExchanged ? .difference(second, first) : .difference(first, second),
        scope: rowScope(scope), scale: scale, refusesProxies: claim.refusesProxies),
      isReversed: isReversed, claimed: .effect(region.turned(if: isReversed)), isFall: quantity.isFall)
  }

  private mutating func resolve(_ association: Association, _ scope: ScopeTerms) -> ResolvedClaim? {
    let quantity = QuantityText.parse(association.quantity, in: vocabulary, &diagnostics)
    let other = QuantityText.parse(association.other, in: vocabulary, &diagnostics)
    var members: Arm?
    if let name = association.group {
      guard let found = arm(name, scope) else { return nil }
      members = found
    } else {
      let inherited = Arm(terms: scope.terms.filter { $0.key == .diagnosis || $0.key == .treatment })
      members = inherited.terms.isEmpty ? nil : inherited
    }
    guard var quantity, var other else { return nil }
    // A correlation is the same either way round.
    if other.subject.isBefore(quantity.subject) { swap(&quantity, &other) }
    let region: Region
    switch association.relation {
    case .positive: region = .above(atanh(association.atLeast ?? 0))
    case .negative: region = .below(-atanh(association.atLeast ?? 0))
    case .none:
      let margin = atanh(association.within ?? 0)
      region = Region(lower: -margin, upper: margin)
    }
    let isReversed = quantity.isFall != other.isFall
    return ResolvedClaim(
      written: claim,
      quantity: Quantity(
        vocabulary: vocabulary.id, subject: quantity.subject, contrast: .association(other.subject, members),
        scope: rowScope(scope), scale: .fisherZ, refusesProxies: claim.refusesProxies),
      isReversed: isReversed, claimed: .effect(region.turned(if: isReversed)), isFall: quantity.isFall,
      isOtherFall: other.isFall)
  }

  /// Reports that no finding could say which of two groups is which.
  mutating func reportSame(_ one: Word, _ other: Word) {
    diagnostics.append(
      Diagnostic(
        .sameGroups, "nothing tells `\(one.text)` from `\(other.text)`", at: other.place,
        help: "give both a diagnosis, treatment or outcome, by terms that exclude each other"))
  }

  /// What restricts rows as a whole, without what groups inherit.
  func rowScope(_ scope: ScopeTerms) -> [TermKind: [Term]] {
    scope.terms.filter { $0.key != .diagnosis && $0.key != .treatment }
  }

  /// The group of a name, with what it inherits from the scope.
  mutating func arm(_ name: Word, _ scope: ScopeTerms) -> Arm? {
    namesUsed.insert(name.text)
    // A group with a mistake was reported where it stands; what is left of it is not what the claim means.
    guard !unreadGroups.contains(name.text) else { return nil }
    guard let group = groups[name.text] else {
      diagnostics.append(.unknownGroup(name, among: groups.keys.sorted()))
      return nil
    }
    guard var arm = group.arm else { return nil }
    for kind in [TermKind.diagnosis, .treatment] where arm.terms[kind] == nil { arm.terms[kind] = scope.terms[kind] }
    return arm
  }
}

extension Diagnostic {
  /// A name that is none of a theory's groups.
  static func unknownGroup(_ name: Word, among groups: [String]) -> Diagnostic {
    Diagnostic(
      .unknownGroup, "the theory has no group `\(name.text)`", at: name.place,
      help: nearest(to: name.text, among: groups).map { .write($0) } ?? "define it under `groups`")
  }
}

extension Subject {
  /// A fixed order of subjects, those with a target before outcomes.
  fileprivate func isBefore(_ other: Subject) -> Bool {
    let left = [target, measure, outcome].compactMap { $0 }
    let right = [other.target, other.measure, other.outcome].compactMap { $0 }
    return left == right ? aspect.rawValue < other.aspect.rawValue : left.lexicographicallyPrecedes(right)
  }
}

extension Arm {
  /// The attributes that both groups name by terms of which none lies in another: what tells them apart.
  public func contrast(with other: Arm, _ vocabulary: Vocabulary) -> [TermKind] {
    terms.keys.sorted().filter { kind in
      guard let first = terms[kind], let second = other.terms[kind] else { return false }
      return !first.contains { one in
        second.contains { vocabulary.subsumes(one, $0) || vocabulary.subsumes($0, one) }
      }
    }
  }

  func isToldApart(from other: Arm, _ vocabulary: Vocabulary) -> Bool { !contrast(with: other, vocabulary).isEmpty }

  /// A fixed order of groups, so that naming them the other way round gives the same quantity.
  func isBefore(_ other: Arm) -> Bool {
    for kind in TermKind.allCases {
      let first = terms[kind] ?? []
      let second = other.terms[kind] ?? []
      if first != second { return first.lexicographicallyPrecedes(second) }
    }
    return (minimumDays ?? 0, maximumDays ?? .infinity) < (other.minimumDays ?? 0, other.maximumDays ?? .infinity)
  }
}
