/// Units of time, in days.
package enum TimeUnit {
  /// The length in days of each unit.
  package static let days: [(unit: String, days: Double)] = [
    ("min", 1.0 / 1440), ("h", 1.0 / 24), ("d", 1), ("wk", 7), ("mo", 365.25 / 12),
  ]

  /// Other ways to write them, each with the unit that it is.
  package static let names: [(name: String, unit: String)] = [
    ("minute", "min"), ("minutes", "min"), ("hr", "h"), ("hour", "h"), ("hours", "h"), ("day", "d"), ("days", "d"),
    ("week", "wk"), ("weeks", "wk"), ("month", "mo"), ("months", "mo"),
  ]

  /// An amount of time in days; nil when its unit is not one of time.
  package static func days(_ amount: Amount) -> Double? { days(amount.unit).map { amount.value * $0 } }

  /// The length in days of a unit, however it is written; nil for none of time.
  package static func days(_ text: String) -> Double? {
    let unit = names.first { $0.name == text }?.unit ?? text
    return days.first { $0.unit == unit }?.days
  }
}
