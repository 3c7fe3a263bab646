/// The storage of a document's nodes: flat arrays, so that ten megabytes are a handful of allocations.
final class Tree: Sendable {
  /// One node, in 20 bytes: a file is less than 2 GiB, so that 32 bits hold every offset and index.
  ///
  /// A scalar's `first` and `count` are a range of `text`; others' are a range of `children`,
  /// in which a mapping's keys and values alternate and `count` counts pairs.
  struct Record: Sendable {
    var start: Int32
    var end: Int32
    var first: Int32
    var count: Int32
    var kind: Node.Kind
    var isPlain: Bool

    init(_ kind: Node.Kind, at span: Span, first: Int = 0, count: Int = 0, isPlain: Bool = false) {
      start = Int32(truncatingIfNeeded: span.start)
      end = Int32(truncatingIfNeeded: span.end)
      self.first = Int32(truncatingIfNeeded: first)
      self.count = Int32(truncatingIfNeeded: count)
      self.kind = kind
      self.isPlain = isPlain
    }

    var span: Span { Span(start: Int(start), end: Int(end)) }
    var range: Range<Int> { Int(first)..<(Int(first) + Int(count)) }
  }

  let source: Source
  let records: [Record]
  let children: [Int32]
  let text: [UInt8]

  init(source: Source, records: [Record], children: [Int32], text: [UInt8]) {
    self.source = source
    self.records = records
    self.children = children
    self.text = text
  }
}
