import Foundation
import RapheReport
import RapheReporting
import Testing

/// Claims that are registered before data are collected, and runs of what was registered.
@Suite("Registrations") struct RegistrationTests {
  private func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// 2026-11-28 12:00:00 UTC, by `date -u -d @1795867200`.
  static let epoch = ["SOURCE_DATE_EPOCH": "1795867200"]

  @Test("A registration is written for people and for programs, dated, the same bytes each time")
  func written() throws {
    try Command.withFolder(Study.files) { folder throws in
      let result = try Command.raphe(["lock", "--register", "plan"], in: folder, environment: RegistrationTests.epoch)
      #expect(result.code == 0 && result.output.hasPrefix("Wrote `plan.md` and `plan.json`: 5 claims"), "\(result)")
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "raphe.lock").path))
      let json = try String(contentsOf: folder.appending(path: "plan.json"), encoding: .utf8)
      let registration = try StoredFile.read(json, .registration, as: Reported.Registration.self)
      #expect(registration.laidOut == json && registration.date == "2026-11-28")
      let claim = try #require(registration.theories.first?.claims.first { $0.id == "fewer-in-raphe" })
      #expect(claim.digest?.count == 64 && claim.scale == "g" && claim.expect.isEmpty)
      let markdown = try String(contentsOf: folder.appending(path: "plan.md"), encoding: .utf8)
      #expect(markdown.hasPrefix("# Registration of 2026-11-28\n"))
      for part in [claim.sentence, "- digest: \(claim.digest ?? "")", "- region: g from unbounded to 0", "`findings`"] {
        #expect(markdown.contains(part), "\(part) in \(markdown)")
      }
      // By its ending one of the two alone.
      let one = ["lock", "--register", "only.md", "--select", "more"]
      #expect(try Command.raphe(one, in: folder).output == "Wrote `only.md`: 1 claim, 1 theory, 7 rows.\n")
    }
  }

  /// Days by `date -u -d @SECONDS +%F` of GNU coreutils 9.1.
  @Test(
    "The day of a registration is that of SOURCE_DATE_EPOCH",
    arguments: [
      ("0", "1970-01-01"), ("-1", "1969-12-31"), ("951782400", "2000-02-29"), ("4107542399", "2100-02-28"),
      ("4107542400", "2100-03-01"),
    ])
  func date(epoch: String, day: String) throws {
    try Command.withFolder(Study.files) { folder throws in
      let environment = ["SOURCE_DATE_EPOCH": epoch]
      #expect(try Command.raphe(["lock", "--register", "p.md"], in: folder, environment: environment).code == 0)
      let text = try String(contentsOf: folder.appending(path: "p.md"), encoding: .utf8)
      #expect(text.hasPrefix("# Registration of \(day)\n"), "\(text.prefix(40))")
    }
  }

  @Test("Without a deviation all that was registered is scored, and nothing else")
  func scored() throws {
    try Command.withFolder(Study.files) { folder throws in
      let register = ["lock", "--register", "plan.json", "--select", "fewer"]
      #expect(try Command.raphe(register, in: folder, environment: RegistrationTests.epoch).code == 0)
      let result = try Command.raphe(["test", "--registered", "plan.json"], in: folder)
      #expect(result.code == 0)
      let text = words(result.output)
      #expect(text.contains("Registered 2026-11-28 in `plan.json`: 4 of 4 claims are scored. No deviation."), "\(text)")
      let json = try Command.raphe(["test", "--registered", "plan.json", "--format", "json"], in: folder)
      let report = try JSONDecoder().decode(Reported.Verdicts.self, from: Data(json.output.utf8))
      #expect(report.theories.map(\.id) == ["fewer"] && report.registration?.scored == 4)
    }
  }

  @Test("Claims that changed, are missing or were added are deviations and not scored; settings are deviations")
  func deviations() throws {
    try Command.withFolder(Study.files) { folder throws in
      #expect(try Command.raphe(["lock", "--register", "plan.json"], in: folder).code == 0)
      let text = Study.fewer.replacing("id: fewer-transporters", with: "id: other-transporters")
        .replacing("region: cortex", with: "region: brain")
      try Command.write(text, to: LockTests.fewer, in: folder)
      let arguments = ["test", "--registered", "plan.json", "--as-of", "2001", "--format", "json"]
      let result = try Command.raphe(arguments, in: folder)
      let report = try JSONDecoder().decode(Reported.Verdicts.self, from: Data(result.output.utf8))
      let check = try #require(report.registration)
      #expect(check.registered == 5 && check.scored == 3)
      let changes = check.claims.map { "\($0.change) \($0.claim)" }
      #expect(changes == ["changed fewer-in-cortex", "removed fewer-transporters", "new other-transporters"])
      #expect(check.settings.map(\.setting) == [.asOf] && check.settings.first?.value.value == "2001")
      let scored = report.theories.flatMap(\.claims).map(\.id)
      #expect(scored == ["fewer-in-raphe", "fewer-on-platelets", "more-in-raphe"])
      let told = words(try Command.raphe(Array(arguments.dropLast(2)), in: folder).output)
      #expect(told.contains("Deviation: fewer/fewer-in-cortex (\(LockTests.fewer):15) says something else."), "\(told)")
      #expect(told.contains("Deviation: The last year of evidence was not set and is 2001."), "\(told)")
    }
  }

  @Test("E0644: a registration that is none", arguments: ["# Registration", "{\"raphe\": {\"lock\": 1}}"])
  func invalid(text: String) throws {
    try Command.withFolder(Study.files(with: ["plan.json": text])) { folder throws in
      let result = try Command.raphe(["test", "--registered", "plan.json"], in: folder)
      #expect(
        result.code == 2 && result.error.hasPrefix("plan.json: error[E0644]: `plan.json` is no "), "\(result.error)")
      #expect(try Command.raphe(["test", "--registered", "gone.json"], in: folder).error.hasPrefix("error[E0602]"))
    }
  }
}
