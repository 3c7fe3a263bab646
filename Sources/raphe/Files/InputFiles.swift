import FoundationEssentials
import RapheEvaluation
import RapheReporting
import RapheSyntax

/// The texts of a run, and every path that could not be read.
struct InputFiles {
  var sources: [Source] = []
  var diagnostics: [Diagnostic] = []

  /// Reads the files at the paths; folders are searched; `-` is standard input.
  init(paths: [String], standardInputName: String, limits: Limits) {
    for path in paths {
      if path == "-" {
        add(name: standardInputName, FileHandleReader.standardInput(upTo: limits.bytes))
      } else if Path.isFolder(path) {
        do {
          for file in try FileSearch.files(below: path) { read(file, limits) }
        } catch {
          diagnostics.append(.unreadable(path, reason: reason(error)))
        }
      } else {
        read(path, limits)
      }
    }
    var seen: Set<String> = []
    sources = sources.filter { seen.insert(Path.absolute($0.name)).inserted }
  }

  private mutating func read(_ path: String, _ limits: Limits) {
    switch InputFiles.contents(path, upTo: limits.bytes) {
    case .success(let bytes): add(name: path, bytes)
    case .failure(let failure):
      diagnostics.append(.unreadable(path, reason: failure.reason))
    }
  }

  private mutating func add(name: String, _ bytes: [UInt8]) {
    sources.append(Source(name: name, bytes: bytes))
  }

  /// The bytes of a file; one byte more than the limit when it is longer, so that the reader can refuse it by name.
  static func contents(_ path: String, upTo limit: Int) -> Result<[UInt8], ReadFailure> {
    do {
      if Path.isFolder(path) { return .failure(ReadFailure(reason: "it is a folder")) }
      let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
      if size > limit { return .success(Array(repeating: 0x20, count: limit + 1)) }
      return .success([UInt8](try Data(contentsOf: URL(filePath: path))))
    } catch {
      return .failure(ReadFailure(reason: reason(error)))
    }
  }
}

/// Why a file could not be read.
struct ReadFailure: Error {
  var reason: String
}

/// An error of the file system in plain words.
func reason(_ error: any Error) -> String {
  guard let error = error as? CocoaError else { return "\(error)" }
  switch error.code {
  case .fileReadNoSuchFile, .fileNoSuchFile: return "there is no such file"
  case .fileReadNoPermission, .fileWriteNoPermission: return "permission denied"
  case .fileWriteOutOfSpace: return "no space left"
  default: return "it cannot be opened (error \(error.code.rawValue))"
  }
}

extension Diagnostic {
  /// A path that leads to nothing readable, with the nearest name beside it.
  static func unreadable(_ path: String, reason: String) -> Diagnostic {
    let folder = Path.folder(of: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let near = nearest(to: Path.name(of: path), among: names.filter { !$0.hasPrefix(".") }.sorted())
    return Diagnostic(
      .fileUnreadable, "`\(path)` cannot be read: \(reason)", at: nil,
      help: near.map { "write `\(Path.join(folder, $0))`" })
  }
}
