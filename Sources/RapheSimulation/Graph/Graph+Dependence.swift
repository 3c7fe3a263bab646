extension Graph {
  /// The states that a node depends on, by their indices, in increasing order.
  func states(of root: ID) -> [Int] {
    var seen = Set<ID>()
    var waiting = [root]
    var result: [Int] = []
    while let id = waiting.popLast() {
      guard levels[Int(id)] == .moment, seen.insert(id).inserted else { continue }
      let node = nodes[Int(id)]
      if node.operation == .state { result.append(Int(node.bits)) }
      for part in [node.a, node.b, node.c] where part >= 0 { waiting.append(part) }
    }
    return result.sorted()
  }

  /// Which of some derivatives may be infinite, or no number, where the rates are finite: those of roots and powers.
  func singular(among derivatives: [ID]) -> [Int] {
    var known = [Bool?](repeating: nil, count: nodes.count)
    func isSingular(_ id: ID) -> Bool {
      if let known = known[Int(id)] { return known }
      let node = nodes[Int(id)]
      var result = level(id) == .moment && (node.operation == .root || node.operation == .power)
      for part in [node.a, node.b, node.c] where part >= 0 && !result { result = isSingular(part) }
      known[Int(id)] = result
      return result
    }
    return derivatives.indices.filter { isSingular(derivatives[$0]) }
  }
}
