/// A name that means nothing where it stands, with those that would: whoever tells of it may say which was meant.
public struct UnknownName: Hashable, Sendable {
  /// The name as written.
  public let name: String
  /// The names that mean something there.
  public let known: [String]

  /// A name among others.
  public init(_ name: String, among known: [String]) { (self.name, self.known) = (name, known) }
}
