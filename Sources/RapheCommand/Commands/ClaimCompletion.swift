import ArgumentParser
import Raphe

extension CompletionKind {
  /// The ids of the claims and theories in `Hypotheses` or the current folder, for a shell that completes a word.
  static var claims: CompletionKind { .custom { _, _, prefix in ids(claimsAlone: false, prefix) } }

  /// The ids of claims alone, with that of their theory before them.
  static var claim: CompletionKind { .custom { _, _, prefix in ids(claimsAlone: true, prefix) } }

  private static func ids(claimsAlone: Bool, _ prefix: String) -> [String] {
    let found = FilesOnDisk.theories(below: InputOptions.defaultPaths[0]).flatMap { theory in
      (claimsAlone ? [] : [theory.id]) + theory.claims.map { "\(theory.id)/\($0)" }
    }
    return found.filter { $0.hasPrefix(prefix) }.sorted()
  }
}
