public import RapheLanguage
public import RapheSyntax

/// Reads a table with rows of subjects in a text, and makes of them a finding for each quantity that is asked.
///
/// A table with a mistake yields no finding: which subjects count is then not known.
///
/// - Parameter quantities: what claims ask about.
/// - Returns: the findings, in the order of the quantities, and every mistake in the order of places.
public func readSubjects(
  dataset: Dataset, table source: Source, vocabulary: Vocabulary, asked quantities: [Quantity]
) async -> (evidence: Evidence, diagnostics: [Diagnostic]) {
  guard let delimiter = dataset.delimiter ?? FileEnding(of: source.name)?.delimiter else {
    return (
      Evidence(dataset: dataset, vocabulary: vocabulary.id, findings: []),
      Table.read(source, delimiter: nil).diagnostics
    )
  }
  let bytes = source.bytes
  let file = DelimitedFile(name: source.name, delimiter: delimiter, decimal: dataset.decimal, jobs: 2) {
    MemoryBytes(Array(bytes))
  }
  let (evidence, diagnostics) = await readSubjects(
    dataset: dataset, source: file, vocabulary: vocabulary, asked: quantities
  ) { cell in
    // Asked for a few cells at most, of a table with mistakes.
    guard let table = Table.read(source, delimiter: delimiter).table, cell.row > 0, cell.row <= table.rowCount,
      !table.brokenRows.contains(cell.row - 1), let column = cell.column.flatMap({ table.column(named: $0) })
    else { return nil }
    return table[cell.row - 1, column].text
  }
  return (evidence, diagnostics.pointing(into: source, delimiter: delimiter))
}

extension [Diagnostic] {
  /// The diagnostics at the very text of their cells, which is quoted.
  fileprivate func pointing(into source: Source, delimiter: Dataset.Delimiter) -> [Diagnostic] {
    guard contains(where: { $0.place?.source.name == source.name }) else { return self }
    let table = Table.read(source, delimiter: delimiter).table
    return map { diagnostic in
      guard let place = diagnostic.place, place.source.name == source.name else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.place = Place(source)
      guard let table, let cell = place.cell else { return diagnostic }
      guard cell.row > 0, cell.row <= table.rowCount else {
        diagnostic.place = table.headerPlace
        return diagnostic
      }
      diagnostic.place = table.place(ofRow: cell.row - 1)
      guard !table.brokenRows.contains(cell.row - 1), let column = cell.column.flatMap({ table.column(named: $0) })
      else { return diagnostic }
      diagnostic.place = table[cell.row - 1, column].place
      return diagnostic
    }
  }
}

/// Reads rows of subjects wherever they lie.
///
/// - Parameter text: what stands in a cell, for messages; nil where it cannot be said.
package func readSubjects(
  dataset: Dataset, source: some SubjectSource, vocabulary: Vocabulary, asked quantities: [Quantity],
  textOf text: @escaping @Sendable (TableCell) -> String? = { _ in nil }
) async -> (evidence: Evidence, diagnostics: [Diagnostic]) {
  var evidence = Evidence(dataset: dataset, vocabulary: vocabulary.id, findings: [])
  guard let layout = dataset.subjects else { return (evidence, []) }
  let (heading, faults) = await source.heading()
  guard let heading, !faults.hasErrors else { return (evidence, faults.ordered()) }
  evidence.table = heading.place.source
  let frame = SubjectFrame(dataset, layout, vocabulary, columns: heading.columns)
  guard !frame.diagnostics.hasErrors else { return (evidence, (faults + frame.diagnostics).ordered()) }
  let asked = quantities.filter { $0.vocabulary == vocabulary.id }
  let reading = SubjectReading(
    frame: frame, analyses: asked.flatMap { frame.analyses($0) }, table: heading.place.source,
    textOf: text)
  let (findings, diagnostics) = await reading.run(source)
  let all = (faults + frame.diagnostics + diagnostics).ordered()
  evidence.findings = all.hasErrors ? [] : findings
  return (evidence, all)
}
