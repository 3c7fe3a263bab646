package import RapheEvidence
package import RapheLanguage

/// Whether a finding bears on a quantity, and how.
package enum Bearing: Equatable, Sendable {
  /// It bears: with its sign kept or turned, directly or through a proxy, and with these attributes unknown.
  case bears(isReversed: Bool, isProxy: Bool, unknown: [TermKind])
  /// It is about the same subject, but left out for a reason.
  case leftOut(String)
  /// It is about something else.
  case elsewhere
}

extension Finding {
  /// Compares the finding's terms with a quantity's: every term of the row must lie in the quantity's.
  ///
  /// A term that the row does not state leaves it in, except where the two groups are told apart.
  package func bearing(on quantity: Quantity, in vocabulary: Vocabulary) -> Bearing {
    guard let subject = subjectMatch(quantity, vocabulary) else { return .elsewhere }
    if subject.isProxy, quantity.refusesProxies { return .leftOut("a proxy, which the claim refuses") }
    var unknown: [TermKind] = []
    for (kind, wanted) in quantity.scope.sorted(by: { $0.key < $1.key }) {
      guard let term = terms[kind] else {
        unknown.append(kind)
        continue
      }
      if wanted.contains(where: { vocabulary.subsumes($0, term) }) { continue }
      let isBroader = wanted.contains { vocabulary.subsumes(term, $0) }
      let name = vocabulary.name(term)
      return .leftOut(isBroader ? "\(kind.rawValue) \(name) is broader" : "\(kind.rawValue) \(name)")
    }
    let sides: Bearing
    switch quantity.contrast {
    case .difference(let first, let second): sides = match(first, second, vocabulary)
    case .association(let other, let members): sides = match(other, members, vocabulary)
    }
    guard case .bears(let isReversed, _, let more) = sides else { return sides }
    return .bears(
      isReversed: isReversed != subject.isReversed, isProxy: subject.isProxy, unknown: (unknown + more).sorted())
  }

  /// Whether the row measures what the quantity is about, itself or through a proxy.
  private func subjectMatch(_ quantity: Quantity, _ vocabulary: Vocabulary) -> (isReversed: Bool, isProxy: Bool)? {
    guard aspect == quantity.subject.aspect, isAssociation == quantity.isAssociation,
      let target = quantity.subject.target, let measure = quantity.subject.measure,
      let rowTarget = terms[.target], let rowMeasure = terms[.measure], vocabulary.subsumes(target, rowTarget)
    else { return nil }
    if vocabulary.subsumes(measure, rowMeasure) { return (false, false) }
    return vocabulary.proxies(rowMeasure).first { vocabulary.subsumes(measure, $0.measure) }
      .map { ($0.movesAgainst, true) }
  }

  private var isAssociation: Bool { relatedTo != nil && versus == nil }

  private func match(_ first: Arm, _ second: Arm, _ vocabulary: Vocabulary) -> Bearing {
    guard let group, let versus else { return .elsewhere }
    let contrast = first.contrast(with: second, vocabulary)
    let straight = match(group, first, versus, second, contrast, vocabulary)
    if case .bears = straight { return straight }
    let reversed = match(group, second, versus, first, contrast, vocabulary)
    guard case .bears(_, let isProxy, let unknown) = reversed else { return straight }
    return .bears(isReversed: true, isProxy: isProxy, unknown: unknown)
  }

  private func match(
    _ group: Side, _ first: Arm, _ versus: Side, _ second: Arm, _ contrast: [TermKind], _ vocabulary: Vocabulary
  ) -> Bearing {
    for kind in contrast {
      for side in [group, versus] where side.terms[kind] == nil {
        return .leftOut("\(kind.rawValue) of \(side.name) not stated")
      }
    }
    if let reason = group.mismatch(first, vocabulary) ?? versus.mismatch(second, vocabulary) { return .leftOut(reason) }
    for kind in [TermKind.diagnosis, .treatment, .outcome] where !contrast.contains(kind) {
      if let one = group.terms[kind], let other = versus.terms[kind], !vocabulary.subsumes(one, other),
        !vocabulary.subsumes(other, one)
      {
        return .leftOut("the groups also differ in \(kind.rawValue)")
      }
    }
    return .bears(
      isReversed: false, isProxy: false, unknown: Array(Set(group.unknown(first) + versus.unknown(second))))
  }

  private func match(_ other: Subject, _ members: Arm?, _ vocabulary: Vocabulary) -> Bearing {
    guard other.aspect == .level, let wanted = other.outcome, let relatedTo else { return .elsewhere }
    let isReversed: Bool
    if vocabulary.subsumes(wanted, relatedTo) {
      isReversed = false
    } else if let opposite = vocabulary.opposite(relatedTo), vocabulary.subsumes(wanted, opposite) {
      isReversed = true
    } else {
      return .leftOut("related to \(vocabulary.name(relatedTo))")
    }
    guard let members else { return .bears(isReversed: isReversed, isProxy: false, unknown: []) }
    guard let group else { return .leftOut("the group is not stated") }
    if let reason = group.mismatch(members, vocabulary) { return .leftOut(reason) }
    return .bears(isReversed: isReversed, isProxy: false, unknown: group.unknown(members))
  }
}

extension Finding.Side {
  /// Why the side is not one of the arm's, in a few words; nil when it is, or may be.
  func mismatch(_ arm: Arm, _ vocabulary: Vocabulary) -> String? {
    for kind in arm.terms.keys.sorted() {
      guard let term = terms[kind], let wanted = arm.terms[kind] else { continue }
      if !wanted.contains(where: { vocabulary.subsumes($0, term) }) {
        return "\(kind.rawValue) \(vocabulary.name(term)) of \(name)"
      }
    }
    if let days, let minimum = arm.minimumDays, days < minimum { return "treatment too short" }
    if let days, let maximum = arm.maximumDays, days > maximum { return "treatment too long" }
    return nil
  }

  /// The attributes the arm asks for that the row does not state; a length of treatment counts as treatment.
  func unknown(_ arm: Arm) -> [TermKind] {
    var kinds = arm.terms.keys.filter { terms[$0] == nil }
    if arm.minimumDays ?? arm.maximumDays != nil, days == nil, !kinds.contains(.treatment) { kinds.append(.treatment) }
    return kinds
  }
}

extension Quantity {
  var isAssociation: Bool {
    if case .association = contrast { return true }
    return false
  }
}
