import Foundation
import RapheStatistics
import RapheSyntax
import Testing

@testable import RapheEvidence

/// The same rows in every place say the same.
@Suite("Engines agree", .enabled(if: SQLiteFile.isThere, "no libsqlite3 on this machine"))
struct EngineAgreementTests {
  typealias Rows = [(group: String, subject: Int, x: Double, y: Double?)]

  /// Values near a number with a variance near 1, some missing, several rows of a subject.
  static func rows(_ seed: UInt64, near centre: Double = 1e9) -> Rows {
    var generator = Sequence(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    return (0..<400).map { index in
      // Of whole 1024ths: not every engine reads decimals to the nearest number.
      let x = centre + Double(generator.next() % 4096) / 1024
      let y = generator.next() % 10 == 0 ? nil : x / 2 + Double(generator.next() % 2048) / 1024
      return (["A", "B", "C"][Int(generator.next() % 3)], index % 150, x, y)
    }
  }

  /// Requests of every rule, about values near a number, with how near answers must be in SD.
  ///
  /// The mean of a subject's rows is itself a number, rounded as far as numbers near 1e9 are.
  static func requests(near centre: Double = 1e9) -> [(request: SubjectRequest, tolerance: Double)] {
    let (x, y) = (SubjectValue.column("x"), SubjectValue.column("y"))
    let groups: [RowCondition] = [
      .text(column: "g", isOneOf: ["A"]), .text(column: "g", isOneOf: ["B", "C"]),
      .all([.number(y, .greater, centre / 2), .not(.missing(column: "g"))]),
      .not(.text(column: "g", isOneOf: ["C"])),
    ]
    let values: [SubjectValue] = [
      x, .difference(x, minus: y), .logarithm(.ratio(x, to: y)), .percentChange(y, from: x), .mean([x, y]),
      .scaled(.sum([x, x]), by: 0.001), .only(x, where: .number(y, .atLeast, centre / 2 + 1)),
    ]
    let rules: [SubjectRequest.SubjectRule] = [.rows, .mean(subject: "s"), .first(subject: "s", order: "x")]
    return rules.map { rule in
      let questions =
        [SubjectRequest.Question(values: [x, .difference(x, minus: y)], groups: groups)]
        + values.map { SubjectRequest.Question(values: [$0], groups: groups) }
      let request = SubjectRequest(
        questions, exclusions: [.number(x, .less, centre + 0.1)], missing: ["B"], subjects: rule)
      return (request, rule == .mean(subject: "s") && centre > 1e6 ? 1e-5 : 1e-11)
    }
  }

  /// That two answers are the same but for rounding.
  static func compare(_ first: SubjectAnswer, _ second: SubjectAnswer, within tolerance: Double) {
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
        // In SD: what an effect is made of.
        #expect(abs(apart) <= tolerance * spread, "mean of value \(value)")
      }
      let last = left.moments.dimension - 1
      let size = (left.moments.product(0, 0) * left.moments.product(last, last)).squareRoot()
      for (one, other) in zip(left.moments.products, right.moments.products) {
        #expect(abs(one - other) <= tolerance * size, "product")
      }
    }
  }

  @Test("SQLite and delimited text, near 1e9 too with a variance near 1", arguments: 1...4, [1e9, 10])
  func sqlite(seed: Int, centre: Double) async throws {
    let (file, text) = try SQLiteFile.rows(Self.rows(UInt64(seed), near: centre))
    let database = DatabaseTable.sqlite(path: file.path, DatabaseRelation(table: "visits"))
    for (request, tolerance) in Self.requests(near: centre) {
      let (expected, _) = await DelimitedFile(text: text).moments(request)
      let (answer, diagnostics) = await database.moments(request)
      #expect(diagnostics.seen == [])
      Self.compare(try #require(answer), try #require(expected), within: tolerance)
    }
  }

  @Test("Records of subjects are the same", arguments: 1...2)
  func records(seed: Int) async throws {
    let (file, text) = try SQLiteFile.rows(Self.rows(UInt64(seed), near: 10))
    let database = DatabaseTable.sqlite(path: file.path, DatabaseRelation(table: "visits"))
    for (request, _) in Self.requests(near: 10).dropFirst() {
      let expected = await DelimitedFile(text: text).all(request).records
      let found = await database.all(request).records
      func key(_ record: SubjectRecord) -> String {
        // The last digits of a mean depend on the order of its rows.
        let values = record.values.map { $0.map { "\(($0 * 1e9).rounded())" } ?? "-" }
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
