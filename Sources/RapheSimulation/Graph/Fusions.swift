/// Which nodes become one instruction with the only node that needs them.
///
/// What is between the two is neither stored nor loaded then. Both are rounded as if they stood apart.
struct Fusions {
  /// Nodes that have no instruction of their own, with those that have them in theirs.
  private(set) var absorbed: [Graph.ID: Graph.ID] = [:]
  /// What the nodes that absorbed one compute, and from what.
  private(set) var operations: [Graph.ID: Operation] = [:]
  private(set) var parts: [Graph.ID: [Graph.ID]] = [:]

  /// The pairs among nodes that are computed in this order, for these roots.
  init(_ graph: Graph, _ order: [Graph.ID], _ roots: [Graph.ID]) {
    var uses: [Graph.ID: Int] = [:]
    for root in roots { uses[root, default: 0] += 1 }
    for id in order {
      let node = graph.node(id)
      for part in [node.a, node.b, node.c] where part >= 0 { uses[part, default: 0] += 1 }
    }
    let computed = Set(order)
    // Products into sums first, of which there are most.
    for isSecond in [false, true] {
      for id in order where absorbed[id] == nil && parts[id] == nil {
        let node = graph.node(id)
        guard node.b >= 0, node.c < 0 else { continue }
        for (inner, other, isRight) in [(node.b, node.a, true), (node.a, node.b, false)] {
          guard uses[inner] == 1, computed.contains(inner) else { continue }
          if absorbed[inner] != nil || parts[inner] != nil { continue }
          let first = graph.node(inner)
          let found =
            isSecond
            ? Self.product(node.operation, of: first.operation, isRight)
            : Self.sum(node.operation, of: first.operation, isRight)
          guard let found else { continue }
          operations[id] = found
          parts[id] = [first.a, first.b, other]
          absorbed[inner] = id
          break
        }
      }
    }
  }

  /// A sum or difference of a product and something.
  private static func sum(_ outer: Operation, of inner: Operation, _ isRight: Bool) -> Operation? {
    guard inner == .multiply else { return nil }
    switch outer {
    case .add: return .multiplyAdd
    case .subtract: return isRight ? .subtractProduct : .multiplySubtract
    default: return nil
    }
  }

  /// A product or quotient of something that is made of two.
  private static func product(_ outer: Operation, of inner: Operation, _ isRight: Bool) -> Operation? {
    switch (outer, inner) {
    case (.multiply, .multiply): .multiplyProduct
    case (.multiply, .add): .multiplySum
    case (.multiply, .subtract): .multiplyDifference
    case (.multiply, .divide): .multiplyQuotient
    case (.divide, .add): isRight ? .divideBySum : nil
    case (.divide, .multiply): isRight ? nil : .divideProduct
    case (.divide, .subtract): isRight ? nil : .divideDifference
    default: nil
    }
  }
}
