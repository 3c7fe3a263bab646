import RapheSyntax

extension Form {
  /// One of several records, told apart first by a key, the verb, and then by the word after `is`; without words a verb
  /// has one record alone.
  static func cases(_ name: String, _ purpose: String, _ cases: [(key: String, words: [String], form: Form)]) -> Form {
    let shapes = cases.compactMap { choice -> CaseShape? in
      guard case .record(let record) = choice.form.shape else { return nil }
      return CaseShape(key: choice.key, words: choice.words, record: record)
    }
    let selection = CaseSelection(name: name, cases: shapes)
    let choices = cases.map { (verb: Array($0.key.utf8), words: $0.words.map { Array($0.utf8) }, form: $0.form) }
    let relationKey = Array("is".utf8)
    return Form(shape: .cases(name: name, purpose: purpose, shapes)) { node, reading in
      guard node.kind == .mapping else {
        reading.wrongKind(
          node, expected: "the keys of a \(name)", help: "write its keys, one of them \(wordList(selection.verbs))")
        return nil
      }
      guard let verb = selection.verb(of: node, &reading) else { return nil }
      if let only = choices.first(where: { $0.verb == verb && $0.words.isEmpty }) {
        return only.form.read(node, &reading)
      }
      if let position = node.pairIndex(ofKey: relationKey, hint: 3) {
        let relation = node.pairs[position].value.utf8
        for choice in choices where choice.verb == verb {
          for word in choice.words where word.count == relation.count && relation.elementsEqual(word) {
            return choice.form.read(node, &reading)
          }
        }
      }
      let candidates = cases.filter { Array($0.key.utf8) == verb }
      selection.reportRelation(of: node, verb: String(decoding: verb, as: UTF8.self), &reading)
      reading.reportCommon(candidates.map { $0.form.read(node).diagnostics })
      return nil
    }
  }
}

/// Which of several records a mapping is, by its keys.
private struct CaseSelection: Sendable {
  let name: String
  let cases: [CaseShape]
  let verbs: [String]
  private let verbKeys: [[UInt8]]

  init(name: String, cases: [CaseShape]) {
    self.name = name
    self.cases = cases
    verbs = cases.verbs
    verbKeys = verbs.map { Array($0.utf8) }
  }

  /// The one verb of the mapping; nil, with a report, when it has none or several.
  func verb(of node: Node, _ reading: inout Reading) -> [UInt8]? {
    var only: [UInt8]?
    var count = 0
    for key in verbKeys where node.pairIndex(ofKey: key, hint: 1) != nil {
      only = key
      count += 1
    }
    if count == 1 { return only }
    let present = node.pairs.filter { pair in verbs.contains(where: pair.key.isText) }.map(\.key)
    guard let first = present.first else {
      // A misspelt verb is one mistake, not two.
      let misspelt = reportUnknownKeys(of: node, among: cases, &reading)
      if !misspelt.contains(where: verbs.contains) {
        reading.report(.missingVerb, "the \(name) needs one of the keys \(wordList(verbs))", at: node)
      }
      return nil
    }
    reading.report(
      .twoVerbs, "the \(name) has both `\(first.text)` and `\(present[1].text)`", at: present[1],
      notes: [Diagnostic.Note("the other verb", at: first.place)], help: "write two of them, each with one verb")
    return nil
  }

  /// Reports that the word after `is` is missing or none of those of the verb, and keys that no case of it has.
  func reportRelation(of node: Node, verb: String, _ reading: inout Reading) {
    let candidates = cases.filter { $0.key == verb }
    let words = candidates.flatMap(\.words)
    if let relation = node.value(of: "is") {
      if let relation = reading.scalar(relation, expected: wordList(words)) {
        reading.unknownWord(relation, among: words)
      }
    } else {
      reading.report(.missingKey, "the key `is` is missing", at: node, help: "add `is`: \(wordList(words))")
    }
    reportUnknownKeys(of: node, among: candidates, &reading)
  }

  /// Reports the keys that none of the cases has, and returns what each was probably meant to be.
  @discardableResult
  private func reportUnknownKeys(of node: Node, among cases: [CaseShape], _ reading: inout Reading) -> [String] {
    let names = cases.flatMap { $0.record.fields.map(\.name) }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let unknown = node.pairs.map(\.key).filter { key in !names.contains(where: key.isText) }
    return unknown.compactMap { reading.unknownKey($0, of: name, among: names) }
  }
}

extension Reading {
  /// Reports the mistakes that a node has whichever of several forms was meant.
  fileprivate mutating func reportCommon(_ readings: [[Diagnostic]]) {
    guard let first = readings.first else { return }
    for diagnostic in first where readings.dropFirst().allSatisfy({ $0.contains(diagnostic) }) { report(diagnostic) }
  }
}
