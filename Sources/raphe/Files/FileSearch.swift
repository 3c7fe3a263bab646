import FoundationEssentials

/// Finds the YAML files below a folder, hidden and ignored ones left out, in the order of their paths.
struct FileSearch {
  /// The paths of all `*.yaml` and `*.yml` files below a folder, as prefixed by the folder's own path.
  static func files(below folder: String) throws -> [String] {
    var found: [String] = []
    try collect(folder, ignore: IgnoreRules(enclosing: folder), &found)
    return found
  }

  private static func collect(_ folder: String, ignore: IgnoreRules, _ found: inout [String]) throws {
    let rules = ignore.descending(into: folder)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where !name.hasPrefix(".") {
      let path = folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      let isFolder = Path.isFolder(path)
      if rules.ignores(path, isFolder: isFolder) { continue }
      if isFolder {
        // A link to a folder may lead back up.
        if !Path.isLink(path) { try collect(path, ignore: rules, &found) }
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        found.append(path)
      }
    }
  }
}

/// Questions about paths.
enum Path {
  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The folder of a path; `.` when it has none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// A path relative to a folder, unless it is absolute.
  static func join(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// The absolute path.
  static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : join(FileManager.default.currentDirectoryPath, path == "." ? "" : path)
  }
}
