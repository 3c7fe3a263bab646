public import RapheLanguage
public import RapheSimulation

/// What came of running a model, once or over draws: the courses of its variables with what they mean.
public struct SimulatedCourses: Sendable {
  /// One variable over time.
  public struct Series: Sendable {
    /// The variable.
    public var name: String
    /// Its unit, where the model declares one.
    public var unit: String?
    /// What it stands for, in the vocabulary's words.
    public var meaning: String?
    /// Its value at each time; the mean over the draws of an ensemble.
    public var values: [Double]
    /// The quantiles over the draws, by probability and time; empty for a single run.
    public var quantiles: [[Double]]
  }

  /// The id of the model.
  public var model: String
  /// What the model is called.
  public var title: String
  /// The name of the group; nil for none.
  public var group: String?
  /// The name of the treatment; nil for none.
  public var treatment: String?
  /// What the treatment is called.
  public var treatmentTitle: String?
  /// Parameters with other values than declared.
  public var settings: [NamedValue]
  /// The model's unit of time.
  public var timeUnit: String
  /// The unit of time in plots, and how many of the model's units it is.
  public var shownTime: (unit: String, length: Double)
  /// The times, in the model's unit.
  public var times: [Double]
  /// The courses.
  public var series: [Series]
  /// The probabilities of the quantiles; empty for a single run.
  public var probabilities: [Double]
  /// The number of draws; nil for a single run.
  public var draws: Int?
  /// What the draws are made from.
  public var seed: UInt64
  /// The relative tolerance.
  public var tolerance: Double
  /// The draws that did not reach the end, as far as they were kept.
  public var failed: [FailedDraw]
  /// How many draws did not reach the end.
  public var failedCount: Int
  /// How many draws had not failed by each time; empty for a single run.
  public var counts: [Int]

  /// The courses of a single run.
  public init(
    _ trajectory: Trajectory, of model: ResolvedModel, _ simulation: Simulation, group: String?, treatment: String?
  ) {
    self.init(model, simulation, group: group, treatment: treatment)
    times = trajectory.times
    series = trajectory.names.enumerated().map { index, name in
      Series(
        name: name, unit: model.unit(of: name), meaning: SimulatedCourses.meaning(of: name, in: model),
        values: trajectory.values[index], quantiles: [])
    }
  }

  /// The courses of an ensemble.
  public init(
    _ summary: EnsembleSummary, of model: ResolvedModel, _ ensemble: Ensemble, group: String?, treatment: String?
  ) {
    self.init(model, ensemble.simulation, group: group, treatment: treatment)
    times = summary.times
    probabilities = summary.probabilities
    draws = ensemble.draws
    seed = ensemble.seed
    failed = summary.failed
    failedCount = summary.failedCount
    counts = summary.counts
    series = summary.names.enumerated().map { index, name in
      Series(
        name: name, unit: model.unit(of: name), meaning: SimulatedCourses.meaning(of: name, in: model),
        values: summary.means[index], quantiles: summary.quantiles[index])
    }
  }

  private init(_ model: ResolvedModel, _ simulation: Simulation, group: String?, treatment: String?) {
    self.model = model.file.id.text
    self.group = group
    title = model.file.title
    self.treatment = treatment
    treatmentTitle = treatment.flatMap { model.treatment(named: $0)?.title }
    settings = simulation.settings.sorted { $0.key < $1.key }.map { NamedValue(name: $0.key, value: $0.value) }
    timeUnit = model.file.time.text
    shownTime = (timeUnit, 1)
    times = []
    series = []
    probabilities = []
    seed = 0
    tolerance = simulation.tolerance.relative
    failed = []
    failedCount = 0
    counts = []
  }

  private static func meaning(of name: String, in model: ResolvedModel) -> String? {
    model.quantities.first { $0.variable == name }.map { model.label(of: $0) }
  }
}

extension SimulatedCourses {
  /// When draws failed, each of which counts until then: `100 draws at 0 h, 80 at 3 h, 51 at 5 h`; nil when none did.
  var losses: String? {
    guard failedCount > 0, let draws else { return nil }
    var parts: [String] = []
    // The first time, the last, and two between, at those where draws had failed since the one before.
    let changes = counts.indices.filter { $0 == 0 || counts[$0] < counts[$0 - 1] }
    let some =
      changes.count > 4 ? [0, changes.count / 3, 2 * changes.count / 3, changes.count - 1] : Array(changes.indices)
    for index in some.map({ changes[$0] }) {
      parts.append("\(counts[index]) at \(Numerals.significant(times[index] / shownTime.length, 4)) \(shownTime.unit)")
    }
    return "Draws count until they fail: of \(draws), \(parts.joined(separator: ", "))."
  }

  /// What was run, in one line.
  var heading: String {
    var words = [group, treatmentTitle ?? treatment ?? "no treatment"].compactMap { $0 }
    words += settings.map { "\($0.name) = \($0.value.plain)" }
    if let draws {
      words.append("\(Numerals.count(draws, "draw")), seed \(seed)")
      if failedCount > 0 { words.append("\(failedCount) failed") }
    }
    return "\(model): \(words.joined(separator: "; "))".spaced
  }
}

extension Double {
  /// The shortest decimal that reads back as the same number, whole numbers without a point.
  var plain: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
