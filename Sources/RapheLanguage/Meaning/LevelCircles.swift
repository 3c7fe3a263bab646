import RapheSyntax

extension ResolvedTheory {
  /// Comparisons and orders within one scope that go in a circle, so that every group would be above itself.
  ///
  /// Two claims that cannot both hold are reported as such; here are circles of three and more. Time grows with the
  /// number of claims.
  ///
  /// - Parameter reported: what was said of pairs of claims; a circle through such a pair says nothing more.
  func circlesOfLevels(beside reported: [Diagnostic]) -> [Diagnostic] {
    var keys: [LevelGraph.Key] = []
    var graphs: [LevelGraph.Key: LevelGraph] = [:]
    for (index, claim) in claims.enumerated() {
      let steps = LevelGraph.steps(of: claim)
      guard !steps.isEmpty else { continue }
      let key = LevelGraph.Key(claim)
      if graphs[key] == nil { keys.append(key) }
      for (low, high) in steps { graphs[key, default: LevelGraph()].add(low, high, claim: index) }
    }
    let known = Set(reported.filter { $0.code == .contradiction }.flatMap { [$0.place] + $0.notes.map(\.place) })
    return keys.flatMap { key -> [Diagnostic] in
      var graph = graphs[key] ?? LevelGraph()
      return graph.circles().compactMap { circle in
        let members = Set(circle).sorted().map { claims[$0] }
        guard members.count > 2, members.count(where: { known.contains($0.written.id.place) }) < 2 else { return nil }
        return .circle(members, vocabulary)
      }
    }
  }
}

/// Which groups have more than which, as a graph whose steps are claims.
private struct LevelGraph {
  /// What claims have in common whose steps can be joined.
  struct Key: Hashable {
    var subject: Subject
    var scope: [TermKind: [Term]]
    var appliesTo: Setting

    init(_ claim: ResolvedClaim) {
      (subject, scope, appliesTo) = (claim.quantity.subject, claim.quantity.scope, claim.written.appliesTo)
    }
  }

  private struct Step {
    var to: Int
    var claim: Int
  }

  private var nodes: [Arm: Int] = [:]
  private var steps: [[Step]] = []

  /// What a claim says of neighbouring groups, each time the lower one first; nothing when it says no direction.
  static func steps(of claim: ResolvedClaim) -> [(Arm, Arm)] {
    switch (claim.claimed, claim.quantity.contrast) {
    case (.order(let order), .order(let groups)):
      zip(order, order.dropFirst()).map { (groups[$0], groups[$1]) }
    case (.effect(let region), .difference(let first, let second)) where region.sign != 0:
      [region.sign > 0 ? (second, first) : (first, second)]
    default: []
    }
  }

  mutating func add(_ low: Arm, _ high: Arm, claim: Int) {
    let (from, to) = (node(low), node(high))
    steps[from].append(Step(to: to, claim: claim))
  }

  private mutating func node(_ arm: Arm) -> Int {
    if let known = nodes[arm] { return known }
    nodes[arm] = steps.count
    steps.append([])
    return steps.count - 1
  }

  /// Circles that share no group, each as the claims that its steps are.
  mutating func circles() -> [[Int]] {
    var found: [[Int]] = []
    // After this many, what is left is told when they are mended.
    while found.count < 20, let circle = nextCircle() {
      found.append(circle.map(\.claim))
      for step in circle { steps[step.to] = [] }
    }
    return found
  }

  /// A circle that is the shortest through one of its groups; nil when there is none.
  private func nextCircle() -> [Step]? {
    var entering = [Int](repeating: 0, count: steps.count)
    for list in steps { for step in list { entering[step.to] += 1 } }
    // What nothing leads to is in no circle; what it leads to may then be in none either.
    var open = steps.indices.filter { entering[$0] == 0 }
    var isLeft = [Bool](repeating: true, count: steps.count)
    while let node = open.popLast() {
      isLeft[node] = false
      for step in steps[node] {
        entering[step.to] -= 1
        if entering[step.to] == 0 { open.append(step.to) }
      }
    }
    // Backwards from what is left there is always a step that came from what is left, so that some group comes twice.
    var before = [Int?](repeating: nil, count: steps.count)
    for node in steps.indices where isLeft[node] {
      for step in steps[node] where isLeft[step.to] && before[step.to] == nil { before[step.to] = node }
    }
    guard var node = steps.indices.first(where: { isLeft[$0] }) else { return nil }
    var seen = Set<Int>()
    while seen.insert(node).inserted {
      guard let last = before[node] else { return nil }
      node = last
    }
    return shortestCircle(through: node)
  }

  private func shortestCircle(through start: Int) -> [Step]? {
    var arrival: [Int: (from: Int, step: Step)] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for step in steps[node] where arrival[step.to] == nil {
        arrival[step.to] = (node, step)
        queue.append(step.to)
      }
      if arrival[start] != nil { break }
    }
    var circle: [Step] = []
    var node = start
    repeat {
      guard let (from, step) = arrival[node] else { return nil }
      circle.append(step)
      node = from
    } while node != start
    return circle.reversed()
  }
}

extension Diagnostic {
  /// Claims, in the order written, that lead from each of their groups back to itself.
  fileprivate static func circle(_ claims: [ResolvedClaim], _ vocabulary: Vocabulary) -> Diagnostic {
    let shown = claims.count > 8 ? Array(claims.prefix(7)) : claims
    var names = shown.map(\.id)
    if shown.count < claims.count { names.append("\(claims.count - shown.count) more") }
    let last = claims[claims.count - 1]
    return Diagnostic(
      .levelCircle, "\(wordList(names, and: "and")) cannot all hold: their groups go in a circle",
      at: last.written.id.place,
      notes: shown.filter { $0.written.id.place != last.written.id.place }.map {
        Diagnostic.Note(vocabulary.sentence($0), at: $0.written.id.place)
      },
      help: "withdraw one of them, or narrow their scopes")
  }
}
