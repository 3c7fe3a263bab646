import RapheSyntax

extension Form {
  /// One value, or a list of one or more.
  static func oneOrMore<Item>(_ item: Form<Item>) -> Form where Value == [Item] {
    Form(shape: .oneOrMore(item.shape)) { node, reading in
      guard node.kind == .sequence else { return item.read(node, &reading).map { [$0] } }
      return items(node, item, minimum: 1, &reading)
    }
  }

  /// A list of at least `minimum` values; `help` says what to do with fewer.
  static func list<Item>(_ item: Form<Item>, minimum: Int = 0, help: Advice? = nil) -> Form where Value == [Item] {
    Form(shape: .list(item.shape, minimum: minimum)) { node, reading in
      guard node.kind == .sequence else {
        reading.wrongKind(node, expected: "a list")
        return nil
      }
      return items(node, item, minimum: minimum, help: help, &reading)
    }
  }

  /// Keys of the author's choice, each with a value; `make` joins the key with what was read.
  ///
  /// - Parameters:
  ///   - unread: what stands for a value with a mistake, so that its name is known all the same.
  ///   - needsKey: what is missing without any key; nil where none is needed, so that nothing may be written at all.
  static func map<Item, Part>(
    keys: TextShape, values: Form<Part>, unread: (@Sendable (Word) -> Item)? = nil, needsKey: String? = nil,
    make: @escaping @Sendable (Word, Part) -> Item
  ) -> Form where Value == [Item] {
    Form(shape: .map(keys: keys, values: values.shape)) { node, reading in
      guard node.kind == .mapping || (node.isEmptyPlain && needsKey == nil) else {
        reading.wrongKind(node, expected: "keys with values")
        return nil
      }
      if let needsKey, node.count == 0 {
        reading.report(.emptyList, "there is no key here; expected \(needsKey)", at: node)
        return nil
      }
      var result: [Item] = []
      result.reserveCapacity(node.count)
      for (key, value) in node.pairs {
        guard !key.utf8.isEmpty else {
          reading.report(.emptyValue, "an empty key; expected \(keys.name)", at: key)
          continue
        }
        let name = Word(key.text, at: key.place)
        if let part = values.read(value, &reading) {
          result.append(make(name, part))
        } else if let unread {
          result.append(unread(name))
        }
      }
      return result
    }
  }

  /// The first form whose `suits` accepts the node.
  static func either(_ first: Form, if suits: @escaping @Sendable (Node) -> Bool, else second: Form) -> Form {
    Form(shape: .either([first.shape, second.shape])) { node, reading in
      suits(node) ? first.read(node, &reading) : second.read(node, &reading)
    }
  }

  private static func items<Item>(
    _ node: Node, _ item: Form<Item>, minimum: Int, help: Advice? = nil, _ reading: inout Reading
  ) -> [Item]? {
    guard node.count >= minimum else {
      func items(_ count: Int) -> String { "\(count) item\(count == 1 ? "" : "s")" }
      let found = node.count == 0 ? "is empty" : "has \(items(node.count))"
      reading.report(.emptyList, "the list \(found); expected at least \(items(minimum))", at: node, help: help)
      return nil
    }
    var result: [Item] = []
    result.reserveCapacity(node.count)
    for node in node.items {
      if let value = item.read(node, &reading) { result.append(value) }
    }
    return result
  }
}
