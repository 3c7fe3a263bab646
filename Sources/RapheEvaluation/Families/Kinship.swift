import RapheLanguage

/// Which way round two kindred quantities stand to each other.
enum Turn: Hashable, Sendable {
  /// What raises one raises the other.
  case straight
  /// What raises one lowers the other, as where the groups are named crosswise.
  case turned

  /// One turn after another.
  func then(_ other: Turn) -> Turn { self == other ? .straight : .turned }
}

/// Tells by their terms which quantities are kin: claims on them are nearly one bet (scoring.md 6).
///
/// Region, tissue, ligand and duration never separate two quantities; species do, and what is measured of what, and what
/// tells the groups apart. Terms correspond when they are equal, one lies in the other, or both lie in a term marked
/// `kin: together`; what one side leaves unsaid corresponds.
struct Kinship: Sendable {
  let vocabulary: Vocabulary

  /// Which way round two quantities of the vocabulary are kin; nil when they are not.
  func turn(_ one: Quantity, _ other: Quantity) -> Turn? {
    guard one.vocabulary == other.vocabulary, let subjects = turn(one.subject, other.subject),
      correspond(one.scope[.species], other.scope[.species])
    else { return nil }
    return turn(one.contrast, other.contrast).map(subjects.then)
  }

  // MARK: What is measured

  private func turn(_ one: Subject, _ other: Subject) -> Turn? {
    guard one.aspect == other.aspect, isAligned(one.target, other.target), isAligned(one.outcome, other.outcome)
    else { return nil }
    return turn(measures: one.measure, other.measure)
  }

  /// Whether neither is named, or one lies in the other.
  private func isAligned(_ one: Term?, _ other: Term?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return vocabulary.subsumes(one, other) || vocabulary.subsumes(other, one)
  }

  /// How measures go together: one lies in the other, or both stand for the same.
  func turn(measures one: Term?, _ other: Term?) -> Turn? {
    guard let one, let other else { return one == nil && other == nil ? .straight : nil }
    for (mine, first) in meanings(one) {
      for (theirs, second) in meanings(other) where isAligned(mine, theirs) { return first.then(second) }
    }
    return nil
  }

  /// A measure and all that it stands for.
  private func meanings(_ measure: Term) -> [(Term, Turn)] {
    [(measure, .straight)]
      + vocabulary.proxies(measure).map { ($0.measure, $0.movesAgainst ? .turned : .straight) }
  }

  // MARK: What is compared

  private func turn(_ one: Quantity.Contrast, _ other: Quantity.Contrast) -> Turn? {
    switch (one, other) {
    case (.difference(let first, let second), .difference(let third, let fourth)):
      guard Set(first.contrast(with: second, vocabulary)) == Set(third.contrast(with: fourth, vocabulary))
      else { return nil }
      if correspond(first, third), correspond(second, fourth) { return .straight }
      return correspond(first, fourth) && correspond(second, third) ? .turned : nil
    case (.association(let one, let members), .association(let other, let others)):
      if let members, let others, !correspond(members, others) { return nil }
      return turn(one, other) ?? oppositeTurn(one, other)
    case (.order(let one), .order(let other)):
      let (fewer, more) = one.count < other.count ? (one, other) : (other, one)
      return fewer.allSatisfy { arm in more.contains { correspond(arm, $0) } } ? .straight : nil
    default: return nil
    }
  }

  /// A correlation with an outcome goes against the one with its opposite.
  private func oppositeTurn(_ one: Subject, _ other: Subject) -> Turn? {
    guard let outcome = one.outcome, let opposite = vocabulary.opposite(outcome) else { return nil }
    var turned = one
    turned.outcome = opposite
    return turn(turned, other).map(Turn.turned.then)
  }

  /// Whether two groups could be one, attribute by attribute; for how long they were treated says nothing.
  func correspond(_ one: Arm, _ other: Arm) -> Bool {
    Set(one.terms.keys).union(other.terms.keys).allSatisfy { correspond(one.terms[$0], other.terms[$0]) }
  }

  /// Whether one of some terms corresponds to one of others.
  func correspond(_ one: [Term]?, _ other: [Term]?) -> Bool {
    guard let one, let other else { return true }
    return one.contains { first in other.contains { vocabulary.correspond(first, $0) } }
  }
}
