/// The values of a statement as one row of Arrow's C data interface.
///
/// The memory stays ours: the driver calls `release`, which only marks the structs as let go.
@safe
final class ArrowParameters {
  let schema = CWords(9)
  let array = CWords(10)
  private var held: [CWords] = []

  init(_ parameters: [SQLParameter]) {
    let (schemas, arrays) = (CWords(max(1, parameters.count)), CWords(max(1, parameters.count)))
    held = [schemas, arrays]
    for (index, parameter) in parameters.enumerated() {
      let (schema, array) = (CWords(9), CWords(10))
      held += [schema, array]
      let buffers: [UInt]
      switch parameter {
      case .number(let number):
        buffers = [0, hold([UInt(number.bitPattern)])]
        schema[0] = hold("g")
      case .text(let text):
        // Two offsets of four bytes in one word.
        buffers = [0, hold([UInt(text.utf8.count) << 32]), hold(text)]
        schema[0] = hold("u")
      }
      schema[1] = hold("p\(index)")
      // Nullable, as every parameter is.
      schema[3] = 2
      array[0] = 1
      array[3] = UInt(buffers.count)
      array[5] = hold(buffers)
      ArrowParameters.mark(schema, array)
      (schemas[index], arrays[index]) = (schema.address, array.address)
    }
    schema[0] = hold("+s")
    schema[1] = hold("")
    (schema[4], schema[5]) = (UInt(parameters.count), schemas.address)
    (array[0], array[3], array[4]) = (1, 1, UInt(parameters.count))
    (array[5], array[6]) = (hold([UInt(0)]), arrays.address)
    ArrowParameters.mark(schema, array)
  }

  private func hold(_ words: [UInt]) -> UInt {
    let copy = CWords(max(1, words.count))
    for (index, word) in words.enumerated() { copy[index] = word }
    held.append(copy)
    return copy.address
  }

  private func hold(_ text: String) -> UInt {
    let bytes = Array(text.utf8)
    var words = Array(repeating: UInt(0), count: bytes.count / 8 + 1)
    for (index, byte) in bytes.enumerated() { words[index / 8] |= UInt(byte) << UInt(index % 8 * 8) }
    return hold(words)
  }

  private static func mark(_ schema: CWords, _ array: CWords) {
    let letGoOfSchema: @convention(c) (UnsafeMutablePointer<UInt>?) -> Void = { unsafe $0?[7] = 0 }
    let letGoOfArray: @convention(c) (UnsafeMutablePointer<UInt>?) -> Void = { unsafe $0?[8] = 0 }
    schema[7] = unsafe unsafeBitCast(letGoOfSchema, to: UInt.self)
    array[8] = unsafe unsafeBitCast(letGoOfArray, to: UInt.self)
  }
}
