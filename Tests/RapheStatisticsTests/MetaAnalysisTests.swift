import Foundation
import RapheStatistics
import References
import Testing

/// Conventional meta-analyses against metafor, PyMARE and TOSTER.
@Suite struct MetaAnalysisTests {
  struct Case: Sendable, CustomStringConvertible {
    var name: String
    var kind: String
    var inputs: ReferenceVector
    var expected: ReferenceVector
    var tolerance: ReferenceVector

    init(_ vector: ReferenceVector) {
      guard let kind = vector["kind"]?.word, let inputs = vector["inputs"], let expected = vector["expected"],
        let tolerance = vector["tolerance"]
      else { preconditionFailure("\(vector.name) is not whole") }
      (name, self.kind, self.inputs, self.expected, self.tolerance) = (vector.name, kind, inputs, expected, tolerance)
    }

    var description: String { name }

    var estimates: [Estimate] {
      zip(inputs["yi"]?.numbers ?? [], inputs["vi"]?.numbers ?? []).map { Estimate(value: $0, variance: $1) }
    }
  }

  static let cases = Vectors.cases("meta-analyses").map(Case.init)

  static func kind(_ kind: String) -> [Case] { cases.filter { $0.kind == kind } }

  /// Compares every number of a record that has a result of the same name, and insists that there is one for each.
  static func compare(
    _ results: [String: Double?], _ expected: ReferenceVector?, tolerance: Double, _ what: String,
    without left: Set<String> = []
  ) throws {
    let expected = try #require(expected)
    for key in expected.keys where !left.contains(key) {
      guard let want = expected[key]?.number else { continue }
      let got = try #require(results[key] ?? nil, "\(what): no result \(key)")
      expectClose(got, want, tolerance: tolerance, "\(what) \(key)")
    }
  }

  static func inference(_ analysis: MetaAnalysis) -> [String: Double?] {
    let interval = analysis.interval()
    return [
      "beta": analysis.estimate, "se": analysis.standardError, "stat": analysis.statistic, "pval": analysis.p,
      "ci_lb": interval.lowerBound, "ci_ub": interval.upperBound, "ddf": analysis.df,
    ]
  }

