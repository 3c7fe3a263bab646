import RapheSyntax

extension Form {
  /// Fixed keys, whose values the compiler ties one by one to the parameters of `make`.
  static func record<each Part: Sendable>(
    _ name: String, _ purpose: String, _ field: repeat Field<each Part>,
    make: @escaping @Sendable (Node, repeat each Part) -> Value
  ) -> Form {
    var fields: [FieldShape] = []
    for field in repeat each field { fields += field.shapes }
    let shape = RecordShape(name: name, purpose: purpose, fields: fields)
    let names = fields.map(\.name)
    return Form(shape: .record(shape)) { node, reading in
      guard node.kind == .mapping else {
        reading.report(.wrongKind, "expected \(purpose), found \(nameOfKind(node))", at: node)
        return nil
      }
      var entries = Entries(node)
      let parts = (repeat (each field).read(&entries, &reading))
      for key in entries.unused { reading.unknownKey(key, of: name, among: names) }
      do throws(NotRead) {
        return make(node, repeat try part(each parts))
      } catch {
        return nil
      }
    }
  }

  /// One of several records, told apart first by a key and then by the word after `is`.
  static func cases(_ name: String, _ purpose: String, _ cases: [(key: String, words: [String], form: Form)]) -> Form {
    let shapes = cases.compactMap { choice -> CaseShape? in
      guard case .record(let record) = choice.form.shape else { return nil }
      return CaseShape(key: choice.key, words: choice.words, record: record)
    }
    let keys = shapes.map(\.key).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return Form(shape: .cases(name: name, purpose: purpose, shapes)) { node, reading in
      guard node.kind == .mapping else {
        reading.report(.wrongKind, "expected \(purpose), found \(nameOfKind(node))", at: node)
        return nil
      }
      let present = keys.filter { node.pairIndex(ofKey: Array($0.utf8)) != nil }
      guard let key = present.first, present.count == 1 else {
        let message = present.isEmpty
          ? "\(name) needs one of the keys \(wordList(keys))" : "\(name) has both \(wordList(present)); keep one"
        reading.report(present.isEmpty ? .missingVerb : .twoVerbs, message, at: node)
        return nil
      }
      guard let position = node.pairIndex(ofKey: Array("is".utf8)) else {
        let words = cases.filter { $0.key == key }.flatMap(\.words)
        reading.report(.missingKey, "the key `is` is missing", at: node, help: "add `is`: \(wordList(words))")
        return nil
      }
      let relation = node.pairs[position].value
      for choice in cases where choice.key == key && choice.words.contains(where: relation.isText) {
        return choice.form.read(node, &reading)
      }
      let words = cases.filter { $0.key == key }.flatMap(\.words)
      if let relation = reading.scalar(relation, expected: wordList(words)) {
        reading.unknownWord(relation, among: words)
      }
      return nil
    }
  }
}

extension Reading {
  mutating func unknownKey(_ key: Node, of name: String, among names: [String]) {
    let near = nearest(to: key.text, among: names)
    report(
      .unknownKey, "\(name) has no key `\(key.text)`", at: key,
      help: near.map { "write `\($0)`" } ?? "its keys are \(wordList(names))")
  }
}
