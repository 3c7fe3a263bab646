public import RapheSyntax

/// How a value is written: the one description from which the reader, the schema and the reference are made.
public struct Form<Value: Sendable>: Sendable {
  /// What it looks like.
  public let shape: Shape
  /// Reads a node; nil when a mistake in it was reported.
  let read: @Sendable (Node, inout Reading) -> Value?
}

/// The mistakes found while a document is read.
public struct Reading: Sendable {
  /// The mistakes so far.
  public private(set) var diagnostics: [Diagnostic] = []

  mutating func report(
    _ code: Code, _ message: String, at node: Node, notes: [Diagnostic.Note] = [], help: Advice? = nil
  ) {
    report(Diagnostic(code, message, at: node.place, notes: notes, help: help))
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// A point to come back to.
  var mark: Int { diagnostics.count }

  /// Forgets what was reported since a point.
  mutating func rewind(to mark: Int) { diagnostics.removeSubrange(mark...) }
}

extension Form {
  /// Reads a node and returns the value, if any, with every mistake.
  public func read(_ node: Node) -> (value: Value?, diagnostics: [Diagnostic]) {
    var reading = Reading()
    let value = read(node, &reading)
    return (value, reading.diagnostics)
  }

  /// The form with a further check, which returns nil when it has reported a mistake.
  func checked<Other>(_ check: @escaping @Sendable (Value, Node, inout Reading) -> Other?) -> Form<Other> {
    Form<Other>(shape: shape) { node, reading in
      guard let value = read(node, &reading) else { return nil }
      return check(value, node, &reading)
    }
  }

  /// The form without a value also where only an unknown key was reported: what is left is not what was meant.
  var whole: Form {
    Form(shape: shape) { node, reading in
      let mark = reading.mark
      let value = read(node, &reading)
      return reading.mark == mark ? value : nil
    }
  }

  func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Form<Other> {
    Form<Other>(shape: shape) { node, reading in read(node, &reading).map(transform) }
  }
}

extension Node {
  /// What stands after a key of a mapping.
  func value(of key: String) -> Node? {
    pairIndex(ofKey: Array(key.utf8)).map { pairs[$0].value }
  }
}

/// What a node is called in a message.
func nameOfKind(_ node: Node) -> String {
  switch node.kind {
  case .scalar: "a single value"
  case .sequence: "a list"
  case .mapping: "keys with values"
  }
}
