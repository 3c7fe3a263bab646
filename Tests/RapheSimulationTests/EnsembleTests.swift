import Foundation
import References
import Testing

@testable import RapheSimulation

@Suite struct EnsembleTests {
  /// The reference model over four days of treatment with 19 draws, more than there are lanes.
  static func ensemble(lanes: Int, jobs: Int = 1, draws: Int = 19) throws -> Ensemble {
    let model = try compiled(ReferenceModel.model)
    let treatment = Treatment(doses: [Dose(amount: 10, into: "Agut", every: 24, additional: 3)])
    let simulation = Simulation(
      of: model, treatment: treatment, until: 96, times: [0, 6, 24, 50, 96], observing: ["Es", "Et", "F", "occ", "S1A"])
    return Ensemble(of: simulation, draws: draws, seed: 42, jobs: jobs, lanes: lanes)
  }

  @Test func lanesAndJobsChangeNoBit() async throws {
    let alone = try await Self.ensemble(lanes: 1).map { $1 }
    #expect(alone.count == 19)
    #expect(alone.allSatisfy { $0.failure == nil })
    for (lanes, jobs) in [(1, 2), (8, 1), (8, 2), (8, 16)] {
      let together = try await Self.ensemble(lanes: lanes, jobs: jobs).map { $1 }
      #expect(together == alone, "\(lanes) lanes, \(jobs) jobs")
    }
  }

  @Test func someOfTheDrawsAreThoseOfAll() async throws {
    let ensemble = try Self.ensemble(lanes: 8)
    let all = await ensemble.map { ($0, $1) }
    let some = await ensemble.map(5..<14) { ($0, $1) }
    #expect(some.map(\.0) == Array(5..<14))
    #expect(some.map(\.1) == all[5..<14].map(\.1))
  }

  @Test func aDrawIsTheSameAloneAndAmongOthers() async throws {
    let ensemble = try Self.ensemble(lanes: 8)
    let trajectories = await ensemble.map { $1 }
    var simulation = ensemble.simulation
    for parameter in ensemble.parameters(ofDraw: 7) { simulation.settings[parameter.name] = parameter.value }
    #expect(simulation.run() == trajectories[7])
  }

  @Test func stepsDifferBetweenDrawsAndAreRecorded() async throws {
    var ensemble = try Self.ensemble(lanes: 8, draws: 9)
    ensemble.simulation.recordsSteps = true
    let eight = await ensemble.map { $1 }
    ensemble.lanes = 1
    #expect(await ensemble.map { $1 } == eight)
  }

