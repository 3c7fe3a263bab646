public import RapheLanguage
public import RapheSyntax

/// Reads rows of findings: looks up their words, checks their numbers, and says of every mistake where it is.
///
/// A row with a mistake yields no finding and hides no mistake of another row.
///
/// - Parameter quantities: what claims ask about, so that a source knows before it reads.
/// - Returns: the findings, in the order of the rows, and every mistake in the order of places.
public func readFindings(
  dataset: Dataset, rows: some RowSource, vocabulary: Vocabulary, asked quantities: [Quantity]
) async -> (evidence: Evidence, diagnostics: [Diagnostic]) {
  let (heading, faults) = await rows.heading()
  var reading = FindingsReading(dataset, vocabulary, heading)
  let more = await rows.read(for: quantities) { reading.take($0) }
  return reading.result(faults + more)
}

/// Reads the findings of a table in a text.
///
/// - Returns: the findings, in the order of the table, and every mistake in the order of places.
public func readFindings(
  dataset: Dataset, table source: Source, vocabulary: Vocabulary
) -> (evidence: Evidence, diagnostics: [Diagnostic]) {
  let (table, faults) = Table.read(source, delimiter: dataset.delimiter)
  var reading = FindingsReading(dataset, vocabulary, table?.heading)
  table?.forEachRow { reading.take($0) }
  return reading.result(faults)
}

/// The findings of the rows so far.
private struct FindingsReading {
  private let evidence: Evidence
  /// Nil when there is no heading to read rows by.
  private var reader: RowReader?
  private var findings: [Finding] = []

  init(_ dataset: Dataset, _ vocabulary: Vocabulary, _ heading: RowHeading?) {
    var evidence = Evidence(dataset: dataset, vocabulary: vocabulary.id, findings: [])
    evidence.table = heading?.place.source
    self.evidence = evidence
    reader = heading.map { RowReader(dataset: dataset, heading: $0, vocabulary: vocabulary) }
  }

  mutating func take(_ row: any Row) {
    if let finding = reader?.read(row) { findings.append(finding) }
  }

  /// The findings, and what is wrong with the rows besides their faults of shape.
  func result(_ faults: [Diagnostic]) -> (evidence: Evidence, diagnostics: [Diagnostic]) {
    guard let reader else { return (evidence, faults.ordered()) }
    var evidence = evidence
    evidence.findings = findings
    let diagnostics =
      faults + reader.layout.diagnostics + reader.layout.unread() + reader.diagnostics
      + reader.emptyRows.diagnostics() + reader.exclusions.idle()
    return (evidence, diagnostics.ordered())
  }
}
