import Foundation
import RapheLanguage
import RapheStatistics
import RapheSyntax
import Testing

@testable import RapheEvidence

/// Whether there is what makes compressed files and what reads them.
private let hasGzip = (try? ZlibLibrary()) != nil && FileManager.default.isExecutableFile(atPath: "/usr/bin/gzip")

@Suite("Compressed tables", .enabled(if: hasGzip, "no gzip or no zlib here"))
struct GzipTests {
  private static let request = SubjectRequest([.init(values: [.column("x")])])

  /// What gzip's own program makes of a text.
  private func compressed(_ text: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/gzip")
    process.arguments = ["-c"]
    let folder = FileManager.default.temporaryDirectory
    let given = folder.appendingPathComponent("raphe-\(UUID().uuidString)")
    try text.write(to: given, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: given) }
    process.standardInput = try FileHandle(forReadingFrom: given)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(bytes)
  }

  private func table(_ bytes: [UInt8], portion: Int = .max) -> DelimitedFile {
    DelimitedFile(name: "rows.csv.gz", delimiter: .comma, jobs: 2) { () throws(SourceFailure) in
      try GzipBytes(MemoryBytes(bytes, portion: portion), name: "rows.csv.gz")
    }
  }

  @Test("Members one after the other are one table, in portions of any size", arguments: [1, 7, 1 << 20])
  func members(portion: Int) async throws {
    let rows = (0..<20_000).map { "\($0)\n" }.joined()
    let bytes = try compressed("x\n" + rows) + compressed("20000\n") + [0, 0, 0]
    let (answer, diagnostics) = await table(bytes, portion: portion).moments(Self.request)
    #expect(diagnostics.seen == [])
    // The mean of 0 to 20000.
    #expect(answer?.questions[0][0].moments.means == [10_000])
  }

  @Test("A file that was cut off or changed is damaged, never shorter")
  func damaged() async throws {
    let bytes = try compressed("x\n" + (0..<20_000).map { "\($0)\n" }.joined())
    for count in [3, bytes.count / 2, bytes.count - 4, bytes.count - 1] {
      let found = await table(Array(bytes.prefix(count))).moments(Self.request)
      #expect(found.answer == nil)
      #expect(found.diagnostics.seen == ["E0584 -: `rows.csv.gz` is a damaged file of gzip: it ends in the middle"])
    }
    var wrong = bytes
    wrong[bytes.count - 6] ^= 1
    let found = await table(wrong).moments(Self.request)
    #expect(
      found.diagnostics.seen == [
        "E0584 -: `rows.csv.gz` is a damaged file of gzip: zlib says of its member 1: incorrect data check"
      ])
  }

  @Test("A file is known by its first bytes")
  func onDisk() async throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("raphe-\(UUID().uuidString).csv.gz")
    try Data(compressed("x\n1\n3\n")).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let file = DelimitedFile(path: path.path, delimiter: .comma, jobs: 1)
    #expect(await file.moments(Self.request).answer?.questions[0][0].moments.means == [2])
  }
}
