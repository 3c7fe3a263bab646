import RapheEvidence
import RapheLanguage
import RapheSyntax

/// What was made of each file by itself, by its name and its bytes.
///
/// What one reading does not ask for is forgotten at the start of the next but one, so that a cache holds no more than
/// two states of a project.
struct FileCache: Sendable {
  private let limits: Limits
  private var documents = Kept<FileKey, ReadFile>()
  private var tables = Kept<TableKey, TextTable>()

  /// Makes an empty cache for files that are read within limits.
  init(limits: Limits) { self.limits = limits }

  /// How many files were parsed since the last reading began.
  var counts: ReadCounts { ReadCounts(documents: documents.made, tables: tables.made) }

  /// Begins a reading.
  mutating func begin() {
    documents.begin()
    tables.begin()
  }

  /// A file with its document; the source is the one of the first file with this name and these bytes.
  mutating func read(_ source: Source) -> ReadFile {
    documents.value(for: FileKey(source)) { ReadFile(source, limits: limits) }
  }

  /// A table, cell by cell.
  mutating func read(_ source: Source, delimiter: Dataset.Delimiter?) -> TextTable {
    tables.value(for: TableKey(file: FileKey(source), delimiter: delimiter)) {
      TextTable(source, delimiter: delimiter)
    }
  }
}

/// How many files a reading had to parse.
package struct ReadCounts: Hashable, Sendable {
  /// Files with documents.
  package var documents = 0
  /// Tables.
  package var tables = 0

  /// Makes the counts.
  package init(documents: Int = 0, tables: Int = 0) {
    self.documents = documents
    self.tables = tables
  }
}

/// The values of the present reading and of the one before.
private struct Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private var before: [Key: Value] = [:]
  private var now: [Key: Value] = [:]
  /// How many were made anew.
  private(set) var made = 0

  mutating func begin() {
    before = now
    now = [:]
    made = 0
  }

  mutating func value(for key: Key, make: () -> Value) -> Value {
    if let known = now[key] { return known }
    if let known = before[key] {
      now[key] = known
      return known
    }
    let value = make()
    now[key] = value
    made += 1
    return value
  }
}

/// The name and the bytes of a file.
private struct FileKey: Hashable, Sendable {
  let source: Source

  init(_ source: Source) { self.source = source }

  static func == (left: FileKey, right: FileKey) -> Bool {
    let (left, right) = (left.source, right.source)
    return left === right
      || (left.name == right.name && left.hadByteOrderMark == right.hadByteOrderMark && left.bytes == right.bytes)
  }

  func hash(into hasher: inout Hasher) {
    // Names nearly always differ; the bytes are compared, not hashed.
    hasher.combine(source.name)
    hasher.combine(source.bytes.count)
  }
}

private struct TableKey: Hashable, Sendable {
  let file: FileKey
  let delimiter: Dataset.Delimiter?
}
