/// A seeded generator (Steele, Lea and Flood 2014), so that a failing case can be run again.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension WorldDataset {
  /// Rows of every kind that abstracts print, in studies of the sizes that they have.
  static func random(_ count: Int, using random: inout SplitMix) -> [[String: String]] {
    let lean = Double.random(in: -1...1, using: &random)
    return (1...count).map { number in
      var row = [
        "finding": "F\(number)", "sample": "S\(Int.random(in: 1...max(1, count * 3 / 4), using: &random))",
        "year": "\(Int.random(in: 1980...2010, using: &random))", "n": "\(Int.random(in: 5...60, using: &random))",
        "n_versus": "\(Int.random(in: 5...60, using: &random))",
        "region": ["cortex", "raphe", "brain", ""].randomElement(using: &random) ?? "",
      ]
      let isLower = Double.random(in: -1...1, using: &random) > lean
      row["direction"] = isLower ? "lower" : "higher"
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        let effect = Double(Int.random(in: 5...150, using: &random)) / 100
        row.merge(["effect": "\(isLower ? -effect : effect)", "effect_scale": "g", "se": "0.3"]) { $1 }
      case 1: row["p"] = "0.0\(Int.random(in: 1...4, using: &random))"
      case 2: row.merge(["p": "0.01", "p_relation": "<"]) { $1 }
      case 3: row["direction"] = "no difference"
      case 4: row.merge(["direction": "no difference", "p": "0.\(Int.random(in: 2...9, using: &random))"]) { $1 }
      default: break
      }
      return row
    }
  }
}
