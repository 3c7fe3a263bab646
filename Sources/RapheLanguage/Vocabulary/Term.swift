/// A term of a vocabulary: a small handle that only its vocabulary can name.
public struct Term: Hashable, Sendable, Comparable {
  /// What it names.
  public let kind: TermKind
  /// The position among all terms of the vocabulary.
  let index: Int

  /// Orders terms as the vocabulary lists them by name.
  public static func < (left: Term, right: Term) -> Bool { left.index < right.index }
}
