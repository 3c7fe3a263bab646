// Simplifying constructors. What depends on parameters alone is gathered to the left of a product, so that it is
// computed once a draw and not once a stage.
//
// Nothing is simplified to a number that the expression does not have everywhere: 0/x at 0, 0·ln x at 0 and 1/x − 1/x
// at 0 are not numbers. Derivatives, where a 0 means "does not depend", have their own products (`Graph+Derivative`).
extension Graph {
  mutating func add(_ a: ID, _ b: ID) -> ID {
    if value(a) == 0 { return b }
    if value(b) == 0 { return a }
    if node(b).operation == .negate { return subtract(a, node(b).a) }
    if node(a).operation == .negate { return subtract(b, node(a).a) }
    return a <= b ? apply(.add, a, b) : apply(.add, b, a)
  }

  mutating func subtract(_ a: ID, _ b: ID) -> ID {
    if value(b) == 0 { return a }
    if value(a) == 0 { return negate(b) }
    if a == b, isAlwaysFinite(a) { return constant(0) }
    if node(b).operation == .negate { return add(a, node(b).a) }
    return apply(.subtract, a, b)
  }

  mutating func negate(_ a: ID) -> ID {
    let node = node(a)
    if node.operation == .negate { return node.a }
    if node.operation == .subtract { return subtract(node.b, node.a) }
    if node.operation == .multiply, level(node.a) < .moment, level(node.b) == .moment {
      return apply(.multiply, negate(node.a), node.b)
    }
    return apply(.negate, a)
  }

  mutating func multiply(_ a: ID, _ b: ID) -> ID {
    if value(a) == 0, isAlwaysFinite(b) { return a }
    if value(b) == 0, isAlwaysFinite(a) { return b }
    if value(a) == 1 { return b }
    if value(b) == 1 { return a }
    if value(a) == -1 { return negate(b) }
    if value(b) == -1 { return negate(a) }
    if node(a).operation == .negate { return negate(multiply(node(a).a, b)) }
    if node(b).operation == .negate { return negate(multiply(a, node(b).a)) }
    let (left, right) = (factors(a), factors(b))
    guard let rest = left.rest.map({ rest in right.rest.map { ordered(.multiply, rest, $0) } ?? rest }) ?? right.rest
    else { return ordered(.multiply, a, b) }
    guard let factor = left.fixed.map({ fixed in right.fixed.map { multiply(fixed, $0) } ?? fixed }) ?? right.fixed
    else { return rest }
    return apply(.multiply, factor, rest)
  }

  mutating func divide(_ a: ID, _ b: ID) -> ID {
    if value(b) == 1 { return a }
    if level(b) < .moment, level(a) == .moment {
      return multiply(apply(.divide, constant(1), b), a)
    }
    let (fixed, rest) = factors(a)
    if level(b) == .moment, let fixed, let rest, value(fixed) != 1 {
      return apply(.multiply, fixed, apply(.divide, rest, b))
    }
    return apply(.divide, a, b)
  }

  mutating func power(_ a: ID, _ b: ID) -> ID {
    if let exponent = value(b) {
      if exponent == 0 { return constant(1) }
      if exponent == 0.5 { return apply(.root, a) }
      if exponent == exponent.rounded(), exponent.magnitude <= 16 {
        let result = whole(a, Int(exponent.magnitude))
        return exponent < 0 ? divide(constant(1), result) : result
      }
    }
    return apply(.power, a, b)
  }

  mutating func choose(_ condition: ID, _ a: ID, _ b: ID) -> ID {
    if let known = value(condition) { return known != 0 ? a : b }
    return a == b ? a : apply(.choose, condition, a, b)
  }

  /// Whether a node is a finite number wherever the states, the time and the parameters are, overflow apart.
  func isAlwaysFinite(_ id: ID) -> Bool {
    if let value = value(id) { return value.isFinite }
    return finite[Int(id)]
  }

  private mutating func whole(_ a: ID, _ exponent: Int) -> ID {
    if exponent == 1 { return a }
    let half = whole(a, exponent / 2)
    let square = multiply(half, half)
    return exponent % 2 == 0 ? square : multiply(square, a)
  }

  private mutating func ordered(_ operation: Operation, _ a: ID, _ b: ID) -> ID {
    a <= b ? apply(operation, a, b) : apply(operation, b, a)
  }

  /// A product as what depends on parameters alone and what does not.
  private func factors(_ id: ID) -> (fixed: ID?, rest: ID?) {
    if level(id) < .moment { return (id, nil) }
    let node = node(id)
    if node.operation == .multiply, level(node.a) < .moment { return (node.a, node.b) }
    return (nil, id)
  }
}
