/// A comparison of the time with what depends on parameters alone: its truth changes at one instant of a run.
struct TimeSwitch: Sendable {
  /// How the left side is compared with the right.
  enum Relation: Hashable, Sendable {
    case less, lessOrEqual, equal
  }

  /// A moment at which it is asked for.
  enum Moment {
    /// At this time itself.
    case at(Double)
    /// From this time on until the next instant at which anything changes.
    case after(Double)
  }

  /// The sides of a comparison in one run: their difference is `slope`·time + `offset`, and 0 at `instant`.
  struct Reading {
    var instant: Double
    var slope: Double
    var offset: Double
  }

  var relation: Relation

  /// Whether the comparison holds; false for what is not a number.
  func holds(_ reading: Reading, _ moment: Moment) -> Bool {
    var difference = reading.offset
    if reading.instant.isFinite {
      let (time, sideAtInstant) =
        switch moment {
        case .at(let time): (time, 0.0)
        case .after(let time): (time, 1.0)
        }
      let side = time < reading.instant ? -1 : time > reading.instant ? 1 : sideAtInstant
      difference = reading.slope < 0 ? -side : side
    }
    return switch relation {
    case .less: difference < 0
    case .lessOrEqual: difference <= 0
    case .equal: difference == 0
    }
  }
}

/// Replaces comparisons of the time by hidden parameters that hold their truth from one instant to the next.
///
/// What is left changes smoothly between the instants, so that no step can lead past a pulse, and both ends of a step
/// see its own side of a jump.
struct Clockwork {
  /// The comparisons, in the order of their hidden parameters.
  private(set) var switches: [TimeSwitch] = []
  /// For each the instant, the slope and the offset of the difference of its sides, one after the other.
  private(set) var readings: [Graph.ID] = []
  private let firstParameter: Int
  private var known: [Graph.ID: Graph.ID] = [:]
  private var hidden: [Node: Graph.ID] = [:]
  private var lines: [Graph.ID: Line?] = [:]

  /// What a node is, if it is slope·time + offset.
  private struct Line {
    var slope: Graph.ID
    var offset: Graph.ID
  }

  /// - Parameter firstParameter: the index of the first hidden parameter.
  init(firstParameter: Int) { self.firstParameter = firstParameter }

  /// A node with its comparisons replaced; the node itself if it has none.
  mutating func replaced(_ id: Graph.ID, _ graph: inout Graph) -> Graph.ID {
    if let result = known[id] { return result }
    let node = graph.node(id)
    var result = id
    if graph.level(id) == .moment, node.operation != .state, node.operation != .time {
      let a = replaced(node.a, &graph)
      let b = node.b < 0 ? node.b : replaced(node.b, &graph)
      let c = node.c < 0 ? node.c : replaced(node.c, &graph)
      switch node.operation {
      case .isLess: result = hiddenParameter(.less, a, b, &graph) ?? id
      case .isLessOrEqual: result = hiddenParameter(.lessOrEqual, a, b, &graph) ?? id
      case .isEqual: result = hiddenParameter(.equal, a, b, &graph) ?? id
      case .smaller:
        if let isLess = hiddenParameter(.less, a, b, &graph) { result = graph.choose(isLess, a, b) }
      case .larger:
        if let isLess = hiddenParameter(.less, b, a, &graph) { result = graph.choose(isLess, a, b) }
      case .magnitude:
        if let isLess = hiddenParameter(.less, a, graph.constant(0), &graph) {
          result = graph.choose(isLess, graph.negate(a), a)
        }
      default: break
      }
      if result == id, a != node.a || b != node.b || c != node.c { result = rebuilt(node, a, b, c, &graph) }
    }
    known[id] = result
    return result
  }

  private func rebuilt(
    _ node: Node, _ a: Graph.ID, _ b: Graph.ID, _ c: Graph.ID, _ graph: inout Graph
  ) -> Graph.ID {
    switch node.operation {
    case .add: graph.add(a, b)
    case .subtract: graph.subtract(a, b)
    case .negate: graph.negate(a)
    case .multiply: graph.multiply(a, b)
    case .divide: graph.divide(a, b)
    case .power: graph.power(a, b)
    case .choose: graph.choose(a, b, c)
    default: graph.apply(node.operation, a, b, c)
    }
  }

  /// The parameter that holds the truth of a comparison; nil unless it is one of the time.
  ///
  /// The sides may hold such parameters themselves, as those of `abs(time - 10) < 1` do: they come first, and the
  /// reading of the comparison changes when one of them turns.
  private mutating func hiddenParameter(
    _ relation: TimeSwitch.Relation, _ a: Graph.ID, _ b: Graph.ID, _ graph: inout Graph
  ) -> Graph.ID? {
    let operation: Operation =
      switch relation {
      case .less: .isLess
      case .lessOrEqual: .isLessOrEqual
      case .equal: .isEqual
      }
    let key = Node(operation: operation, a: a, b: b)
    if let known = hidden[key] { return known }
    // What does not depend on the time has no instant.
    if graph.level(a) < .moment, graph.level(b) < .moment { return nil }
    guard let left = line(a, &graph), let right = line(b, &graph) else { return nil }
    let slope = graph.subtract(left.slope, right.slope)
    if graph.value(slope) == 0 { return nil }
    let offset = graph.subtract(left.offset, right.offset)
    readings += [graph.divide(graph.negate(offset), slope), slope, offset]
    let parameter = graph.parameter(firstParameter + switches.count)
    switches.append(TimeSwitch(relation: relation))
    hidden[key] = parameter
    return parameter
  }

  private mutating func line(_ id: Graph.ID, _ graph: inout Graph) -> Line? {
    if let known = lines[id] { return known }
    let result = readLine(id, &graph)
    lines[id] = .some(result)
    return result
  }

  private mutating func readLine(_ id: Graph.ID, _ graph: inout Graph) -> Line? {
    if graph.level(id) < .moment { return Line(slope: graph.constant(0), offset: id) }
    let node = graph.node(id)
    switch node.operation {
    case .time: return Line(slope: graph.constant(1), offset: graph.constant(0))
    case .add, .subtract:
      guard let a = line(node.a, &graph), let b = line(node.b, &graph) else { return nil }
      return node.operation == .add
        ? Line(slope: graph.add(a.slope, b.slope), offset: graph.add(a.offset, b.offset))
        : Line(slope: graph.subtract(a.slope, b.slope), offset: graph.subtract(a.offset, b.offset))
    case .negate:
      return line(node.a, &graph).map { Line(slope: graph.negate($0.slope), offset: graph.negate($0.offset)) }
    case .multiply:
      let isScaled = graph.level(node.a) < .moment
      guard isScaled || graph.level(node.b) < .moment else { return nil }
      let (factor, other) = isScaled ? (node.a, node.b) : (node.b, node.a)
      return line(other, &graph).map {
        Line(slope: graph.multiply(factor, $0.slope), offset: graph.multiply(factor, $0.offset))
      }
    case .divide where graph.level(node.b) < .moment:
      return line(node.a, &graph).map {
        Line(slope: graph.divide($0.slope, node.b), offset: graph.divide($0.offset, node.b))
      }
    case .choose where graph.level(node.a) < .moment:
      guard let a = line(node.b, &graph), let b = line(node.c, &graph) else { return nil }
      return Line(
        slope: graph.choose(node.a, a.slope, b.slope), offset: graph.choose(node.a, a.offset, b.offset))
    default: return nil
    }
  }
}
