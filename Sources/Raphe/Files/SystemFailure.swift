import RapheNumerics

/// Why the system refused to read or write, in plain words.
package struct SystemFailure: Error {
  /// The system's number of the error.
  package var number: Int32

  package init(_ number: Int32) { self.number = number }

  /// What is no file was to be read as one; the system has no number for it.
  static let noFile = SystemFailure(-1)

  /// Whether it failed because it is a folder.
  var isFolder: Bool { number == EISDIR }

  package var reason: String {
    switch number {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of the path before the last is not a folder"
    case ELOOP: "its links lead in a circle"
    case ENAMETOOLONG: "its name is too long"
    case ENOSPC, EDQUOT: "no space is left"
    case EROFS: "it is on a medium that can only be read"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the medium failed"
    case SystemFailure.noFile.number: "it is a pipe or a device"
    default: unsafe String(cString: strerror(number))
    }
  }
}
