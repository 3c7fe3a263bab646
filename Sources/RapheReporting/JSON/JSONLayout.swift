/// JSON laid out for eyes and for line-by-line comparison: what fits on a line stays on one, and so does a plain record.
struct JSONLayout {
  private indirect enum Node {
    case leaf(ArraySlice<UInt8>)
    /// Brackets, then members: the key with its quotes, empty in an array, and the value; the columns of it all.
    case group(open: UInt8, close: UInt8, members: [(key: ArraySlice<UInt8>, value: Node)], width: Int)

    var width: Int {
      switch self {
      case .leaf(let bytes): bytes.count
      case .group(_, _, _, let width): width
      }
    }

    /// Whether it is a value or a short list of values.
    var isPlain: Bool {
      guard case .group(let open, _, let members, _) = self else { return true }
      return open == UInt8(ascii: "[") && members.allSatisfy { if case .leaf = $0.value { true } else { false } }
    }

    /// Whether it is an object of plain values, such as a finding: one line each makes them easy to search.
    var isRecord: Bool {
      guard case .group(let open, _, let members, _) = self else { return false }
      return open == UInt8(ascii: "{") && members.allSatisfy(\.value.isPlain)
    }
  }

  private let bytes: [UInt8]
  private var position = 0
  private let lineWidth: Int

  /// Prepares valid JSON without white space between its parts.
  private init(_ bytes: [UInt8], lineWidth: Int) {
    self.bytes = bytes
    self.lineWidth = lineWidth
  }

  /// Valid, compact JSON with line breaks where a value would be longer than the line.
  ///
  /// What a terminal would obey, or not show, is written as an escape: a report is looked at, too.
  static func lay(_ compact: [UInt8], lineWidth: Int = 118) -> [UInt8] {
    let isPlain = compact.allSatisfy { (0x20..<0x7F).contains($0) }
    let shown = isPlain ? compact : [UInt8](String(decoding: compact, as: UTF8.self).visibleInJSON.utf8)
    var layout = JSONLayout(shown, lineWidth: lineWidth)
    let node = layout.node()
    var output: [UInt8] = []
    output.reserveCapacity(compact.count * 3 / 2)
    layout.write(node, indent: 0, taken: 0, &output)
    return output
  }

  private mutating func node() -> Node {
    switch bytes[position] {
    case UInt8(ascii: "{"): return group(close: UInt8(ascii: "}"), hasKeys: true)
    case UInt8(ascii: "["): return group(close: UInt8(ascii: "]"), hasKeys: false)
    case UInt8(ascii: "\""): return .leaf(string())
    default:
      let start = position
      let ends = Array(",]}".utf8)
      while position < bytes.count, !ends.contains(bytes[position]) { position += 1 }
      return .leaf(bytes[start..<position])
    }
  }

  private mutating func string() -> ArraySlice<UInt8> {
    let start = position
    position += 1
    while bytes[position] != UInt8(ascii: "\"") { position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1 }
    position += 1
    return bytes[start..<position]
  }

  private mutating func group(close: UInt8, hasKeys: Bool) -> Node {
    let open = bytes[position]
    var members: [(key: ArraySlice<UInt8>, value: Node)] = []
    var width = 2
    position += 1
    while bytes[position] != close {
      if bytes[position] == UInt8(ascii: ",") { position += 1 }
      let key = hasKeys ? string() : []
      if hasKeys { position += 1 }
      let value = node()
      width += key.count + value.width + (hasKeys ? 2 : 0) + (members.isEmpty ? 0 : 2)
      members.append((key, value))
    }
    position += 1
    return .group(open: open, close: close, members: members, width: width)
  }

  /// Writes a node of which the line already has `taken` columns.
  private func write(_ node: Node, indent: Int, taken: Int, isMember: Bool = false, _ output: inout [UInt8]) {
    guard case .group(let open, let close, let members, let width) = node else {
      if case .leaf(let bytes) = node { output += bytes }
      return
    }
    let isOneLine = taken + width < lineWidth || (isMember && node.isRecord)
    output.append(open)
    for (index, member) in members.enumerated() {
      if index > 0 { output += isOneLine ? [UInt8(ascii: ","), 0x20] : [UInt8(ascii: ",")] }
      if !isOneLine {
        output.append(0x0A)
        output += [UInt8](repeating: 0x20, count: indent + 2)
      }
      output += member.key
      if !member.key.isEmpty { output += [UInt8(ascii: ":"), 0x20] }
      let keyWidth = member.key.isEmpty ? 0 : member.key.count + 2
      write(
        member.value, indent: indent + 2, taken: isOneLine ? -lineWidth * lineWidth : indent + 2 + keyWidth,
        isMember: open == UInt8(ascii: "["), &output)
    }
    if !isOneLine {
      output.append(0x0A)
      output += [UInt8](repeating: 0x20, count: indent)
    }
    output.append(close)
  }
}
