/// What reading a text as an expression gives.
public enum ExpressionReading: Hashable, Sendable {
  /// The text is an expression.
  case expression(Expression)
  /// The text is not; the first mistake in it.
  case mistake(ExpressionError)
}
