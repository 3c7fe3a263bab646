import References
import Testing

@testable import RapheStatistics

/// Certified values of the NIST Statistical Reference Datasets, www.itl.nist.gov/div898/strd.
@Suite struct SubjectStandardsTests {
  /// Values near 1e7 with one decimal are read to 1e-9: their SD of 0.1 has then eight digits left.
  struct Univariate: Sendable, CustomTestStringConvertible {
    var name: String
    var values: [Double]
    var mean: Double
    var sd: Double
    var tolerance: Double
    var testDescription: String { name }
  }

  static let univariate: [Univariate] =
    Vectors.cases("nist-strd").filter { $0["kind"]?.word == "univariate" }.map { vector in
      Univariate(
        name: vector.name, values: vector["y"]?.numbers ?? [], mean: vector["mean"]?.number ?? .nan,
        sd: vector["sd"]?.number ?? .nan, tolerance: vector.name == "Michelso" || vector.name == "Mavro" ? 1e-12 : 2e-15
      )
    } + [
      Univariate(name: "NumAcc1", values: [10_000_001, 10_000_003, 10_000_002], mean: 10_000_002, sd: 1, tolerance: 0),
      numAcc("NumAcc2", 1.2, 1e-14), numAcc("NumAcc3", 1_000_000.2, 1e-9), numAcc("NumAcc4", 10_000_000.2, 1e-8),
    ]

  /// 1001 values: the middle one, then 500 times 0.1 below it and 0.1 above.
  static func numAcc(_ name: String, _ middle: Double, _ tolerance: Double) -> Univariate {
    let tenths = (middle * 10).rounded()
    let values = [middle] + (0..<1000).map { (tenths + ($0.isMultiple(of: 2) ? -1 : 1)) / 10 }
    return Univariate(name: name, values: values, mean: middle, sd: 0.1, tolerance: tolerance)
  }

  @Test(arguments: univariate) func meansAndDeviations(_ set: Univariate) throws {
    let moments = Moments(columns: [set.values])
    expectRelative(moments.means[0], set.mean, tolerance: 2e-15, "mean")
    expectRelative(try #require(moments.variance(0)).squareRoot(), set.sd, tolerance: set.tolerance, "sd")
    // Read in parts, Chan, Golub & LeVeque's merge keeps the digits but the last.
    var merged = Moments(dimension: 1)
    for start in stride(from: 0, to: set.values.count, by: 7) {
      merged.merge(Moments(columns: [Array(set.values[start..<min(start + 7, set.values.count)])]))
    }
    expectRelative(merged.means[0], set.mean, tolerance: 1e-14, "merged mean")
    let sd = try #require(merged.variance(0)).squareRoot()
    expectRelative(sd, set.sd, tolerance: max(10 * set.tolerance, 1e-13), "merged sd")
  }

  /// SmLs01 to SmLs09: nine treatments of 21, 201 or 2001 responses on a ground of 1, 1e6 or 1e12.
  ///
  /// With the ground 1e12 a response is a multiple of 1.2e-4, so that three digits of F are all that the data hold.
  @Test(arguments: 1...9) func simonAndLesage(_ number: Int) throws {
    let size = [21, 201, 2001][(number - 1) % 3]
    let ground = [1.0, 1e6, 1e12][(number - 1) / 3]
    let certified = [21.0, 201, 2001][(number - 1) % 3]
    let groups = (1...9).map { treatment -> [Double] in
      let middle = treatment == 1 ? 4.0 : treatment.isMultiple(of: 2) ? 3 : 5
      return (0..<size).map { place in
        let tenths = place == 0 ? middle : middle + (place.isMultiple(of: 2) ? 1 : -1)
        return (ground * 10 + tenths) / 10
      }
    }
    let parts = groups.map { Moments(columns: [$0]) }
    let within = parts.reduce(0) { $0 + $1.product(0, 0) }
    let all = parts.reduce(into: Moments(dimension: 1)) { $0.merge($1) }
    let f = (all.product(0, 0) - within) / 8 / (within / Double(9 * (size - 1)))
    expectRelative(f, certified, tolerance: [1e-13, 1e-8, 2e-2][(number - 1) / 3], "F")
  }

  @Test(arguments: Vectors.cases("nist-strd").filter { $0["kind"]?.word == "regression" })
  func leastSquares(_ vector: ReferenceVector) throws {
    let y = try #require(vector["y"]).numbers
    let predictors = (1...6).compactMap { vector["x\($0)"]?.numbers }
    let fit = try LeastSquares(y, by: [[Double](repeating: 1, count: y.count)] + predictors)
    let estimates = try #require(vector["estimates"]).numbers
    let errors = try #require(vector["errors"]).numbers
    // Longley's condition number is 5e9 raw; ten digits are what others reach with doubles (NIST asks for none).
    let tolerance = vector.name == "Longley" ? 1e-8 : 1e-11
    for place in estimates.indices {
      expectRelative(fit.coefficients[place], estimates[place], tolerance: tolerance, "B\(place)")
      expectRelative(fit.covariance[place, place].squareRoot(), errors[place], tolerance: tolerance, "SD of B\(place)")
    }
    let sd = try #require(vector["residualSD"]?.number)
    expectRelative(fit.residualVariance.squareRoot(), sd, tolerance: tolerance, "residual SD")
  }
}
