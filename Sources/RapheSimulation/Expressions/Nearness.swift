/// How near names are to each other, for suggestions.
enum Nearness {
  /// The names within a third of the length, nearest first, at most three.
  static func suggestions(for name: String, among names: [String]) -> [String] {
    let wanted = Array(name.utf8)
    let limit = max(1, wanted.count / 3)
    let near = names.compactMap { known -> (Int, String)? in
      let distance = distance(wanted.map(lowered), Array(known.utf8).map(lowered))
      return distance <= limit ? (distance, known) : nil
    }
    return near.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(3).map(\.1)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// The least number of changed, added, left out or swapped neighbouring bytes (Damerau 1964, restricted).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var above = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, above) = (above, row)
    }
    return above[b.count]
  }
}
