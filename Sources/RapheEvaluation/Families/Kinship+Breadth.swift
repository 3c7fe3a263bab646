import RapheLanguage

/// A respect in which one quantity may be broader than others that are unlike each other.
enum Respect: CaseIterable, Sendable {
  case target, measure, groups, species
}

extension Kinship {
  /// Whether two kindred quantities speak in some respect of different things, neither of which takes in the other.
  func areUnlike(_ one: Quantity, _ other: Quantity, in respect: Respect) -> Bool {
    switch respect {
    case .target:
      guard let first = one.subject.target, let second = other.subject.target else { return false }
      return !vocabulary.subsumes(first, second) && !vocabulary.subsumes(second, first)
    case .measure: return turn(measures: one.subject.measure, other.subject.measure) == nil
    case .groups: return !arms(one).allSatisfy { arm in arms(other).contains { correspond(arm, $0) } }
    case .species: return !correspond(one.scope[.species], other.scope[.species])
    }
  }

  /// Whether a quantity takes in more than another in some respect, and all that the other does.
  func isBroader(_ one: Quantity, _ other: Quantity, in respect: Respect) -> Bool {
    switch respect {
    case .target: return isAbove(one.subject.target, other.subject.target)
    case .measure: return isAbove(one.subject.measure, other.subject.measure)
    case .groups:
      let (mine, theirs) = (arms(one), arms(other))
      return mine != theirs && theirs.allSatisfy { arm in mine.contains { takesIn($0, arm) } }
    case .species:
      let (mine, theirs) = (one.scope[.species], other.scope[.species])
      return mine != theirs && takesIn(mine, theirs)
    }
  }

  /// Whether a study of one quantity bears on another as well, which takes in the same or more in every respect.
  ///
  /// What the one leaves unsaid and the other does not is taken to be something else.
  func bears(_ narrow: Quantity, on broad: Quantity) -> Bool {
    guard narrow.vocabulary == broad.vocabulary, narrow.subject.aspect == broad.subject.aspect,
      let target = narrow.subject.target, let wanted = broad.subject.target, vocabulary.subsumes(wanted, target),
      let measure = narrow.subject.measure, let sought = broad.subject.measure,
      vocabulary.subsumes(sought, measure)
        || !broad.refusesProxies
          && vocabulary.proxies(measure).contains(where: { vocabulary.subsumes(sought, $0.measure) }),
      broad.scope.allSatisfy({ kind, terms in takesIn(terms, narrow.scope[kind]) })
    else { return false }
    switch (narrow.contrast, broad.contrast) {
    case (.difference(let first, let second), .difference(let third, let fourth)):
      return takesIn(third, first) && takesIn(fourth, second) || takesIn(third, second) && takesIn(fourth, first)
    case (.association(let one, let members), .association(let other, let others)):
      return one == other && (others.map { wide in members.map { takesIn(wide, $0) } ?? false } ?? true)
    default: return false
    }
  }

  private func isAbove(_ broad: Term?, _ narrow: Term?) -> Bool {
    guard let broad, let narrow else { return false }
    return broad != narrow && vocabulary.subsumes(broad, narrow)
  }

  private func arms(_ quantity: Quantity) -> [Arm] {
    switch quantity.contrast {
    case .difference(let first, let second): [first, second]
    case .association(_, let members): members.map { [$0] } ?? []
    case .order(let groups): groups
    }
  }

  private func takesIn(_ broad: Arm, _ narrow: Arm) -> Bool {
    broad.terms.allSatisfy { kind, terms in narrow.terms[kind].map { takesIn(terms, $0) } ?? false }
  }

  /// Whether every one of some terms lies in one of others; what is not said takes everything in.
  private func takesIn(_ broad: [Term]?, _ narrow: [Term]?) -> Bool {
    guard let broad else { return true }
    guard let narrow else { return false }
    return narrow.allSatisfy { term in broad.contains { vocabulary.subsumes($0, term) } }
  }
}
