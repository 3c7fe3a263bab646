/// How the files of a run are called in their repository, as GitHub and viewers of SARIF want to know them.
///
/// A run names files as its command line did: relative to the current folder, or absolutely.
public struct RepositoryPaths: Sendable {
  /// The root of the repository, absolute; nil where there is none, and paths stay relative to the current folder.
  public var root: String?
  /// The current folder, absolute.
  public var folder: String?

  /// Makes them for a run in a folder of a repository.
  public init(root: String? = nil, folder: String? = nil) {
    self.root = root
    self.folder = folder
  }

  /// The path from the root of the repository, without dots; an absolute path where the file lies outside of it.
  public func relative(_ path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    guard let root, let folder else { return parts(path, isAbsolute: isAbsolute) }
    let full = RepositoryPaths.parts(isAbsolute ? path : "\(folder)/\(path)")
    let base = RepositoryPaths.parts(root)
    guard full.starts(with: base), full.count > base.count else { return parts(path, isAbsolute: isAbsolute) }
    return full[base.count...].joined(separator: "/")
  }

  private func parts(_ path: String, isAbsolute: Bool) -> String {
    (isAbsolute ? "/" : "") + RepositoryPaths.parts(path).joined(separator: "/")
  }

  private static func parts(_ path: String) -> [String] {
    var parts: [String] = []
    for part in path.split(separator: "/").map(String.init) where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return parts
  }
}
