/// The count, the means and the sums of centred products of vectors of numbers: all that least squares, t, F and r need.
///
/// Two of disjoint rows merge into that of both without the rows (Chan, Golub & LeVeque 1983, The American Statistician
/// 37:242, equations 1.5a and b), so that a table is read in parts.
package struct Moments: Hashable, Sendable {
  /// The number of vectors.
  package var count: Int
  /// The mean of each variable, as the nearest number.
  package var means: [Double]
  /// What each mean is more than its nearest number: of values near 1e9, a difference of means lies in these digits.
  package var remainders: [Double]
  /// The sums over all vectors of (x - mean of x)(y - mean of y), as the upper triangle by rows: first xx, then xy.
  package var products: [Double]

  /// Makes what is known of no vector with so many variables.
  package init(dimension: Int) {
    count = 0
    means = Array(repeating: 0, count: dimension)
    remainders = means
    products = Array(repeating: 0, count: dimension * (dimension + 1) / 2)
  }

  /// Makes moments that were summed elsewhere.
  ///
  /// The mean of a variable may come in two parts, of which the second says what the first lacks.
  package init(count: Int, means: [Double], remainders: [Double]? = nil, products: [Double]) {
    precondition(products.count == means.count * (means.count + 1) / 2, "not the upper triangle of all pairs")
    (self.count, self.means, self.products) = (count, means, products)
    self.remainders = remainders ?? means.map { _ in 0 }
    normalize()
  }

  /// The number of variables.
  package var dimension: Int { means.count }

  /// The sum of (x - mean of x)(y - mean of y) of two variables.
  package func product(_ first: Int, _ second: Int) -> Double {
    products[Moments.index(first, second, of: dimension)]
  }

  /// Where the sum of two variables stands in the packed triangle.
  package static func index(_ first: Int, _ second: Int, of dimension: Int) -> Int {
    let (row, column) = (min(first, second), max(first, second))
    return row * dimension - row * (row - 1) / 2 + column - row
  }

  /// Takes in the moments of other rows of the same variables.
  package mutating func merge(_ other: Moments) {
    precondition(other.dimension == dimension, "moments of other variables")
    guard other.count > 0 else { return }
    guard count > 0 else {
      self = other
      return
    }
    let (mine, theirs) = (Double(count), Double(other.count))
    let total = mine + theirs
    let steps = means.indices.map { other.means[$0] - means[$0] + (other.remainders[$0] - remainders[$0]) }
    var packed = 0
    for row in steps.indices {
      for column in row..<steps.count {
        products[packed] += other.products[packed] + steps[row] * steps[column] * (mine * theirs / total)
        packed += 1
      }
    }
    for index in steps.indices { remainders[index] += steps[index] * (theirs / total) }
    count += other.count
    normalize()
  }

  /// The mean of a variable less that of another group, with the digits that neither mean has.
  package func meanDifference(_ variable: Int, minus other: Moments) -> Double {
    means[variable] - other.means[variable] + (remainders[variable] - other.remainders[variable])
  }

  /// Makes each mean the nearest number (Knuth 1997, The Art of Computer Programming 2, section 4.2.2, theorem B).
  private mutating func normalize() {
    for index in means.indices {
      let (mean, rest) = (means[index], remainders[index])
      let nearest = mean + rest
      let taken = nearest - mean
      remainders[index] = (mean - (nearest - taken)) + (rest - taken)
      means[index] = nearest
    }
  }
}
