/// A node of a YAML document: a scalar kept as text, a sequence or a mapping, with the place it was written at.
///
/// Nodes are small handles into one shared, immutable tree.
public struct Node: Sendable {
  /// What a node is.
  public enum Kind: UInt8, Sendable {
    /// A single value, kept as its text.
    case scalar
    /// A list.
    case sequence
    /// Keys with values.
    case mapping
  }

  let tree: Tree
  let index: Int

  /// What the node is.
  public var kind: Kind { tree.records[index].kind }
  /// Where it was written; an alias stands where its anchor was written.
  public var span: Span { tree.records[index].span }
  /// The source it was written in.
  public var source: Source { tree.source }
  /// The place it was written at.
  public var place: Place { Place(tree.source, span) }
  /// Whether a scalar was written without quotes, so that an empty one means that nothing was written.
  public var isPlain: Bool { tree.records[index].isPlain }
  /// The text of a scalar; empty for other nodes.
  public var text: String { String(decoding: utf8, as: UTF8.self) }
  /// The bytes of a scalar's text; empty for other nodes.
  public var utf8: ArraySlice<UInt8> {
    let record = tree.records[index]
    return kind == .scalar ? tree.text[record.first..<(record.first + record.count)] : []
  }
  /// The number of items or of pairs.
  public var count: Int { kind == .scalar ? 0 : tree.records[index].count }
  /// The items of a sequence; empty for other nodes.
  public var items: Items { Items(node: self) }
  /// The pairs of a mapping, in the order written; empty for other nodes.
  public var pairs: Pairs { Pairs(node: self) }

  /// Tells, without making a string, whether a scalar's text is this word.
  public func isText(_ word: String) -> Bool {
    kind == .scalar && utf8.elementsEqual(word.utf8)
  }

  /// The items of a sequence.
  public struct Items: RandomAccessCollection, Sendable {
    let node: Node
    /// 0.
    public var startIndex: Int { 0 }
    /// The number of items.
    public var endIndex: Int { node.kind == .sequence ? node.count : 0 }
    /// The item at a position.
    public subscript(position: Int) -> Node {
      Node(tree: node.tree, index: node.tree.children[node.tree.records[node.index].first + position])
    }
  }

  /// The pairs of a mapping.
  public struct Pairs: RandomAccessCollection, Sendable {
    let node: Node
    /// 0.
    public var startIndex: Int { 0 }
    /// The number of pairs.
    public var endIndex: Int { node.kind == .mapping ? node.count : 0 }
    /// The key and value at a position.
    public subscript(position: Int) -> (key: Node, value: Node) {
      let first = node.tree.records[node.index].first + 2 * position
      return (
        Node(tree: node.tree, index: node.tree.children[first]),
        Node(tree: node.tree, index: node.tree.children[first + 1])
      )
    }
  }
}

/// The storage of a document's nodes: flat arrays, so that ten megabytes are a handful of allocations.
final class Tree: Sendable {
  /// One node. A scalar's `first` and `count` are a range of `text`; others' are a range of `children`,
  /// in which a mapping's keys and values alternate and `count` counts pairs.
  struct Record: Sendable {
    var kind: Node.Kind
    var isPlain: Bool
    var span: Span
    var first: Int
    var count: Int
  }

  let source: Source
  let records: [Record]
  let children: [Int]
  let text: [UInt8]

  init(source: Source, records: [Record], children: [Int], text: [UInt8]) {
    self.source = source
    self.records = records
    self.children = children
    self.text = text
  }
}
