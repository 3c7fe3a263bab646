import Foundation
import RapheStatistics
import References
import Testing

@testable import RapheStatistics

/// A region of a normal distribution with its known probability.
struct MultivariateCase: Sendable, CustomStringConvertible {
  var description: String
  var mean: [Double]
  var covariance: [[Double]]
  var rows: [[Double]]
  var lower: [Double]
  var upper: [Double?]
  var p: Double
  var tolerance: Double
  var referenceError: Double

  init(_ vector: ReferenceVector) {
    func rows(_ key: String) -> [[Double]] { vector[key]?.rows.map { $0.compactMap { $0 } } ?? [] }
    description = vector.name
    (mean, covariance, self.rows) = (vector["mean"]?.numbers ?? [], rows("covariance"), rows("rows"))
    (lower, upper) = (vector["lower"]?.numbers ?? [], vector["upper"]?.possibleNumbers ?? [])
    (p, tolerance) = (vector["p"]?.number ?? .nan, vector["tolerance"]?.number ?? .nan)
    referenceError = vector["referenceError"]?.number ?? .nan
    precondition(!mean.isEmpty && covariance.count == mean.count)
    precondition(!lower.isEmpty && self.rows.count == lower.count && upper.count == lower.count)
  }

  static let all = Vectors.cases("multivariate-normal").map(MultivariateCase.init)

  var constraints: [LinearConstraint] {
    rows.indices.map { LinearConstraint(rows[$0], lower: lower[$0], upper: upper[$0] ?? .infinity) }
  }

  /// Six and seven variables by product rules too: the default is made for speed.
  var rule: MultivariateNormal.Rule {
    switch description {
    case "mvn_complete_order 7", "mvn_complete_order 8": .product(nodes: 12)
    case "mvn_box_d6", "mvn_box_d6 upper": .product(nodes: 16)
    default: .automatic
    }
  }

  /// An equality, as a band so narrow that its probability is the density times its width.
  var isBand: Bool { description.hasSuffix(" band") }

  /// Where 8 × 4096 Sobol points do not reach the tolerance of the vectors, they must reach what they print.
  var isSampled: Bool { ["mvn_tree_order 2 3", "mvn_tree_order 3 2", "mvn_box_d8 upper"].contains(description) }
}

@Suite struct MultivariateNormalTests {
  @Test(arguments: MultivariateCase.all) func vectors(example: MultivariateCase) throws {
    let normal = try #require(
      MultivariateNormal(mean: example.mean, covariance: SymmetricMatrix(rows: example.covariance)))
    let found = normal.probability(of: example.constraints, by: example.rule)
    let smallest = example.isBand ? 0 : 1e-3
    var allowed = example.tolerance * max(smallest, example.p) + (example.isBand ? 0 : example.referenceError)
    if example.isSampled {
      #expect(found.relativeError < 5e-4)
      allowed += 4 * found.error
    }
    #expect(abs(found.probability - example.p) <= allowed, "\(found.probability) ± \(found.error)")
  }

  @Test(arguments: BivariateCase.all) func bivariate(example: BivariateCase) {
    let found = BivariateNormal(correlation: example.correlation).upper(example.h, example.k)
    #expect(abs(found - example.p) < 2e-15, "\(found)")
  }

  @Test func degenerateCorrelations() {
    #expect(abs(BivariateNormal(correlation: 1).upper(0.5, -1) - StandardNormal.upper(0.5)) < 1e-16)
    let between = StandardNormal.probability(from: -0.5, to: -0.2)
    #expect(abs(BivariateNormal(correlation: -1).upper(-0.5, 0.2) - between) < 1e-16)
    #expect(BivariateNormal(correlation: -1).upper(0.5, 0.2) == 0)
  }

  /// Independent normals: the probability of a box is the product, in logarithms far below the smallest number.
  @Test(arguments: [2, 3, 4, 6]) func deepTails(count: Int) throws {
    var covariance = SymmetricMatrix(count: count)
    for index in 0..<count { covariance[index, index] = 1 }
    let normal = try #require(MultivariateNormal(mean: [Double](repeating: 0, count: count), covariance: covariance))
    let constraints = (0..<count).map { index in
      var row = [Double](repeating: 0, count: count)
      row[index] = 2
      return LinearConstraint(row, lower: index == 0 ? 40 : 30)
    }
    let expected = StandardNormal.logUpper(20) + Double(count - 1) * StandardNormal.logUpper(15)
    #expect(abs(normal.probability(of: constraints).logarithm - expected) < 1e-3)
  }

  @Test func impossibleAndEmptyRegions() throws {
    var covariance = SymmetricMatrix(count: 2)
    covariance[0, 0] = 1
    let normal = try #require(MultivariateNormal(mean: [0, 3], covariance: covariance))
    #expect(normal.probability(of: []).probability == 1)
    #expect(normal.probability(of: [LinearConstraint([0, 1], lower: 4)]).probability == 0)
    #expect(normal.probability(of: [LinearConstraint([0, 1], lower: 2)]).probability == 1)
    #expect(normal.probability(of: [LinearConstraint([1, 0], lower: 1, upper: 0)]).probability == 0)
    // The second variable is a constant: x₁ > x₂ − 3 is x₁ > 0.
    #expect(normal.probability(of: [LinearConstraint([1, -1], lower: -3)]).probability == 0.5)
    #expect(MultivariateNormal(mean: [0, 0], covariance: SymmetricMatrix(rows: [[1, 2], [2, 1]])) == nil)
  }

  @Test func everyRuleAgrees() throws {
    let example = try #require(MultivariateCase.all.first { $0.description == "mvn_box_d4 upper" })
    let normal = try #require(
      MultivariateNormal(mean: example.mean, covariance: SymmetricMatrix(rows: example.covariance)))
    for rule in [MultivariateNormal.Rule.automatic, .product(nodes: 20), .sobol(points: 1024)] {
      let found = normal.probability(of: example.constraints, by: rule)
      #expect(abs(found.probability - example.p) <= 4 * found.error + 1e-8, "\(rule)")
      #expect(found.relativeError < 1e-4)
      #expect(found == normal.probability(of: example.constraints, by: rule))
    }
  }
}

