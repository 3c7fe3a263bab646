import Foundation
import RapheEvaluation
import RapheSyntax

/// Files of the repository, found from where this file is.
enum FixtureFiles {
  /// The folder `Tests`.
  static let tests = {
    let folder = (#filePath as NSString).deletingLastPathComponent as NSString
    return (folder.deletingLastPathComponent as NSString).deletingLastPathComponent
  }()

  /// The names in a folder, sorted, hidden ones left out.
  static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    return type == .typeDirectory
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func bytes(_ path: String) -> [UInt8] { FileManager.default.contents(atPath: path).map(Array.init) ?? [] }

  static func source(_ path: String) -> Source { Source(name: path, bytes: bytes(path)) }
}

/// Files of the repository: tables are read from disk, in the folder of their descriptor, and nothing else is in reach.
struct FixtureRun: FileProvider {
  let files: [Source]

  func run() async -> RunFiles { RunFiles(files) }
  func reach() async -> FilesInReach { FilesInReach() }
  var reachName: String { "no project" }

  func tableName(_ path: String, beside descriptor: String) -> String {
    let folder = (descriptor as NSString).deletingLastPathComponent
    let joined = path.hasPrefix("/") ? path : (folder as NSString).appendingPathComponent(path)
    return (joined as NSString).standardizingPath
  }

  func table(named path: String) async -> TableReading {
    let project = (FixtureFiles.tests as NSString).deletingLastPathComponent
    guard path.hasPrefix(project + "/") else { return .outside(path) }
    if FixtureFiles.exists(path) { return .source(FixtureFiles.source(path)) }
    let (folder, name) = ((path as NSString).deletingLastPathComponent, (path as NSString).lastPathComponent)
    return .failure("there is no such file", near: nearest(to: name, among: FixtureFiles.names(in: folder)))
  }
}
