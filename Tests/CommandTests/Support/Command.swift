import Foundation

/// The built program, run as a user runs it.
struct Command {
  /// What came of a run.
  struct Result: Equatable {
    var output: String
    var error: String
    var code: Int32
  }

  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program lies beside the bundle of the tests.
  static var program: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "raphe")
  }

  /// Runs `raphe` with arguments in a folder, by default the root of the package, on a terminal of 80 columns.
  static func raphe(
    _ arguments: [String], in folder: URL = root, input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    try run(program, arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of the shell, in which `$RAPHE` is the program.
  static func shell(_ line: String, in folder: URL = root, environment: [String: String] = [:]) throws -> Result {
    try run(
      URL(filePath: "/bin/bash"), ["-c", line], in: folder,
      environment: environment.merging(["RAPHE": program.path]) { $1 })
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: URL, input: String = "", environment: [String: String]
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = self.environment.merging(environment) { $1 }
    // Files rather than pipes, which a long output would fill before anyone reads them.
    let scratch = try newFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (inputFile, outputFile, errorFile) = (
      scratch.appending(path: "in"), scratch.appending(path: "out"), scratch.appending(path: "err")
    )
    try Data(input.utf8).write(to: inputFile)
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Result(
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self), code: process.terminationStatus)
  }

  /// The environment, without what it may say about colour and about GitHub.
  static var environment: [String: String] {
    ProcessInfo.processInfo.environment
      .filter { !["NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE"].contains($0.key) }
      .filter { !$0.key.hasPrefix("GITHUB_") }
      .merging(["COLUMNS": "80"]) { $1 }
  }

  /// A new folder with these files, removed when `body` ends.
  static func withFolder<Value>(_ files: [String: String] = [:], _ body: (URL) throws -> Value) throws -> Value {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files { try write(text, to: name, in: folder) }
    return try body(folder)
  }

  /// Writes a file, with the folders it lies in.
  static func write(_ text: String, to name: String, in folder: URL) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private static func newFolder() throws -> URL {
    // Links resolved, as the program itself names its current folder so.
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "raphe-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
