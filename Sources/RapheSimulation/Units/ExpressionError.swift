/// Why a text is not an expression; a value, never thrown.
public struct ExpressionError: Hashable, Sendable {
  /// One sentence in lower case without a full stop.
  public let message: String
  /// The bytes of the text that it is about.
  public let range: Range<Int>
  /// The name that it is about, where it means nothing.
  public let unknown: UnknownName?
  /// Texts that would do, the first of them best.
  public let suggestions: [String]
  /// What to do, in the imperative, where no other text is meant.
  public let advice: String?

  /// A mistake at a place.
  public init(
    message: String, range: Range<Int>, unknown: UnknownName? = nil, suggestions: [String] = [], advice: String? = nil
  ) {
    self.message = message
    self.range = range
    self.unknown = unknown
    self.suggestions = suggestions
    self.advice = advice
  }
}
