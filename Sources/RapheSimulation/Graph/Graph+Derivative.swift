// The rules of differentiation. Conditions are taken as constant: at the jump itself the derivative of a branch.
extension Graph {
  /// How large the terms of a sum are together: Σ|∂sum/∂x·x| over the states.
  mutating func size(of sum: ID, _ states: [ID]) -> ID {
    var result = constant(0)
    for state in states {
      let derivative = derivative(of: sum, by: state)
      if value(derivative) != 0 { result = add(result, apply(.magnitude, multiply(derivative, state))) }
    }
    return result
  }

  mutating func differentiate(_ id: ID, _ node: Node, by variable: ID) -> ID {
    switch node.operation {
    case .constant, .parameter, .state, .time, .isLess, .isLessOrEqual, .isEqual, .not, .and, .or: return constant(0)
    case .add: return add(derivative(of: node.a, by: variable), derivative(of: node.b, by: variable))
    case .subtract: return subtract(derivative(of: node.a, by: variable), derivative(of: node.b, by: variable))
    case .negate: return negate(derivative(of: node.a, by: variable))
    case .multiply:
      let left = multiply(derivative(of: node.a, by: variable), node.b)
      return add(left, multiply(node.a, derivative(of: node.b, by: variable)))
    case .divide:
      // (a' − q·b')/b with the quotient q that is there already.
      let change = multiply(id, derivative(of: node.b, by: variable))
      return divide(subtract(derivative(of: node.a, by: variable), change), node.b)
    case .power: return differentiatePower(id, node, by: variable)
    case .smaller:
      let condition = apply(.isLess, node.a, node.b)
      return choose(condition, derivative(of: node.a, by: variable), derivative(of: node.b, by: variable))
    case .larger:
      let condition = apply(.isLess, node.b, node.a)
      return choose(condition, derivative(of: node.a, by: variable), derivative(of: node.b, by: variable))
    case .magnitude:
      let inner = derivative(of: node.a, by: variable)
      return choose(apply(.isLess, node.a, constant(0)), negate(inner), inner)
    case .exponential: return multiply(id, derivative(of: node.a, by: variable))
    case .logarithm: return divide(derivative(of: node.a, by: variable), node.a)
    case .root: return divide(multiply(constant(0.5), derivative(of: node.a, by: variable)), id)
    case .choose:
      return choose(node.a, derivative(of: node.b, by: variable), derivative(of: node.c, by: variable))
    case .multiplyAdd, .multiplySubtract, .subtractProduct: preconditionFailure("fused only in programs")
    }
  }

  private mutating func differentiatePower(_ id: ID, _ node: Node, by variable: ID) -> ID {
    let base = derivative(of: node.a, by: variable)
    let exponent = derivative(of: node.b, by: variable)
    var result = constant(0)
    if value(base) != 0 {
      let lower = power(node.a, subtract(node.b, constant(1)))
      result = multiply(multiply(node.b, lower), base)
    }
    if value(exponent) != 0 {
      result = add(result, multiply(multiply(id, apply(.logarithm, node.a)), exponent))
    }
    return result
  }
}
