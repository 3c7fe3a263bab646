public import RapheSyntax

/// The reference page of the language: every key of every kind of file, as Markdown.
public enum Reference {
  /// A column of the tables that datasets describe.
  public struct Column: Sendable {
    /// The role, which is the name of the column unless the dataset says another.
    public var name: String
    /// What its cells say.
    public var purpose: String
    /// How a cell is written, with its unit.
    public var written: String
    /// Whether a table must have it.
    public var isRequired: Bool

    /// Makes the description of a column.
    public init(name: String, purpose: String, written: String, isRequired: Bool) {
      (self.name, self.purpose, self.written, self.isRequired) = (name, purpose, written, isRequired)
    }
  }

  /// The page, with the columns of tables and a list of the diagnostics given.
  public static func text(columns: [Column], codes: [Code]) -> String {
    var page = ReferencePage()
    page.add(introduction)
    for kind in Document.kinds {
      for case .record(let record) in kind.shape.records { page.addKind(record) }
      if kind.key == "dataset" { page.addColumns(columns) }
    }
    page.addDiagnostics(codes.sorted { $0.id.dropFirst() < $1.id.dropFirst() })
    return page.lines.joined(separator: "\n") + "\n"
  }

  private static let introduction = """
    # The language, key by key

    <!-- Generated from the forms in Sources/RapheLanguage; `RECORD=1 swift test` writes it anew. -->

    Every file is YAML and begins with `raphe: 1`. The key after it says the kind of file:
    \(wordList(Document.kinds.map(\.key))).

    Texts need no quotes, except where YAML itself needs them: around a text that begins with a sign such as `"`, `[`,
    `{`, `&`, `*`, `#`, `%`, `@` or `-` and a space, or that holds `: ` or ` #`. What a text means is decided by the key
    it stands after, never by its look: an id `no` is an id, a time `12:30` is a text.

    In the tables, keys in **bold** must be there; the others may be left out. `expressions.ebnf` has the grammar of
    quantities, amounts and numbers.
    """
}

/// The lines of the page so far, and the records that have their place on it.
private struct ReferencePage {
  var lines: [String] = []
  private var shown: Set<String> = []

  mutating func add(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  mutating func addKind(_ record: RecordShape) {
    add("## \(record.name)")
    add("\(record.purpose.sentence) The shortest one:")
    addExample(record.example)
    addTable(record.fields)
    addRecords(in: record.fields)
  }

  /// The records that the fields refer to, each where it is met first.
  private mutating func addRecords(in fields: [FieldShape]) {
    for shape in fields.flatMap(\.shape.records) {
      switch shape {
      case .record(let record) where shown.insert(record.name).inserted:
        add("### \(record.name)")
        let together = wordList(record.together, and: "and")
        add(record.purpose.sentence + (together.isEmpty ? "" : " The keys \(together) belong together."))
        addTable(record.fields)
        addRecords(in: record.fields)
      case .cases(let name, let purpose, let cases) where shown.insert(name).inserted:
        addCases(name, purpose, cases)
      default: break
      }
    }
  }

  private mutating func addCases(_ name: String, _ purpose: String, _ cases: [CaseShape]) {
    let common = cases.first?.record.fields.filter { field in
      cases.allSatisfy { $0.record.fields.contains { $0.isSame(as: field) } }
    }
    add("### \(name)")
    let choice = cases.allSatisfy(\.words.isEmpty) ? "" : "; the word after `is`, if any, decides which keys go with it"
    let last = (common ?? []).isEmpty ? "" : " The keys that every \(name) has or may have come last."
    add("\(purpose.sentence) It has one of the keys \(wordList(cases.verbs))\(choice).\(last)")
    for choice in cases {
      add("#### \(choice.key)\(choice.words.isEmpty ? "" : ": ")\(choice.words.joined(separator: " or "))")
      add(choice.record.purpose.sentence)
      addExample(RecordShape.item(choice.record.example))
      addTable(choice.record.fields.filter { field in !(common ?? []).contains { $0.isSame(as: field) } })
    }
    if let common, !common.isEmpty {
      add("#### every \(name)")
      addTable(common)
    }
    addRecords(in: (common ?? []) + cases.flatMap(\.record.fields))
  }

  mutating func addColumns(_ columns: [Reference.Column]) {
    add("### columns of a table of findings")
    add(
      """
      The standard roles. A column takes the role of its name, or the one that the dataset gives it under `columns`, where
      `finding` is also called `id`. Beside the columns in **bold** a table needs one of `direction`, `effect`, `percent`,
      `mean`, `median`, `events`, `t` and `f`. A column that no role takes and nothing refers to is a warning, unless it
      is listed under `notes`. An empty cell, or a text listed under `missing`, says that nothing was recorded. What all cells
      of a column would say, as in a table of another program that names no target or groups, may stand under `every_row`.
      """)
    let rows = columns.map { column in
      [
        column.isRequired ? "**`\(column.name)`**" : "`\(column.name)`", column.purpose.sentence, column.written,
      ]
    }
    add(table(["column", "what it says", "how it is written"], rows))
  }

  private mutating func addExample(_ example: [String]) {
    add((["```yaml"] + example + ["```"]).joined(separator: "\n"))
  }

  private mutating func addTable(_ fields: [FieldShape]) {
    let rows = fields.map { field in
      let key = field.isRequired ? "**`\(field.name)`**" : "`\(field.name)`"
      let otherwise = field.otherwise.map { " If left out: \($0)." } ?? ""
      let written = field.shape.written { "[`\($0)`](#\($0.anchor))" }
      let example = field.shape.example.map { ", such as `\($0)`" } ?? ""
      return [key, field.purpose.sentence + otherwise, written + example]
    }
    add(table(["key", "what it says", "how it is written"], rows))
  }

  mutating func addDiagnostics(_ codes: [Code]) {
    add("## Diagnostics")
    add(
      "`E` is an error: no verdict can be relied on. `W` is a warning: allowed, but probably not meant. `N` is a note. "
        + "`raphe explain CODE` says more.")
    add(table(["code", "what is wrong"], codes.map { ["`\($0.id)`", $0.title] }))
  }

  private func table(_ head: [String], _ rows: [[String]]) -> String {
    let cells = [head, head.map { _ in "---" }] + rows
    let lines = cells.map { row in
      let escaped = row.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
      return "| " + escaped.joined(separator: " | ") + " |"
    }
    return lines.joined(separator: "\n")
  }
}

extension FieldShape {
  /// Whether both are the same key with the same words.
  fileprivate func isSame(as other: FieldShape) -> Bool {
    name == other.name && purpose == other.purpose && isRequired == other.isRequired
      && shape.written == other.shape.written
  }
}

extension String {
  /// The anchor of the heading with this text, as the usual renderers of Markdown make it.
  fileprivate var anchor: String { lowercased().replacing(" ", with: "-") }

  /// The text with a capital and a full stop.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
