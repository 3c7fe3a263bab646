import RapheLanguage
import RapheStatistics
import RapheSyntax
import Testing

@testable import RapheEvidence

@Suite("Tables of subjects in delimited text")
struct DelimitedFileTests {
  private static let groups = SubjectRequest([
    .init(
      values: [.column("x")],
      groups: [.text(column: "group", isOneOf: ["A"]), .text(column: "group", isOneOf: ["B"])])
  ])

  @Test("Groups are counted and summed")
  func counts() async throws {
    let table = DelimitedFile(text: "group,x\nA,1\nA,3\nB,NA\nB,10\nC,7\nA,\n")
    var request = Self.groups
    request.missing = ["NA"]
    let (answer, diagnostics) = await table.moments(request)
    #expect(diagnostics.seen == [])
    let groups = try #require(answer).questions[0]
    #expect(groups.map(\.rows) == [3, 2])
    #expect(groups.map(\.missing) == [[1], [1]])
    // By hand: 1 and 3 have the mean 2 and the sum of squares 1 + 1.
    #expect(groups[0].moments == Moments(count: 2, means: [2], products: [2]))
    #expect(groups[1].moments == Moments(count: 1, means: [10], products: [0]))
  }

  @Test("Values near 1e9 with a variance near 1 lose nothing: NIST StRD NumAcc4")
  func largeOffset() async throws {
    // NumAcc4: 10000000.2, then 500 times 10000000.1 and 10000000.3; certified mean 10000000.2, SD 0.1.
    let rows = (0..<500).map { _ in "10000000.1\n10000000.3" }.joined(separator: "\n")
    let table = DelimitedFile(text: "x\n10000000.2\n\(rows)\n", sizes: BlockSizes(segment: 256))
    let (answer, _) = await table.moments(SubjectRequest([.init(values: [.column("x")])]))
    let moments = try #require(answer).questions[0][0].moments
    #expect(moments.count == 1001)
    #expect(abs(moments.means[0] - 10_000_000.2) < 1e-8)
    // The inputs as doubles keep 9 digits of the deviations.
    #expect(abs((moments.products[0] / 1000).squareRoot() - 0.1) < 1e-9)
  }

  @Test("Quotes, line ends and byte order marks are those of RFC 4180")
  func quotes() async throws {
    let text = "\u{FEFF}group,x,note\r\n\"A\",\"1.5\",\"two\r\nlines, \"\"quoted\"\"\"\r\nB,-2e0,\rA,.5,x"
    let (records, diagnostics) = await DelimitedFile(text: text).all(Self.groups)
    #expect(diagnostics.seen == [])
    #expect(records.map(\.group) == [0, 1, 0])
    #expect(records.map(\.values) == [[1.5], [-2], [0.5]])
    #expect(records.map(\.row) == [1, 2, 3])
  }

  @Test("Delimiter and decimal sign are as declared")
  func declared() async throws {
    let table = DelimitedFile(text: "group;x\nA;1,5\nA;2,5\n", delimiter: .semicolon, decimal: .comma)
    let (answer, diagnostics) = await table.moments(Self.groups)
    #expect(diagnostics.seen == [])
    #expect(answer?.questions[0][0].moments.means == [2])
    let wrong = DelimitedFile(text: "group;x\nA;1.5\n", delimiter: .semicolon, decimal: .comma)
    #expect(await wrong.moments(Self.groups).diagnostics.seen == ["E0524 row 1, column x: `1.5` is not a number"])
  }

  @Test("Derived values and conditions follow three-valued logic")
  func derived() async throws {
    let request = SubjectRequest(
      [
        .init(
          values: [
            .percentChange(.column("after"), from: .column("before")), .logarithm(.column("before")),
            .mean([.column("before"), .column("after")]), .scaled(.column("after"), by: 1000),
          ],
          groups: [.not(.number(.column("age"), .less, 30)), .any([.missing(column: "age"), .always])])
      ],
      exclusions: [.number(.column("motion"), .greater, 4)])
    let text = "before,after,age,motion\n2,3,40,1\n4,4,20,\n0,1,,2\n5,5,50,9\n"
    let (records, diagnostics) = await DelimitedFile(text: text).all(request)
    #expect(diagnostics.seen == [])
    // An age that is missing is neither below 30 nor not; a motion that is missing leaves nobody out.
    #expect(records.map { [$0.row ?? 0, $0.group] } == [[1, 0], [1, 1], [2, 1], [3, 1]])
    #expect(records[0].values[0] == 50)
    #expect(abs((records[0].values[1] ?? 0) - 0.693147180559945) < 1e-15)
    #expect(records[0].values[2...] == [2.5, 3000])
    #expect(records[3].values == [nil, nil, 0.5, 1000])
    #expect(await DelimitedFile(text: text).moments(request).answer?.excluded == [1])
  }

  @Test("Rows of one subject are its mean, or the first of them, and never subjects")
  func subjects() async throws {
    let text = "id,visit,x\ns1,2,10\ns2,1,5\ns1,1,4\n,1,9\ns2,3,\n"
    let question = SubjectRequest.Question(values: [.column("x")])
    let table = DelimitedFile(text: text, sizes: BlockSizes(segment: 8))
    for (rule, expected) in [
      (SubjectRequest.SubjectRule.mean(subject: "id"), [7.0, 5]), (.first(subject: "id", order: nil), [10, 5]),
      (.first(subject: "id", order: "visit"), [4, 5]),
    ] {
      let request = SubjectRequest([question], subjects: rule)
      let (records, _) = await table.all(request)
      #expect(records.map { $0.values[0] } == expected)
      #expect(records.map(\.subject) == ["s1", "s2"])
      let answer = try #require(await table.moments(request).answer)
      #expect(answer.questions[0][0].rows == 4)
      #expect(answer.questions[0][0].subjects == 2)
      #expect(answer.withoutSubject == 1)
      #expect(answer.questions[0][0].moments.means[0] == (expected[0] + expected[1]) / 2)
    }
  }

  @Test("One visit of a long layout stands beside another")
  func visits() async throws {
    let text = "id,week,x\ns1,0,10\ns1,6,4\ns2,0,8\ns2,6,8\ns3,0,1\n"
    func visit(_ week: Double) -> SubjectValue {
      .only(.column("x"), where: .number(.column("week"), .equal, week))
    }
    let request = SubjectRequest([.init(values: [visit(0), visit(6)])], subjects: .mean(subject: "id"))
    let answer = try #require(await DelimitedFile(text: text).moments(request).answer)
    let group = answer.questions[0][0]
    #expect(group.missing == [0, 1])
    #expect(group.incomplete == 1)
    // By hand: (10, 4) and (8, 8) have the means 9 and 6, squares 2 and 8, and the product -4.
    #expect(group.moments == Moments(count: 2, means: [9, 6], products: [2, -4, 8]))
  }
}
