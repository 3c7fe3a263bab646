/// How much of a document is read before it is refused. Each limit has its own diagnostic.
public struct Limits: Hashable, Sendable {
  /// The deepest nesting of sequences and mappings.
  public var depth = 64
  /// The most nodes, each alias counted as all that it stands for.
  public var nodes = 1_000_000
  /// The most bytes in a file.
  public var bytes = 64 << 20

  /// The limits in force unless raised.
  public init() {}
}

extension Source {
  /// Reads the source as one YAML document.
  ///
  /// - Returns: the root, nil when there is none or the text cannot be read; and every mistake found.
  public func parse(limits: Limits = Limits()) -> (root: Node?, diagnostics: [Diagnostic]) {
    (nil, [])
  }
}