  @Test func tableIsWhole() {
    let counts = Dictionary(grouping: Self.cases, by: \.kind).mapValues(\.count)
    #expect(
      counts == [
        "rma": 20, "rma_pinned": 4, "leave1out": 4, "publication_bias": 12, "selection_sensitivity": 2, "tost": 5,
        "selection_model": 1, "aggregate": 1,
      ])
  }

  @Test(arguments: kind("rma")) func estimatorsAndTests(_ reference: Case) throws {
    let tolerance = try #require(reference.tolerance.number)
    for method in reference.expected.keys {
      let expected = try #require(reference.expected[method])
      let estimator = try #require(HeterogeneityEstimator(rawValue: method))
      let names: [(String, PooledTest)] = [
        ("z", .z), ("knha", .knappHartung), ("adhoc", .truncatedKnappHartung),
      ]
      for (name, test) in names {
        let analysis = MetaAnalysis(estimates: reference.estimates, estimator: estimator, test: test)
        try Self.compare(
          Self.inference(analysis), expected[name], tolerance: tolerance, "\(method) \(name)")
      }
      let z = MetaAnalysis(estimates: reference.estimates, estimator: estimator, test: .z)
      let knha = MetaAnalysis(estimates: reference.estimates, estimator: estimator, test: .knappHartung)
      try Self.compare(
        [
          "k": Double(z.count), "tau2": z.tau2, "I2": z.iSquared, "H2": z.hSquared, "Q": z.q, "Qp": z.qP,
          "logLik_ML": z.logLikelihood,
        ], expected, tolerance: tolerance, method, without: ["se_tau2", "logLik_REML"])
      if let prediction = expected["pi"] {
        let intervals = [
          "z": z.predictionInterval(rule: .ofTheTest), "knha": knha.predictionInterval(rule: .ofTheTest),
          "riley_z": z.predictionInterval(), "riley_knha": knha.predictionInterval(),
        ]
        var results: [String: Double?] = [:]
        for (name, interval) in intervals {
          results["\(name)_lb"] = interval.lowerBound
          results["\(name)_ub"] = interval.upperBound
        }
        try Self.compare(results, prediction, tolerance: tolerance, "\(method) prediction")
      }
      if let profile = expected["qprofile"] {
        if profile["null_set"]?.isTrue == true {
          #expect(z.tau2Interval() == nil)
        } else {
          let interval = try #require(z.tau2Interval())
          let (i2, h2) = (z.iSquared(interval), z.hSquared(interval))
          try Self.compare(
            [
              "tau2_lb": interval.lowerBound, "tau2_ub": interval.upperBound, "I2_lb": i2.lowerBound,
              "I2_ub": i2.upperBound, "H2_lb": h2.lowerBound, "H2_ub": h2.upperBound,
            ], profile, tolerance: tolerance, "\(method) Q-profile")
        }
      }
    }
  }

  @Test(arguments: kind("rma_pinned")) func pinnedByPyMARE(_ reference: Case) throws {
    let tolerance = try #require(reference.tolerance.number)
    for expected in reference.expected.records {
      let method = try #require(expected["method"]?.word)
      let tau2 = try #require(expected["tau2"]?.number)
      let test: PooledTest =
        switch try #require(expected["test"]?.word) {
        case "z": .z
        case "knha": .knappHartung
        default: .truncatedKnappHartung
        }
      // ML and REML are pinned at metafor's own tolerance of 1e-5: fed with their tau².
      let analysis =
        switch method {
        case "FE": MetaAnalysis(estimates: reference.estimates, estimator: .equalEffects, test: test)
        case "DL": MetaAnalysis(estimates: reference.estimates, estimator: .derSimonianLaird, test: test)
        default: MetaAnalysis(estimates: reference.estimates, tau2: tau2, test: test)
        }
      var results = Self.inference(analysis)
      results["tau2"] = analysis.tau2
      try Self.compare(results, expected, tolerance: tolerance, "\(method) \(test)")
      if let estimator = HeterogeneityEstimator(rawValue: method) {
        // And with our own tau², as far as theirs converged.
        let own = MetaAnalysis(estimates: reference.estimates, estimator: estimator, test: test)
        expectClose(own.estimate, analysis.estimate, tolerance: 1e-3, method)
      }
    }
  }

  @Test(arguments: kind("leave1out")) func leaveOneOut(_ reference: Case) throws {
    let tolerance = try #require(reference.tolerance.number)
    let analysis = MetaAnalysis(estimates: reference.estimates, estimator: .reml, test: .z)
    let others = analysis.leavingOneOut()
    #expect(others.count == reference.expected.records.count)
    #expect(analysis.leavingOneOut { $0.estimate } == others.map(\.estimate))
    for (index, (other, expected)) in zip(others, reference.expected.records).enumerated() {
      let interval = other.interval()
      let wide = MetaAnalysis(estimates: other.estimates, estimator: .reml, test: .knappHartung).interval()
      try Self.compare(
        [
          "omitted": Double(index + 1), "beta": other.estimate, "se": other.standardError,
          "ci_lb": interval.lowerBound, "ci_ub": interval.upperBound, "Q": other.q, "tau2": other.tau2,
          "I2": other.iSquared, "knha_ci_lb": wide.lowerBound, "knha_ci_ub": wide.upperBound,
        ], expected, tolerance: tolerance, "without \(index + 1)")
    }
  }

  @Test(arguments: kind("tost")) func equivalence(_ reference: Case) throws {
    func input(_ key: String) throws -> Double { try #require(reference.inputs[key]?.number, "\(key)") }
    let test: EquivalenceTest
    switch reference.name {
    case "TOST_one":
      test = EquivalenceTest(
        estimate: try input("m") - (try input("mu")), standardError: try input("sd") / (try input("n")).squareRoot(),
        df: try input("n") - 1, lower: try input("low"), upper: try input("high"))
    case "TOST_welch":
      let (a, b) = (pow(try input("sd1"), 2) / (try input("n1")), pow(try input("sd2"), 2) / (try input("n2")))
      let (n1, n2) = (try input("n1"), try input("n2"))
      let bound = try #require(reference.expected["closed_form"]?["bound"]?.number)
      test = EquivalenceTest(
        estimate: try input("m1") - (try input("m2")), standardError: (a + b).squareRoot(),
        df: (a + b) * (a + b) / (a * a / (n1 - 1) + b * b / (n2 - 1)), lower: -bound, upper: bound)
    case "TOST_paired":
      let (s1, s2, n) = (try input("sd1"), try input("sd2"), try input("n"))
      let sd = (s1 * s1 + s2 * s2 - 2 * (try input("r12")) * s1 * s2).squareRoot()
      let bound = try #require(reference.expected["closed_form"]?["bound"]?.number)
      test = EquivalenceTest(
        estimate: try input("m1") - (try input("m2")), standardError: sd / n.squareRoot(), df: n - 1, lower: -bound,
        upper: bound)
    case "TOST_cor":
      test = EquivalenceTest(
        estimate: atanh(try input("r")), standardError: 1 / (try input("n") - 3).squareRoot(),
        lower: atanh(try input("low")), upper: atanh(try input("high")))
    default:
      test = EquivalenceTest(
        estimate: try input("ES"), standardError: try input("se"), lower: try input("low"), upper: try input("high"))
    }
    let tail: Double = test.df.map { StudentT(df: $0).upperQuantile(0.05) } ?? StandardNormal.upperQuantile(0.05)
    let half: Double = tail * test.standardError
    let edges: [Double] = [test.estimate - half, test.estimate + half]
    for (form, suffix) in [("closed_form", ""), ("quoted", "")] {
      let tolerance = try #require(reference.tolerance[form]?.number)
      let expected = try #require(reference.expected[form])
      for (key, got) in [
        ("t1", test.lowerStatistic), ("t2", test.upperStatistic), ("z1", test.lowerStatistic),
        ("z2", test.upperStatistic), ("Z1", test.lowerStatistic), ("Z2", test.upperStatistic), ("p1", test.lowerP),
        ("p2", test.upperP),
      ] {
        if let want = expected[key]?.number { expectClose(got, want, tolerance: tolerance, form + suffix + key) }
      }
      if let want = expected["ci90"]?.numbers, reference.name != "TOST_one" {
        for (got, want) in zip(edges, want) {
          expectClose(reference.name == "TOST_cor" ? tanh(got) : got, want, tolerance: tolerance, "ci90")
        }
      }
    }
    #expect(test.p == max(test.lowerP, test.upperP))
  }

  @Test func oneEstimateIsItself() {
    let analysis = MetaAnalysis(estimates: [Estimate(value: -0.4, variance: 0.04)])
    #expect(analysis.test == .z && analysis.tau2 == 0 && analysis.estimate == -0.4)
    expectClose(analysis.standardError, 0.2, tolerance: 1e-12)
    #expect(analysis.iSquared == nil && analysis.tau2Interval() == nil && analysis.leavingOneOut().isEmpty)
  }

  @Test func signsAndUnits() {
    let estimates = [(0.3, 0.04), (-0.2, 0.09), (0.9, 0.02), (0.4, 0.3)].map {
      Estimate(value: $0.0, variance: $0.1)
    }
    for estimator in HeterogeneityEstimator.allCases {
      let analysis = MetaAnalysis(estimates: estimates, estimator: estimator)
      let mirrored = MetaAnalysis(estimates: estimates.map(\.mirrored), estimator: estimator)
      expectClose(mirrored.estimate, -analysis.estimate, tolerance: 1e-10)
      // The same in thousandths of the unit.
      let scaled = MetaAnalysis(
        estimates: estimates.map { Estimate(value: $0.value * 1000, variance: $0.variance * 1e6) },
        estimator: estimator)
      expectClose(scaled.tau2, analysis.tau2 * 1e6, tolerance: 1e-8, "\(estimator)")
      expectClose(scaled.p, analysis.p, tolerance: 1e-8, "\(estimator)")
      expectClose(analysis.p(.higher) + analysis.p(.lower), 1, tolerance: 1e-12)
      expectClose(analysis.p(.lower, of: 0.5), mirrored.p(.higher, of: -0.5), tolerance: 1e-8)
    }
  }
}

