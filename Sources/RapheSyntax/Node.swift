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
  /// Whether nothing is written, as after `healthy:` at the end of a line.
  public var isEmptyPlain: Bool { kind == .scalar && isPlain && utf8.isEmpty }
  /// The text of a scalar; empty for other nodes.
  public var text: String { String(decoding: utf8, as: UTF8.self) }
  /// The bytes of a scalar's text; empty for other nodes.
  public var utf8: ArraySlice<UInt8> {
    let record = tree.records[index]
    return record.kind == .scalar ? tree.text[record.range] : []
  }
  /// The number of items or of pairs.
  public var count: Int {
    let record = tree.records[index]
    return record.kind == .scalar ? 0 : Int(record.count)
  }
  /// The items of a sequence; empty for other nodes.
  public var items: Items { Items(node: self) }
  /// The pairs of a mapping, in the order written; empty for other nodes.
  ///
  /// Keys are scalars and no two have the same text: a pair that breaks this is reported and left out.
  public var pairs: Pairs { Pairs(node: self) }

  /// Tells, without making a string, whether a scalar's text is this word.
  public func isText(_ word: String) -> Bool {
    let record = tree.records[index]
    guard record.kind == .scalar, word.utf8.count == Int(record.count) else { return false }
    return tree.text[record.range].elementsEqual(word.utf8)
  }

  /// The items of a sequence.
  public struct Items: RandomAccessCollection, Sendable {
    let tree: Tree
    let first: Int
    /// 0.
    public var startIndex: Int { 0 }
    /// The number of items.
    public let endIndex: Int

    init(node: Node) {
      let record = node.tree.records[node.index]
      tree = node.tree
      first = Int(record.first)
      endIndex = record.kind == .sequence ? Int(record.count) : 0
    }

    /// The item at a position.
    public subscript(position: Int) -> Node {
      precondition(position >= 0 && position < endIndex, "no such item")
      return Node(tree: tree, index: Int(tree.children[first + position]))
    }
  }

  /// The pairs of a mapping.
  public struct Pairs: RandomAccessCollection, Sendable {
    let tree: Tree
    let first: Int
    /// 0.
    public var startIndex: Int { 0 }
    /// The number of pairs.
    public let endIndex: Int

    init(node: Node) {
      let record = node.tree.records[node.index]
      tree = node.tree
      first = Int(record.first)
      endIndex = record.kind == .mapping ? Int(record.count) : 0
    }

    /// The key and value at a position.
    public subscript(position: Int) -> (key: Node, value: Node) {
      precondition(position >= 0 && position < endIndex, "no such pair")
      let at = first + 2 * position
      return (
        Node(tree: tree, index: Int(tree.children[at])), Node(tree: tree, index: Int(tree.children[at + 1]))
      )
    }
  }
}
