import RapheNumerics

/// One operation on registers: `target` = `operation`(`a`, `b`, `c`).
struct Instruction: Hashable, Sendable {
  var operation: Operation
  var target: UInt32
  var a: UInt32
  var b: UInt32 = 0
  var c: UInt32 = 0

  /// What an operation comes to for plain numbers, with the bits that a run would get.
  static func compute(_ operation: Operation, _ a: Double, _ b: Double, _ c: Double) -> Double {
    evaluate(operation, a, b, c)
  }

  /// What an operation comes to in every lane.
  @inline(__always) static func evaluate<V: Lanes>(
    _ operation: Operation, _ a: @autoclosure () -> V, _ b: @autoclosure () -> V, _ c: @autoclosure () -> V
  ) -> V {
    switch operation {
    case .add: V.add(a(), b())
    case .subtract: V.subtract(a(), b())
    case .multiply: V.multiply(a(), b())
    case .multiplyAdd: V.add(V.multiply(a(), b()), c())
    case .multiplySubtract: V.subtract(V.multiply(a(), b()), c())
    case .subtractProduct: V.subtract(c(), V.multiply(a(), b()))
    case .multiplyProduct: V.multiply(V.multiply(a(), b()), c())
    case .multiplySum: V.multiply(V.add(a(), b()), c())
    case .multiplyDifference: V.multiply(V.subtract(a(), b()), c())
    case .multiplyQuotient: V.multiply(V.divide(a(), b()), c())
    case .divide: V.divide(a(), b())
    case .divideBySum: V.divide(c(), V.add(a(), b()))
    case .divideProduct: V.divide(V.multiply(a(), b()), c())
    case .divideDifference: V.divide(V.subtract(a(), b()), c())
    case .negate: V.negate(a())
    case .power: V.power(a(), b())
    case .smaller: V.smaller(a(), b())
    case .larger: V.larger(a(), b())
    case .magnitude: V.magnitude(a())
    case .exponential: V.exponential(a())
    case .logarithm: V.naturalLogarithm(a())
    case .root: V.root(a())
    case .isLess: V.isLess(a(), b())
    case .isLessOrEqual: V.isLessOrEqual(a(), b())
    case .isEqual: V.isEqual(a(), b())
    case .not: V.isEqual(a(), V(repeating: 0))
    case .and: V.choose(a(), truth(b()), V(repeating: 0))
    case .or: V.choose(a(), V(repeating: 1), truth(b()))
    case .choose: V.choose(a(), b(), c())
    case .constant, .parameter, .state, .time: a()
    }
  }

  @inline(__always) private static func truth<V: Lanes>(_ a: V) -> V {
    V.choose(a, V(repeating: 1), V(repeating: 0))
  }
}

/// Instructions and the registers in which their results are afterwards.
struct Program: Sendable {
  var instructions: [Instruction] = []
  /// One register for each root, in order.
  var outputs: [UInt32] = []

  /// Runs over registers, which must be as many as the layout says.
  @inline(__always) func run<V: Lanes>(_ registers: UnsafeMutablePointer<V>) {
    unsafe instructions.withUnsafeBufferPointer { list in
      for index in 0..<list.count {
        let step = unsafe list[index]
        unsafe registers[Int(step.target)] = unsafe Instruction.evaluate(
          step.operation, registers[Int(step.a)], registers[Int(step.b)], registers[Int(step.c)])
      }
    }
  }
}

/// Which register holds what, the same for all programs of a model.
struct Layout: Sendable {
  /// Constants come first, with these values.
  var constants: [Double]
  /// Then parameters, then what is computed once a draw, then states, then the time, then everything passing.
  var parameters: Int
  var hoisted: Int
  var states: Int
  /// How many passing registers the largest program needs.
  var passing = 0

  var firstParameter: Int { constants.count }
  var firstHoisted: Int { firstParameter + parameters }
  var firstState: Int { firstHoisted + hoisted }
  var time: Int { firstState + states }
  var firstPassing: Int { time + 1 }
  var count: Int { firstPassing + passing }
}
