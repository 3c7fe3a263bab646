extension Expression {
  /// Reads a text as an expression; `formula` in `Grammar/expressions.ebnf` is its grammar.
  public static func read(_ text: String) -> ExpressionReading {
    var scanner = ExpressionScanner(text)
    switch scanner.tokens() {
    case .failure(let mistake): return .mistake(mistake.error)
    case .success(let tokens):
      var parser = ExpressionParser(tokens: tokens)
      switch parser.whole() {
      case .success(let expression): return .expression(expression)
      case .failure(let mistake): return .mistake(mistake.error)
      }
    }
  }
}

/// Reads an expression from its parts by recursive descent, one function a rule of the grammar.
struct ExpressionParser {
  /// How deep parentheses, signs and powers may nest.
  static let deepest = 100
  /// How many parts may lie within each other: a sum of so many terms, or what is as high in another way.
  ///
  /// Trees are walked by recursion, and higher ones would leave the stack.
  static let highest = 2000

  private let tokens: [PlacedToken]
  private var position = 0
  private var depth = 0

  init(tokens: [PlacedToken]) { self.tokens = tokens }

  /// The expression that all parts make.
  mutating func whole() -> Result<Expression, ScanningMistake> {
    do throws(ScanningMistake) {
      let expression = try disjunction()
      if next.token != .end {
        if case .name(let unit) = next.token, position > 0, case .number = tokens[position - 1].token,
          UnitSymbols.unit(unit) != nil
        {
          throw ScanningMistake(
            error: ExpressionError(
              message: "a number in an expression has no unit written after it", range: next.range,
              advice: "write the number alone where the unit is at hand, or declare it as a parameter in `\(unit)`"))
        }
        throw mistake("expected an operator or the end, found \(next.token.words)", next.range)
      }
      return .success(expression)
    } catch {
      return .failure(error)
    }
  }

  private var next: PlacedToken { tokens[position] }

  private func mistake(_ message: String, _ range: Range<Int>, _ suggestions: [String] = []) -> ScanningMistake {
    ScanningMistake(error: ExpressionError(message: message, range: range, suggestions: suggestions))
  }

  private mutating func take(_ operators: Set<BinaryOperator>) -> (BinaryOperator, Range<Int>)? {
    guard case .binary(let symbol) = next.token, operators.contains(symbol) else { return nil }
    defer { position += 1 }
    return (symbol, next.range)
  }

  private func join(
    _ symbol: BinaryOperator, _ place: Range<Int>, _ left: Expression, _ right: Expression
  ) throws(ScanningMistake) -> Expression {
    let range = left.range.lowerBound..<right.range.upperBound
    let joined = Expression(.binary(symbol, left, right), range: range, place: place)
    if joined.height > Self.highest {
      throw mistake("the expression joins more than \(Self.highest) parts; use definitions for some of them", place)
    }
    return joined
  }

  private mutating func disjunction() throws(ScanningMistake) -> Expression {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw mistake("the expression nests too deep", next.range) }
    var left = try conjunction()
    while let (symbol, place) = take([.or]) { left = try join(symbol, place, left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(ScanningMistake) -> Expression {
    var left = try negation()
    while let (symbol, place) = take([.and]) { left = try join(symbol, place, left, try negation()) }
    return left
  }

  private mutating func negation() throws(ScanningMistake) -> Expression {
    guard next.token == .not else { return try comparison() }
    return try prefixed(.not) { parser throws(ScanningMistake) in try parser.negation() }
  }

  private mutating func comparison() throws(ScanningMistake) -> Expression {
    let symbols: Set<BinaryOperator> = [.less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual]
    let left = try sum()
    guard let (symbol, place) = take(symbols) else { return left }
    let comparison = try join(symbol, place, left, try sum())
    if let (_, place) = take(symbols) {
      throw mistake("comparisons do not chain", place, ["and"])
    }
    return comparison
  }

  private mutating func sum() throws(ScanningMistake) -> Expression {
    var left = try product()
    while let (symbol, place) = take([.plus, .minus]) { left = try join(symbol, place, left, try product()) }
    return left
  }

  private mutating func product() throws(ScanningMistake) -> Expression {
    var left = try signed()
    while let (symbol, place) = take([.times, .over]) { left = try join(symbol, place, left, try signed()) }
    return left
  }

  private mutating func signed() throws(ScanningMistake) -> Expression {
    guard next.token == .binary(.minus) else { return try power() }
    return try prefixed(.minus) { parser throws(ScanningMistake) in try parser.signed() }
  }

  private mutating func prefixed(
    _ symbol: UnaryOperator, _ operand: (inout ExpressionParser) throws(ScanningMistake) -> Expression
  ) throws(ScanningMistake) -> Expression {
    let place = next.range
    position += 1
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw mistake("the expression nests too deep", place) }
    let inner = try operand(&self)
    return Expression(.unary(symbol, inner), range: place.lowerBound..<inner.range.upperBound, place: place)
  }

  private mutating func power() throws(ScanningMistake) -> Expression {
    let base = try primary()
    guard let (symbol, place) = take([.power]) else { return base }
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw mistake("the expression nests too deep", place) }
    return try join(symbol, place, base, try signed())
  }

  private mutating func primary() throws(ScanningMistake) -> Expression {
    let (token, range) = (next.token, next.range)
    switch token {
    case .number(let value):
      position += 1
      return Expression(.number(value), range: range)
    case .name(let name):
      position += 1
      return next.token == .open ? try call(name, range) : try bare(name, range)
    case .open:
      position += 1
      let inner = try disjunction()
      if next.token != .close { throw mistake("expected `)`, found \(next.token.words)", next.range) }
      position += 1
      return inner
    case .binary(.plus): throw mistake("a number needs no `+` before it", range)
    default: throw mistake("expected a number, a name or `(`, found \(token.words)", range)
    }
  }

  private func bare(_ name: String, _ range: Range<Int>) throws(ScanningMistake) -> Expression {
    if let function = Function(rawValue: name) {
      throw mistake("`\(name)` is a function and needs arguments", range, [function.usage])
    }
    return Expression(.name(name), range: range)
  }

  private mutating func call(_ name: String, _ place: Range<Int>) throws(ScanningMistake) -> Expression {
    guard let function = Function(rawValue: name) else {
      let unknown = UnknownName(name, among: Function.allCases.map(\.rawValue))
      throw ScanningMistake(
        error: ExpressionError(message: "there is no function `\(name)`", range: place, unknown: unknown))
    }
    position += 1
    var arguments = [try disjunction()]
    while next.token == .comma {
      position += 1
      arguments.append(try disjunction())
    }
    if next.token != .close { throw mistake("expected `,` or `)`, found \(next.token.words)", next.range) }
    let range = place.lowerBound..<next.range.upperBound
    position += 1
    let needed = function.parameters.count
    if arguments.count != needed {
      let words = needed == 1 ? "one argument" : "\(needed) arguments"
      throw mistake("`\(name)` takes \(words), not \(arguments.count)", range, [function.usage])
    }
    return Expression(.call(function, arguments), range: range, place: place)
  }
}
