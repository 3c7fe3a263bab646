import RapheEvidence
import RapheLanguage
import RapheSyntax

/// Tables that are asked where they lie and not read whole.
extension EvidenceStep {
  enum StoredTable {
    case database(DatabaseTable)
    case file(DelimitedFile)
  }

  /// The bytes of the largest table of subjects that is held, so that mistakes in it can be shown in its text.
  private static let mostHeld = 8 << 20

  /// The table of a dataset where it is not read whole; nil where it is.
  func stored(_ dataset: Dataset, _ name: String) async -> Result<StoredTable, Unread>? {
    guard let database = dataset.database else {
      guard dataset.subjects != nil, case .path(let path, let bytes) = await files.location(ofTable: name) else {
        return nil
      }
      let isCompressed = name.lowercased().hasSuffix(".gz")
      let ending = FileEnding(of: isCompressed ? String(name.dropLast(3)) : name)
      guard isCompressed || bytes > EvidenceStep.mostHeld, let delimiter = dataset.delimiter ?? ending?.delimiter else {
        return nil
      }
      return .success(.file(DelimitedFile(path: path, delimiter: delimiter, decimal: dataset.decimal, jobs: 2)))
    }
    let relation =
      switch database.relation {
      case .table(let name): DatabaseRelation(table: name.text)
      case .query(let text): DatabaseRelation.query(text.text)
      }
    switch database.engine {
    case .postgres(let variable): return .success(.database(.postgres(variable: variable.text, relation)))
    case .adbc(let driver, let options):
      let options = options.map { (option: $0.option, variable: $0.variable.text) }
      return .success(.database(.adbc(driver: driver.text, options: options, relation)))
    case .sqlite(let file):
      switch await files.location(ofTable: name) {
      case .path(let path, _): return .success(.database(.sqlite(path: path, relation)))
      case .outside(let path): return .failure(Unread(diagnostic: .outsideTable(file, at: path)))
      case .failure(let reason, let near):
        return .failure(Unread(diagnostic: .unreadableTable(file, because: reason, near: near)))
      }
    }
  }

  func read(
    _ dataset: Dataset, _ table: StoredTable, _ vocabulary: Vocabulary, _ quantities: [Quantity]
  ) async -> (evidence: Evidence, diagnostics: [Diagnostic]) {
    switch table {
    case .file(let file):
      await readSubjects(dataset: dataset, source: file, vocabulary: vocabulary, asked: quantities)
    case .database(let table) where dataset.subjects != nil:
      await readSubjects(dataset: dataset, source: table, vocabulary: vocabulary, asked: quantities)
    case .database(let table):
      await readFindings(dataset: dataset, rows: DatabaseRows(table), vocabulary: vocabulary, asked: quantities)
    }
  }
}
