/// Units of time, in days.
package enum TimeUnit {
  /// The length in days of each unit.
  package static let days: [(unit: String, days: Double)] = [
    ("min", 1.0 / 1440), ("h", 1.0 / 24), ("d", 1), ("wk", 7), ("mo", 365.25 / 12),
  ]

  /// An amount of time in days; nil when its unit is not one of time.
  package static func days(_ amount: Amount) -> Double? {
    days.first { $0.unit == amount.unit }.map { amount.value * $0.days }
  }
}
