/// What the ending of a file's name says of it, in small letters or capitals.
package enum FileEnding: Hashable, Sendable {
  /// A document: a theory, a dataset's description, a vocabulary and so on; its text says which.
  case document
  /// A table, with what stands between its cells.
  case table(Dataset.Delimiter)

  /// The endings with what they mean.
  private static let all: [(text: String, ending: FileEnding)] = [
    (".yaml", .document), (".yml", .document), (".csv", .table(.comma)), (".tsv", .table(.tab)), (".tab", .table(.tab)),
  ]

  /// The ending of a name or a path; nil for one that says nothing.
  package init?(of name: String) {
    let name = name.lowercased()
    guard let found = FileEnding.all.first(where: { name.hasSuffix($0.text) }) else { return nil }
    self = found.ending
  }

  /// The endings of documents.
  package static let ofDocuments = all.filter { $0.ending == .document }.map(\.text)

  /// What stands between the cells; nil for what is no table.
  package var delimiter: Dataset.Delimiter? { if case .table(let delimiter) = self { delimiter } else { nil } }
}
