/// How much of a document is read before it is refused.
///
/// Each limit has its own diagnostic.
public struct Limits: Hashable, Sendable {
  /// The deepest nesting of sequences and mappings, what aliases stand for included.
  public var depth = 64
  /// The most nodes, each alias counted as all that it stands for.
  public var nodes = 1_000_000
  /// The most bytes in a file; more than 2,147,483,647 count as that many.
  public var bytes = 64 << 20

  /// The limits in force unless raised.
  public init() {}

  /// The most bytes that any limit allows: offsets have 32 bits.
  static let mostBytes = Int(Int32.max)
}

extension Source {
  /// Reads the source as one YAML document.
  ///
  /// Every mistake that can be passed over is reported, and reading goes on; the root is then what the text says
  /// without the mistake, for instance without the second of two equal keys. There is no root where that would make
  /// what is well written look wrong: after a fault of the YAML itself, an unknown alias, a merge key or a limit.
  ///
  /// - Returns: the root, nil when there is none or the text cannot be read; and every mistake found, in order.
  public func parse(limits: Limits = Limits()) -> (root: Node?, diagnostics: [Diagnostic]) {
    let mostBytes = min(limits.bytes, Limits.mostBytes)
    if bytes.count > mostBytes { return (nil, [.tooManyBytes(limit: mostBytes, in: self)]) }
    if let fault = EncodingFault.first(in: bytes) { return (nil, [.encoding(fault, in: self)]) }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      var builder = TreeBuilder(source: self, limits: limits, reader: unsafe EventReader(over: buffer))
      return builder.build()
    }
  }
}
