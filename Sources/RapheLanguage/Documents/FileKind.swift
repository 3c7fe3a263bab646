/// The kinds of files that the language has, by the key that names them.
package enum FileKind: String, Hashable, Sendable, CaseIterable {
  case theory, dataset, model, study, project, vocabulary

  /// Whether verdicts can be relied on when a file of the kind has a mistake: it is no evidence, and no word of it.
  package var isNoEvidence: Bool {
    switch self {
    case .theory, .model, .study, .project: true
    case .dataset, .vocabulary: false
    }
  }
}
