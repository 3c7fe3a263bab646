extension Node {
  /// The position of the pair of a mapping whose key is this text, looked for from `hint` on and then from the start.
  ///
  /// Readers ask for keys mostly in the order they are written, so that the hint finds most at the first look.
  package func pairIndex(ofKey key: [UInt8], hint: Int = 0) -> Int? {
    guard kind == .mapping else { return nil }
    let count = count
    let first = Int(tree.records[index].first)
    for step in 0..<count {
      var position = hint + step
      if position >= count { position -= count }
      let record = tree.records[Int(tree.children[first + 2 * position])]
      guard record.kind == .scalar, Int(record.count) == key.count else { continue }
      let start = Int(record.first)
      var isEqual = true
      for offset in 0..<key.count where tree.text[start + offset] != key[offset] {
        isEqual = false
        break
      }
      if isEqual { return position }
    }
    return nil
  }
}
