import Raphe
import RapheNumerics

/// What the files of a run are at one moment, as far as the system tells without reading them.
///
/// Asking again and again works on every system and file system, also where no event tells of a change.
struct WatchedFiles: Equatable {
  private var states: [String: FileState] = [:]

  /// How many there are.
  var count: Int { states.values.count { $0 != .missing } }

  /// Looks at the files below the paths of a run, at further ones, and at the tables beside them.
  ///
  /// - Parameter outputs: what the run itself writes.
  init(below roots: [String], and others: [String], except outputs: [String]) {
    var paths = Set(others)
    for root in roots {
      if Path.isFolder(root) { paths.formUnion(FilesOnDisk.documents(below: root)) } else { paths.insert(root) }
    }
    // A table that a dataset names may come later than the dataset.
    for folder in Set(paths.map(Path.folder)) { paths.formUnion(FilesOnDisk.tables(in: folder)) }
    paths.subtract(outputs)
    for path in paths { states[path] = FileState(path) }
  }

  /// Takes a file for what it was before, so that a change during the run is seen as one.
  mutating func forget(changesSince before: WatchedFiles) {
    for (path, state) in before.states where states[path] != nil { states[path] = state }
  }

  /// Waits until the files are other ones, and then until they stay as they are.
  func change(_ look: () -> WatchedFiles) async throws {
    let clock = ContinuousClock()
    var last = self
    var isChanged = false
    while true {
      let start = clock.now
      let now = look()
      if isChanged, now == last { return }
      isChanged = isChanged || now != self
      last = now
      // Looking at very many files must not keep a processor busy.
      let cost = start.duration(to: clock.now)
      try await Task.sleep(for: max(isChanged ? .milliseconds(100) : .milliseconds(250), cost * 4))
    }
  }
}

/// What the system tells of a file.
private enum FileState: Equatable {
  case missing
  case file(device: UInt64, number: UInt64, size: Int64, seconds: Int64, nanoseconds: Int64)

  init(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      self = .missing
      return
    }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    self = .file(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino),
      size: Int64(status.st_size), seconds: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec))
  }
}
