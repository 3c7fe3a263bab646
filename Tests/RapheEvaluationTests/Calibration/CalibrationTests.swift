import RapheLanguage
import RapheStatistics
import References
import Testing

@testable import RapheEvaluation

@Suite("Worlds with known truth")
struct CalibrationTests {
  @Test("Draws lie between 0 and 1, and differ by seed, world, claim, purpose and item")
  func draws() {
    var seen: Set<Double> = []
    for seed in [1, UInt64(1) << 40] {
      for world in 0..<UInt32(5) {
        for claim in 0..<UInt32(5) {
          for item in 0..<UInt32(4) {
            let draws = Draws(seed: seed, world: world, claim: claim)
            for pair in [draws.uniforms(.finding, item), draws.uniforms(.sample, item)] {
              for value in [pair.0, pair.1] {
                #expect(value > 0 && value < 1)
                #expect(seen.insert(value).inserted)
              }
            }
          }
        }
      }
    }
    let mean = seen.sorted().reduce(0, +) / Double(seen.count)
    #expect(abs(mean - 0.5) < 4 * 0.29 / Double(seen.count).squareRoot())
  }

  @Test("A simulated result is reported as the recorded one was")
  func reporting() {
    let infinity = Double.infinity
    let lower = Likelihood.interval(lower: -infinity, upper: -0.8, variance: 0.1)
    let none = Likelihood.interval(lower: -0.8, upper: 0.8, variance: 0.1)
    let higher = Likelihood.interval(lower: 0.8, upper: infinity, variance: 0.1)
    for recorded in [lower, none, higher] {
      #expect(recorded.reporting(-1) == lower)
      #expect(recorded.reporting(0.1) == none)
      #expect(recorded.reporting(2) == higher)
    }
    let trend = Likelihood.interval(lower: 0, upper: 0.8, variance: 0.1)
    #expect(trend.reporting(0.3) == trend)
    #expect(trend.reporting(-0.3) == .interval(lower: -0.8, upper: 0, variance: 0.1))
    #expect(trend.reporting(-3) == lower)
    let sign = Likelihood.interval(lower: -infinity, upper: 0, variance: 0.1)
    #expect(sign.reporting(-0.01) == sign)
    #expect(sign.reporting(0.01) == .interval(lower: 0, upper: infinity, variance: 0.1))
    #expect(Likelihood.normal(estimate: 3, variance: 0.2).reporting(-0.4) == .normal(estimate: -0.4, variance: 0.2))
    #expect(Likelihood.folded(estimate: 3, variance: 0.2).reporting(-0.4) == .folded(estimate: 0.4, variance: 0.2))
  }

  @Test("Wilson intervals")
  func wilson() {
    // Newcombe 1998, table I, method 3: 81/263, 15/148, 0/20, 1/29.
    for (count, total, lower, upper) in [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ] {
      let interval = Rate(count: count, total: total).interval
      #expect(abs(interval.lowerBound - lower) < 5e-5 && abs(interval.upperBound - upper) < 5e-5)
    }
    #expect(Rate(count: 0, total: 0).share == nil)
  }

  /// A theory with claims of every kind that have many findings between them.
  private static let question = Question(jobs: 2) { theory, _ in
    ["stahl-1994", "no-serotonin-abnormality", "low-5ht2a-agonism"].contains(theory)
  }

  @Test("In worlds of the model 2^bits is 1 on average, P is a frequency, and the sign is hardly ever wrong")
  func model() async throws {
    let calibration = await ShippedCorpusTests.project.calibrate(
      CalibrationTests.question, CalibrationOptions(worlds: CalibrationTests.worlds))
    let exact = try #require(calibration.outcome(isDrawn: true, isSingle: true))
    #expect(exact.meanFactorError > 0)
    #expect(abs(exact.meanFactor - 1) < 4 * exact.meanFactorError)
    #expect(exact.bins.map(\.count).reduce(0, +) == calibration.claims.count * CalibrationTests.worlds)
    for bin in exact.bins {
      guard let frequency = bin.frequency, let probability = bin.probability, let error = bin.error else { continue }
      #expect(abs(frequency - probability) < 4 * error)
    }
    // Verdicts need 95 % under five priors: of those that say a sign at most 5 % are wrong, but for chance.
    let bound = 0.05 + 4 * (0.05 * 0.95 / Double(max(exact.signs.total, 1))).squareRoot()
    #expect(try #require(exact.signs.share) < bound)
    for isTrue in [true, false] {
      let (supported, contradicted) = (
        exact.rate(.supported, ifTrue: isTrue), exact.rate(.contradicted, ifTrue: isTrue)
      )
      let (right, wrong) = isTrue ? (supported, contradicted) : (contradicted, supported)
      #expect(right.count > 10 * wrong.count)
    }
    let none = try #require(calibration.outcome(isDrawn: false, isSingle: false))
    #expect(none.ifTrue.isEmpty)
  }

  private static let worlds = Sweep.count(24, wide: 400)

  @Test("The seed alone decides, not the jobs, and not what else is selected")
  func determinism() async {
    let project = await ShippedCorpusTests.project
    let options = CalibrationOptions(worlds: 5, seed: 7)
    @Sendable func selects(_ theory: String, _ claim: String) -> Bool { theory == "lower-5ht2a" }
    let one = await project.calibrate(Question(jobs: 1, selects: selects), options)
    let three = await project.calibrate(Question(jobs: 3, selects: selects), options)
    #expect(one.outcomes.map(\.meanFactor) == three.outcomes.map(\.meanFactor))
    #expect(one.outcomes.map(\.bins) == three.outcomes.map(\.bins))
    let other = await project.calibrate(Question(jobs: 1, selects: selects), CalibrationOptions(worlds: 5, seed: 8))
    #expect(one.outcomes.map(\.meanFactor) != other.outcomes.map(\.meanFactor))
    // The mean over two claims is that of each by itself.
    var means: [Double] = []
    for id in ["cortical-5ht2a-lower-in-depression", "fewer-5ht2a-with-greater-severity"] {
      let alone = await project.calibrate(Question { theory, claim in selects(theory, claim) && claim == id }, options)
      #expect(alone.claims == ["lower-5ht2a/\(id)"])
      means.append(alone.outcomes[0].meanFactor)
    }
    #expect(abs(means.reduce(0, +) / 2 - one.outcomes[0].meanFactor) < 1e-12)
  }

  @Test("Selection favours what is claimed, and progress is told")
  func selection() async throws {
    var told: [Int] = []
    let calibration = await ShippedCorpusTests.project.calibrate(
      Question(jobs: 2) { theory, claim in claim == "5ht1a-lower-in-depression" && theory == "stahl-1994" },
      CalibrationOptions(worlds: 40)
    ) { told.append($0) }
    #expect(told.last == 40)
    let all = try #require(calibration.outcome(isDrawn: false, isSingle: false))
    let severe = try #require(calibration.outcome(isDrawn: false, isSingle: false, selection: .severe))
    let mean = { (outcome: ScenarioOutcome) in outcome.meanFactor }
    #expect(mean(severe) > mean(all))
  }
}
