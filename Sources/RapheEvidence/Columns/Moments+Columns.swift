import RapheStatistics

extension Moments {
  /// The moments of columns of numbers, in which none is missing.
  ///
  /// The mean first and then the products around it: sums of squares would lose every digit for values near 1e9. The sum of
  /// what is left around the rounded mean corrects both (Chan, Golub & LeVeque 1983, equation 1.7).
  init(of columns: [[Double]]) {
    guard let count = columns.first?.count, count > 0 else {
      self.init(dimension: columns.count)
      return
    }
    let n = Double(count)
    var centred: [[Double]] = []
    var (means, rests) = ([Double](), [Double]())
    for column in columns {
      let first = sum(column) / n
      let apart = column.map { $0 - first }
      let rest = sum(apart)
      means.append(first)
      centred.append(apart)
      rests.append(rest)
    }
    var products: [Double] = []
    for row in centred.indices {
      for column in row..<centred.count {
        products.append(sum(centred[row], centred[column]) - rests[row] * rests[column] / n)
      }
    }
    self.init(count: count, means: means, remainders: rests.map { $0 / n }, products: products)
  }
}

/// The sum in eight strands, which processors add side by side and whose order is fixed.
private func sum(_ numbers: [Double]) -> Double {
  var strands = SIMD8<Double>(repeating: 0)
  let whole = numbers.count & ~7
  let span = numbers.span
  var index = 0
  while index < whole {
    for lane in 0..<8 { strands[lane] += unsafe span[unchecked: index + lane] }
    index += 8
  }
  while index < numbers.count {
    strands[0] += span[index]
    index += 1
  }
  return strands.sum()
}

/// The sum of the products of two columns of one length, in eight strands.
private func sum(_ first: [Double], _ second: [Double]) -> Double {
  precondition(first.count == second.count, "columns of different lengths")
  var strands = SIMD8<Double>(repeating: 0)
  let whole = first.count & ~7
  let (left, right) = (first.span, second.span)
  var index = 0
  while index < whole {
    for lane in 0..<8 { strands[lane] += unsafe left[unchecked: index + lane] * right[unchecked: index + lane] }
    index += 8
  }
  while index < first.count {
    strands[0] += left[index] * right[index]
    index += 1
  }
  return strands.sum()
}
