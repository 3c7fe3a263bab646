package import RapheLanguage
package import RapheSyntax

/// A table of subjects in a file of delimited text, which is read in parts and never held.
package struct DelimitedFile: SubjectSource {
  /// The table, as a name without text.
  package let table: Source
  private let delimiter: Dataset.Delimiter
  private let decimal: Dataset.DecimalSign
  private let jobs: Int
  private let sizes: BlockSizes
  private let open: @Sendable () throws(SourceFailure) -> any ByteSource

  /// A file on disk; one of gzip is read as what it holds.
  package init(path: String, delimiter: Dataset.Delimiter, decimal: Dataset.DecimalSign = .point, jobs: Int) {
    self.init(name: path, delimiter: delimiter, decimal: decimal, jobs: jobs) { () throws(SourceFailure) in
      let file = try FileBytes(path: path)
      return file.begins(with: GzipBytes.magic) ? try GzipBytes(file, name: path) : file
    }
  }

  init(
    name: String, delimiter: Dataset.Delimiter, decimal: Dataset.DecimalSign = .point, jobs: Int,
    sizes: BlockSizes = BlockSizes(), open: @escaping @Sendable () throws(SourceFailure) -> any ByteSource
  ) {
    table = Source(name: name, bytes: [])
    (self.delimiter, self.decimal, self.jobs) = (delimiter, decimal, jobs)
    (self.sizes, self.open) = (sizes, open)
  }

  package func heading() async -> (heading: RowHeading?, diagnostics: [Diagnostic]) {
    do throws(SourceFailure) {
      var reader = BlockReader(try open(), sizes)
      let header = DelimitedHeader(try reader.next(), table: table, delimiter: delimiter)
      return (header.columns.map { RowHeading(columns: $0, of: table) }, header.diagnostics)
    } catch {
      return (nil, [error.diagnostic(at: table)])
    }
  }

  package func moments(_ request: SubjectRequest) async -> (answer: SubjectAnswer?, diagnostics: [Diagnostic]) {
    var merge = OrderedMerge()
    var subjects = SubjectTable(request)
    let diagnostics = await read(request, .moments) { result, rowsBefore in
      if let later = result.subjects { subjects.merge(later, rowsBefore: rowsBefore) }
      merge.add(result.answer)
    }
    if diagnostics.hasErrors { return (nil, diagnostics) }
    var answer = merge.whole ?? SubjectAnswer(of: request)
    if request.subjects != .rows { subjects.complete(&answer) }
    return (answer, diagnostics)
  }

  package func records(_ request: SubjectRequest, _ take: (SubjectRecord) -> Void) async -> [Diagnostic] {
    var subjects = SubjectTable(request)
    let diagnostics = await read(request, .records) { result, rowsBefore in
      if let later = result.subjects { subjects.merge(later, rowsBefore: rowsBefore) }
      for var record in result.records {
        record.row = record.row.map { $0 + rowsBefore + 1 }
        take(record)
      }
    }
    if request.subjects != .rows, !diagnostics.hasErrors { subjects.forEach(take) }
    return diagnostics
  }
}

extension DelimitedFile {
  /// Reads the whole table and hands over what each segment says, in order, with the number of rows before it.
  private func read(
    _ request: SubjectRequest, _ wanted: BatchResult.Wanted, _ take: (BatchResult, Int) -> Void
  ) async -> [Diagnostic] {
    do throws(SourceFailure) {
      var reader = BlockReader(try open(), sizes)
      let first = try reader.next()
      let header = DelimitedHeader(first, table: table, delimiter: delimiter)
      guard let columns = header.columns, let first else { return header.diagnostics }
      let needed = RequestColumns(request)
      let unknown = needed.names.filter { !columns.contains($0) }
      guard unknown.isEmpty else { return header.diagnostics + unknown.map { unknownColumn($0, among: columns) } }
      let work = SegmentWork(
        request: request, wanted: wanted, delimiter: delimiter.byte, columns: columns, segment: sizes.segment,
        reader: CellReader(
          needed, decimal: decimal == .comma ? UInt8(ascii: ",") : UInt8(ascii: "."),
          missing: request.missing))
      return header.diagnostics + (try await read(first, from: header.end, &reader, work, take))
    } catch {
      return [error.diagnostic(at: table)]
    }
  }

  private func read(
    _ first: RowBlock, from start: Int, _ reader: inout BlockReader, _ work: SegmentWork,
    _ take: (BatchResult, Int) -> Void
  ) async throws(SourceFailure) -> [Diagnostic] {
    var faults = FaultLog(table, columns: work.columns)
    var rows = 0
    var isOver = false
    // Blocks are worked on side by side, and what they say is taken in their order.
    func collect(_ parts: [SegmentWork.Part]) {
      for part in parts where !isOver {
        for fault in part.faults { faults.add(fault, rowsBefore: rows) }
        for fault in part.result.faults { faults.add(fault, rowsBefore: rows) }
        if faults.isEmpty { take(part.result, rows) }
        rows += part.result.answer.rows
        if part.faults.last?.kind.isFatal == true { isOver = true }
      }
    }
    var failure: SourceFailure?
    await withTaskGroup(of: (Int, [SegmentWork.Part]).self) { group in
      var waiting: [Int: [SegmentWork.Part]] = [:]
      var (started, collected) = (0, 0)
      var block: RowBlock? = first
      while let current = block, !isOver {
        let (number, offset) = (started, started == 0 ? start : 0)
        group.addTask { (number, work.parts(of: current, from: offset)) }
        started += 1
        block = nil
        do throws(SourceFailure) { block = try reader.next() } catch { failure = error }
        while started - collected > jobs || (block == nil && collected < started) {
          guard let (number, parts) = await group.next() else { break }
          waiting[number] = parts
          while let parts = waiting.removeValue(forKey: collected) {
            collect(parts)
            collected += 1
          }
        }
      }
    }
    if let failure { return [failure.diagnostic(at: table)] }
    if rows == 0, faults.isEmpty {
      return [Diagnostic(.noRows, "the table has a header and no rows", at: Place(table))]
    }
    return faults.diagnostics
  }

  private func unknownColumn(_ name: String, among columns: [String]) -> Diagnostic {
    let near = nearest(to: name, among: columns)
    return Diagnostic(
      .unknownColumn, "the table has no column `\(name)`", at: Place(table, TableCell(row: 0)),
      help: near.map { .write($0) })
  }
}

extension SourceFailure {
  func diagnostic(at table: Source) -> Diagnostic {
    let code: Code =
      switch kind {
      case .unreadable: .unreadableSource
      case .damaged: .damagedArchive
      case .noLibrary: .missingLibrary
      }
    return Diagnostic(code, message, at: Place(table))
  }
}
