import RapheLanguage
import RapheSyntax

/// A row of a dataset with what its cells say, in one form however the table is laid out.
package struct CanonicalRow: Sendable {
  /// The id of the finding.
  package var finding: String
  /// The number of the row, from 1, the header not counted.
  package var row: Int
  /// The line of the table's file; nil where a table has no lines.
  package var line: Int?
  /// Every cell that is not empty with the name of its column, by these names.
  package var text: String
}

extension Evidence {
  /// The rows that became findings, in the order of the table; nil for a dataset whose table has no text.
  ///
  /// The order of columns, quotes and delimiters do not count, nor do columns that are for readers alone.
  package var canonicalRows: [CanonicalRow]? {
    guard let source = table, let table = Table.read(source, delimiter: dataset.delimiter).table else { return nil }
    let notes = Set(dataset.notes.map(\.text))
    let columns = table.columns.indices.filter { !notes.contains(table.columns[$0]) }
      .sorted { (table.columns[$0], $0) < (table.columns[$1], $1) }
    return findings.filter { (1...max(1, table.rowCount)).contains($0.row) }.map { finding in
      let cells = columns.compactMap { column -> String? in
        let text = table[finding.row - 1, column].text
        return text.isEmpty ? nil : "\(table.columns[column].debugDescription) \(text.debugDescription)"
      }
      return CanonicalRow(
        finding: finding.id, row: finding.row, line: finding.place.location?.line,
        text: cells.joined(separator: "\n"))
    }
  }
}

extension Dataset {
  /// What the dataset's file says of its rows, in one form however it is written: all that can change what a row means.
  ///
  /// Title, license and notes are not counted, nor is what stands between cells.
  package var canonicalText: String {
    var lines = ["dataset 1", "vocabulary \(quoted(vocabulary?.text ?? ""))", "decimal \(decimal.rawValue)"]
    let kinds = [
      ("species", scope.species), ("region", scope.region), ("tissue", scope.tissue), ("ligand", scope.ligand),
      ("diagnosis", scope.diagnosis), ("treatment", scope.treatment),
    ]
    lines += kinds.filter { !$0.1.isEmpty }.map { kind, words in
      "scope \(kind) \(words.map { quoted($0.text) }.sorted().joined(separator: " "))"
    }
    lines += columns.map { "column \(quoted($0.role.text)) \(quoted($0.column.text))" }.sorted()
    lines += everyRow.map { "every row \(quoted($0.role.text)) \(quoted($0.text.text))" }.sorted()
    lines += missing.map { "missing \(quoted($0))" }.sorted()
    lines += arms.map(text).sorted()
    lines.append(
      "assume n=\(text(assume.n)) alpha=\(text(assume.alpha)) rho=\(assume.rho) r=\(assume.prePostCorrelation) "
        + "cv=\(text(assume.cv))")
    lines += exclude.map { rule in
      let conditions = rule.conditions.map { "\(quoted($0.column.text)) \(quoted($0.text.text))" }.sorted()
      return "exclude \(conditions.joined(separator: " and "))"
    }.sorted()
    if let simulated { lines.append("simulated \(quoted(simulated.seed)) \(quoted(simulated.model))") }
    return lines.joined(separator: "\n")
  }

  private func text(_ arm: ArmDefinition) -> String {
    let words = [
      ("diagnosis", arm.diagnosis), ("treatment", arm.treatment), ("outcome", arm.outcome), ("days", arm.days),
    ]
    return
      (["arm \(quoted(arm.name.text))"] + words.compactMap { kind, word in word.map { "\(kind)=\(quoted($0.text))" } })
      .joined(separator: " ")
  }

  private func text(_ value: Double?) -> String { value.map { "\($0)" } ?? "none" }
  private func quoted(_ text: String) -> String { text.debugDescription }
}
