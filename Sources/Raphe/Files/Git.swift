import FoundationEssentials
import RapheNumerics

/// A folder under git, of which is only read.
package struct Git: Sendable {
  private let folder: String

  /// Asks in a folder.
  package init(folder: String) { self.folder = folder }

  /// The full name of a revision; nil where there is none of this name, no repository, or no git.
  package func revision(_ name: String) -> String? {
    line(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}"])
  }

  /// The revision that last changed a file; nil where there is none.
  package func lastChange(of file: String) -> String? {
    guard let found = line(["log", "-1", "--format=%H", "--", file]), !found.isEmpty else { return nil }
    return found
  }

  /// Writes the files of a revision to a new temporary folder, and returns this folder's part of it.
  ///
  /// The index of the repository and its work tree are left alone.
  package func files(of revision: String) -> TemporaryFolder? {
    guard let prefix = line(["rev-parse", "--show-prefix"]), let folder = TemporaryFolder(below: prefix) else {
      return nil
    }
    let index = ["GIT_INDEX_FILE": Path.join(folder.root, ".raphe-index")]
    let target = Path.join(folder.root, "files/")
    let isWritten =
      run(["read-tree", revision], index) != nil
      && run(["checkout-index", "--all", "--quiet", "--prefix=\(target)"], index, fromTop: true) != nil
    return isWritten ? folder : nil
  }

  private func line(_ arguments: [String]) -> String? {
    run(arguments).map { String($0.prefix { $0 != "\n" }) }
  }

  /// What git writes, when it ends well.
  private func run(_ arguments: [String], _ more: [String: String] = [:], fromTop: Bool = false) -> String? {
    guard let scratch = TemporaryFolder(below: "") else { return nil }
    defer { scratch.remove() }
    let output = Path.join(scratch.root, "output")
    // `checkout-index` writes what lies below the current folder alone.
    var place = folder
    if fromTop, let top = line(["rev-parse", "--show-toplevel"]) { place = top }
    // Nothing is asked for, nothing is fetched.
    let quiet = ["GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"]
    let environment = ProcessInfo.processInfo.environment.merging(quiet) { $1 }.merging(more) { $1 }
    guard ChildProcess.run(["git", "-C", place] + arguments, environment, output: output) == 0,
      case .success(let bytes) = FileReader.contents(of: output, upTo: 1 << 20)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A folder for what is needed while a command runs.
package struct TemporaryFolder: Sendable {
  /// The folder itself.
  let root: String
  /// Where the files are that are asked about.
  package let path: String

  /// Makes a folder; nil where none can be made.
  init?(below prefix: String) {
    let parent = ProcessInfo.processInfo.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array(Path.join(Path.real(parent), "raphe-XXXXXX").utf8CString)
    guard unsafe mkdtemp(&template) != nil else { return nil }
    root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let files = Path.join(root, "files")
    path = prefix.isEmpty ? files : Path.join(files, prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix)
  }

  /// Removes it with all that is in it.
  package func remove() { try? FileManager.default.removeItem(atPath: root) }
}
