public import RapheSyntax

/// Texts in memory in the place of files.
public struct InMemoryFiles: FileProvider {
  /// The files of the run.
  public var files: [Source]
  /// The files beside them that data are taken from.
  public var data: [Source]
  /// The files of the enclosing project.
  public var inReach: [Source]
  /// The tables, by the path from the folder of the descriptor's name.
  public var tables: [String: Source]

  /// Makes files of texts.
  public init(_ files: [Source], data: [Source] = [], inReach: [Source] = [], tables: [Source] = []) {
    self.files = files
    self.data = data
    self.inReach = inReach
    self.tables = [:]
    for table in tables { self.tables[table.name] = table }
  }

  /// The files as they are.
  public func run() async -> RunFiles { RunFiles(files, data: data) }

  /// The files of the enclosing project as they are.
  public func reach() async -> FilesInReach { FilesInReach(inReach) }

  /// Where was looked.
  public var reachName: String { inReach.isEmpty ? "an enclosing project (there is none)" : "the enclosing project" }

  /// The path from the descriptor's folder.
  public func tableName(_ path: String, beside descriptor: String) -> String {
    guard !path.hasPrefix("/"), let slash = descriptor.lastIndex(of: "/") else { return path }
    var parts = descriptor[..<slash].split(separator: "/", omittingEmptySubsequences: false)
    for part in path.split(separator: "/") where part != "." {
      // A folder above the first one is what it says.
      if part == "..", let last = parts.last, last != "..", !last.isEmpty {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The table of a name, with the nearest other name when there is none.
  public func table(named name: String) async -> TableReading {
    if let table = tables[name] { return .source(table) }
    return .failure("there is no such file", near: nearest(to: name, among: tables.keys.sorted()))
  }
}
