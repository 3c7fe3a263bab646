public import RapheSyntax

extension Document {
  /// A kind of file: the key that names it and what it looks like.
  public struct Kind: Sendable {
    /// The key.
    public let key: String
    /// What files of the kind look like.
    public let shape: Shape
    let read: @Sendable (Node, inout Reading) -> Document?
  }

  /// The kinds of files there are.
  public static let kinds = [
    Kind(key: "theory", shape: Theory.form.shape) { Theory.form.read($0, &$1).map(Document.theory) },
    Kind(key: "dataset", shape: Dataset.form.shape) { Dataset.form.read($0, &$1).map(Document.dataset) },
    Kind(key: "model", shape: ModelFile.form.shape) { ModelFile.form.read($0, &$1).map(Document.model) },
    Kind(key: "study", shape: StudyDesign.form.shape) { StudyDesign.form.read($0, &$1).map(Document.study) },
    Kind(key: "project", shape: ProjectFile.form.shape) { ProjectFile.form.read($0, &$1).map(Document.project) },
    Kind(key: "vocabulary", shape: VocabularyFile.form.shape) {
      VocabularyFile.form.read($0, &$1).map(Document.vocabulary)
    },
  ]

  /// Reads a parsed file; nil, with diagnostics, when a mistake leaves nothing to rely on.
  ///
  /// The key that follows `raphe: 1` says the kind of file. A theory also has a key `vocabulary`, so the order matters.
  public static func read(_ root: Node) -> (document: Document?, diagnostics: [Diagnostic]) {
    var reading = Reading()
    let document = read(root, &reading)
    return (document, reading.diagnostics)
  }

  /// The kind that a file says it is, readable or not; nil when it says none.
  public static func kind(of root: Node) -> String? {
    guard root.kind == .mapping, root.count > 1 else { return nil }
    return kinds.map { $0.key }.first(where: root.pairs[1].key.isText)
  }

  private static func read(_ root: Node, _ reading: inout Reading) -> Document? {
    let keys = wordList(kinds.map { $0.key })
    guard root.kind == .mapping, let first = root.pairs.first else {
      reading.report(
        .notADocument, "the file is \(nameOfKind(root)); expected keys with values", at: root,
        help: "begin with `raphe: 1` and one of \(keys)")
      return nil
    }
    guard first.key.isText("raphe") else {
      reading.report(
        .notADocument, "the file does not begin with `raphe: 1`", at: first.key, help: .write("raphe: 1", " first"))
      return nil
    }
    guard root.count > 1 else {
      reading.report(.unknownKind, "the file ends after `raphe`", at: first.key, help: "go on with one of \(keys)")
      return nil
    }
    let second = root.pairs[1].key
    guard let kind = kinds.first(where: { second.isText($0.key) }) else {
      let near = nearest(to: second.text, among: kinds.map { $0.key })
      reading.report(
        .unknownKind, "the key after `raphe` says the kind of file; `\(second.text)` is none", at: second,
        help: near.map { .write($0) } ?? "write one of \(keys)")
      return nil
    }
    return kind.read(root, &reading)
  }
}
