import RapheEvidence
import RapheLanguage
import RapheSyntax

/// The last step: from datasets to their findings.
struct EvidenceStep {
  let files: any FileProvider
  /// What is read in the place of files, by the names of tables.
  let rows: [String: any RowSource]
  /// What was made in code.
  let added: [Evidence]

  /// The project with its evidence and every mistake, each once and in order.
  func complete(_ resolved: ResolvedFiles, from sources: [Source], _ cache: inout FileCache) async -> Project {
    var project = resolved.project
    project.sources = sources
    // What is asked is known before any row is read.
    let quantities = project.quantities
    for (dataset, vocabulary) in resolved.datasets {
      let name = files.tableName(dataset.table.text, beside: dataset.table.place.source.name)
      let findings: (evidence: Evidence, diagnostics: [Diagnostic])
      if let rows = rows[name] {
        findings = await read(dataset, rows, vocabulary, quantities)
      } else if let found = await stored(dataset, name) {
        switch found {
        case .success(let table): findings = await read(dataset, table, vocabulary, quantities)
        case .failure(let mistake):
          project.diagnostics.append(mistake.diagnostic)
          continue
        }
      } else {
        switch await table(named: name, of: dataset) {
        case .success(let source):
          // Rows of subjects are read in parts, of which no cells are kept.
          if dataset.subjects == nil {
            let table = cache.read(source, delimiter: dataset.delimiter)
            project.sources.append(table.source)
            findings = await read(dataset, table, vocabulary, quantities)
          } else {
            project.sources.append(source)
            findings = await readSubjects(
              dataset: dataset, table: source, vocabulary: vocabulary, asked: quantities)
          }
        case .failure(let mistake):
          project.diagnostics.append(mistake.diagnostic)
          continue
        }
      }
      project.diagnostics += findings.diagnostics
      project.evidence.append(findings.evidence)
    }
    if !added.isEmpty {
      project.diagnostics += (resolved.datasets.map(\.dataset) + added.map(\.dataset)).mixed()
      project.evidence = (project.evidence + added).sorted { $0.id < $1.id }
    }
    project.diagnostics += project.evidence.overlaps(in: project.vocabularies)
    project.diagnostics = project.diagnostics.namingEachWordOnce().map { $0.namingLookAlikes() }.ordered()
    return project
  }

  private func read(
    _ dataset: Dataset, _ rows: some RowSource, _ vocabulary: Vocabulary, _ quantities: [Quantity]
  ) async -> (evidence: Evidence, diagnostics: [Diagnostic]) {
    await readFindings(dataset: dataset, rows: rows, vocabulary: vocabulary, asked: quantities)
  }

  struct Unread: Error {
    var diagnostic: Diagnostic
  }

  private func table(named name: String, of dataset: Dataset) async -> Result<Source, Unread> {
    let word = dataset.table
    switch await files.table(named: name) {
    case .source(let source): return .success(source)
    case .outside(let path): return .failure(Unread(diagnostic: .outsideTable(word, at: path)))
    case .failure(let reason, let near):
      return .failure(Unread(diagnostic: .unreadableTable(word, because: reason, near: near)))
    }
  }
}

extension Project {
  /// What the claims of the theories ask about, each once.
  var quantities: [Quantity] {
    var seen: Set<Quantity> = []
    return theories.flatMap(\.claims).map(\.quantity).filter { seen.insert($0).inserted }
  }
}