extension MetaAnalysisTests {
  @Test(arguments: kind("aggregate")) func aggregatesOfSamples(_ reference: Case) throws {
    let tolerance = try #require(reference.tolerance.number)
    let rho = try #require(reference.inputs["rho"]?.number)
    let studies = reference.inputs["study"]?.numbers ?? []
    func expected(_ key: String) -> [Double] { reference.expected[key]?.numbers ?? [] }
    let samples = expected("study")
    #expect(samples.count == 17)
    for (index, sample) in samples.enumerated() {
      let estimates = zip(studies, reference.estimates).filter { $0.0 == sample }.map(\.1)
      let weighted = try #require(Estimate.aggregate(estimates, rho: rho))
      let mean = try #require(Estimate.mean(estimates, rho: rho))
      expectClose(weighted.value, expected("yi_weighted")[index], tolerance: tolerance)
      expectClose(weighted.variance, expected("vi_weighted")[index], tolerance: tolerance)
      expectClose(mean.value, expected("yi_unweighted")[index], tolerance: tolerance)
      expectClose(mean.variance, expected("vi_unweighted")[index], tolerance: tolerance)
    }
    #expect(Estimate.aggregate([], rho: rho) == nil)
    let equal = [Estimate](repeating: Estimate(value: 0.3, variance: 0.2), count: 3)
    let one = try #require(Estimate.aggregate(equal, rho: 1))
    expectClose(one.variance, 0.2, tolerance: 1e-12)
  }
}
