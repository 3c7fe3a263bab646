import FoundationEssentials

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Questions about paths.
enum Path {
  /// What is at a path, links followed.
  enum Kind {
    case folder
    case file
    /// A pipe, a device or a socket.
    case other
    case nothing
  }

  static func kind(_ path: String) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  static func isFolder(_ path: String) -> Bool { kind(path) == .folder }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether a name ends like that of a YAML file, in small letters or capitals.
  static func isYAML(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  static func exists(_ path: String) -> Bool { kind(path) != .nothing }

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

  /// The absolute path, without `.`, `..` and a slash at its end; links are not followed.
  static func absolute(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The one absolute path of what is at a path, links followed: two names of one file have the same.
  static func real(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return absolute(path) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// An absolute path as the user sees it: relative to the current folder when it is in it or in one above.
  static func shown(_ absolute: String) -> String {
    let current = Path.absolute(".").split(separator: "/")
    let parts = absolute.split(separator: "/")
    let common = zip(current, parts).prefix { $0 == $1 }.count
    if common == parts.count, common == current.count { return "." }
    // Beside the current folder or below one above it, dots are shorter only near by.
    if common == 0 || (current.count - common > 3) { return absolute }
    return (Array(repeating: "..", count: current.count - common) + parts[common...].map(String.init))
      .joined(separator: "/")
  }
}
