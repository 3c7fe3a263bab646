import RapheNumerics

/// Few weighted points in place of many, for sums of one smooth function over all of them.
///
/// In each of many narrow cells the points are replaced by the Gauss rule of their own distribution: so many points, with
/// positive weights and among them, that polynomials of twice the degree are summed exactly (Golub & Welsch 1969, with
/// the recurrence of Stieltjes).
enum MeasureReduction {
  struct Point: Hashable {
    var place: Double
    var weight: Double
  }

  /// The points of each rule: polynomials up to degree 2 · 4 − 1 are exact.
  private static let order = 4

  /// Replaces points, with positive weights, by four in each cell of a width.
  static func reduced(_ points: [Point], cell: Double) -> [Point] {
    let cells = Dictionary(grouping: points) { ($0.place / cell).rounded(.down) }
    return cells.keys.sorted().flatMap { key in
      let center = (key + 0.5) * cell
      let scaled = (cells[key] ?? []).map { Point(place: ($0.place - center) / (0.5 * cell), weight: $0.weight) }
      return gauss(scaled).map { Point(place: center + 0.5 * cell * $0.place, weight: $0.weight) }
    }
  }

  /// The Gauss rule of points in [−1, 1].
  private static func gauss(_ points: [Point]) -> [Point] {
    guard Set(points.map(\.place)).count > order else { return points }
    // The monic orthogonal polynomials of the distribution, p(k + 1) = (x − a(k)) p(k) − b(k) p(k − 1).
    var a: [Double] = []
    var b: [Double] = []
    var current = [Double](repeating: 1, count: points.count)
    var previous = [Double](repeating: 0, count: points.count)
    var norm = points.reduce(0) { $0 + $1.weight }
    let total = norm
    for step in 0..<order {
      var moment = 0.0
      for index in points.indices {
        moment += points[index].weight * points[index].place * current[index] * current[index]
      }
      a.append(moment / norm)
      var next = [Double](repeating: 0, count: points.count)
      var nextNorm = 0.0
      for index in points.indices {
        next[index] = (points[index].place - a[step]) * current[index] - (step > 0 ? b[step - 1] : 0) * previous[index]
        nextNorm += points[index].weight * next[index] * next[index]
      }
      // Points so near to each other that fewer do.
      guard nextNorm > 1e-18 * norm || step == order - 1 else { return points }
      b.append(nextNorm / norm)
      (previous, current, norm) = (current, next, nextNorm)
    }
    return roots(a, b).map { place in
      // The weight is the total over the sum of squares of the orthonormal polynomials.
      var (last, value) = (0.0, 1.0)
      var (sum, scale) = (1.0, 1.0)
      for step in 0..<order - 1 {
        (last, value) = (value, (place - a[step]) * value - (step > 0 ? b[step - 1] : 0) * last)
        scale *= b[step]
        sum += value * value / scale
      }
      return Point(place: place, weight: total / sum)
    }
  }

  /// The roots of the last polynomial, between those of the one before.
  private static func roots(_ a: [Double], _ b: [Double]) -> [Double] {
    func value(_ x: Double, degree: Int) -> Double {
      var (last, value) = (0.0, 1.0)
      for step in 0..<degree {
        (last, value) = (value, (x - a[step]) * value - (step > 0 ? b[step - 1] : 0) * last)
      }
      return value
    }
    var roots = [a[0]]
    for degree in 2...order {
      let ends = [-1.0] + roots + [1.0]
      roots = zip(ends, ends.dropFirst()).map { from, to in
        var (low, high) = (from, to)
        let isRising = value(high, degree: degree) > value(low, degree: degree)
        for _ in 0..<60 {
          let middle = 0.5 * (low + high)
          if (value(middle, degree: degree) > 0) == isRising { high = middle } else { low = middle }
        }
        return 0.5 * (low + high)
      }
    }
    return roots
  }
}
