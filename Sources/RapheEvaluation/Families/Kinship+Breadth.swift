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
