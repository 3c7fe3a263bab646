import ArgumentParser

/// The whole numbers that an option takes.
///
/// Every number of an option has both ends: what is beyond any use would only end in a fault or without memory.
struct OptionRange {
  let option: String
  let range: ClosedRange<Int>

  /// Refuses a number that is out of the range; none is in it.
  func check(_ value: Int?) throws {
    guard let value, !range.contains(value) else { return }
    throw ValidationError("\(option) takes a number from \(range.lowerBound) to \(range.upperBound); it is \(value).")
  }

  // Beyond it libyaml takes time in the square of the depth.
  static let maxDepth = OptionRange(option: "--max-depth", range: 1...10_000)
  // Offsets and places in a tree have 32 bits.
  static let maxNodes = OptionRange(option: "--max-nodes", range: 1...Int(Int32.max))
  static let maxBytes = OptionRange(option: "--max-bytes", range: 1...Int(Int32.max))
  static let jobs = OptionRange(option: "--jobs", range: 1...10_000)
  static let draws = OptionRange(option: "--draws", range: 1...1_000_000)
  static let resamples = OptionRange(option: "--resamples", range: 1...1_000_000)
  static let worlds = OptionRange(option: "--worlds", range: 1...1_000_000)
  static let subjects = OptionRange(option: "--n", range: 4...10_000)
}
