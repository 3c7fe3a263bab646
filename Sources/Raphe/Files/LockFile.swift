package import RapheReport
import RapheReporting
package import RapheSyntax

/// Where a project's lock is, and what it holds.
package struct LockFile: Sendable {
  /// What the file is called.
  package static let name = "raphe.lock"

  /// Its path, as the user sees it.
  package let path: String
  /// Its folder, absolute.
  package let folder: String

  /// The lock of the project that encloses the first of some paths; without a project, in the current folder.
  ///
  /// - Parameter named: the path of another file that takes its place.
  package init(of paths: [String], named: String? = nil) {
    let first = paths.first.map { $0 == "-" ? "." : $0 } ?? "."
    folder = named.map { Path.absolute(Path.folder(of: $0)) } ?? Path.project(of: first) ?? Path.absolute(".")
    path = named ?? Path.join(Path.shown(folder), LockFile.name)
  }

  /// Whether there is something at its path.
  package var exists: Bool { Path.exists(path) }

  /// What it holds, or what is wrong with it.
  package func read() -> Result<Reported.Lock, Diagnosed> {
    guard exists else {
      return .failure(
        Diagnosed(Diagnostic(.noLock, "there is no lock `\(path)`", at: nil, help: "write it by `raphe lock`")))
    }
    return StoredText.read(path, .lock, as: Reported.Lock.self, .invalidLock)
  }

  /// How a path as the user sees it is told from the lock's folder, so that the lock does not depend on where one stands.
  package func relative(_ path: String) -> String {
    let absolute = Path.absolute(path)
    let prefix = folder == "/" ? "/" : folder + "/"
    return !path.hasPrefix("<") && absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : path
  }

  /// Whether a run on paths has all of the project that the lock is of.
  package func isWhole(in paths: [String]) -> Bool {
    let all = [folder, Path.join(folder, "Hypotheses")].map(Path.real)
    return paths.contains { all.contains(Path.real($0)) }
  }
}

/// What is wrong with something that was to be read.
package struct Diagnosed: Error {
  /// What to say of it.
  package var diagnostic: Diagnostic

  /// Takes what to say.
  package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// Reads JSON files of a kind.
package enum StoredText {
  /// More than a lock of a million rows.
  private static let mostBytes = 1 << 30

  /// The value of a file, or what is wrong with it, at its place.
  package static func read<Value: Described>(
    _ path: String, _ kind: StoredFile.Kind, as type: Value.Type, _ code: Code
  ) -> Result<Value, Diagnosed> {
    switch FileReader.contents(of: path, upTo: mostBytes) {
    case .failure(let failure): return .failure(Diagnosed(.unreadable(path, because: failure.reason)))
    case .success(let bytes):
      let source = Source(name: path, bytes: bytes)
      do {
        return .success(try StoredFile.read(String(decoding: source.bytes, as: UTF8.self), kind, as: type))
      } catch {
        return .failure(
          Diagnosed(
            Diagnostic(
              code, "`\(path)` \(error.words(kind))", at: Place(source, source.mergeMark),
              help: "write it anew by `raphe lock\(kind == .registration ? " --register FILE" : "")`")))
      }
    }
  }
}

extension Source {
  /// The first mark that a merge left; nil where there is none.
  fileprivate var mergeMark: Span? {
    let mark = Array("<<<<<<< ".utf8)
    var start = 0
    for number in 1...lineCount {
      let line = line(number)
      start = line.startIndex
      if line.starts(with: mark) { return Span(start: start, end: line.endIndex) }
    }
    return nil
  }
}
