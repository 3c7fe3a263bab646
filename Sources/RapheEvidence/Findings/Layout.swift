import RapheLanguage
import RapheSyntax

/// Which column of a table holds what, with every mistake of the dataset file about columns.
struct Layout {
  let table: Table
  private(set) var columns: [Role: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(dataset: Dataset, table: Table) {
    self.table = table
    for role in Role.allCases { columns[role] = table.column(named: role.rawValue) }
    var named: [Role: Word] = [:]
    for (word, name) in dataset.columns {
      guard let role = Role(word: word.text) else {
        reportUnknownRole(word)
        continue
      }
      if let other = named.updateValue(word, forKey: role) {
        diagnostics.append(
          Diagnostic(
            .unknownRole, "`\(word.text)` and `\(other.text)` are one role", at: word.place,
            notes: [Diagnostic.Note("the other is here", at: other.place)], help: "keep one of them"))
        continue
      }
      columns[role] = column(name)
      if columns[role] == nil { unreadable.insert(role) }
    }
    reportMissingColumns()
  }

  /// Roles whose column is misspelt: already reported, so not missing as well.
  private var unreadable: Set<Role> = []

  /// The column that a word of the dataset file names; reports when there is none.
  mutating func column(_ name: Word) -> Int? {
    if let column = table.column(named: name.text) { return column }
    reportUnknownColumn(name, called: name.text)
    return nil
  }

  /// The column of `$name`: a column of the table, or a role with another column.
  ///
  /// - Parameter mayLack: whether the scope fills a role that no column holds.
  mutating func column(reference word: Word, mayLack: Role?) -> Int? {
    let name = String(word.text.dropFirst())
    if let column = table.column(named: name) { return column }
    if let role = Role(word: name) {
      if let column = columns[role] { return column }
      if role == mayLack || unreadable.contains(role) { return nil }
    }
    reportUnknownColumn(word, called: name)
    return nil
  }

  private mutating func reportUnknownRole(_ word: Word) {
    diagnostics.append(
      Diagnostic(
        .unknownRole, "`\(word.text)` is not a role that findings have", at: word.place,
        help: nearest(to: word.text, among: Role.words).map { "write `\($0)`" }))
  }

  private mutating func reportUnknownColumn(_ word: Word, called name: String) {
    let near = nearest(to: name, among: table.columns)
    let sigil = word.text == name ? "" : "$"
    diagnostics.append(
      Diagnostic(
        .unknownColumn, "the table has no column `\(name)`", at: word.place,
        notes: [Diagnostic.Note("the columns are named here", at: table.headerPlace)],
        help: near.map { "write `\(sigil)\($0)`" }))
  }

  private mutating func reportMissingColumns() {
    for role in Role.required where columns[role] == nil && !unreadable.contains(role) {
      let near = nearest(to: role.rawValue, among: table.columns)
      diagnostics.append(
        Diagnostic(
          .missingColumn, "the table has no column `\(role.rawValue)`", at: table.headerPlace,
          help: near.map { "write `columns: {\(role.rawValue): \($0)}` in the dataset" }
            ?? "add it, or say under `columns` what it is called"))
    }
    if Role.results.allSatisfy({ columns[$0] == nil && !unreadable.contains($0) }) {
      diagnostics.append(
        Diagnostic(
          .missingColumn, "the table has no column for results", at: table.headerPlace,
          help: "add a column `direction` or `effect`"))
    }
  }
}
