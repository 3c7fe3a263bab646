package import RapheEvidence
package import RapheLanguage

/// Whether a finding bears on a quantity, and how.
package enum Bearing: Equatable, Sendable {
  /// It bears: with its sign kept or turned, directly or through a proxy, and with these attributes unknown.
  case bears(isReversed: Bool, isProxy: Bool, unknown: [TermKind])
  /// It is about the same subject, but left out for a reason.
  case leftOut(LeftOutReason)
  /// It is about something else.
  case elsewhere
}

/// Which groups of a quantity a finding compares: a difference has two, of an order they are any two.
package struct Pair: Hashable, Sendable {
  /// The place of the group whose level counts positively.
  package var first: Int
  /// The place of the group whose level is subtracted.
  package var second: Int

  var turned: Pair { Pair(first: second, second: first) }
}

extension Finding {
  /// Compares the finding's terms with a quantity's: every term of the row must lie in the quantity's.
  ///
  /// A term that the row does not state leaves it in, except where the two groups are told apart.
  package func bearing(on quantity: Quantity, in vocabulary: Vocabulary) -> Bearing {
    guard let subject = subjectMatch(quantity, vocabulary) else { return .elsewhere }
    if subject.isProxy, quantity.refusesProxies { return .leftOut(.refusedProxy) }
    var unknown: [TermKind] = []
    for (kind, wanted) in quantity.scope.sorted(by: { $0.key < $1.key }) {
      guard let term = terms[kind] else {
        unknown.append(kind)
        continue
      }
      if wanted.contains(where: { vocabulary.subsumes($0, term) }) { continue }
      let isBroader = wanted.contains { vocabulary.subsumes(term, $0) }
      let name = vocabulary.name(term)
      return .leftOut(isBroader ? .broaderTerm(kind, name: name) : .otherTerm(kind, name: name))
    }
    let sides: Bearing
    switch quantity.contrast {
    case .difference(let first, let second): sides = match(first, second, vocabulary)
    case .association(let other, let members): sides = match(other, members, vocabulary)
    case .order: return bearings(on: quantity, in: vocabulary).bearing
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
        return .leftOut(.notStated(kind, group: side.name))
      }
    }
    if let reason = group.mismatch(first, vocabulary) ?? versus.mismatch(second, vocabulary) { return .leftOut(reason) }
    for kind in [TermKind.diagnosis, .treatment, .outcome] where !contrast.contains(kind) {
      if let one = group.terms[kind], let other = versus.terms[kind], !vocabulary.subsumes(one, other),
        !vocabulary.subsumes(other, one)
      {
        return .leftOut(.alsoDiffer(kind))
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
      return .leftOut(.otherRelation(name: vocabulary.name(relatedTo)))
    }
    guard let members else { return .bears(isReversed: isReversed, isProxy: false, unknown: []) }
    guard let group else { return .leftOut(.noGroup) }
    if let reason = group.mismatch(members, vocabulary) { return .leftOut(reason) }
    return .bears(isReversed: isReversed, isProxy: false, unknown: group.unknown(members))
  }
}

extension Finding.Side {
  /// Why the side is not one of the arm's; nil when it is, or may be.
  func mismatch(_ arm: Arm, _ vocabulary: Vocabulary) -> LeftOutReason? {
    for kind in arm.terms.keys.sorted() {
      guard let term = terms[kind], let wanted = arm.terms[kind] else { continue }
      if !wanted.contains(where: { vocabulary.subsumes($0, term) }) {
        return .otherGroupTerm(kind, name: vocabulary.name(term), group: name)
      }
    }
    if let days, let minimum = arm.minimumDays, days < minimum { return .treatedTooBriefly(group: name) }
    if let days, let maximum = arm.maximumDays, days > maximum { return .treatedTooLong(group: name) }
    return nil
  }

  /// The attributes the arm asks for that the row does not state; a length of treatment counts as treatment.
  func unknown(_ arm: Arm) -> [TermKind] {
    var kinds = arm.terms.keys.filter { terms[$0] == nil }
    if arm.minimumDays ?? arm.maximumDays != nil, days == nil, !kinds.contains(.treatment) { kinds.append(.treatment) }
    return kinds
  }
}

extension Finding {
  /// The two groups of an order that the finding compares, and how it bears on their difference.
  ///
  /// It must fit two of them and no other two; a finding whose group could be either of two groups tells nothing of
  /// their order.
  package func bearings(on order: Quantity, in vocabulary: Vocabulary) -> (pair: Pair?, bearing: Bearing) {
    var found: [(pair: Pair, bearing: Bearing)] = []
    var reasons: [LeftOutReason] = []
    for second in order.groups.indices {
      for first in 0..<second {
        let bearing = bearing(on: order.difference(first, minus: second), in: vocabulary)
        switch bearing {
        case .bears: found.append((Pair(first: first, second: second), bearing))
        case .leftOut(let reason): reasons.append(reason)
        case .elsewhere: break
        }
      }
    }
    if found.count == 1 { return (found[0].pair, found[0].bearing) }
    if found.count > 1 { return (nil, .leftOut(.severalGroups)) }
    guard let reason = reasons.first else { return (nil, .elsewhere) }
    // What keeps it from every pair is the reason; else it has one of the groups, or none.
    return (nil, .leftOut(reasons.allSatisfy { $0 == reason } ? reason : .notTwoGroups))
  }
}

extension Quantity {
  var isAssociation: Bool {
    if case .association = contrast { return true }
    return false
  }
}
