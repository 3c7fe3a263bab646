import FoundationEssentials
import RapheNumerics

/// Questions about paths.
package enum Path {
  /// What is at a path, links followed.
  package enum Kind {
    case folder
    case file
    /// A pipe, a device or a socket.
    case other
    case nothing
  }

  package static func kind(_ path: String) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  package static func isFolder(_ path: String) -> Bool { kind(path) == .folder }

  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  package static func exists(_ path: String) -> Bool { kind(path) != .nothing }

  /// The folder of a path; `.` when it has none.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// A path relative to a folder, unless it is absolute.
  package static func join(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// The absolute path, without `.`, `..` and a slash at its end; links are not followed.
  package static func absolute(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The one absolute path of what is at a path, links followed: two names of one file have the same.
  package static func real(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return absolute(path) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// What is at a path, the same for all its names and links; nil for what is not there, or is no file.
  package static func identity(of path: String) -> [UInt64]? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
  }

  /// The path that a link leads to in the end, whether there is something or not; the path itself when it is no link.
  package static func followed(_ path: String) -> Result<String, SystemFailure> {
    var path = path
    // As many as the system itself follows.
    for _ in 0..<40 {
      guard isLink(path) else { return .success(path) }
      let size = 1 << 14
      var buffer = [CChar](repeating: 0, count: size)
      let count = unsafe readlink(path, &buffer, size)
      guard count >= 0 else { return .failure(SystemFailure(errno)) }
      let target = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = join(folder(of: path), target)
    }
    return .failure(SystemFailure(ELOOP))
  }

  /// An absolute path as the user sees it: relative to the current folder when it is in it or in one above.
  package static func shown(_ absolute: String) -> String {
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
