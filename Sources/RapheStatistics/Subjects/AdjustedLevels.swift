import RapheNumerics

/// The levels of groups at the common mean of what they are adjusted for: least-squares means, with their covariance.
///
/// One slope for each covariate holds in every group.
package struct AdjustedLevels: Sendable {
  /// The level of each group.
  package let levels: [Double]
  /// The covariance of the levels.
  package let covariance: SymmetricMatrix
  /// The degrees of freedom of the residuals.
  package let df: Int
  /// The subjects of each group.
  package let sizes: [Int]
  /// The standard deviation within groups, not adjusted, pooled.
  package let sd: Double

  /// Fits the levels of groups.
  ///
  /// - Parameters:
  ///   - groups: the values of each group's subjects.
  ///   - covariates: for each covariate, the values of each group's subjects in the same order.
  package init(_ groups: [[Double]], covariates: [[[Double]]] = []) throws(NoEffect) {
    sizes = groups.map(\.count)
    for (place, group) in groups.enumerated() where group.isEmpty { throw .emptyGroup(place) }
    let needed = groups.count + covariates.count + 1
    let all = sizes.reduce(0, +)
    guard all >= needed else { throw .tooFewSubjects(group: 0, found: all, needed: needed) }
    var columns: [[Double]] = groups.indices.map { place in
      groups.enumerated().flatMap { [Double](repeating: $0.offset == place ? 1 : 0, count: $0.element.count) }
    }
    for covariate in covariates {
      let values = covariate.flatMap { $0 }
      precondition(values.count == all, "a covariate for every subject")
      let mean = values.reduce(0, +) / Double(all)
      let centred = values.map { $0 - mean }
      let reach = values.reduce(0) { max($0, $1.magnitude) }
      guard centred.contains(where: { $0.magnitude > 1e-12 * reach }) else { throw .collinear }
      columns.append(centred)
    }
    let fit = try LeastSquares(groups.flatMap { $0 }, by: columns)
    levels = Array(fit.coefficients[..<groups.count])
    df = fit.df
    let full = fit.covariance
    var covariance = SymmetricMatrix(count: groups.count)
    for row in groups.indices { for column in 0...row { covariance[row, column] = full[row, column] } }
    self.covariance = covariance
    let moments = groups.map { Moments(columns: [$0]) }
    let within = moments.reduce(0) { $0 + ($1.hasVariance(0) ? $1.product(0, 0) : 0) }
    guard all > groups.count, within > 0, fit.residualVariance > 1e-20 * within else { throw .noVariance }
    sd = (within / Double(all - groups.count)).squareRoot()
  }

  /// The difference of two groups' levels.
  ///
  /// Standardised by the pooled deviation within groups, which is not adjusted: g = J(df) b/s with variance
  /// var(b)/s² + g²/(2N) (analysis of covariance in Borenstein 2009, ch. 12). The log ratio of the adjusted levels by the
  /// delta method, with the correction of Lajeunesse (2015, eq. 8).
  package func difference(_ first: Int, minus second: Int, on scale: DifferenceScale) throws(NoEffect) -> Estimate {
    let (b, variance) = (levels[first] - levels[second], self.variance(first, second))
    switch scale {
    case .raw: return Estimate(value: b, variance: variance)
    case .standardised:
      let g = hedgesCorrection(Double(df)) * b / sd
      let size = Double(sizes[first] + sizes[second])
      return Estimate(value: g, variance: variance / (sd * sd) + g * g / (2 * size))
    case .logRatio:
      let (one, two) = (levels[first], levels[second])
      guard one * two > 0 else { throw .noRatio }
      let (a, b) = (covariance[first, first] / (one * one), covariance[second, second] / (two * two))
      let shared = covariance[first, second] / (one * two)
      return Estimate(value: log(one / two) + 0.5 * (a - b), variance: a + b - 2 * shared)
    }
  }

  private func variance(_ first: Int, _ second: Int) -> Double {
    covariance[first, first] + covariance[second, second] - 2 * covariance[first, second]
  }
}
