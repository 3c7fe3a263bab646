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
      let left = scale(derivative(of: node.a, by: variable), by: node.b)
      return add(left, scale(derivative(of: node.b, by: variable), by: node.a))
    case .divide:
      // (a' − q·b')/b with the quotient q that is there already.
      let change = scale(derivative(of: node.b, by: variable), by: id)
      return share(subtract(derivative(of: node.a, by: variable), change), of: node.b)
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
    case .exponential: return scale(derivative(of: node.a, by: variable), by: id)
    case .logarithm: return share(derivative(of: node.a, by: variable), of: node.a)
    case .root: return share(scale(derivative(of: node.a, by: variable), by: constant(0.5)), of: id)
    case .choose:
      return choose(node.a, derivative(of: node.b, by: variable), derivative(of: node.c, by: variable))
    case .multiplyAdd, .multiplySubtract, .subtractProduct, .multiplyProduct, .multiplySum, .multiplyDifference,
      .multiplyQuotient, .divideBySum, .divideProduct, .divideDifference:
      preconditionFailure("fused only in programs")
    }
  }

  /// A derivative times a factor; nothing where there is no dependence, whatever the factor is.
  private mutating func scale(_ derivative: ID, by factor: ID) -> ID {
    value(derivative) == 0 ? derivative : multiply(factor, derivative)
  }

  /// A derivative over a divisor; nothing where there is no dependence.
  private mutating func share(_ derivative: ID, of divisor: ID) -> ID {
    value(derivative) == 0 ? derivative : divide(derivative, divisor)
  }

  private mutating func differentiatePower(_ id: ID, _ node: Node, by variable: ID) -> ID {
    let base = derivative(of: node.a, by: variable)
    let exponent = derivative(of: node.b, by: variable)
    var result = constant(0)
    if value(base) != 0 {
      let lower = power(node.a, subtract(node.b, constant(1)))
      result = scale(base, by: multiply(node.b, lower))
    }
    if value(exponent) != 0 {
      result = add(result, scale(exponent, by: multiply(id, apply(.logarithm, node.a))))
    }
    return result
  }
}
