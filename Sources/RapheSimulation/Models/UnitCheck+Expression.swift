import RapheNumerics

extension UnitCheck {
  /// What an expression is measured in; mistakes inside are reported and their part then fits everything.
  mutating func measure(_ expression: Expression) -> Measure {
    switch expression.form {
    case .number(let value):
      return Measure(dimension: Dimension(), scales: [1], number: value, isLiteral: true)
    case .name(let name):
      var named = measures[name] ?? .unknown
      named.isLiteral = false
      return named
    case .unary(.minus, let operand):
      var inner = measure(operand)
      inner.number = inner.number.map { -$0 }
      return inner
    case .unary(.not, let operand):
      _ = measure(operand)
      return .plain
    case .binary(let symbol, let left, let right): return binary(symbol, left, right, expression)
    case .call(let function, let arguments): return call(function, arguments, expression)
    }
  }

  private mutating func binary(
    _ symbol: BinaryOperator, _ left: Expression, _ right: Expression, _ whole: Expression
  ) -> Measure {
    let a = measure(left)
    let b = measure(right)
    switch symbol {
    case .plus, .minus: return same(a, b, whole.place, "`\(symbol.rawValue)`", inSum: true)
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
      _ = same(a, b, whole.place, "`\(symbol.rawValue)`")
      return .plain
    case .or, .and: return .plain
    case .times: return product(a, b, 1)
    case .over: return product(a, b, -1)
    case .power: return power(a, b, whole.place)
    }
  }

  /// The unit that two sides share, or a mistake.
  private mutating func same(
    _ a: Measure, _ b: Measure, _ place: Range<Int>, _ words: String, inSum: Bool = false
  ) -> Measure {
    if a.fitsAll { return a.number == 0 ? b.withoutNumber : a }
    if b.fitsAll { return b.number == 0 ? a.withoutNumber : b }
    if a.takesUnit(of: b, inSum: inSum) { return b.withoutNumber }
    if b.takesUnit(of: a, inSum: inSum) { return a.withoutNumber }
    let isWithNumber = a.isLiteral || b.isLiteral
    if a.dimension != b.dimension {
      let help = isWithNumber ? [Self.parameterInstead] : []
      report("\(words) joins \(naming.words(a)) and \(naming.words(b))", at: place, help)
      return .unknown
    }
    let common = a.common(b)
    if common.isEmpty, let left = a.scales.first, let right = b.scales.first {
      let factor = "multiply the right side by \(UnitWords.factor(right / left))"
      report(
        "\(words) joins \(naming.words(a)) and \(naming.words(b))", at: place,
        [isWithNumber ? Self.parameterInstead : factor])
      return .unknown
    }
    var shared = Measure(dimension: a.dimension, scales: common)
    shared.isDeclared = a.isDeclared || b.isDeclared
    return shared
  }

  private func product(_ a: Measure, _ b: Measure, _ sign: Int) -> Measure {
    guard let left = a.dimension, let right = b.dimension else { return .unknown }
    var scales: [Double] = []
    for x in a.scales {
      for y in b.scales { scales.append(sign > 0 ? x * y : x / y) }
    }
    // A plain number may convert: 1000·(mg/L) is as many ng/mL, whose scale is a thousandth.
    for number in [a.number, b.number.map { sign > 0 ? $0 : 1 / $0 }] {
      guard let number, number != 0, number.magnitude != 1 else { continue }
      scales += scales.map { $0 / number.magnitude }
    }
    let bothNumbers = a.number.flatMap { x in b.number.map { sign > 0 ? x * $0 : x / $0 } }
    return Measure(
      dimension: left.adding(right, sign), scales: bothNumbers == nil ? Measure.distinct(scales) : [1],
      number: bothNumbers, isLiteral: a.isLiteral && b.isLiteral)
  }

  private mutating func power(_ a: Measure, _ b: Measure, _ place: Range<Int>) -> Measure {
    plain(b, place, "an exponent")
    guard let dimension = a.dimension else { return .unknown }
    if dimension == Dimension(), a.scales.contains(where: { Measure.agree($0, 1) }) { return .plain }
    guard let exponent = b.number, let raised = dimension.raised(to: exponent) else {
      report("a power of \(naming.words(a)) needs a number as its exponent", at: place)
      return .unknown
    }
    let scales = a.scales.map { Double.power($0, exponent) }
    return Measure(dimension: raised, scales: Measure.distinct(scales))
  }

  private mutating func plain(_ a: Measure, _ place: Range<Int>, _ words: String) {
    if a.fitsAll { return }
    if a.dimension != Dimension() || !a.scales.contains(where: { Measure.agree($0, 1) }) {
      report("\(words) is a plain number, this is in \(naming.words(a))", at: place)
    }
  }

  private mutating func call(_ function: Function, _ arguments: [Expression], _ whole: Expression) -> Measure {
    let x = arguments.map { measure($0) }
    let place = whole.place
    let words = "`\(function.rawValue)`"
    switch function {
    case .if: return same(x[1], x[2], place, words)
    case .min, .max: return same(x[0], x[1], place, words)
    case .abs: return x[0]
    case .exp, .ln, .log, .log10:
      plain(x[0], place, "the argument of \(words)")
      return .plain
    case .sqrt: return power(x[0], Measure(dimension: Dimension(), scales: [1], number: 0.5), place)
    case .hill:
      _ = same(x[0], x[1], place, words)
      plain(x[2], arguments[2].place, "the coefficient of \(words)")
      return .plain
    case .emax:
      _ = same(x[0], x[2], place, words)
      return x[1]
    case .operational:
      _ = same(x[0], x[2], place, words)
      plain(x[3], arguments[3].place, "the efficacy of \(words)")
      plain(x[4], arguments[4].place, "the slope of \(words)")
      return x[1]
    }
  }
}
