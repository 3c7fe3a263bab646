/// Builds the tree of a document from libyaml's events, without recursion and without memory of its own for a node.
struct TreeBuilder: ~Copyable {
  /// A collection that is still open.
  struct Frame {
    var record: Int
    /// Where its children start among the pending ones.
    var firstChild: Int
    var isFlow: Bool
    /// How many nodes it stands for so far, itself included.
    var nodes = 1
    /// How deep its deepest child is nested.
    var height = 0
    var anchor: String?
  }

  /// A child of an open collection, and where it stands: an alias stands elsewhere than the node it means.
  struct Child {
    var record: Int32
    var start: Int32
    var end: Int32

    var span: Span { Span(start: Int(start), end: Int(end)) }
  }

  /// What an anchor names.
  struct Anchor {
    var record: Int
    var isOpen: Bool
    var nodes: Int
    var height: Int
    var span: Span
  }

  let source: Source
  let limits: Limits
  var reader: EventReader
  var cursor: ScalarCursor
  var tabs: TabChecker

  var records: [Tree.Record] = []
  var children: [Int32] = []
  var text: [UInt8] = []
  var frames: [Frame] = []
  var pending: [Child] = []
  var anchors: [String: Anchor] = [:]
  var diagnostics: [Diagnostic] = []
  /// All nodes so far, with all that aliases stand for.
  var nodes = 0
  /// The end of the last node read.
  var lastEnd = 0
  /// The start of the last value read.
  var lastStart = 0
  /// The last value that a bracket, a brace or a quote ended.
  var lastClosed = Span(start: 0, end: 0)
  /// Whether what was read so far would mislead.
  var isUnusable = false
  var hasGivenUp = false
  /// How many more names may be compared to find what was meant by an unknown alias.
  var comparisonsLeft = 100_000

  init(source: Source, limits: Limits, reader: consuming EventReader) {
    self.source = source
    self.limits = limits
    self.reader = reader
    cursor = ScalarCursor(of: source)
    tabs = TabChecker(source)
    let size = source.bytes.count
    records.reserveCapacity(size / 16 + 1)
    children.reserveCapacity(size / 16 + 1)
    text.reserveCapacity(size)
  }

  /// Reads to the end, or to where nothing more can be read.
  mutating func build() -> (root: Node?, diagnostics: [Diagnostic]) {
    var firstDocument: Span?
    reading: while !hasGivenUp {
      let event = reader.next()
      switch event.kind {
      case .scalar: addScalar(event)
      case .mappingStart: open(event, .mapping)
      case .sequenceStart: open(event, .sequence)
      case .mappingEnd, .sequenceEnd: close(event)
      case .alias: addAlias(event)
      case .documentStart:
        let span = documentStart(event)
        if let firstDocument {
          if isEmptyDocument() { break }
          diagnostics.append(.severalDocuments(at: place(span), first: place(firstDocument)))
          tabs.finish(before: span.start, in: source)
          break reading
        }
        firstDocument = span
      case .failure:
        giveUp(after: reader.failure)
      case .streamEnd:
        tabs.finish(before: source.bytes.count, in: source)
        break reading
      case .nothing, .documentEnd: break
      }
    }
    for tab in tabs.found { diagnostics.append(.tab(at: place(tab))) }
    let root = finish()
    return (root, diagnostics.count > 1 ? diagnostics.ordered() : diagnostics)
  }

  /// Whether the document that has just begun is nothing but its `---`; reads on to its end.
  private mutating func isEmptyDocument() -> Bool {
    let event = reader.next()
    guard event.kind == .scalar, event.style == .plain, event.start == event.end, !event.hasAnchor else { return false }
    var nothing: [UInt8] = []
    return reader.appendText(to: &nothing) == 0
  }

  private mutating func finish() -> Node? {
    guard !hasGivenUp, !isUnusable else { return nil }
    let record = pending.first.map { records[Int($0.record)] }
    guard let root = pending.first, let record, record.kind != .scalar || !record.isPlain || record.count > 0 else {
      if diagnostics.isEmpty { diagnostics.append(.emptyDocument(at: Place(source))) }
      return nil
    }
    let tree = Tree(source: source, records: records, children: children, text: text)
    return Node(tree: tree, index: Int(root.record))
  }

  /// Reports what makes further reading impossible.
  mutating func giveUp(_ diagnostic: Diagnostic) {
    if !hasGivenUp { diagnostics.append(diagnostic) }
    hasGivenUp = true
  }
}
