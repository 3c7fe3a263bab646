import Foundation
import Testing

/// The same inputs give the same bytes, however the run is made.
@Suite("Determinism") struct DeterminismTests {
  static let commands = [["test"], ["test", "-v"], ["test", "--format", "json"], ["test", "--format", "concise"]]

  @Test("Twice, and on any number of threads", arguments: commands)
  func threads(arguments: [String]) throws {
    try Command.withFolder(Study.files) { folder throws in
      let first = try Command.raphe(arguments, in: folder)
      #expect(first.code == 0 && !first.output.isEmpty)
      for jobs in [1, 2, 16] {
        #expect(try Command.raphe(arguments + ["--jobs", "\(jobs)"], in: folder) == first, "\(jobs) threads")
      }
      #expect(try Command.raphe(arguments, in: folder) == first)
    }
  }

  @Test("On part of the shipped corpus", arguments: [["--format", "json"], []])
  func corpus(arguments: [String]) throws {
    let run = ["test", "--select", "lower-5ht2a", "--select", "sert-deficit"] + arguments
    let first = try Command.raphe(run + ["--jobs", "1"])
    #expect(first.code == 0)
    #expect(try Command.raphe(run + ["--jobs", "16"]) == first)
  }

  @Test("Files in another order, or one by one instead of their folder", arguments: commands)
  func order(arguments: [String]) throws {
    try Command.withFolder(Study.files) { folder throws in
      // The report for programs tells by which arguments it was asked for.
      func run(_ arguments: [String]) throws -> Command.Result {
        var result = try Command.raphe(arguments, in: folder)
        result.output.replace(/"raphe": \{[^}]*\}/, with: "")
        return result
      }
      let first = try run(arguments)
      let paths = Study.files.keys.filter { $0.hasSuffix(".yaml") }.sorted()
      #expect(try run(arguments + paths) == first)
      #expect(try run(arguments + paths.reversed()) == first)
    }
  }

  /// That of a file's bytes, which are others; those of claims and rows are of what they say.
  private static func withoutDigestsOfFiles(_ output: String) -> String {
    output.replacing(#/"digest": "[0-9a-f]{64}",\s*(?="path")/#, with: "")
  }

  @Test("Rows in another order change nothing but their numbers and lines", arguments: commands)
  func rows(arguments: [String]) throws {
    var lines = Study.findings.split(separator: "\n").map(String.init)
    let head = lines.removeFirst()
    let orders = [
      lines, lines.reversed(), Array(lines[3...] + lines[..<3]),
      lines.enumerated().sorted {
        ($0.offset * 3 % 7) < ($1.offset * 3 % 7)
      }.map(\.element),
    ]
    #expect(Set(orders).count == 4)
    let outputs = try orders.map { order in
      let table = ([head] + order).joined(separator: "\n") + "\n"
      return try Command.withFolder(Study.files(with: ["Hypotheses/evidence/findings.csv": table])) { folder throws in
        Self.withoutDigestsOfFiles(
          try Command.raphe(arguments, in: folder).output.replacing(/"(row|line)": [0-9]+/, with: ""))
      }
    }
    for output in outputs { #expect(output == outputs[0]) }
  }

  @Test("Columns and keys in another order change nothing but where a claim ends", arguments: commands)
  func columns(arguments: [String]) throws {
    let table = Study.findings.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).reversed().joined(separator: ",") + "\n"
    }.joined()
    let theory = Study.more.replacingOccurrences(
      of: "    in: depressed\n    is: higher\n    than: healthy\n",
      with: "    than: healthy\n    in: depressed\n    is: higher\n")
    #expect(theory != Study.more)
    let changes = ["Hypotheses/evidence/findings.csv": table, "Hypotheses/theories/more.yaml": theory]
    func run(_ files: [String: String]) throws -> Command.Result {
      var result = try Command.withFolder(files) { try Command.raphe(arguments, in: $0) }
      result.output.replace(/"endColumn": [0-9]+/, with: "")
      result.output = Self.withoutDigestsOfFiles(result.output)
      return result
    }
    #expect(try run(Study.files(with: changes.mapValues { $0 })) == run(Study.files))
  }

  @Test("Another place on disk changes nothing")
  func place() throws {
    let first = try Command.withFolder(Study.files) { try Command.raphe(["--format", "json"], in: $0) }
    let second = try Command.withFolder(Study.files) { try Command.raphe(["--format", "json"], in: $0) }
    #expect(first == second)
  }
}