  /// A parameter that is added, before or between others, leaves their draws as they are.
  @Test func anotherParameterShiftsNothing() throws {
    var model = system([("x", "1", "-a*x")], parameters: ["a": 1, "c": 2])
    for index in 0..<2 { model.parameters[index].spread = .logNormal(geometricSD: 2) }
    var larger = model
    larger.parameters.insert(Parameter(name: "b", value: 3, spread: .normal(sd: 1)), at: 1)
    larger.parameters.insert(Parameter(name: "B", value: 3, spread: .uniform(from: 0, to: 1)), at: 0)
    let (few, many) = (
      Ensemble(of: Simulation(of: try compiled(model), until: 1, times: [1]), draws: 20, seed: 3),
      Ensemble(of: Simulation(of: try compiled(larger), until: 1, times: [1]), draws: 20, seed: 3)
    )
    for draw in 0..<20 {
      let values = Dictionary(uniqueKeysWithValues: many.parameters(ofDraw: draw).map { ($0.name, $0.value) })
      for parameter in few.parameters(ofDraw: draw) { #expect(values[parameter.name] == parameter.value) }
    }
  }

  @Test func seedDrawAndNameMakeTheNumber() {
    let values = ["a", "b"].map { DrawKey.uniform(seed: 1, draw: 5, name: $0) }
    #expect(values[0] != values[1])
    #expect(DrawKey.uniform(seed: 1, draw: 5, name: "a") == values[0])
    #expect(DrawKey.uniform(seed: 1, draw: 6, name: "a") != values[0])
    #expect(DrawKey.uniform(seed: 2, draw: 5, name: "a") != values[0])
  }

  @Test func normalQuantiles() {
    // Wichura (1988), and mpmath.
    let known: [(Double, Double)] = [
      (0.25, -0.6744897501960817), (0.001, -3.090232306167814), (1e-20, -9.262340089798408), (0.5, 0),
    ]
    for (p, z) in known {
      #expect((DrawKey.normalQuantile(p) - z).magnitude < 2e-15 * max(1, z.magnitude))
    }
  }

  @Test func spreads() async throws {
    var model = system([("x", "0", "0")], parameters: ["u": 1, "n": 2, "l": 3])
    model.parameters[0].spread = .logNormal(geometricSD: 1.5)
    model.parameters[1].spread = .normal(sd: 0.5)
    model.parameters[2].spread = .uniform(from: -1, to: 3)
    let simulation = Simulation(of: try compiled(model), until: 1, times: [1], observing: ["l", "n", "u"])
    let summary = await Ensemble(of: simulation, draws: 4000).summary(probabilities: [0.158655, 0.5, 0.841345])
    let expected: [[Double]] = [[2, 3, 4.5], [1.5, 2, 2.5], [-0.36538, 1, 2.36538]]
    for (row, quantiles) in zip(expected, summary.quantiles) {
      for (value, found) in zip(row, quantiles) { #expect((found[0] - value).magnitude < 0.1) }
    }
    #expect(summary.completed == 4000)
  }

  @Test func failedDrawsAreNamed() async throws {
    var model = system([("x", "1", "if(k > 0.9, ln(-1), -k*x)")], parameters: ["k": 0.5])
    model.parameters[0].spread = .uniform(from: 0, to: 1)
    let simulation = Simulation(of: try compiled(model), until: 1, times: [1])
    let summary = await Ensemble(of: simulation, draws: 200).summary()
    #expect(summary.completed + summary.failedCount == 200)
    #expect(summary.failedCount > 5)
    for failed in summary.failed {
      #expect(failed.parameters.map(\.name) == ["k"])
      #expect(failed.parameters[0].value > 0.9)
      guard case .notFinite("x", _) = failed.failure else {
        Issue.record("\(failed.failure)")
        continue
      }
    }
  }

  /// x' = k x² from 1 is 1/(1 - k t), which ends at t = 1/k: at 3 the draws with k below 1/3 are left.
  @Test func failedDrawsCountUntilTheyFail() async throws {
    var model = system([("x", "1", "k*x^2")], parameters: ["k": 0.2])
    model.parameters[0].spread = .logNormal(geometricSD: 2)
    let simulation = Simulation(of: try compiled(model), until: 5, times: [0, 1, 3, 5])
    let ensemble = Ensemble(of: simulation, draws: 100)
    let values = (0..<100).map { ensemble.parameters(ofDraw: $0)[0].value }.sorted()
    let summary = await ensemble.summary(probabilities: [0, 0.5, 1])
    #expect(summary.counts == [0.0, 1, 3, 5].map { time in values.count { $0 * time < 1 } })
    #expect(summary.counts[0] == 100 && summary.counts[3] < 70 && summary.completed == summary.counts[3])
    #expect(summary.completed + summary.failedCount == 100)
    for (index, time) in [0.0, 1, 3, 5].enumerated() {
      let left = values.filter { $0 * time < 1 }.map { 1 / (1 - $0 * time) }
      // The solver's tolerance, and near the blow-up its error grows as 1/(1 - k t).
      #expect((summary.quantiles[0][0][index] / left[0] - 1).magnitude < 1e-4)
      let middle = 0.5 * (left[(left.count - 1) / 2] + left[left.count / 2])
      #expect((summary.quantiles[0][1][index] / middle - 1).magnitude < 1e-3)
    }
  }

  /// Truncated, not cut off: scipy 1.17.1, truncnorm.ppf on the scale that is normal, at 0.1, 0.5 and 0.9.
  @Test(arguments: [
    (
      0.8, Spread.bounded(.logNormal(geometricSD: 1.5), from: 0, to: 1),
      [0.44094561520554243, 0.6876423311853157, 0.9232082818484406]
    ),
    (
      1, .bounded(.normal(sd: 1), from: 0, to: 10), [0.3026430838427425, 1.2001736861668908, 2.3777873615993075]
    ),
    (0.8, .logitNormal(sd: 0.7), [0.6199199021383061, 0.8, 0.9074912304747907]),
    (
      0.8, .bounded(.logitNormal(sd: 0.7), from: 0.5, to: 0.95),
      [0.637448867913528, 0.8015143159073146, 0.90442420123138]
    ),
    (3, .bounded(.uniform(from: 0, to: 10), from: 2, to: 4), [2.2, 3, 3.8]),
  ])
  func boundedSpreads(median: Double, spread: Spread, expected: [Double]) {
    for (share, value) in zip([0.1, 0.5, 0.9], expected) {
      #expect((spread.value(at: share, median: median) / value - 1).magnitude < 1e-12)
      #expect((spread.share(below: value, median: median) - share).magnitude < 1e-12)
    }
  }

  /// scipy 1.17.1: norm.cdf(-1), and norm.sf of ln(1/0.8)/ln 1.5.
  @Test func sharesBeyond() {
    #expect((Spread.normal(sd: 1).share(below: 0, median: 1) - 0.15865525393145707).magnitude < 1e-14)
    let above = 1 - Spread.logNormal(geometricSD: 1.5).share(below: 1, median: 0.8)
    #expect((above - 0.2910431951147714).magnitude < 1e-14)
  }

  @Test func sketchesStayNearTheRank() {
    var sketch = QuantileSketch()
    var generator = SplitMix(state: 5)
    for _ in 0..<300_000 { sketch.add(generator.unit()) }
    let probabilities = [0.01, 0.05, 0.25, 0.5, 0.9, 0.999]
    for (p, q) in zip(probabilities, sketch.quantiles(probabilities)) { #expect((p - q).magnitude < 3e-3) }
    var exact = QuantileSketch()
    for value in [4.0, 1, 3, 2] { exact.add(value) }
    #expect(exact.quantiles([0, 0.25, 0.5, 1]) == [1, 1.75, 2.5, 4])
    #expect(exact.mean == 2.5)
  }

  /// Quantiles of a log-normal parameter, which are known, from exact order statistics and from a sketch.
  @Test func quantilesOfTheSummary() async throws {
    var model = system([("x", "0", "0")], parameters: ["l": 3])
    model.parameters[0].spread = .logNormal(geometricSD: 2)
    let simulation = Simulation(of: try compiled(model), until: 1, times: [1], observing: ["l"])
    let ensemble = Ensemble(of: simulation, draws: EnsembleSummary.exactDraws + 1)
    var values = (0..<ensemble.draws).map { ensemble.parameters(ofDraw: $0)[0].value }
    let sketched = await ensemble.summary(probabilities: [0.1, 0.5, 0.9])
    var few = ensemble
    few.draws = 1001
    let exact = await few.summary(probabilities: [0.1, 0.5, 0.9])
    let sorted = values[..<1001].sorted()
    #expect(exact.quantiles[0].map { $0[0] } == [sorted[100], sorted[500], sorted[900]])
    #expect((exact.means[0][0] - values[..<1001].reduce(0, +) / 1001).magnitude < 1e-13)
    values.sort()
    for (probability, found) in zip([0.1, 0.5, 0.9], sketched.quantiles[0]) {
      let rank = Double(values.partition { $0 >= found[0] }) / Double(values.count)
      #expect((rank - probability).magnitude < 2e-3)
      // scipy.stats.norm.ppf(0.9) = 1.2815515655446004; four standard errors of the quantile of the draws.
      let exponent = probability == 0.5 ? 0 : probability < 0.5 ? -1.2815515655446004 : 1.2815515655446004
      #expect((found[0] / (3 * pow(2, exponent)) - 1).magnitude < 0.11)
    }
  }

  /// f = a + 2b + a·c over uniforms on [-1, 1]: V = 1/3 + 4/3 + 1/9, and only a and c interact.
  @Test func sobolIndices() async throws {
    var model = system([("x", "0", "0")], parameters: ["a": 0, "b": 0, "c": 0])
    for index in 0..<3 { model.parameters[index].spread = .uniform(from: -1, to: 1) }
    model.definitions = [Definition(name: "f", expression: "a + 2*b + a*c")]
    let simulation = Simulation(of: try compiled(model), until: 1, times: [])
    let found = await Ensemble(of: simulation, draws: 4000).sobol(of: "f", at: 1)
    let indices = try #require(found)
    let variance = 16.0 / 9
    #expect((indices.variance - variance).magnitude < 0.08)
    let expected = [(3.0 / 16, 4.0 / 16), (12.0 / 16, 12.0 / 16), (0, 1.0 / 16)]
    for (share, (first, total)) in zip(indices.shares, expected) {
      #expect((share.first - first).magnitude < 4 * share.firstError)
      #expect((share.total - total).magnitude < 4 * share.totalError + 0.02)
    }
    #expect(indices.shares.map(\.parameter) == ["a", "b", "c"])
  }

  /// Sobol's g-function with a = 0, 1, 4.5, 9, 99, 99, 99, 99: the figures of Saltelli and others (2010), who give four
  /// digits, and of Vᵢ = 1/(3(1 + aᵢ)²), V = ∏(1 + Vᵢ) − 1, Sᵢ = Vᵢ/V, Tᵢ = Vᵢ∏ⱼ≠ᵢ(1 + Vⱼ)/V.
  @Test func sobolIndicesOfTheGFunction() async throws {
    let a: [Double] = [0, 1, 4.5, 9, 99, 99, 99, 99]
    let names = a.indices.map { "u\($0)" }
    var model = system([("x", "0", "0")], parameters: Dictionary(uniqueKeysWithValues: names.map { ($0, 0.5) }))
    for index in a.indices { model.parameters[index].spread = .uniform(from: 0, to: 1) }
    let factors = zip(names, a).map { "(abs(4*\($0) - 2) + \($1))/(1 + \($1))" }
    model.definitions = [Definition(name: "g", expression: factors.joined(separator: "*"))]
    let simulation = Simulation(of: try compiled(model), until: 1, times: [])
    let indices = try #require(await Ensemble(of: simulation, draws: 2000).sobol(of: "g", at: 0))
    let first = [0.7165, 0.1791, 0.0237, 0.0072, 0.0001, 0.0001, 0.0001, 0.0001]
    let total = [0.7871, 0.2422, 0.0343, 0.0105, 0.0001, 0.0001, 0.0001, 0.0001]
    #expect((indices.variance - 0.4652).magnitude < 0.03)
    #expect((indices.mean - 1).magnitude < 0.03)
    for (index, share) in indices.shares.enumerated() {
      #expect((share.first - first[index]).magnitude < 4 * share.firstError + 1e-4, "\(share)")
      #expect((share.total - total[index]).magnitude < 4 * share.totalError + 1e-4, "\(share)")
      #expect(share.firstError < 0.05 && share.totalError < 0.05)
    }
  }
}
