import RapheLanguage
import RapheSyntax

@testable import RapheEvidence

extension DelimitedFile {
  /// A table of a text.
  init(
    text: String, delimiter: Dataset.Delimiter = .comma, decimal: Dataset.DecimalSign = .point, jobs: Int = 2,
    sizes: BlockSizes = BlockSizes()
  ) {
    self.init(bytes: Array(text.utf8), delimiter: delimiter, decimal: decimal, jobs: jobs, sizes: sizes)
  }

  init(
    bytes: [UInt8], delimiter: Dataset.Delimiter = .comma, decimal: Dataset.DecimalSign = .point, jobs: Int = 2,
    sizes: BlockSizes = BlockSizes(), portion: Int = .max
  ) {
    self.init(name: "rows.csv", delimiter: delimiter, decimal: decimal, jobs: jobs, sizes: sizes) {
      () throws(SourceFailure) in MemoryBytes(bytes, portion: portion)
    }
  }
}

extension SubjectSource {
  /// All records, in order.
  func all(_ request: SubjectRequest) async -> (records: [SubjectRecord], diagnostics: [Diagnostic]) {
    var found: [SubjectRecord] = []
    let diagnostics = await records(request) { found.append($0) }
    return (found, diagnostics)
  }
}

extension [Diagnostic] {
  /// What a reader sees of each: code, cell, message.
  var seen: [String] { map { "\($0.code.id) \($0.place?.cell?.description ?? "-"): \($0.message)" } }
}
