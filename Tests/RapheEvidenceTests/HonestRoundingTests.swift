import Foundation
import RapheSyntax
import References
import Testing

/// Rows worked out in full digits and printed in a few, as papers print them: whatever the digits, none is doubted.
@Suite("Honest rounding")
struct HonestRoundingTests {
  @Test("No rounding of numbers that agree draws a warning", arguments: Sweep.seeds(40, wide: 1000))
  func silence(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    var rows: [[String: String]] = []
    for digits in 1...4 {
      rows.append(groups(digits, &random))
      rows.append(correlation(digits, &random))
      rows.append(odds(digits, &random))
    }
    let found = try RowAgreementTests.read(RowAgreementTests.table(rows).0)
    let doubts = found.filter { $0.code.id != "W0541" && $0.code.id != "W0545" }
    #expect(doubts.map(\.message) == [], "\(rows)")
  }

  /// Two groups drawn at random, with d, g, the difference or the ratio of their means, and Student's p.
  private func groups(_ digits: Int, _ random: inout SplitMix) -> [String: String] {
    let sizes = (Int.random(in: 4...40, using: &random), Int.random(in: 4...40, using: &random))
    let shift = Double.random(in: -1...1, using: &random)
    let first = (0..<sizes.0).map { _ in 10 + 2 * (shift + random.normal()) }
    let second = (0..<sizes.1).map { _ in 10 + 2 * random.normal() }
    let (m1, m2, s1, s2) = (first.mean, second.mean, first.deviation, second.deviation)
    let (n1, n2) = (Double(sizes.0), Double(sizes.1))
    let df = n1 + n2 - 2
    let pooled = (((n1 - 1) * s1 * s1 + (n2 - 1) * s2 * s2) / df).squareRoot()
    let d = (m1 - m2) / pooled
    let inverse = 1 / n1 + 1 / n2
    let g = exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / (df / 2).squareRoot() * d
    let t = d / inverse.squareRoot()
    let ratio = m1 / m2
    let ratioError = (s1 * s1 / (n1 * m1 * m1) + s2 * s2 / (n2 * m2 * m2)).squareRoot()
    let scales: [(name: String, effect: Double, error: Double)] = [
      ("g", g, (inverse + g * g / (2 * (n1 + n2))).squareRoot()),
      ("d", d, (inverse + d * d / (2 * (n1 + n2))).squareRoot()),
      ("raw", m1 - m2, pooled * inverse.squareRoot()), ("lnRR", log(ratio), ratioError),
      ("percent", 100 * (ratio - 1), 100 * ratio * ratioError),
    ]
    let scale = scales[Int.random(in: 0..<scales.count, using: &random)]
    var cells = [
      "n": "\(sizes.0)", "n_versus": "\(sizes.1)", "effect": printed(scale.effect, digits), "effect_scale": scale.name,
      "mean": printed(m1, digits), "sd": printed(s1, digits), "mean_versus": printed(m2, digits),
      "sd_versus": printed(s2, digits), "percent": printed(100 * (ratio - 1), digits), "t": printed(t, digits),
    ]
    // A p that rounds to 0 is printed as a bound.
    let p = twoSided(t, df)
    if p > 0.5 * pow(10, -Double(digits)) { cells["p"] = printed(min(p, 1), digits) }
    add(scale.effect, scale.error, digits, &cells, &random)
    return cells
  }

  private func correlation(_ digits: Int, _ random: inout SplitMix) -> [String: String] {
    let n = Int.random(in: 8...60, using: &random)
    let pairs = (0..<n).map { _ in (random.normal(), random.normal()) }
    let x = pairs.map(\.0)
    let y = pairs.map { 0.5 * $0 + $1 }
    let (mx, my) = (x.mean, y.mean)
    let product = zip(x, y).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) } / Double(n - 1)
    let r = product / (x.deviation * y.deviation)
    let t = r * (Double(n - 2) / (1 - r * r)).squareRoot()
    var cells = RowAgreementTests.association.merging(["n": "\(n)", "effect_scale": "z"]) { $1 }
    cells["effect"] = printed(atanh(r), digits)
    let p = twoSided(t, Double(n - 2))
    if p > 0.5 * pow(10, -Double(digits)) { cells["p"] = printed(min(p, 1), digits) }
    add(atanh(r), 1 / Double(n - 3).squareRoot(), digits, &cells, &random)
    return cells
  }

  private func odds(_ digits: Int, _ random: inout SplitMix) -> [String: String] {
    let n = (Int.random(in: 10...60, using: &random), Int.random(in: 10...60, using: &random))
    let events = (Int.random(in: 2..<n.0 - 1, using: &random), Int.random(in: 2..<n.1 - 1, using: &random))
    let (a, b) = (Double(events.0), Double(n.0 - events.0))
    let (c, d) = (Double(events.1), Double(n.1 - events.1))
    let logarithm = log(a * d / (b * c))
    let error = (1 / a + 1 / b + 1 / c + 1 / d).squareRoot()
    var cells = [
      "n": "\(n.0)", "n_versus": "\(n.1)", "events": "\(events.0)", "events_versus": "\(events.1)",
      "effect": printed(logarithm, digits), "effect_scale": "lnOR",
    ]
    add(logarithm, error, digits, &cells, &random)
    return cells
  }

  /// An error, a variance, or an interval; where its digits vanish, none.
  private func add(
    _ effect: Double, _ error: Double, _ digits: Int, _ cells: inout [String: String], _ random: inout SplitMix
  ) {
    let ends = (printed(effect - 1.96 * error, digits), printed(effect + 1.96 * error, digits))
    switch Int.random(in: 0..<3, using: &random) {
    case 0 where error > pow(10, -Double(digits)): cells["se"] = printed(error, digits)
    case 1 where error * error > pow(10, -Double(digits)): cells["variance"] = printed(error * error, digits)
    default: if ends.0 != ends.1 { (cells["ci_low"], cells["ci_high"]) = ends }
    }
  }

  private func printed(_ value: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", value) }

  /// 2 P(T > |t|) by Simpson's rule on the density.
  private func twoSided(_ t: Double, _ df: Double) -> Double {
    let constant = exp(lgamma((df + 1) / 2) - lgamma(df / 2)) / (df * Double.pi).squareRoot()
    let steps = 2000
    let width = abs(t) / Double(steps)
    let sum = (0...steps).reduce(0.0) { sum, index in
      let x = Double(index) * width
      let weight = index == 0 || index == steps ? 1.0 : index.isMultiple(of: 2) ? 2 : 4
      return sum + weight * pow(1 + x * x / df, -(df + 1) / 2)
    }
    return 1 - 2 * constant * sum * width / 3
  }
}

extension SplitMix {
  /// A standard normal number (Box and Muller 1958).
  fileprivate mutating func normal() -> Double {
    let radius = (-2 * log(1 - Double.random(in: 0..<1, using: &self))).squareRoot()
    return radius * cos(2 * Double.pi * Double.random(in: 0..<1, using: &self))
  }
}

extension [Double] {
  fileprivate var mean: Double { reduce(0, +) / Double(count) }
  fileprivate var deviation: Double {
    let mean = mean
    return (reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)).squareRoot()
  }
}
