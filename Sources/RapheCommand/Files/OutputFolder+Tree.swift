import Raphe
import RapheNumerics

extension OutputFolder {
  /// Writes files into a folder and those below it, all or none; returns which could not be written, and why.
  ///
  /// Folders that do not exist are made, and taken away again if not everything could be written. Nothing that is there
  /// is replaced, be it made in the very moment of writing.
  ///
  /// - Parameter files: the paths from the folder, the texts, and whether each may be executed.
  static func writeTree(
    _ files: [(path: String, text: String, isProgram: Bool)], to folder: String
  ) -> (path: String, reason: String)? {
    var folders: [String] = []
    var written: [String] = []
    var isWhole = false
    defer {
      if !isWhole {
        for path in written { _ = unsafe unlink(path) }
        for path in folders.reversed() { _ = unsafe rmdir(path) }
      }
    }
    for file in files {
      let path = Path.join(folder, file.path)
      for parent in missing(Path.folder(of: path)) {
        guard unsafe mkdir(parent, 0o777) == 0 else { return (parent, SystemFailure(errno).reason) }
        folders.append(parent)
      }
      let mode: mode_t = file.isProgram ? 0o777 : 0o666
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      guard descriptor >= 0 else { return (path, SystemFailure(errno).reason) }
      written.append(path)
      var failure = Terminal.write(file.text, to: descriptor)
      if close(descriptor) != 0, failure == nil { failure = SystemFailure(errno) }
      if let failure { return (path, failure.reason) }
    }
    isWhole = true
    return nil
  }
}
