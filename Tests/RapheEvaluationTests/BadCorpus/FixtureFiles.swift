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

  /// Surroundings in which tables are read from disk, in the folder of their descriptor, and nothing else is in reach.
  static func surroundings(limits: Limits = Limits()) -> Surroundings {
    Surroundings(
      reach: { [] }, reachName: "no project",
      table: { path, descriptor in
        let folder = (descriptor.name as NSString).deletingLastPathComponent
        let joined = path.hasPrefix("/") ? path : (folder as NSString).appendingPathComponent(path)
        let full = (joined as NSString).standardizingPath
        let project = (tests as NSString).deletingLastPathComponent
        guard full.hasPrefix(project + "/") else { return .outside(full) }
        guard exists(full) else {
          return .failure("there is no such file", near: nearest(to: path, among: names(in: folder)))
        }
        return .source(source(full))
      }, limits: limits)
  }
}
