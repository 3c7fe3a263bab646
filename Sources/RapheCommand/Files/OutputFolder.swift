import Raphe
import RapheNumerics

/// Writes files that belong together: all of them or none.
enum OutputFolder {
  /// Writes the texts into a folder, in this order; returns which file could not be written, and why.
  ///
  /// A folder that does not exist is made, with those above it, and taken away again if nothing could be written.
  ///
  /// Every text goes to a new file first, and only then do they take their names. What is there is left alone unless
  /// `replacing` says otherwise.
  static func write(
    _ files: [(name: String, text: String)], to folder: String, replacing: Bool
  ) -> (path: String, reason: String)? {
    if Path.exists(folder), !Path.isFolder(folder) { return (folder, "it is no folder") }
    var made: [String] = []
    var isWritten = false
    defer { if !isWritten { for path in made.reversed() { _ = unsafe rmdir(path) } } }
    for path in missing(folder) {
      guard unsafe mkdir(path, 0o777) == 0 else { return (path, SystemFailure(errno).reason) }
      made.append(path)
    }
    let paths = files.map { Path.join(folder, $0.name) }
    if !replacing, let taken = paths.first(where: Path.exists) {
      return (taken, "it is there already; say `--replace` to write it anew")
    }
    var scratches: [String] = []
    defer { for scratch in scratches { _ = unsafe unlink(scratch) } }
    for (path, file) in zip(paths, files) {
      let scratch = Path.join(folder, ".\(file.name).\(getpid())")
      let descriptor = unsafe open(scratch, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { return (path, SystemFailure(errno).reason) }
      scratches.append(scratch)
      var failure = Terminal.write(file.text, to: descriptor)
      if close(descriptor) != 0, failure == nil { failure = SystemFailure(errno) }
      if let failure { return (path, failure.reason) }
    }
    var written: [String] = []
    for (path, scratch) in zip(paths, scratches) {
      guard unsafe rename(scratch, path) == 0 else {
        let reason = SystemFailure(errno).reason
        // A table without its descriptor would be half a dataset.
        if !replacing { for path in written { _ = unsafe unlink(path) } }
        return (path, reason)
      }
      written.append(path)
    }
    isWritten = true
    return nil
  }

  /// A folder and those above it that do not exist, from the top down.
  static func missing(_ folder: String) -> [String] {
    var result: [String] = []
    var path = folder
    while !Path.exists(path) {
      result.insert(path, at: 0)
      let parent = Path.folder(of: path.hasSuffix("/") ? String(path.dropLast()) : path)
      if parent == path { break }
      path = parent
    }
    return result
  }
}
