import RapheSimulation
import Testing

@Suite struct ExpressionTests {
  /// The expression with every operation in parentheses.
  static func shown(_ expression: Expression) -> String {
    switch expression.form {
    case .number(let value): "\(value)"
    case .name(let name): name
    case .unary(let symbol, let operand): "(\(symbol.rawValue) \(shown(operand)))"
    case .binary(let symbol, let left, let right): "(\(shown(left)) \(symbol.rawValue) \(shown(right)))"
    case .call(let function, let arguments): "\(function.rawValue)(\(arguments.map(shown).joined(separator: ", ")))"
    }
  }

  @Test(arguments: [
    ("a + b*c", "(a + (b * c))"), ("a - b - c", "((a - b) - c)"), ("a/b/c", "((a / b) / c)"),
    ("a^b^c", "(a ^ (b ^ c))"), ("-a^2", "(- (a ^ 2.0))"), ("2^-a", "(2.0 ^ (- a))"), ("-a*b", "((- a) * b)"),
    ("a or b and not c < d + 1", "(a or (b and (not (c < (d + 1.0)))))"),
    ("if(a >= 0, a, hill(b, k, 2))", "if((a >= 0.0), a, hill(b, k, 2.0))"), ("1e-3*x", "(0.001 * x)"),
    ("((a))", "a"), ("- -a", "(- (- a))"),
  ])
  func precedence(text: String, tree: String) {
    guard case .expression(let expression) = Expression.read(text) else {
      Issue.record("not read: \(text)")
      return
    }
    #expect(Self.shown(expression) == tree)
  }

  @Test(
    arguments: [
      ("", "expected a number, a name or `(`, found the end", 0..<0, []),
      ("a +", "expected a number, a name or `(`, found the end", 3..<3, []),
      ("a b", "expected an operator or the end, found `b`", 2..<3, []),
      ("2x", "`2` and what follows need an operator between them", 0..<1, []),
      (".5", "a number needs a digit before its point", 0..<1, ["0."]),
      ("5.", "a number needs a digit after its point", 0..<2, []),
      ("1e999", "`1e999` is too large", 0..<5, []), ("a ** b", "a power is written `^`", 2..<4, ["^"]),
      ("a = b", "`=` is not an operator", 2..<3, ["=="]), ("a < b < c", "comparisons do not chain", 6..<7, ["and"]),
      ("exp(a, b)", "`exp` takes one argument, not 2", 0..<9, ["exp(x)"]),
      ("max", "`max` is a function and needs arguments", 0..<3, ["max(a, b)"]),
      ("µ + 1", "`µ` means nothing in an expression", 0..<2, []), ("(a", "expected `)`, found the end", 2..<2, []),
      ("+a", "a number needs no `+` before it", 0..<1, []),
    ] as [(String, String, Range<Int>, [String])])
  func mistakes(text: String, message: String, range: Range<Int>, suggestions: [String]) {
    #expect(
      Expression.read(text) == .mistake(ExpressionError(message: message, range: range, suggestions: suggestions)))
  }

  @Test func unknownFunctionsComeWithThoseThatThereAre() {
    let known = Function.allCases.map(\.rawValue)
    #expect(
      Expression.read("hil(x, 1, 2)")
        == .mistake(
          ExpressionError(
            message: "there is no function `hil`", range: 0..<3, unknown: UnknownName("hil", among: known))))
  }

  @Test func deepNestingIsRefused() {
    let text = String(repeating: "(", count: 10_000) + "a" + String(repeating: ")", count: 10_000)
    guard case .mistake(let error) = Expression.read(text) else {
      Issue.record("read")
      return
    }
    #expect(error.message == "the expression nests too deep")
  }

  @Test func placesAreBytes() {
    guard case .expression(let whole) = Expression.read("aa + (bb * c)"),
      case .binary(_, _, let product) = whole.form
    else {
      Issue.record("not read")
      return
    }
    #expect(whole.place == 3..<4)
    #expect(product.range == 6..<12)
    #expect(product.place == 9..<10)
    #expect(whole.names == ["aa", "bb", "c"])
  }
}
