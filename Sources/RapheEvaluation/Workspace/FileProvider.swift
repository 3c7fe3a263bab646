public import RapheSyntax

/// Where a workspace's texts come from: the only way from here to files.
///
/// Everything is asked for anew at each reading; what has the same name and the same bytes as before is not parsed again.
public protocol FileProvider: Sendable {
  /// The files of the run, and those beside them that data are taken from.
  func run() async -> RunFiles

  /// The YAML files of the projects that enclose the run, asked for only when the run lacks something.
  func reach() async -> FilesInReach

  /// Where was looked, in words, for the message when nothing was found.
  var reachName: String { get }

  /// The name under which a table is read that a descriptor calls `path`.
  func tableName(_ path: String, beside descriptor: String) -> String

  /// Reads the table of a name.
  func table(named name: String) async -> TableReading

  /// Where the table of a name lies on disk, for what is not read whole.
  func location(ofTable name: String) async -> TableLocation
}

extension FileProvider {
  /// Nowhere, unless a provider says otherwise.
  public func location(ofTable name: String) async -> TableLocation {
    .failure("it is no file on disk", near: nil)
  }
}

/// Where a table lies.
public enum TableLocation: Sendable {
  /// In a file of this path, with so many bytes.
  case path(String, bytes: Int)
  /// A mistake: why it is not known, and the name of a file nearby that may be meant.
  case failure(String, near: String?)
  /// A mistake: it lies outside the project, at this path.
  case outside(String)
}

/// The files that a run is about.
public struct RunFiles: Sendable {
  /// The files that were named, or lie in folders that were.
  public var files: [Source]
  /// More files, of which datasets, models and vocabularies are taken and theories left alone.
  public var data: [Source]
  /// What could not be read.
  public var diagnostics: [Diagnostic]

  /// Makes the files of a run.
  public init(_ files: [Source], data: [Source] = [], diagnostics: [Diagnostic] = []) {
    self.files = files
    self.data = data
    self.diagnostics = diagnostics
  }
}

/// What the projects that enclose a run have.
public struct FilesInReach: Sendable {
  /// Their YAML files.
  public var sources: [Source]
  /// Files of them that could not be read.
  public var diagnostics: [Diagnostic]

  /// Makes what is in reach; nothing, when no project encloses the run.
  public init(_ sources: [Source] = [], diagnostics: [Diagnostic] = []) {
    self.sources = sources
    self.diagnostics = diagnostics
  }
}

/// What came of reading a table.
public enum TableReading: Sendable {
  /// Its text.
  case source(Source)
  /// A mistake: why not, and the name of a file nearby that may be meant.
  case failure(String, near: String?)
  /// A mistake: it lies outside the project, at this path.
  case outside(String)
}
