/// The root of an increasing function by Newton's method kept inside a shrinking bracket.
enum MonotoneRoot {
  /// The x in [lower, upper] where `function` (value and derivative) crosses zero from below.
  ///
  /// A step that leaves the bracket, or that does not at least halve the last one, becomes a bisection.
  /// Stops when a step is below `tolerance` · max(|x|, `scale`).
  static func find(
    lower: Double, upper: Double, start: Double, tolerance: Double = 1e-15, scale: Double = 0,
    function: (Double) -> (value: Double, slope: Double)
  ) -> Double {
    var low = lower
    var high = upper
    var x = min(max(start, low), high)
    var last = high - low
    for _ in 0..<200 {
      let (value, slope) = function(x)
      if value == 0 { return x }
      if value < 0 { low = x } else { high = x }
      var next = x - value / slope
      if !(next > low && next < high) || abs(next - x) > 0.5 * last { next = low + (high - low) / 2 }
      last = abs(next - x)
      if last <= tolerance * max(abs(next), scale) || next == x { return next }
      x = next
    }
    return x
  }
}
