/// A key that stood earlier in the same mapping, by the positions of both among the mapping's children.
struct RepeatedKey {
  var earlier: Int
  var later: Int
}

extension RepeatedKey {
  /// Up to this many pairs, comparing each key with each is faster than hashing.
  private static let fewPairs = 12

  /// The repeated keys among keys and values that alternate, in the order of the later ones.
  static func find(
    in children: ArraySlice<TreeBuilder.Child>, records: [Tree.Record], text: [UInt8]
  ) -> [RepeatedKey] {
    children.count <= 2 * fewPairs
      ? findByComparing(in: children, records: records, text: text)
      : findByHashing(in: children, records: records, text: text)
  }

  private static func findByComparing(
    in children: ArraySlice<TreeBuilder.Child>, records: [Tree.Record], text: [UInt8]
  ) -> [RepeatedKey] {
    var found: [RepeatedKey] = []
    var later = children.startIndex + 2
    while later < children.endIndex {
      let key = records[Int(children[later].record)]
      var earlier = children.startIndex
      while earlier < later {
        if areEqual(key, records[Int(children[earlier].record)], text) {
          found.append(RepeatedKey(earlier: earlier, later: later))
          break
        }
        earlier += 2
      }
      later += 2
    }
    return found
  }

  /// Finds them with a hash table of open addresses.
  ///
  /// The hash is the standard library's, with a seed that nobody who writes a file can know.
  private static func findByHashing(
    in children: ArraySlice<TreeBuilder.Child>, records: [Tree.Record], text: [UInt8]
  ) -> [RepeatedKey] {
    var found: [RepeatedKey] = []
    var size = 64
    while size < children.count * 2 { size *= 2 }
    var table = [Int32](repeating: -1, count: size)
    for later in stride(from: children.startIndex, to: children.endIndex, by: 2) {
      let key = records[Int(children[later].record)]
      guard key.kind == .scalar else { continue }
      var hasher = Hasher()
      unsafe text.withUnsafeBytes { unsafe hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[key.range])) }
      var slot = hasher.finalize() & (size - 1)
      while table[slot] >= 0 {
        let earlier = Int(table[slot])
        if areEqual(key, records[Int(children[earlier].record)], text) {
          found.append(RepeatedKey(earlier: earlier, later: later))
          break
        }
        slot = (slot + 1) & (size - 1)
      }
      if table[slot] < 0 { table[slot] = Int32(truncatingIfNeeded: later) }
    }
    return found
  }

  private static func areEqual(_ left: Tree.Record, _ right: Tree.Record, _ text: [UInt8]) -> Bool {
    guard left.count == right.count, left.kind == .scalar, right.kind == .scalar else { return false }
    let bytes = text.span
    var offset = Int(left.count) - 1
    // From the end: keys of one mapping often share how they start.
    while offset >= 0 {
      if bytes[Int(left.first) + offset] != bytes[Int(right.first) + offset] { return false }
      offset -= 1
    }
    return true
  }
}
