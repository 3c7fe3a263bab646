/// What is said of a verdict that is not the expected one.
enum Surprise {
  /// How many rows are named.
  private static let most = 3

  /// That it would be the expected one without any of some samples, each named by a row of it; empty without one.
  static func without(_ rows: [String]) -> String {
    if rows.isEmpty { return "" }
    let rest = rows.count - most
    let named = rows.prefix(most) + (rest > 0 ? ["any of \(rest) more"] : [])
    return ", and it would be so without \(Array(named).listed("or"))"
  }
}
