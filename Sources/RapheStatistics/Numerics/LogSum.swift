import RapheNumerics

/// Sums of numbers known by their logarithms.
enum LogSum {
  /// ln Σ e^x, −∞ for an empty list.
  static func of(_ logs: [Double]) -> Double {
    var top = -Double.infinity
    for x in logs where x > top { top = x }
    guard top > -.infinity else { return top }
    var sum = 0.0
    for x in logs { sum += exp(x - top) }
    return top + log(sum)
  }
}
