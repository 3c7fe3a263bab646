import RapheLanguage
public import RapheSyntax

/// How worlds are simulated.
public struct CalibrationOptions: Hashable, Sendable {
  /// How many worlds.
  public var worlds: Int
  /// What all random numbers derive from.
  public var seed: UInt64

  /// Makes options.
  public init(worlds: Int = 200, seed: UInt64 = 1994) {
    precondition(worlds > 0, "there must be a world")
    self.worlds = worlds
    self.seed = seed
  }
}

/// What holds in simulated worlds.
public struct Scenario: Hashable, Sendable {
  /// Whether mu is drawn from its prior or 0; tau is always drawn.
  public var isDrawn: Bool
  /// Whether only the first finding of each sample is reported.
  public var isSingle: Bool
  /// How strongly results are selected for publication.
  public var selection: Severity

  /// How strongly results are selected for publication in favour of what is claimed, by Vevea & Woods (2005).
  public enum Severity: Int, Hashable, Sendable, CaseIterable {
    /// All are published.
    case none
    /// A result in the wrong direction is published half of the time.
    case moderate
    /// A significant one in the wrong direction is published one time in ten.
    case severe
  }

  /// All that are simulated.
  static let all =
    [Scenario(isDrawn: true, isSingle: true, selection: .none)]
    + Severity.allCases.flatMap { severity in
      [true, false].map { Scenario(isDrawn: $0, isSingle: false, selection: severity) }
    }
}

/// A bin of claims whose probabilities came out alike.
public struct CalibrationBin: Hashable, Sendable {
  /// How many claims.
  public var count = 0
  /// How many of them are true.
  public var hits = 0
  var sum = 0.0
  var variance = 0.0

  /// The mean of their probabilities; nil when there are none.
  public var probability: Double? { count > 0 ? sum / Double(count) : nil }
  /// The share of true ones; nil when there are none.
  public var frequency: Double? { count > 0 ? Double(hits) / Double(count) : nil }
  /// The standard error of the share if the probabilities are right; nil when there are none.
  public var error: Double? { count > 0 ? variance.squareRoot() / Double(count) : nil }
}

/// What came of one scenario.
public struct ScenarioOutcome: Sendable {
  /// What holds in its worlds.
  public var scenario: Scenario
  /// How often each verdict came out where the claim was true.
  public var ifTrue: [Verdict: Int] = [:]
  /// How often each verdict came out where it was false, or where there was no effect.
  public var ifFalse: [Verdict: Int] = [:]
  /// Ten bins of probabilities.
  public var bins = [CalibrationBin](repeating: CalibrationBin(), count: 10)
  /// Verdicts that give the effect a sign, and how many gave the wrong one.
  public var signs = Rate(count: 0, total: 0)
  private var sum = 0.0
  private var squares = 0.0
  private var count = 0

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// The mean of 2^bits.
  public var meanFactor: Double { sum / Double(max(count, 1)) }

  /// The Monte Carlo error of the mean of 2^bits.
  public var meanFactorError: Double {
    let n = Double(max(count, 2))
    return (max(0, squares / n - meanFactor * meanFactor) / (n - 1)).squareRoot()
  }

  /// How often a verdict came out, given the truth.
  public func rate(_ verdict: Verdict, ifTrue isTrue: Bool) -> Rate {
    let counts = isTrue ? ifTrue : ifFalse
    return Rate(count: counts[verdict] ?? 0, total: counts.values.reduce(0, +))
  }

  /// Adds what came of one claim in one world.
  mutating func add(_ result: Simulated.Result) {
    if result.isTrue { ifTrue[result.verdict, default: 0] += 1 } else { ifFalse[result.verdict, default: 0] += 1 }
    let bin = min(9, Int(result.probability * 10))
    bins[bin].count += 1
    bins[bin].hits += result.isTrue ? 1 : 0
    bins[bin].sum += result.probability
    bins[bin].variance += result.probability * (1 - result.probability)
    if let isRight = result.isSignRight {
      signs.total += 1
      signs.count += isRight ? 0 : 1
    }
    sum += result.factor
    squares += result.factor * result.factor
    count += 1
  }

  /// Adds another part of the worlds.
  mutating func add(_ other: ScenarioOutcome) {
    ifTrue.merge(other.ifTrue, uniquingKeysWith: +)
    ifFalse.merge(other.ifFalse, uniquingKeysWith: +)
    for index in bins.indices {
      bins[index].count += other.bins[index].count
      bins[index].hits += other.bins[index].hits
      bins[index].sum += other.bins[index].sum
      bins[index].variance += other.bins[index].variance
    }
    signs = Rate(count: signs.count + other.signs.count, total: signs.total + other.signs.total)
    sum += other.sum
    squares += other.squares
    count += other.count
  }
}

/// What the evaluator says in worlds whose truth is known.
public struct Calibration: Sendable {
  /// How the worlds were made.
  public var options: CalibrationOptions
  /// The claims simulated, as `theory/claim`.
  public var claims: [String]
  /// How many claims have no usable finding whose design could be simulated, or stake nothing.
  public var leftOut: Int
  /// How many findings the claims have, and how many samples: each counted once, however many claims it bears on.
  public var findings: (all: Int, samples: Int)
  /// What came of each scenario.
  public var outcomes: [ScenarioOutcome]
  /// What theories earned, in the order of their ids.
  public var theories: [TheoryCalibration]
  /// Only evidence published by this year gives designs.
  public var asOf: Int?
  /// Mistakes, doubts and remarks, in the order shown.
  public var diagnostics: [Diagnostic]

  /// The outcome of a scenario.
  public func outcome(isDrawn: Bool, isSingle: Bool, selection: Scenario.Severity = .none) -> ScenarioOutcome? {
    outcomes.first { $0.scenario == Scenario(isDrawn: isDrawn, isSingle: isSingle, selection: selection) }
  }
}
