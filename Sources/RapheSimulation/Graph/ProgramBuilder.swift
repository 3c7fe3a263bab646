/// Turns roots of a graph into programs that share constants and what is computed once a draw.
struct ProgramBuilder: Sendable {
  private let graph: Graph
  private var constants: [Graph.ID: Int] = [:]
  private var constantValues: [Double] = []
  private var hoisted: [Graph.ID: Int] = [:]
  private(set) var layout: Layout
  /// Computes the hoisted registers from the parameters.
  private(set) var hoisting = Program()

  /// A builder for programs whose roots are all among these.
  init(_ graph: Graph, parameters: Int, states: Int, roots: [Graph.ID]) {
    self.graph = graph
    layout = Layout(constants: [], parameters: parameters, hoisted: 0, states: states)
    var seen = Set<Graph.ID>()
    var needed = Set<Graph.ID>()
    var wanted: [Graph.ID] = []
    for root in roots { collect(root, isNeeded: true, &seen, &needed, &wanted) }
    layout = Layout(constants: constantValues, parameters: parameters, hoisted: wanted.count, states: states)
    hoisting = emit(wanted, isHoisting: true)
    for (index, id) in wanted.enumerated() { hoisted[id] = index }
  }

  /// Finds constants and the largest parts that depend on parameters alone.
  private mutating func collect(
    _ id: Graph.ID, isNeeded: Bool, _ seen: inout Set<Graph.ID>, _ needed: inout Set<Graph.ID>,
    _ wanted: inout [Graph.ID]
  ) {
    let node = graph.node(id)
    if isNeeded, graph.level(id) == .draw, node.operation != .parameter, needed.insert(id).inserted {
      wanted.append(id)
    }
    guard seen.insert(id).inserted else { return }
    if node.operation == .constant {
      constants[id] = constantValues.count
      constantValues.append(Double(bitPattern: node.bits))
    }
    for part in [node.a, node.b, node.c] where part >= 0 {
      collect(part, isNeeded: graph.level(id) == .moment, &seen, &needed, &wanted)
    }
  }

  /// A program that computes these roots.
  mutating func program(_ roots: [Graph.ID]) -> Program { emit(roots, isHoisting: false) }

  private mutating func emit(_ roots: [Graph.ID], isHoisting: Bool) -> Program {
    let walk = order(of: roots, isHoisting: isHoisting)
    let fused = Fusions(graph, walk, roots)
    let order = interleaved(walk.filter { fused.absorbed[$0] == nil }, fused)
    var lastUse: [Graph.ID: Int] = [:]
    for (index, id) in order.enumerated() {
      for part in operands(id, fused) { lastUse[part] = index }
    }
    let kept = Set(roots)
    var registers: [Graph.ID: UInt32] = [:]
    var free: [UInt32] = []
    var program = Program()
    var used = 0
    if isHoisting {
      for (index, id) in roots.enumerated() { registers[id] = UInt32(layout.firstHoisted + index) }
    }
    for (index, id) in order.enumerated() {
      let parts = operands(id, fused)
      let sources = parts.map { register(of: $0, registers) }
      for (place, part) in parts.enumerated() where lastUse[part] == index && !kept.contains(part) {
        guard let register = registers[part], Int(register) >= layout.firstPassing, parts.firstIndex(of: part) == place
        else { continue }
        free.append(register)
      }
      let target: UInt32
      if let known = registers[id] {
        target = known
      } else if let recycled = free.popLast() {
        target = recycled
      } else {
        target = UInt32(layout.firstPassing + used)
        used += 1
      }
      registers[id] = target
      program.instructions.append(
        Instruction(
          operation: fused.operations[id] ?? graph.node(id).operation, target: target, a: sources[0],
          b: sources.count > 1 ? sources[1] : sources[0], c: sources.count > 2 ? sources[2] : sources[0]))
    }
    program.outputs = roots.map { register(of: $0, registers) }
    layout.passing = max(layout.passing, used)
    return program
  }

  private func register(of id: Graph.ID, _ registers: [Graph.ID: UInt32]) -> UInt32 {
    if let register = registers[id] { return register }
    if let register = leaf(id) { return UInt32(register) }
    preconditionFailure("every operand is computed before its use")
  }

  private func leaf(_ id: Graph.ID) -> Int? {
    let node = graph.node(id)
    switch node.operation {
    case .constant: return constants[id]
    case .parameter: return layout.firstParameter + Int(node.bits)
    case .state: return layout.firstState + Int(node.bits)
    case .time: return layout.time
    default: return hoisted[id].map { layout.firstHoisted + $0 }
    }
  }

  /// The nodes to compute, every one after its parts, in the order of a walk from the first root on.
  private func order(of roots: [Graph.ID], isHoisting: Bool) -> [Graph.ID] {
    var seen = Set<Graph.ID>()
    var result: [Graph.ID] = []
    func visit(_ id: Graph.ID) {
      if leaf(id) != nil || !seen.insert(id).inserted { return }
      let node = graph.node(id)
      for part in [node.a, node.b, node.c] where part >= 0 { visit(part) }
      result.append(id)
    }
    for root in roots { visit(root) }
    return result
  }

  /// The same nodes, with those between that wait for nothing, so that few come right after what they need.
  ///
  /// A result is stored before the next instruction loads it, which takes longer than the instruction. Only nodes that
  /// are near in the walk are moved, so that not many results are kept at once.
  private func interleaved(_ walk: [Graph.ID], _ fused: Fusions) -> [Graph.ID] {
    var result: [Graph.ID] = []
    result.reserveCapacity(walk.count)
    var ready: [Graph.ID: Int] = [:]
    let parts = walk.map { id in operands(id, fused).filter { leaf($0) == nil } }
    var window = Array(walk.indices.prefix(Self.reach))
    var next = window.count
    while !window.isEmpty {
      // The first of the walk has what it needs, so there is always one.
      var best = (place: 0, start: Int.max)
      for (place, index) in window.enumerated() {
        var start = 0
        for part in parts[index] { start = max(start, ready[part] ?? .max) }
        if start < best.start { best = (place, start) }
        if start <= result.count { break }
      }
      let id = walk[window.remove(at: best.place)]
      ready[id] = result.count + (graph.node(id).operation == .divide ? 6 : 4)
      result.append(id)
      if next < walk.count {
        window.append(next)
        next += 1
      }
    }
    return result
  }

  /// How far ahead in the walk a node is looked for.
  private static var reach: Int { 24 }

  private func operands(_ id: Graph.ID, _ fusions: Fusions) -> [Graph.ID] {
    if let parts = fusions.parts[id] { return parts }
    let node = graph.node(id)
    return [node.a, node.b, node.c].filter { $0 >= 0 }
  }
}
