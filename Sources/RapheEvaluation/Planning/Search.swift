import RapheNumerics

/// The search for the least whole number at which a rising function reaches a target.
enum Search {
  /// The least number of a range with `function` at or above the target; beyond, what the greatest gives.
  ///
  /// Looks at `start` first, then at `stages` above it, so that large numbers are tried only when small ones fail.
  static func least(
    in range: ClosedRange<Int>, from start: Int, stages: [Int], target: Double, _ function: (Int) -> Double
  ) -> Reach {
    var low = range.lowerBound
    var atLow = function(low)
    if atLow >= target { return .at(low) }
    var high: Int?
    var atHigh = 0.0
    for stage in ([start] + stages + [range.upperBound]) where high == nil && stage > low {
      let value = function(stage)
      if value >= target { (high, atHigh) = (stage, value) } else { (low, atLow) = (stage, value) }
    }
    guard var high else { return .beyond(atLow) }
    var isSecant = true
    while high - low > 1 {
      let ratio = log(Double(high) / Double(low))
      let share = isSecant ? (target - atLow) / (atHigh - atLow) : 0.5
      let guess = Int((Double(low) * exp(ratio * share)).rounded())
      let middle = min(max(guess, low + 1), high - 1)
      let value = function(middle)
      if value >= target { (high, atHigh) = (middle, value) } else { (low, atLow) = (middle, value) }
      isSecant.toggle()
    }
    return .at(high)
  }
}
