extension Quantity {
  /// A fixed order of quantities of one vocabulary, by their terms and numbers and not by any words.
  package func isBefore(_ other: Quantity) -> Bool {
    let (mine, theirs) = (termLists, other.termLists)
    for (one, two) in zip(mine, theirs) where one != two { return one.lexicographicallyPrecedes(two) }
    if mine.count != theirs.count { return mine.count < theirs.count }
    let (numbers, others) = (numbers, other.numbers)
    if numbers != others { return numbers.lexicographicallyPrecedes(others) }
    return scale.name < other.scale.name
  }

  /// Every term, in lists whose number and meaning the kind of contrast decides.
  private var termLists: [[Term]] {
    let arms: [Arm]
    var lists = subject.termLists
    switch contrast {
    case .difference(let first, let second): arms = [first, second]
    case .association(let other, let members):
      lists += other.termLists
      arms = members.map { [$0] } ?? []
    case .order(let groups): arms = groups
    }
    lists += TermKind.allCases.map { scope[$0] ?? [] }
    return lists + arms.flatMap { arm in TermKind.allCases.map { arm.terms[$0] ?? [] } }
  }

  /// The kind of contrast, what time the subjects speak of, how long groups were treated, whether proxies are refused.
  private var numbers: [Double] {
    switch contrast {
    case .difference(let first, let second): [0, subject.aspect.number] + first.days + second.days + refusal
    case .association(let other, let members):
      [1, subject.aspect.number, other.aspect.number] + (members?.days ?? []) + refusal
    case .order(let groups): [2, subject.aspect.number] + groups.flatMap(\.days) + refusal
    }
  }

  private var refusal: [Double] { [refusesProxies ? 1 : 0] }
}

extension Subject {
  fileprivate var termLists: [[Term]] { [target, measure, outcome].map { $0.map { [$0] } ?? [] } }
}

extension Subject.Aspect {
  fileprivate var number: Double {
    switch self {
    case .level: 0
    case .change: 1
    case .baseline: 2
    }
  }
}

extension Arm {
  fileprivate var days: [Double] { [minimumDays ?? 0, maximumDays ?? .infinity] }
}
