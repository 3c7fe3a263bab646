/// An expression as it was written: a tree whose every part knows its place in the text.
///
/// Ranges are byte offsets into the UTF-8 of the text.
public struct Expression: Hashable, Sendable {
  /// What kind of expression this is, with its parts.
  public let form: Form
  /// The bytes of the text that it covers, parentheses around it left out.
  public let range: Range<Int>
  /// Where its operator or the name of its function stands; for a number or a name the same as `range`.
  public let place: Range<Int>
  /// How many parts lie within each other at most: 1 for a number or a name.
  public let height: Int

  /// The kinds of expression.
  public indirect enum Form: Hashable, Sendable {
    /// A plain number.
    case number(Double)
    /// The name of a parameter, a state, a definition, or `time`.
    case name(String)
    /// A sign or `not` before an expression.
    case unary(UnaryOperator, Expression)
    /// Two expressions with an operator between them.
    case binary(BinaryOperator, Expression, Expression)
    /// A function and its arguments, as many as the function takes.
    case call(Function, [Expression])
  }

  /// An expression with its place in a text.
  public init(_ form: Form, range: Range<Int>, place: Range<Int>? = nil) {
    self.form = form
    self.range = range
    self.place = place ?? range
    height = 1 + form.parts.reduce(0) { max($0, $1.height) }
  }
}

extension Expression.Form {
  /// The expressions that it is made of.
  var parts: [Expression] {
    switch self {
    case .number, .name: []
    case .unary(_, let operand): [operand]
    case .binary(_, let left, let right): [left, right]
    case .call(_, let arguments): arguments
    }
  }
}

/// What stands before a single expression.
public enum UnaryOperator: String, Hashable, Sendable, CaseIterable {
  /// The opposite number.
  case minus = "-"
  /// 1 for 0, 0 for everything else.
  case not
}

/// What stands between two expressions.
public enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  /// 1 if either is true.
  case or
  /// 1 if both are true.
  case and
  /// 1 if the left is below the right.
  case less = "<"
  /// 1 if the left is not above the right.
  case lessOrEqual = "<="
  /// 1 if the left is above the right.
  case greater = ">"
  /// 1 if the left is not below the right.
  case greaterOrEqual = ">="
  /// 1 if both are the same number.
  case equal = "=="
  /// 1 if they differ.
  case notEqual = "!="
  /// The sum.
  case plus = "+"
  /// The difference.
  case minus = "-"
  /// The product.
  case times = "*"
  /// The quotient.
  case over = "/"
  /// The power; `a^b^c` is `a^(b^c)`.
  case power = "^"

  /// How tightly it binds, from 1 (`or`) to 7 (`^`); `not` is 3 and the sign 6.5.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: 4
    case .plus, .minus: 5
    case .times, .over: 6
    case .power: 8
    }
  }
}

extension Expression {
  /// Every name that occurs, each once, in the order of its first place.
  public var names: [String] {
    var seen = Set<String>()
    var result: [String] = []
    visit { part in
      if case .name(let name) = part.form, seen.insert(name).inserted { result.append(name) }
    }
    return result
  }

  /// Calls a closure with this expression and every part of it, from left to right.
  func visit(_ body: (Expression) -> Void) {
    body(self)
    for part in form.parts { part.visit(body) }
  }
}
