import RapheSyntax

/// What rows say beside their ids, so that one that stands twice is found.
struct RowDigests {
  private var first: [Digest: (name: String, place: Place)] = [:]

  /// The earlier row that has the same cells; a row that has none before it is remembered.
  mutating func earlier(like cells: [String], name: String, at place: Place) -> (
    name: String, place: Place
  )? {
    let digest = Digest(cells)
    if let known = first[digest] { return known }
    first[digest] = (name, place)
    return nil
  }

  /// 128 bits of the cells' bytes by two FNV-1a sums (Fowler, Noll and Vo 1991), which never differ from run to run;
  /// two rows of a million share one by chance once in 10²⁶ tables.
  private struct Digest: Hashable {
    private var one: UInt64 = 0xCBF2_9CE4_8422_2325
    private var two: UInt64 = 0x9AE1_6A3B_2F90_404F

    init(_ cells: [String]) {
      for cell in cells {
        for byte in cell.utf8 { add(byte) }
        add(0)
      }
    }

    private mutating func add(_ byte: UInt8) {
      one = (one ^ UInt64(byte)) &* 0x100_0000_01B3
      two = (two ^ UInt64(byte)) &* 0x100_0000_01B3
      two ^= two >> 29
    }
  }
}
