extension Graph {
  /// Adds an expression all of whose names are known.
  mutating func lower(_ expression: Expression, _ names: (String) -> ID?) -> ID {
    switch expression.form {
    case .number(let value): return constant(value)
    case .name(let name):
      guard let id = names(name) else { preconditionFailure("names are checked before") }
      return id
    case .unary(.minus, let operand): return negate(lower(operand, names))
    case .unary(.not, let operand): return apply(.not, lower(operand, names))
    case .binary(let symbol, let left, let right):
      let a = lower(left, names)
      return combine(symbol, a, lower(right, names))
    case .call(let function, let arguments):
      var parts: [ID] = []
      for argument in arguments { parts.append(lower(argument, names)) }
      return call(function, parts)
    }
  }

  private mutating func combine(_ symbol: BinaryOperator, _ a: ID, _ b: ID) -> ID {
    switch symbol {
    case .or: apply(.or, a, b)
    case .and: apply(.and, a, b)
    case .less: apply(.isLess, a, b)
    case .lessOrEqual: apply(.isLessOrEqual, a, b)
    case .greater: apply(.isLess, b, a)
    case .greaterOrEqual: apply(.isLessOrEqual, b, a)
    case .equal: apply(.isEqual, a, b)
    case .notEqual: apply(.not, apply(.isEqual, a, b))
    case .plus: add(a, b)
    case .minus: subtract(a, b)
    case .times: multiply(a, b)
    case .over: divide(a, b)
    case .power: power(a, b)
    }
  }

  private mutating func call(_ function: Function, _ x: [ID]) -> ID {
    switch function {
    case .if: return choose(x[0], x[1], x[2])
    case .min: return apply(.smaller, x[0], x[1])
    case .max: return apply(.larger, x[0], x[1])
    case .abs: return apply(.magnitude, x[0])
    case .exp: return apply(.exponential, x[0])
    case .ln, .log: return apply(.logarithm, x[0])
    case .log10: return multiply(constant(0.434_294_481_903_251_8), apply(.logarithm, x[0]))
    case .sqrt: return apply(.root, x[0])
    case .hill:
      let raised = power(apply(.larger, x[0], constant(0)), x[2])
      return divide(raised, add(power(x[1], x[2]), raised))
    case .emax: return divide(multiply(x[1], x[0]), add(x[2], x[0]))
    case .operational:
      let bounded = apply(.larger, x[0], constant(0))
      let raised = power(divide(multiply(x[3], bounded), add(x[2], bounded)), x[4])
      return divide(multiply(x[1], raised), add(constant(1), raised))
    }
  }
}
