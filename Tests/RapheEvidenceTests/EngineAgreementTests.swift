import Foundation
import RapheStatistics
import RapheSyntax
import Testing

@testable import RapheEvidence

/// The same rows in every place say the same.
@Suite("Engines agree", .enabled(if: SQLiteFile.isThere, "no libsqlite3 on this machine"))
struct EngineAgreementTests {
  typealias Rows = [(group: String, subject: Int, x: Double, y: Double?)]

  /// Values near 1e9 with a variance near 1, some missing, several rows of a subject.
  static func rows(_ seed: UInt64) -> Rows {
    var generator = Sequence(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    return (0..<400).map { index in
      let x = 1e9 + Double(generator.next() % 4_000_000) / 1_000_000
      let y = generator.next() % 10 == 0 ? nil : x / 2 + Double(generator.next() % 1000) / 500
      return (["A", "B", "C"][Int(generator.next() % 3)], index % 150, x, y)
    }
  }

  static let groups: [RowCondition] = [
    .text(column: "g", isOneOf: ["A"]), .text(column: "g", isOneOf: ["B", "C"]),
    .all([.number(.column("y"), .greater, 5e8), .not(.missing(column: "g"))]),
  ]
  static let values: [SubjectValue] = [
    .column("x"), .difference(.column("x"), minus: .column("y")),
    .logarithm(.ratio(.column("x"), to: .column("y"))), .percentChange(.column("y"), from: .column("x")),
    .mean([.column("x"), .column("y")]), .scaled(.sum([.column("x"), .column("x")]), by: 0.001),
    .only(.column("x"), where: .number(.column("y"), .atLeast, 5.00000001e8)),
  ]
  static let rules: [SubjectRequest.SubjectRule] = [
    .rows, .mean(subject: "s"), .first(subject: "s", order: "x"),
  ]

  /// Requests of every rule.
  static var requests: [SubjectRequest] {
    rules.map { rule in
      SubjectRequest(
        [.init(values: [values[0], values[1]], groups: groups)]
          + values.map { SubjectRequest.Question(values: [$0], groups: groups) },
        exclusions: [.number(.column("x"), .less, 1_000_000_000.1)], subjects: rule)
    }
  }

  /// That two answers are the same but for rounding.
  static func compare(_ first: SubjectAnswer, _ second: SubjectAnswer) {
    #expect(first.rows == second.rows && first.excluded == second.excluded)
    #expect(first.withoutSubject == second.withoutSubject)
    for (left, right) in zip(first.questions.joined(), second.questions.joined()) {
      #expect(left.rows == right.rows && left.subjects == right.subjects && left.missing == right.missing)
      #expect(left.moments.count == right.moments.count)
      guard left.moments.count > 1 else { continue }
      for value in left.moments.means.indices {
        let size = left.moments.product(value, value)
        let spread = (size / Double(left.moments.count)).squareRoot()
        let apart =
          left.moments.means[value] - right.moments.means[value] + left.moments.remainders[value]
          - right.moments.remainders[value]
        // In SD: what an effect is made of. A mean of a subject's rows is itself a rounded number near 1e9, however.
        #expect(abs(apart) <= 1e-11 * spread + 1e-17 * abs(left.moments.means[value]), "mean of value \(value)")
      }
      for (one, other) in zip(left.moments.products, right.moments.products) {
        let size =
          (left.moments.product(0, 0) * left.moments.product(left.moments.dimension - 1, left.moments.dimension - 1))
          .squareRoot()
        #expect(abs(one - other) <= 1e-11 * size, "product")
      }
    }
  }

  @Test("SQLite and delimited text, near 1e9 with a variance near 1", arguments: 1...4)
  func sqlite(seed: Int) async throws {
    let (file, text) = try SQLiteFile.rows(Self.rows(UInt64(seed)))
    let database = DatabaseTable.sqlite(path: file.path, DatabaseRelation(table: "visits"))
    for request in Self.requests {
      let (expected, _) = await DelimitedFile(text: text).moments(request)
      let (answer, diagnostics) = await database.moments(request)
      #expect(diagnostics.seen == [])
      Self.compare(try #require(answer), try #require(expected))
    }
  }

  @Test("Records of subjects are the same", arguments: 1...2)
  func records(seed: Int) async throws {
    let (file, text) = try SQLiteFile.rows(Self.rows(UInt64(seed)))
    let database = DatabaseTable.sqlite(path: file.path, DatabaseRelation(table: "visits"))
    for request in Self.requests.dropFirst() {
      let expected = await DelimitedFile(text: text).all(request).records
      let found = await database.all(request).records
      func key(_ record: SubjectRecord) -> String {
        // The last digits of a mean depend on the order of its rows.
        let values = record.values.map { $0.map { "\(($0 * 1e-3).rounded() * 1e3)" } ?? "-" }
        return "\(record.question) \(record.group) \(record.subject ?? "") \(values)"
      }
      #expect(found.map(key).sorted() == expected.map(key).sorted())
    }
  }
}

/// Numbers of a seed (Marsaglia 2003, Xorshift RNGs).
private struct Sequence {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state >> 11
  }
}
