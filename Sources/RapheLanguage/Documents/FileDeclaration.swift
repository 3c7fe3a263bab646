package import RapheSyntax

/// What a file says it is, however wrong the rest of it: the one answer to "what kind of file is this?".
package struct FileDeclaration: Hashable, Sendable {
  /// The kind; nil when neither the document nor a line of the text names one.
  package private(set) var kind: FileKind?
  /// The id, where the document or the first lines of the text have it.
  package private(set) var id: String?

  /// Asks the document that was parsed, and the lines of the text where there is none.
  package init(of source: Source, root: Node?) {
    if let root, let kind = Document.kind(of: root).flatMap(FileKind.init) {
      self.kind = kind
      let id = root.pairs[1].value
      self.id = id.kind == .scalar ? id.text : nil
    } else {
      kind = source.kindOfSomeLine
      // A slip in one theory costs that theory alone only where its first lines say which one it is.
      if let first = source.firstPairs, first.kind == kind?.rawValue { id = first.id }
    }
  }

  /// Whether the file is the one of this kind with this id.
  package func names(_ kind: FileKind, _ id: String) -> Bool { self.kind == kind && self.id == id }
}

extension Source {
  /// The kind that the first line names which begins with the key of one.
  fileprivate var kindOfSomeLine: FileKind? {
    let keys = FileKind.allCases.map { (kind: $0, start: Array("\($0.rawValue):".utf8)) }
    for number in 1...lineCount {
      let line = line(number)
      if let key = keys.first(where: { line.starts(with: $0.start) }) { return key.kind }
    }
    return nil
  }

  /// What follows `raphe: 1` in the first lines, such as `theory: stahl-1994`.
  fileprivate var firstPairs: (kind: String, id: String)? {
    var pairs: [(key: String, value: String)] = []
    for number in 1...lineCount {
      let line = String(decoding: line(number), as: UTF8.self)
      if line.allSatisfy({ $0 == " " }) || line.hasPrefix("#") { continue }
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].split(separator: " ").first ?? ""
      pairs.append((String(line[..<colon]), String(value)))
      if pairs.count == 2 { return pairs[0].key == "raphe" ? (pairs[1].key, pairs[1].value) : nil }
    }
    return nil
  }
}
