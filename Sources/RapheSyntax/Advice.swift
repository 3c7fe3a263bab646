/// What to do about a mistake, in the imperative.
public struct Advice: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The words.
  public let text: String
  /// Whether it says what is meant by all that the message quotes, so that none of its characters needs a word more.
  package let isWhole: Bool

  private init(_ text: String, isWhole: Bool) { (self.text, self.isWhole) = (text, isWhole) }

  /// Any advice.
  public init(stringLiteral text: String) { self.init(text, isWhole: false) }

  /// Advice that is made of a text.
  package init(_ text: String) { self.init(text, isWhole: false) }

  /// To write something in place of what is there: ``write `5-HT1A` ``, and what is to be said of it.
  package static func write(_ words: String, _ more: String = "") -> Advice {
    // Words that hold such characters themselves do not say how they should be written.
    Advice("write `\(words)`" + more, isWhole: LookAlike.isPlain(words))
  }

  /// Advice about all that is there, whatever characters it is made of.
  package static func whole(_ text: String) -> Advice { Advice(text, isWhole: true) }
}
