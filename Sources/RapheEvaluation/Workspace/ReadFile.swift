import RapheLanguage
import RapheSyntax

/// A file as it was read by itself: what it says it is, the document it holds, and its mistakes.
struct ReadFile: Sendable {
  let source: Source
  let declaration: FileDeclaration
  /// What it holds; nil when a mistake leaves nothing to rely on.
  let document: Document?
  let diagnostics: [Diagnostic]

  init(_ source: Source, limits: Limits) {
    let (root, mistakes) = source.parse(limits: limits)
    let (document, more) = root.map(Document.read) ?? (nil, [])
    self.source = source
    self.declaration = FileDeclaration(of: source, root: root)
    self.document = document
    self.diagnostics = mistakes + more
  }
}
