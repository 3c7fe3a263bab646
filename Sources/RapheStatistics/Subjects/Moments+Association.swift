import RapheNumerics

extension Moments {
  /// How a correlation is taken.
  package enum CorrelationKind: Hashable, Sendable {
    /// Pearson's, of the values.
    case pearson
    /// Spearman's: Pearson's of the ranks, which the variables then have to be.
    case spearman
  }

  /// Fisher's z of the correlation of two variables, all others partialled out.
  ///
  /// Variance 1/(n − p − 3) with p other variables (Fisher 1924); of ranks (1 + r²/2)/(n − p − 3) (Bonett & Wright 2000).
  package func association(
    _ first: Int, with second: Int, kind: CorrelationKind = .pearson
  ) throws(NoEffect) -> Estimate {
    guard count > 0 else { throw .emptyGroup(0) }
    let covariates = dimension - 2
    guard count > covariates + 3 else { throw .tooFewSubjects(group: 0, found: count, needed: covariates + 4) }
    let r = try partialCorrelation(first, second)
    guard r.magnitude < 1 - 1e-12 else { throw .perfectCorrelation }
    let size = Double(count - covariates - 3)
    return Estimate(value: atanh(r), variance: (kind == .spearman ? 1 + r * r / 2 : 1) / size)
  }

  /// The correlation of two variables given all others, -1 to 1.
  ///
  /// The others are swept out of the correlation matrix one after the other (Dempster 1969, ch. 4).
  package func partialCorrelation(_ first: Int, _ second: Int) throws(NoEffect) -> Double {
    guard hasVariance(first), hasVariance(second) else { throw .noVariance }
    var matrix = SymmetricMatrix(count: dimension)
    for row in 0..<dimension {
      for column in 0...row { matrix[row, column] = row == column ? 1 : correlation(row, column) ?? 0 }
    }
    for given in 0..<dimension where given != first && given != second {
      guard hasVariance(given), matrix[given, given] > 1e-10 else { throw .collinear }
      let pivot = matrix[given, given]
      let column = (0..<dimension).map { matrix[$0, given] }
      matrix.add(-1 / pivot, column)
    }
    // What others determine wholly has nothing left to correlate.
    guard matrix[first, first] > 1e-10, matrix[second, second] > 1e-10 else { throw .collinear }
    let r = matrix[first, second] / (matrix[first, first] * matrix[second, second]).squareRoot()
    return min(1, max(-1, r))
  }
}

/// The ranks of values, from 1; equal values share the mean of theirs.
package func midranks(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { values[$0] < values[$1] }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
    start = end
  }
  return ranks
}
