public import RapheLanguage
public import RapheSyntax

/// Reads a table of findings: looks up its words, checks its numbers, and says of every mistake where it is.
///
/// A row with a mistake yields no finding and hides no mistake of another row.
///
/// - Returns: the findings, in the order of the table, and every mistake in the order of places.
public func readFindings(
  dataset: Dataset, table source: Source, vocabulary: Vocabulary
) -> (evidence: Evidence, diagnostics: [Diagnostic]) {
  let (table, faults) = Table.read(source, delimiter: dataset.delimiter)
  guard let table else {
    return (Evidence(dataset: dataset, vocabulary: vocabulary.id, findings: []), faults.ordered())
  }
  var reader = RowReader(dataset: dataset, table: table, vocabulary: vocabulary)
  var findings: [Finding] = []
  for row in 0..<table.rowCount where !table.brokenRows.contains(row) {
    if let finding = reader.read(row) { findings.append(finding) }
  }
  let diagnostics =
    faults + reader.layout.diagnostics + reader.layout.unread() + reader.diagnostics + reader.emptyRows.diagnostics()
    + reader.exclusions.idle()
  return (
    Evidence(dataset: dataset, vocabulary: vocabulary.id, findings: findings), diagnostics.ordered()
  )
}
