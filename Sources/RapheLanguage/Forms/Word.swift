public import RapheSyntax

/// A text as an author wrote it, with its place: what later stages resolve and point back at.
public struct Word: Hashable, Sendable {
  /// The text.
  public var text: String
  /// Where it was written.
  public var place: Place

  /// Makes a word.
  public init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
  }
}
