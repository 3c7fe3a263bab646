import RapheLanguage
import RapheSyntax

/// Reads one row of a table of findings after the other.
///
/// Each question of a row has a function, which reports what it finds wrong and answers nil.
struct RowReader {
  let dataset: Dataset
  /// The columns of the table, and behind them what the dataset says of every row.
  let heading: RowHeading
  let everyRow: EveryRow
  let vocabulary: Vocabulary
  let missing: Set<String>
  /// The only term of the dataset's scope for a role.
  let scope: [Role: Term]
  let arms: [String: ArmRule]
  var layout: Layout
  var exclusions: ExclusionRules
  var diagnostics: [Diagnostic] = []
  var emptyRows = EmptyRows()

  /// The row being read, and what it is called in messages.
  var row: any Row
  var name = ""
  /// Where each id was first seen.
  private var ids: [String: Place] = [:]
  /// What was said of cells that every row has.
  private var reportedOfEveryRow: Set<String> = []
  /// Whether an error of this row was said of every row before.
  private(set) var isRowWrong = false
  private var digests = RowDigests()
  /// Suggestions already worked out: tables repeat their mistakes.
  private var suggestions: [String: String?] = [:]

  init(dataset: Dataset, heading: RowHeading, vocabulary: Vocabulary) {
    let everyRow = EveryRow(dataset.everyRow, behind: heading.columns.count)
    let heading = everyRow.extending(heading)
    var layout = Layout(dataset: dataset, heading: heading, everyRow: everyRow)
    var diagnostics: [Diagnostic] = []
    let missing = Set(dataset.missing + [""])
    let scope = ScopeTerms.lookUp(dataset.scope, vocabulary, &diagnostics)
    var arms: [String: ArmRule] = [:]
    for definition in dataset.arms {
      arms[definition.name.text] = ArmRule(
        definition, vocabulary: vocabulary, scope: scope, layout: &layout, diagnostics: &diagnostics)
    }
    self.row = NoRow(place: heading.place)
    self.dataset = dataset
    self.heading = heading
    self.everyRow = everyRow
    self.vocabulary = vocabulary
    self.missing = missing
    self.scope = scope
    self.arms = arms
    self.exclusions = ExclusionRules(dataset.exclude, missing: missing, layout: &layout)
    self.layout = layout
    self.diagnostics = diagnostics
  }

  // MARK: Cells

  /// The text of a column's cell; empty when it stands for nothing.
  func text(column: Int) -> String {
    if let fixed = everyRow[column] { return fixed.text }
    let text = row.text(column)
    return missing.contains(text) ? "" : text
  }

  /// The text of a role's cell; nil when there is no such column or nothing was recorded.
  func text(_ role: Role) -> String? {
    guard let column = layout.columns[role] else { return nil }
    let text = text(column: column)
    return text.isEmpty ? nil : text
  }

  // MARK: Reports

  /// Reports a mistake at the cell of a role; at the row when no column has the role.
  mutating func report(
    _ code: Code, _ role: Role, _ message: String, notes: [Diagnostic.Note] = [], help: Advice? = nil
  ) {
    report(code, column: layout.columns[role], message, notes: notes, help: help)
  }

  /// Reports a mistake at the cell of a column; at the row when there is none.
  mutating func report(
    _ code: Code, column: Int?, _ message: String, notes: [Diagnostic.Note] = [], help: Advice? = nil
  ) {
    let place = column.map { self.place(column: $0) } ?? row.place
    let isFixed = column.map { everyRow[$0] != nil } == true
    let position = column.map { "\(isFixed ? "every row" : name), column \(heading.columns[$0])" } ?? name
    let diagnostic = Diagnostic(code, "\(position): \(message)", at: place, notes: notes, help: help)
    // What every row has is one mistake however many rows there are, though none of them becomes a finding.
    if isFixed, !reportedOfEveryRow.insert(diagnostic.message).inserted {
      isRowWrong = isRowWrong || diagnostic.severity == .error
      return
    }
    diagnostics.append(diagnostic)
  }

  /// Where a column's cell is, of this row or of every row.
  private func place(column: Int) -> Place { everyRow[column]?.place ?? row.place(column) }

  /// A note at another cell of the row.
  func note(_ message: String, _ role: Role) -> [Diagnostic.Note] {
    [Diagnostic.Note(message, at: layout.columns[role].map { place(column: $0) })]
  }

  /// The nearest of some words, worked out once for each text.
  mutating func suggestion(
    for text: String, in list: String, among words: [String], by likeness: Likeness = .slip
  ) -> String? {
    let key = "\(list)\u{0}\(text)"
    if let known = suggestions[key] { return known }
    let near = nearest(to: text, among: words, by: likeness)
    suggestions[key] = .some(near)
    return near
  }

  // MARK: The row

  /// Takes up a row: its name, and whether its id is there and its own; nil when the whole row is empty.
  mutating func begin(_ row: any Row) -> String? {
    self.row = row
    isRowWrong = false
    name = "row \(row.number + 1)"
    if let id = text(.finding) { name += " (\(shown(id)))" }
    if everyRow.columnsOfTable.allSatisfy({ text(column: $0).isEmpty }) {
      emptyRows.add(row.number, at: row.place)
      return nil
    }
    guard let id = filled(.finding) else { return "" }
    let place = layout.columns[.finding].map { self.place(column: $0) }
    if let first = ids[id] {
      let notes = [Diagnostic.Note("the first row with this id", at: first)]
      report(.findingTwice, .finding, "the id `\(shown(id))` belongs to an earlier row", notes: notes)
    } else {
      ids[id] = place
    }
    return id
  }

  /// No earlier row is like this one in every cell but its id.
  mutating func checkTwice() {
    let cells = heading.columns.indices.filter { $0 != layout.columns[.finding] }.map { text(column: $0) }
    guard let earlier = digests.earlier(like: cells, name: name, at: row.place) else { return }
    report(
      .rowTwice, .finding, "the row says the same as \(earlier.name) in every other cell",
      notes: [Diagnostic.Note("the same row", at: earlier.place)], help: "take one of the two out")
  }

  /// The text of a cell that must be filled.
  ///
  /// An absent column was reported once for the table.
  mutating func filled(_ role: Role, _ message: String = "the cell is empty") -> String? {
    if let text = text(role) { return text }
    if layout.columns[role] != nil || !Role.required.contains(role) { report(.emptyCell, role, message) }
    return nil
  }
}

/// What stands for a row before the first one is taken up.
private struct NoRow: Row {
  let place: Place
  let number = -1
  func text(_ column: Int) -> String { "" }
  func place(_ column: Int) -> Place { place }
}

/// A text from a table as messages show it: on one line, and not too long.
func shown(_ text: String) -> String {
  let line = text.unicodeScalars.map { $0.value < 0x20 ? " " : String($0) }
  return line.count <= 60 ? line.joined() : line.prefix(59).joined() + "…"
}
