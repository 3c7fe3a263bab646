import RapheLanguage
import RapheSyntax

/// Which column of a table holds what, with every mistake of the dataset file about columns.
struct Layout {
  let heading: RowHeading
  private(set) var columns: [Role: Int] = [:]
  /// The columns of roles of which the dataset says what every row has.
  private var fixed: Set<Int> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The columns that a role takes, that something refers to, or that a message already speaks of.
  private var known: Set<Int> = []
  /// Roles whose column is misspelt: already reported, so not missing as well.
  private var unreadable: Set<Role> = []

  init(dataset: Dataset, heading: RowHeading, everyRow: EveryRow) {
    self.heading = heading
    let notes = notes(dataset)
    for role in Role.allCases {
      // What is for readers alone is no role, also where it is called like one.
      columns[role] = heading.column(named: role.rawValue).flatMap {
        notes[$0] == nil && everyRow[$0] == nil ? $0 : nil
      }
    }
    var named: [Role: Word] = [:]
    for (word, name) in dataset.columns {
      guard let role = Role(word: word.text) else {
        reportUnknownRole(word)
        if let column = heading.column(named: name.text) { known.insert(column) }
        continue
      }
      if let other = named.updateValue(word, forKey: role) {
        diagnostics.append(
          Diagnostic(
            .unknownRole, "`\(word.text)` and `\(other.text)` are one role", at: word.place,
            notes: [Diagnostic.Note("the other is here", at: other.place)], help: "keep one of them"))
        if let column = heading.column(named: name.text) { known.insert(column) }
        continue
      }
      columns[role] = column(name)
      if columns[role] == nil {
        unreadable.insert(role)
        if let column = heading.column(named: role.rawValue) { known.insert(column) }
      }
      if let note = columns[role].flatMap({ notes[$0] }) { reportNoteThatIsRead(name, word, note) }
    }
    fill(everyRow)
    known.formUnion(columns.values)
    reportMissingColumns()
  }

  /// Gives the roles that every row has their columns.
  private mutating func fill(_ everyRow: EveryRow) {
    for (column, word) in everyRow.columns {
      known.insert(column)
      guard let role = Role(word: word.text) else {
        reportUnknownRole(word)
        continue
      }
      guard let other = columns[role] else {
        columns[role] = column
        fixed.insert(column)
        continue
      }
      let isOfTable = everyRow[other] == nil
      diagnostics.append(
        Diagnostic(
          .filledTwice, "every row has two cells for `\(word.text)`", at: word.place,
          notes: [
            Diagnostic.Note(isOfTable ? "the table's column is here" : "the other is here", at: heading.places[other])
          ],
          help: isOfTable ? "take it out here, or list the table's column under `notes`" : "keep one of them"))
    }
  }

  /// The columns that the dataset says are for readers alone, each with the word that says so.
  private mutating func notes(_ dataset: Dataset) -> [Int: Word] {
    var notes: [Int: Word] = [:]
    for word in dataset.notes {
      if let column = column(word) { notes[column] = word }
    }
    return notes
  }

  /// The column that a word of the dataset file names; reports when there is none.
  mutating func column(_ name: Word) -> Int? {
    if let column = heading.column(named: name.text) {
      known.insert(column)
      return column
    }
    reportUnknownColumn(name, called: name.text)
    return nil
  }

  /// The column of `$name`: a column of the table, or a role with another column.
  ///
  /// - Parameter mayLack: whether the scope fills a role that no column holds.
  mutating func column(reference word: Word, mayLack: Role?) -> Int? {
    let name = String(word.text.dropFirst())
    if let column = Role(word: name).flatMap({ columns[$0] }), fixed.contains(column) { return column }
    if let column = heading.column(named: name) {
      known.insert(column)
      return column
    }
    if let role = Role(word: name) {
      if let column = columns[role] { return column }
      if role == mayLack || unreadable.contains(role) { return nil }
    }
    reportUnknownColumn(word, called: name)
    return nil
  }

  /// What the table calls the column of a role.
  func name(of role: Role) -> String { columns[role].map { heading.columns[$0] } ?? role.rawValue }

  /// A warning for every column that no role takes and nothing refers to; asked once all references are looked up.
  func unread() -> [Diagnostic] {
    heading.columns.indices.compactMap { column in
      let name = heading.columns[column]
      // A column without a name, or with that of another, is another mistake, or none at all.
      guard !known.contains(column), !name.isEmpty, heading.column(named: name) == column else { return nil }
      let role = Role.meant(by: name, taken: Set(columns.keys))
      let plain = YAMLText.plain(name)
      let instead =
        role.map { "if it is what `\($0.word)` means, add `\($0.word): \(plain)` under `columns`" }
        ?? "say under `columns` what it is"
      return Diagnostic(
        .unreadColumn, "no role takes the column `\(shown(name))`, and nothing refers to it",
        at: heading.places[column],
        help: "\(instead); if it is for readers alone, list it under `notes` in the dataset")
    }
  }

  private mutating func reportUnknownRole(_ word: Word) {
    diagnostics.append(
      Diagnostic(
        .unknownRole, "`\(word.text)` is not a role that findings have", at: word.place,
        help: Role.meant(by: word.text, taken: []).map { .write($0.word) }))
  }

  private mutating func reportNoteThatIsRead(_ name: Word, _ role: Word, _ note: Word) {
    diagnostics.append(
      Diagnostic(
        .noteThatIsRead, "`\(name.text)` is `\(role.text)` here, and for readers alone under `notes`", at: name.place,
        notes: [Diagnostic.Note("it is listed here", at: note.place)], help: "keep one of the two"))
  }

  private mutating func reportUnknownColumn(_ word: Word, called name: String) {
    let near = nearest(to: name, among: heading.columns)
    if let column = near.flatMap(heading.column) { known.insert(column) }
    let sigil = word.text == name ? "" : "$"
    diagnostics.append(
      Diagnostic(
        .unknownColumn, "the table has no column `\(name)`", at: word.place,
        notes: [Diagnostic.Note("the columns are named here", at: heading.place)],
        help: near.map { .write(sigil.isEmpty ? YAMLText.plain($0) : sigil + $0) }))
  }

  /// What to do about a role that no column holds; rows differ in their ids, and nearly always in their samples.
  private static func help(_ role: Role) -> Advice {
    role == .finding || role == .sample
      ? "add it, or say under `columns` what it is called"
      : "add it, say under `columns` what it is called, or under `every_row` what all its cells say"
  }

  private mutating func reportMissingColumns() {
    let taken = Set(columns.keys)
    for role in Role.required where columns[role] == nil && !unreadable.contains(role) {
      let near = heading.columns.indices.first { column in
        !known.contains(column) && Role.meant(by: heading.columns[column], taken: taken) == role
      }
      if let near { known.insert(near) }
      let name = near.map { YAMLText.plain(heading.columns[$0]) }
      diagnostics.append(
        Diagnostic(
          .missingColumn, "the table has no column `\(role.rawValue)`", at: heading.place,
          help: name.map { .write("columns: {\(role.rawValue): \($0)}", " in the dataset") }
            ?? Layout.help(role)))
    }
    if Role.results.allSatisfy({ columns[$0] == nil && !unreadable.contains($0) }) {
      diagnostics.append(
        Diagnostic(
          .missingColumn, "the table has no column for results", at: heading.place,
          help: "add a column `direction` or `effect`"))
    }
  }
}
