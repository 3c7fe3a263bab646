import RapheEvaluation
import RapheLanguage
import RapheReporting
import RapheSyntax

/// The texts of a run, and every path that could not be read.
struct InputFiles {
  private(set) var sources: [Source] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<String> = []
  private let standardInputName: String
  private let limit: Int
  private let boundary: Boundary
  private let commands: [String]

  /// Prepares to read files of at most so many bytes, and, unless they are named, within a boundary.
  ///
  /// `commands` are what may have been meant by a path that leads nowhere.
  init(standardInputName: String, limit: Int, boundary: Boundary, commands: [String]) {
    self.standardInputName = standardInputName
    self.limit = limit
    self.boundary = boundary
    self.commands = commands
  }

  /// Reads the files at the paths that were not read before; folders are searched; `-` is standard input.
  mutating func read(_ paths: [String]) -> [Source] {
    let start = sources.count
    for path in paths {
      if path == "-" {
        // It can be read once.
        if seen.insert("-").inserted { add(standardInputName, FileReader.standardInput(upTo: limit)) }
      } else if Path.isFolder(path) {
        let search = FileSearch(below: path, within: boundary)
        diagnostics += search.unnameable.map { unreadable($0, because: "its name is not UTF-8") }
        diagnostics += search.outside.map { .outside($0, at: $1) }
        diagnostics += search.unreadable.map { unreadable($0, because: SystemFailure.searching($0)) }
        for file in search.files { read(file, isNamed: false) }
      } else {
        read(path, isNamed: true)
      }
    }
    return Array(sources[start...])
  }

  private mutating func read(_ path: String, isNamed: Bool) {
    // A file that is named twice, or through a link, is one file.
    guard seen.insert(Path.real(path)).inserted else { return }
    if FileEnding(of: path)?.delimiter != nil, Path.exists(path) {
      diagnostics.append(.table(path))
    } else {
      // Only what the user named may be a pipe: whoever names one means to fill it.
      add(
        path,
        isNamed
          ? FileReader.contents(of: path, upTo: limit) : FileReader.contents(ofRegularFile: path, upTo: limit))
    }
  }

  private mutating func add(_ name: String, _ contents: Result<[UInt8], SystemFailure>) {
    switch contents {
    case .success(let bytes): sources.append(Source(name: name, bytes: bytes))
    case .failure(let failure): diagnostics.append(unreadable(name, because: failure.reason))
    }
  }

  private func unreadable(_ path: String, because reason: String) -> Diagnostic {
    .unreadable(path, because: reason, commands: commands)
  }
}

extension SystemFailure {
  /// Why a folder could not be searched.
  fileprivate static func searching(_ folder: String) -> String {
    switch FileReader.contents(of: folder, upTo: 0) {
    case .failure(let failure) where Path.isFolder(folder) && failure.isFolder:
      "the folder cannot be searched"
    case .failure(let failure): failure.reason
    case .success: "the folder cannot be searched"
    }
  }
}

extension Diagnostic {
  /// A path that leads to nothing readable, with the nearest name beside it.
  package static func unreadable(_ path: String, because reason: String, commands: [String] = []) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, "`\(path)` cannot be read: \(reason)", at: nil,
      help: path.isEmpty || Path.exists(path) ? nil : help(insteadOf: path, commands))
  }

  /// A link of the project that leads out of it.
  fileprivate static func outside(_ path: String, at target: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, "`\(path)` leads out of the project, to `\(target)`", at: nil,
      help: "name the file itself, or say `--allow-outside`")
  }

  /// A table where its descriptor was meant.
  fileprivate static func table(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, "`\(path)` is a table, which is read through the dataset that describes it", at: nil,
      help: "name the YAML file with `table: \(Path.name(of: path))`")
  }

  private static func help(insteadOf path: String, _ commands: [String]) -> Advice? {
    // The first folder on the way that does not exist is the one that is misspelt.
    var wrong = path
    while wrong.contains("/"), !Path.exists(Path.folder(of: wrong)) { wrong = Path.folder(of: wrong) }
    let folder = Path.folder(of: wrong)
    let names = FolderListing(folder)?.names ?? []
    // Nearest of all is the same name with the ending that was left out.
    let name = Path.name(of: wrong)
    let found =
      FileEnding.ofDocuments.map { name + $0 }.first(where: names.contains)
      ?? nearest(to: name, among: names.filter { !$0.hasPrefix(".") && $0 != name })
    if let found { return .write(Path.join(folder, found) + path.dropFirst(wrong.count)) }
    return path.contains("/")
      ? nil : nearest(to: path, among: commands).map { "for the command, write `raphe \($0)`" }
  }
}
