/// A column of a batch by Arrow's C data interface (`ArrowSchema` and `ArrowArray`), read cell by cell.
///
/// Words of a schema: format, name, metadata, flags, number of children, children, dictionary, release, its own. Words of an
/// array: length, number of NULLs, offset, number of buffers, number of children, buffers, children, dictionary, release.
struct ArrowColumn {
  let name: String
  /// The format in the letters of Arrow.
  let format: String
  private let validity: UInt
  private let offsets: UInt
  private let data: UInt
  private let offset: Int

  /// Takes the column of a schema, and of an array unless only its name and kind are of interest.
  init(schema: UInt, array: UInt? = nil) {
    name = unsafe CAddress.text(CAddress.word(schema, 1))
    format = unsafe CAddress.text(CAddress.word(schema, 0))
    let buffers = array.map { unsafe CAddress.word($0, 5) } ?? 0
    validity = buffers == 0 ? 0 : unsafe CAddress.word(buffers, 0)
    offsets = buffers == 0 || format == "n" ? 0 : unsafe CAddress.word(buffers, 1)
    let isText = ["u", "U", "z", "Z"].contains(format)
    data = isText && buffers != 0 ? unsafe CAddress.word(buffers, 2) : offsets
    offset = array.map { unsafe Int(bitPattern: CAddress.word($0, 2)) } ?? 0
  }

  /// What it holds.
  var kind: DatabaseColumn.Kind {
    switch format {
    case "c", "C", "s", "S", "i", "I", "l", "L", "f", "g": .number
    case _ where format.hasPrefix("d:"): .number
    case "n": .any
    case "u", "U", "vu": .other("text")
    case "b": .other("boolean")
    default: .other("`\(format)` of Arrow")
    }
  }

  /// The cell of a row; nil of a format that no statement of ours results in.
  func cell(_ row: Int) -> SQLCell? {
    let row = row + offset
    if format == "n" { return .null }
    if validity != 0, let byte = unsafe CAddress.load(validity, row / 8, UInt8.self), byte >> UInt8(row % 8) & 1 == 0 {
      return .null
    }
    switch format {
    case "c": return number(row, Int8.self)
    case "C": return number(row, UInt8.self)
    case "s": return number(row, Int16.self)
    case "S": return number(row, UInt16.self)
    case "i": return number(row, Int32.self)
    case "I": return number(row, UInt32.self)
    case "l": return number(row, Int64.self)
    case "L": return number(row, UInt64.self)
    case "f": return (unsafe CAddress.load(data, row, Float.self)).map { .number(Double($0)) }
    case "g": return (unsafe CAddress.load(data, row, Double.self)).map { .number($0) }
    case "u": return text(row, Int32.self)
    case "U": return text(row, Int64.self)
    default: return nil
    }
  }

  private func number<Value: BinaryInteger & BitwiseCopyable>(_ row: Int, _: Value.Type) -> SQLCell? {
    (unsafe CAddress.load(data, row, Value.self)).map { .number(Double($0)) }
  }

  private func text<Offset: BinaryInteger & BitwiseCopyable>(_ row: Int, _: Offset.Type) -> SQLCell? {
    guard let start = unsafe CAddress.load(offsets, row, Offset.self),
      let end = unsafe CAddress.load(offsets, row + 1, Offset.self)
    else { return nil }
    return .text(unsafe CAddress.text(data, from: Int(start), to: Int(end)))
  }
}
