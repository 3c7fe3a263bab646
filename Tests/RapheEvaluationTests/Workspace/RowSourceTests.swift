import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheSyntax
import Synchronization
import Testing

/// Rows that come from no text.
@Suite("Rows in the place of a table")
struct RowSourceTests {
  /// What a database would hand over, and what it was asked.
  private final class Rows: RowSource {
    static let table = Source(name: "db: findings", text: "")
    let columns: [String]
    let cells: [[String]]
    let asked = Mutex<[Quantity]>([])

    /// Makes the rows of a table in the order of its columns.
    init(_ dataset: WorldDataset) {
      let lines = dataset.table.split(separator: "\n").map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      (columns, cells) = (lines[0], Array(lines.dropFirst()))
    }

    func heading() async -> (heading: RowHeading?, diagnostics: [Diagnostic]) {
      (RowHeading(columns: columns, of: Rows.table), [])
    }

    func read(for quantities: [Quantity], _ take: (any Row) -> Void) async -> [Diagnostic] {
      asked.withLock { $0 = quantities }
      for number in cells.indices { take(Entry(number: number, columns: columns, cells: cells[number])) }
      return []
    }
  }

  private struct Entry: Row {
    let number: Int
    let columns: [String]
    let cells: [String]

    var place: Place { Place(Rows.table, TableCell(row: number + 1)) }
    func text(_ column: Int) -> String { cells[column] }
    func place(_ column: Int) -> Place { Place(Rows.table, TableCell(row: number + 1, column: columns[column])) }
  }

  private let world = World(
    theories: [World.theory("t", World.claim("a"), World.claim("b", "by_at_least: 0.2 SD"), World.relation("c"))],
    datasets: [WorldDataset(VerdictRows.strong)])

  @Test("They give the numbers of a table with the same cells, and no file is asked for")
  func same() async throws {
    var files = world.inMemory()
    files.tables = [:]
    let (workspace, rows) = (Workspace(files), Rows(world.datasets[0]))
    await workspace.setRows(rows, ofTable: "findings.csv")
    let project = await workspace.project()
    #expect(project.diagnostics.filter { $0.severity == .error } == [])
    #expect(await Numbers(project.evaluate(Question())) == Numbers(world.scorecard()))
    #expect(project.evidence.first?.findings.map(\.row) == Array(1...VerdictRows.strong.count))
    #expect(project.evidence.first?.findings.first?.place == Place(Rows.table, TableCell(row: 1)))
  }

  @Test("What the claims ask about is known before a row is read, each quantity once")
  func asked() async throws {
    let (workspace, rows) = (Workspace(world.inMemory()), Rows(world.datasets[0]))
    await workspace.setRows(rows, ofTable: "findings.csv")
    let project = await workspace.project()
    let claims = try #require(project.theories.first).claims.map(\.quantity)
    let asked = rows.asked.withLock { $0 }
    #expect(Set(asked) == Set(claims))
    #expect(asked.count == Set(claims).count)
    #expect(asked.count == 2)
  }

  @Test("A mistake is told by row and column, and a word that means nothing once")
  func mistakes() async throws {
    var wrong = world
    wrong.datasets = [
      WorldDataset(VerdictRows.strong + [["n": "0"], ["target": "5-HT9"], ["target": "5-HT9"], ["n": "x"]])
    ]
    let workspace = Workspace(wrong.inMemory())
    await workspace.setRows(Rows(wrong.datasets[0]), ofTable: "findings.csv")
    let mistakes = await workspace.project().diagnostics.filter { $0.severity == .error }
    let first = VerdictRows.strong.count + 1
    #expect(
      mistakes.map(\.place) == [
        Place(Rows.table, TableCell(row: first, column: "n")),
        Place(Rows.table, TableCell(row: first + 1, column: "target")),
        Place(Rows.table, TableCell(row: first + 3, column: "n")),
      ])
    #expect(mistakes.allSatisfy { $0.place?.location == nil && $0.place?.source.name == "db: findings" })
    #expect(mistakes[1].notes.last?.place == Place(Rows.table, TableCell(row: first + 2, column: "target")))
  }

  @Test("Without a heading there is no finding, and the reason is told")
  func noHeading() async {
    struct Nothing: RowSource {
      func heading() async -> (heading: RowHeading?, diagnostics: [Diagnostic]) {
        (nil, [Diagnostic(.fileTwice, "the database does not answer", at: Place(Rows.table))])
      }
      func read(for quantities: [Quantity], _ take: (any Row) -> Void) async -> [Diagnostic] { [] }
    }
    let workspace = Workspace(world.inMemory())
    await workspace.setRows(Nothing(), ofTable: "findings.csv")
    let project = await workspace.project()
    #expect(project.diagnostics.map(\.message).contains("the database does not answer"))
    #expect(project.evidence.map(\.findings.count) == [0])
  }
}
