import References
import Testing

@testable import RapheStatistics

/// Effects of the rows of tables that come with R, against metafor and stats (Tests/Peers/subject_effects.R).
@Suite struct SubjectEffectTests {
  static func cases(_ kind: String) -> [ReferenceVector] {
    Vectors.cases("subject-effects").filter { $0["kind"]?.word == kind }
  }

  private func numbers(_ vector: ReferenceVector, _ key: String) throws -> [Double] {
    try #require(vector[key]).numbers
  }

  private func expect(_ got: Estimate, _ vector: ReferenceVector, _ key: String) throws {
    let value = try #require(vector[key]?["value"]?.number)
    let variance = try #require(vector[key]?["variance"]?.number)
    expectRelative(got.value, value, tolerance: 1e-9, "\(key) value")
    expectRelative(got.variance, variance, tolerance: 1e-9, "\(key) variance")
  }

  @Test(arguments: cases("groups")) func differences(_ vector: ReferenceVector) throws {
    let (x, y) = (try numbers(vector, "values.first"), try numbers(vector, "values.second"))
    let (first, second) = (Moments(columns: [x]), Moments(columns: [y]))
    try expect(first.difference(from: second, on: .standardised(.pooled)), vector, "pooled")
    try expect(first.difference(from: second, on: .standardised(.separate)), vector, "separate")
    try expect(first.difference(from: second, on: .raw), vector, "raw")
    if vector["ratio"] != nil { try expect(first.difference(from: second, on: .logRatio), vector, "ratio") }
    let plain = try AdjustedLevels([x, y]).difference(0, minus: 1, on: .standardised(.pooled))
    // Without covariates the adjusted effect is the one that is not.
    try expect(plain, vector, "pooled")
    guard vector["adjusted"] != nil else { return }
    let covariates = try (1...2).filter { vector["first\($0)"] != nil }.map { place in
      [try numbers(vector, "first\(place)"), try numbers(vector, "second\(place)")]
    }
    try expect(AdjustedLevels([x, y], covariates: covariates).difference(0, minus: 1, on: .raw), vector, "adjusted")
  }

  @Test(arguments: cases("pairs")) func changes(_ vector: ReferenceVector) throws {
    let (after, before) = (try numbers(vector, "values.first"), try numbers(vector, "values.second"))
    let moments = Moments(columns: [after, before])
    expectRelative(
      try #require(moments.correlation(0, 1)), try #require(vector["correlation"]?.number), tolerance: 1e-9, "r")
    try expect(moments.change(0, minus: 1, on: .standardised(.pooled)), vector, "pooled")
    try expect(moments.change(0, minus: 1, on: .raw), vector, "raw")
    if vector["ratio"] != nil { try expect(moments.change(0, minus: 1, on: .logRatio), vector, "ratio") }
    // The other way round is the same with the other sign, the SD before being that of before.
    let back = try moments.change(1, minus: 0, secondIsBefore: false, on: .standardised(.pooled))
    try expect(back.mirrored, vector, "pooled")
  }

  @Test(arguments: cases("association")) func associations(_ vector: ReferenceVector) throws {
    let (x, y) = (try numbers(vector, "values.first"), try numbers(vector, "values.second"))
    let moments = Moments(columns: [x, y])
    expectRelative(
      try #require(moments.correlation(0, 1)), try #require(vector["pearson"]?.number), tolerance: 1e-9, "Pearson")
    try expect(moments.association(0, with: 1), vector, "z")
    let ranks = Moments(columns: [midranks(x), midranks(y)])
    let rho = try #require(vector["spearman"]?.number)
    expectRelative(try #require(ranks.correlation(0, 1)), rho, tolerance: 1e-9, "Spearman")
    if rho.magnitude < 1 - 1e-9 {
      // Bonett & Wright (2000, eq. 2).
      let estimate = try ranks.association(0, with: 1, kind: .spearman)
      expectRelative(estimate.variance, (1 + rho * rho / 2) / Double(x.count - 3), tolerance: 1e-9, "variance")
    }
    guard vector["partial"] != nil else { return }
    let covariates = try (1...3).filter { vector["covariate\($0)"] != nil }.map {
      try numbers(vector, "covariate\($0)")
    }
    try expect(Moments(columns: [x, y] + covariates).association(0, with: 1), vector, "partialZ")
  }

  @Test func changeBetweenArmsAddsVariances() throws {
    let (one, three) = (Self.cases("pairs")[1], Self.cases("pairs")[2])
    func moments(_ vector: ReferenceVector) throws -> Moments {
      Moments(columns: [try numbers(vector, "values.second"), try numbers(vector, "values.first")])
    }
    let got = try moments(three).changeDifference(from: moments(one), before: 0, after: 1, on: .standardised(.pooled))
    func number(_ vector: ReferenceVector, _ key: String) throws -> Double {
      try #require(vector["pooled"]?[key]?.number)
    }
    expectRelative(got.value, try number(three, "value") - number(one, "value"), tolerance: 1e-9)
    expectRelative(got.variance, try number(three, "variance") + number(one, "variance"), tolerance: 1e-9)
  }

  @Test func whatShowsNothingHasAReason() {
    let (none, one) = (Moments(columns: [[]]), Moments(columns: [[3]]))
    let (same, some) = (Moments(columns: [[0.1, 0.1, 0.1]]), Moments(columns: [[1, 2, 4]]))
    #expect(throws: NoEffect.emptyGroup(1)) { try some.difference(from: none, on: .raw) }
    #expect(throws: NoEffect.tooFewSubjects(group: 0, found: 1, needed: 2)) { try one.difference(from: some, on: .raw) }
    #expect(throws: NoEffect.noVariance) { try same.difference(from: same, on: .standardised(.separate)) }
    #expect(throws: NoEffect.noRatio) {
      try Moments(columns: [[-1, -2, -4]]).difference(from: some, on: .logRatio)
    }
    #expect(throws: NoEffect.perfectCorrelation) {
      try Moments(columns: [[1, 2, 3, 4, 5], [2, 4, 6, 8, 10]]).association(0, with: 1)
    }
    #expect(throws: NoEffect.tooFewSubjects(group: 0, found: 3, needed: 4)) {
      try Moments(columns: [[1, 2, 3], [2, 4, 7]]).association(0, with: 1)
    }
    #expect(throws: NoEffect.collinear) {
      try Moments(columns: [[1, 2, 3, 4, 9, 1], [2, 4, 6, 1, 1, 2], [1, 2, 3, 4, 9, 1]]).association(0, with: 1)
    }
    // A covariate that is the group.
    #expect(throws: NoEffect.collinear) {
      try AdjustedLevels([[1, 2, 3], [2, 3, 5]], covariates: [[[1, 1, 1], [0, 0, 0]]])
    }
    #expect(throws: NoEffect.noVariance) {
      try Moments(columns: [[1, 2, 3], [2, 3, 4]]).change(0, minus: 1, on: .raw)
    }
  }
}
