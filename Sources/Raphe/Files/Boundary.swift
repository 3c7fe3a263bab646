/// The folders that a run reads from without being told to go further: projects, and the folders that were named.
///
/// A project that comes from elsewhere could otherwise have any file of the machine read, and quoted in messages.
package struct Boundary: Sendable {
  /// Absolute, links followed; nil bounds nothing.
  private let folders: [String]?

  /// Everything is inside.
  package static let none = Boundary(folders: nil)

  private init(folders: [String]?) { self.folders = folders }

  /// The boundary of a run on these files and folders.
  ///
  /// Where no project encloses them, the current folder takes its place for what lies below it.
  package init(around paths: [String]) {
    let current = Path.real(".")
    var folders: [String] = []
    for path in paths {
      let named = path == "-" ? "." : Path.isFolder(path) ? path : Path.folder(of: path)
      let real = Path.real(named)
      folders.append(real)
      if let project = Path.project(of: named) {
        folders.append(Path.real(project))
      } else if Boundary.isBelow(real, current) {
        folders.append(current)
      }
    }
    self.folders = folders
  }

  /// Whether what is at a path lies inside, links followed.
  func contains(_ path: String) -> Bool {
    guard let folders else { return true }
    let real = Path.real(path)
    return folders.contains { Boundary.isBelow(real, $0) }
  }

  private static func isBelow(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }
}

extension Path {
  /// The nearest folder above a path, or the folder itself, that is a project: it holds `Hypotheses`, `raphe.yaml` or
  /// `.git`.
  static func project(of path: String) -> String? {
    var folder = absolute(isFolder(path) ? path : Path.folder(of: path))
    while true {
      let prefix = folder == "/" ? "" : folder
      if isFolder(prefix + "/Hypotheses") || exists(prefix + "/raphe.yaml") || exists(prefix + "/.git") {
        return folder
      }
      if folder == "/" { return nil }
      folder = Path.folder(of: folder)
    }
  }
}
