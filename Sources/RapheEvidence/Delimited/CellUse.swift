/// What a column's cells are read for.
struct CellUse: Sendable {
  /// The position among the columns of numbers, and among those of texts; -1 for none.
  var number = -1
  var text = -1
  var isSubject = false

  var isAny: Bool { number >= 0 || text >= 0 || isSubject }
}

/// Reads cells as numbers, texts and subjects into columns.
struct CellReader: Sendable {
  let columns: RequestColumns
  private let number: DecimalNumber
  private let decimal: UInt8
  /// The codes for missing, as bytes, and those that are numbers.
  private let missing: [[UInt8]]
  private let missingNumbers: [Double]
  private let texts: [[[UInt8]]]

  /// Prepares to read cells.
  ///
  /// - Parameters:
  ///   - decimal: the byte before the decimals of a number.
  ///   - missing: the texts that mean that nothing was recorded.
  init(_ columns: RequestColumns, decimal: UInt8, missing: [String]) {
    self.columns = columns
    self.decimal = decimal
    let number = DecimalNumber(point: decimal)
    self.number = number
    self.missing = missing.map { Array($0.utf8) }
    missingNumbers = missing.compactMap { text in
      let bytes = Array(text.utf8)
      return unsafe bytes.withUnsafeBufferPointer { bytes in
        unsafe bytes.baseAddress.flatMap { unsafe number.value($0, bytes.count) }
      }
    }
    texts = columns.texts.map { $0.texts.map { Array($0.utf8) } }
  }

  /// Takes one cell into a batch: the bytes inside its quotes, in which no quote stands doubled any more.
  func take(_ use: CellUse, _ bytes: UnsafePointer<UInt8>, _ count: Int, into batch: inout ColumnBatch) {
    if use.number >= 0 { unsafe takeNumber(use.number, bytes, count, &batch) }
    if use.text >= 0 { batch.codes[use.text].append(unsafe code(use.text, bytes, count)) }
    if use.isSubject { batch.subjects.append(unsafe isMissing(bytes, count) ? nil : text(bytes, count)) }
  }

  private func takeNumber(
    _ column: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int, _ batch: inout ColumnBatch
  ) {
    if let value = unsafe number.value(bytes, count), abs(value) < 1e100 {
      let isMissing = !missingNumbers.isEmpty && missingNumbers.contains(value)
      batch.numbers[column].append(isMissing ? .nan : value)
      return
    }
    batch.numbers[column].append(.nan)
    guard unsafe !isMissing(bytes, count) else { return }
    let text = unsafe text(bytes, count)
    let isNamed = ["nan", "inf", "infinity", "∞"].contains(text.lowercased().drop { $0 == "+" || $0 == "-" })
    let isNumber = unsafe number.value(bytes, count) != nil
    batch.faults.append(
      CellFault(
        kind: isNamed || isNumber ? .notFinite : .notANumber, row: batch.count, column: columns.numbers[column],
        text: text.count > 40 ? text.prefix(40) + "…" : text))
  }

  private func code(_ column: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    if unsafe isMissing(bytes, count) { return ColumnBatch.missing }
    for (index, wanted) in texts[column].enumerated() where unsafe equal(wanted, bytes, count) { return Int32(index) }
    return ColumnBatch.other
  }

  private func isMissing(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    if count == 0 { return true }
    for code in missing where unsafe equal(code, bytes, count) { return true }
    return false
  }

  private func equal(_ text: [UInt8], _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard text.count == count else { return false }
    for index in 0..<count where unsafe text[index] != bytes[index] { return false }
    return true
  }

  private func text(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> String {
    unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