/// A correlation, two bounds and the probability above both: ∫ φ(x) Φ((ρx − k)/√(1 − ρ²)) dx over x > h by mpmath.
struct BivariateCase: Sendable {
  var correlation: Double
  var h: Double
  var k: Double
  var p: Double

  static let all: [BivariateCase] = [
    BivariateCase(correlation: -0.999, h: 0.3, k: -0.7, p: 0.14012492558797435),
    BivariateCase(correlation: -0.999, h: 1.5, k: 1.4, p: 0.0),
    BivariateCase(correlation: -0.999, h: -2, k: 0.5, p: 0.2857874067778077),
    BivariateCase(correlation: -0.999, h: 3, k: -3.01, p: 0.00010161236392460282),
    BivariateCase(correlation: -0.95, h: 0.3, k: -0.7, p: 0.14561917953323883),
    BivariateCase(correlation: -0.95, h: 1.5, k: 1.4, p: 3.1979161855617425e-22),
    BivariateCase(correlation: -0.95, h: -2, k: 0.5, p: 0.28578741854725465),
    BivariateCase(correlation: -0.95, h: 3, k: -3.01, p: 0.0005547443113410285),
    BivariateCase(correlation: -0.6, h: 0.3, k: -0.7, p: 0.21037865031807948),
    BivariateCase(correlation: -0.6, h: 1.5, k: 1.4, p: 6.210477476671597e-05),
    BivariateCase(correlation: -0.6, h: -2, k: 0.5, p: 0.2887700275043565),
    BivariateCase(correlation: -0.6, h: 3, k: -3.01, p: 0.0012131807096206545),
    BivariateCase(correlation: 0.2, h: 0.3, k: -0.7, p: 0.3130162259864859),
    BivariateCase(correlation: 0.2, h: 1.5, k: 1.4, p: 0.010122635718028097),
    BivariateCase(correlation: 0.2, h: -2, k: 0.5, p: 0.3048860331154892),
    BivariateCase(correlation: 0.2, h: 3, k: -3.01, p: 0.0013497724683187381),
    BivariateCase(correlation: 0.6, h: 0.3, k: -0.7, p: 0.3572921510398807),
    BivariateCase(correlation: 0.6, h: 1.5, k: 1.4, p: 0.025797379128099884),
    BivariateCase(correlation: 0.6, h: -2, k: 0.5, p: 0.3083215774332839),
    BivariateCase(correlation: 0.6, h: 3, k: -3.01, p: 0.0013498980311125312),
    BivariateCase(correlation: 0.93, h: 0.3, k: -0.7, p: 0.38191652921700087),
    BivariateCase(correlation: 0.93, h: 1.5, k: 1.4, p: 0.052352570191300504),
    BivariateCase(correlation: 0.93, h: -2, k: 0.5, p: 0.3085375387257942),
    BivariateCase(correlation: 0.93, h: 3, k: -3.01, p: 0.0013498980316300946),
    BivariateCase(correlation: 0.9999, h: 0.3, k: -0.7, p: 0.3820885778110474),
    BivariateCase(correlation: 0.9999, h: 1.5, k: 1.4, p: 0.06680720126885786),
    BivariateCase(correlation: 0.9999, h: -2, k: 0.5, p: 0.3085375387259869),
    BivariateCase(correlation: 0.9999, h: 3, k: -3.01, p: 0.0013498980316300946),
  ]
}
