/// What a node of the graph computes.
enum Operation: UInt8, Hashable, Sendable {
  case constant, parameter, state, time
  case add, subtract, multiply, divide, negate, power, smaller, larger, magnitude, exponential, logarithm, root
  case isLess, isLessOrEqual, isEqual, not, and, or, choose
  /// a·b + c, a·b − c and c − a·b, each rounded twice as if they stood apart.
  case multiplyAdd, multiplySubtract, subtractProduct
  /// (a·b)·c, (a + b)·c, (a − b)·c, (a/b)·c, c/(a + b), (a·b)/c and (a − b)/c, rounded twice too.
  case multiplyProduct, multiplySum, multiplyDifference, multiplyQuotient, divideBySum, divideProduct, divideDifference
}

/// A node: an operation on earlier nodes; leaves hold an index or the bits of a number instead.
struct Node: Hashable, Sendable {
  var operation: Operation
  var a: Int32 = -1
  var b: Int32 = -1
  var c: Int32 = -1
  var bits: UInt64 = 0
}

/// Expressions in which equal parts are the same node (hash-consing), simplified as they are built.
struct Graph: Sendable {
  typealias ID = Int32

  /// What a node depends on, the highest of its parts.
  enum Level: UInt8, Comparable, Sendable {
    case constant, draw, moment
    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  private(set) var nodes: [Node] = []
  private(set) var levels: [Level] = []
  /// Which nodes are made of finite numbers by what never leaves them.
  private(set) var finite: [Bool] = []
  private var known: [Node: ID] = [:]
  private var derivatives: [Pair: ID] = [:]

  private struct Pair: Hashable {
    var node: ID
    var variable: ID
  }

  func level(_ id: ID) -> Level { levels[Int(id)] }
  func node(_ id: ID) -> Node { nodes[Int(id)] }
  /// The number that a node is, if it is one.
  func value(_ id: ID) -> Double? {
    let node = nodes[Int(id)]
    return node.operation == .constant ? Double(bitPattern: node.bits) : nil
  }

  mutating func intern(_ node: Node) -> ID {
    if let id = known[node] { return id }
    let id = ID(nodes.count)
    nodes.append(node)
    known[node] = id
    let level: Level =
      switch node.operation {
      case .constant: .constant
      case .parameter: .draw
      case .state, .time: .moment
      default: [node.a, node.b, node.c].map { $0 < 0 ? .constant : levels[Int($0)] }.max() ?? .constant
      }
    levels.append(level)
    finite.append(staysFinite(node))
    return id
  }

  private func staysFinite(_ node: Node) -> Bool {
    switch node.operation {
    case .constant: Double(bitPattern: node.bits).isFinite
    case .parameter, .state, .time, .isLess, .isLessOrEqual, .isEqual, .not, .and, .or: true
    case .divide:
      // Any other divisor may be 0.
      value(node.b).map { $0 != 0 && $0.isFinite } ?? false && finite[Int(node.a)]
    case .power, .root, .logarithm, .exponential: false
    default: [node.a, node.b, node.c].allSatisfy { $0 < 0 || finite[Int($0)] }
    }
  }

  mutating func constant(_ value: Double) -> ID {
    intern(Node(operation: .constant, bits: (value == 0 ? 0 : value).bitPattern))
  }
  mutating func parameter(_ index: Int) -> ID { intern(Node(operation: .parameter, bits: UInt64(index))) }
  mutating func state(_ index: Int) -> ID { intern(Node(operation: .state, bits: UInt64(index))) }
  mutating func time() -> ID { intern(Node(operation: .time)) }

  /// A node of one operation, or the number that it comes to.
  mutating func apply(_ operation: Operation, _ a: ID, _ b: ID = -1, _ c: ID = -1) -> ID {
    let parts = [a, b, c].filter { $0 >= 0 }.map { value($0) }
    if let first = parts.first, let first, parts.allSatisfy({ $0 != nil }) {
      let second = parts.count > 1 ? parts[1] ?? 0 : 0
      let third = parts.count > 2 ? parts[2] ?? 0 : 0
      return constant(Instruction.compute(operation, first, second, third))
    }
    return intern(Node(operation: operation, a: a, b: b, c: c))
  }

  /// The derivative of a node by a state or the time.
  mutating func derivative(of id: ID, by variable: ID) -> ID {
    let node = nodes[Int(id)]
    if id == variable { return constant(1) }
    if levels[Int(id)] != .moment { return constant(0) }
    let pair = Pair(node: id, variable: variable)
    if let known = derivatives[pair] { return known }
    let result = differentiate(id, node, by: variable)
    derivatives[pair] = result
    return result
  }
}
