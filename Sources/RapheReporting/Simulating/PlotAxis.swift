import RapheNumerics

/// An axis with round numbers on it.
struct PlotAxis {
  let lower: Double
  let upper: Double
  /// The numbers, from the lowest on.
  let ticks: [Double]
  private let step: Double

  /// The axis of some values, with at most about so many numbers; zero is on it when it is near.
  ///
  /// - Parameter unitOfTime: for an axis of time, which ends where the values do and counts days in weeks.
  init(_ values: some Sequence<Double>, ticks count: Int, unitOfTime: String? = nil) {
    let isTight = unitOfTime != nil
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite { (low, high) = (min(low, value), max(high, value)) }
    if low > high { (low, high) = (0, 1) }
    // Numbers at the ends of what is representable have no steps between them.
    (low, high) = (max(low, -1e300), min(high, 1e300))
    if high - low < 1e-300 { (low, high) = (low.magnitude < 1e-300 ? 0 : low, low.magnitude < 1e-300 ? 0 : low) }
    if !isTight {
      // A course that hardly changes is shown as flat.
      let least = max(abs(low), abs(high)) * 0.01
      if high - low < least || high == low {
        let padding = least > 0 ? least * 5 : 1
        (low, high) = (low - padding, high + padding)
      }
      if low > 0, low < 0.5 * high { low = 0 }
      if high < 0, high > 0.5 * low { high = 0 }
    } else if low == high {
      high = low + max(1, low.magnitude)
    }
    let step = PlotAxis.roundStep((high - low) / Double(max(1, count)), unitOfTime)
    self.step = step
    lower = isTight ? low : (low / step + 1e-6).rounded(.down) * step
    upper = isTight ? high : (high / step - 1e-6).rounded(.up) * step
    let (first, last) = ((lower / step - 1e-6).rounded(.up), (upper / step + 1e-6).rounded(.down))
    let isCountable = first <= last && last - first < 1000 && max(first.magnitude, last.magnitude) < 1e15
    ticks = isCountable ? (Int(first)...Int(last)).map { Double($0) * step } : [lower, upper]
  }

  /// Where a value lies, from 0 to 1.
  func share(_ value: Double) -> Double { min(max((value - lower) / (upper - lower), 0), 1) }

  /// A number of the axis, with the decimals that its step needs.
  func label(_ value: Double) -> String {
    let size = max(abs(lower), abs(upper))
    if size >= 1e6 || step < 1e-5 { return (value == 0 ? 0 : value).plain }
    var places = 0
    var step = step
    while places < 9, abs(step - step.rounded()) > 1e-6 {
      step *= 10
      places += 1
    }
    return Numerals.fixed(value, places)
  }

  /// The next of 1, 2, 2.5 and 5 times a power of ten; of days, where they are many, the next whole number of weeks, of hours
  /// the next part or number of days.
  private static func roundStep(_ size: Double, _ unitOfTime: String?) -> Double {
    guard size > 0, size.isFinite else { return 1 }
    let usual: [Double] =
      switch unitOfTime {
      case "d": [7, 14, 28, 56]
      case "h": [3, 6, 12, 24, 48, 96, 168]
      default: []
      }
    if let first = usual.first, size > first / 3, let step = usual.first(where: { $0 >= size * (1 - 1e-9) }) {
      return step
    }
    let power = pow(10, floor(log10(size)))
    for factor in [1.0, 2, 2.5, 5] where factor * power >= size * (1 - 1e-9) { return factor * power }
    return 10 * power
  }
}
