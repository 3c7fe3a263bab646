/// What is done to each block of a table's rows, on any thread.
struct SegmentWork: Sendable {
  /// What the rows of one segment say.
  struct Part: Sendable {
    var result: BatchResult
    var faults: [ShapeFault]
  }

  let request: SubjectRequest
  let wanted: BatchResult.Wanted
  let delimiter: UInt8
  /// The names of all columns.
  let columns: [String]
  /// The bytes of a segment.
  let segment: Int
  let reader: CellReader

  /// What each segment of a block says, from an offset in it on.
  func parts(of block: RowBlock, from start: Int) -> [Part] {
    let uses = uses
    return unsafe block.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return [] }
      var scanner = unsafe RowScanner(
        base, block.count, from: start, isCutOff: block.isCutOff, delimiter: delimiter, uses: uses, reader: reader)
      var parts: [Part] = []
      while scanner.skipBlankLines() {
        let number = (block.origin + scanner.position) / segment
        scanner.scan(until: (number + 1) * segment - block.origin)
        parts.append(part(scanner))
        if scanner.faults.last?.kind.isFatal == true { break }
      }
      return parts
    }
  }

  private func part(_ scanner: borrowing RowScanner) -> Part {
    guard !scanner.faults.isEmpty else {
      return Part(result: BatchResult(request, reader.columns, scanner.batch, wanted: wanted), faults: [])
    }
    // A row that broke off has fewer cells in some columns than in others: it is told, and nothing is worked out.
    let empty = ColumnBatch(reader.columns)
    var result = BatchResult(request, reader.columns, empty, wanted: wanted)
    result.answer.rows = scanner.batch.count
    // Cells that slipped are no mistakes of their own.
    let broken = Set(scanner.faults.map(\.row))
    result.faults = scanner.batch.faults.filter { !broken.contains($0.row) }
    return Part(result: result, faults: scanner.faults)
  }

  private var uses: [CellUse] {
    var uses = Array(repeating: CellUse(), count: columns.count)
    var seen: Set<String> = []
    for (index, name) in columns.enumerated() where seen.insert(name).inserted {
      uses[index].number = reader.columns.numbers.firstIndex(of: name) ?? -1
      uses[index].text = reader.columns.texts.firstIndex { $0.name == name } ?? -1
      uses[index].isSubject = reader.columns.subject == name
    }
    return uses
  }
}
