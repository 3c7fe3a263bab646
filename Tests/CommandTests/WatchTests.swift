import Foundation
import Testing

/// A run that goes on while files change, as a real process.
@Suite("--watch", .serialized) struct WatchTests {
  /// The program while it runs, its output going to a file.
  final class Running {
    let process = Process()
    private let output: URL

    init(_ arguments: [String], in folder: URL) throws {
      output = folder.appending(path: ".watched")
      try Data().write(to: output)
      process.executableURL = Command.program
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = Command.environment
      let handle = try FileHandle(forWritingTo: output)
      process.standardOutput = handle
      process.standardError = handle
      process.standardInput = FileHandle.nullDevice
      try process.run()
    }

    var text: String { (try? String(contentsOf: output, encoding: .utf8)) ?? "" }

    /// Waits until so many runs have ended, a minute at most; what the last of them said.
    func run(_ count: Int) throws -> String {
      for _ in 0..<600 {
        let parts = text.components(separatedBy: "Ctrl-C ends.\n")
        if parts.count > count { return parts[count - 1] }
        if !process.isRunning { break }
        Thread.sleep(forTimeInterval: 0.1)
      }
      throw NotReached(text: text)
    }

    func interrupt() -> Int32 {
      process.interrupt()
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : -1
    }
  }

  struct NotReached: Error {
    var text: String
  }

  @Test("A change is seen, only what changed is read anew, and Ctrl-C ends with 130")
  func changes() throws {
    try Command.withFolder(Study.files) { folder throws in
      let running = try Running(["test", "--watch"], in: folder)
      defer { running.process.terminate() }
      let first = try running.run(1)
      #expect(first.contains("Watching 5 files, 5 read anew; "), "\(first)")
      #expect(first.contains("supported") && !first.contains("\u{1B}"))

      // A finding that speaks against the one before.
      let against = Study.findings.replacing("R1,zeta", with: "F5,eta")
      try Command.write(against, to: "Hypotheses/evidence/findings.csv", in: folder)
      let second = try running.run(2)
      #expect(second.contains("Watching 5 files, 1 read anew; "), "\(second)")

      // A file with a mistake is told and ends nothing; a new theory is seen.
      try Command.write("raphe: 1\ntheory: x\n", to: "Hypotheses/theories/x.yaml", in: folder)
      let third = try running.run(3)
      #expect(third.contains("Hypotheses/theories/x.yaml") && third.contains("error["), "\(third)")
      #expect(third.contains("Watching 6 files, 1 read anew; "), "\(third)")
      #expect(running.interrupt() == 130)
    }
  }

  @Test("A file that vanishes and comes back ends nothing")
  func vanishing() throws {
    try Command.withFolder(Study.files) { folder throws in
      let running = try Running(["check", "--watch"], in: folder)
      defer { running.process.terminate() }
      _ = try running.run(1)
      let table = folder.appending(path: "Hypotheses/evidence/findings.csv")
      try FileManager.default.removeItem(at: table)
      let second = try running.run(2)
      #expect(second.contains("error[E0601]"), "\(second)")
      try Command.write(Study.findings, to: "Hypotheses/evidence/findings.csv", in: folder)
      let third = try running.run(3)
      #expect(!third.contains("error["), "\(third)")
      #expect(running.interrupt() == 130)
    }
  }

  @Test("What the run writes itself is no change")
  func outputs() throws {
    try Command.withFolder(Study.files) { folder throws in
      let running = try Running(
        ["test", "--watch", "--report", "csv=Hypotheses/evidence/used.csv", "--output", "Hypotheses/verdicts.txt"],
        in: folder)
      defer { running.process.terminate() }
      _ = try running.run(1)
      Thread.sleep(forTimeInterval: 1.5)
      #expect(running.text.components(separatedBy: "Ctrl-C ends.\n").count == 2, "\(running.text)")
      #expect(running.interrupt() == 130)
    }
  }

  @Test("Standard input is refused, since it can be read once", arguments: ["test", "check"])
  func standardInput(command: String) throws {
    let result = try Command.raphe([command, "--watch", "-"])
    #expect(result.code == 2 && result.error.contains("--watch reads files again"))
  }
}
