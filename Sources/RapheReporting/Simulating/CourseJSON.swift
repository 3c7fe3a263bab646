import RapheSimulation

/// Courses for programs: one JSON object with keys sorted; what is not a number is null.
public struct CourseJSON: Sendable {
  private let courses: SimulatedCourses
  private let version: String

  /// Makes the report of some courses.
  public init(_ courses: SimulatedCourses, version: String = Release.version) {
    self.courses = courses
    self.version = version
  }

  /// The report as text, with a line end.
  public func text() -> String { JSONText.lay(WireCourses(courses, version)) }
}

private struct WireCourses: Encodable {
  struct Versions: Encodable {
    var simulation = 1
    var version: String
  }
  struct Named: Encodable {
    var name: String
    var value: Double?
  }
  struct Series: Encodable {
    var name: String
    var unit: String?
    var meaning: String?
    var values: [Double?]?
    var mean: [Double?]?
    var quantiles: [[Double?]]?
  }
  struct Failure: Encodable {
    var draw: Int
    var because: String
    var parameters: [Named]
  }

  var raphe: Versions
  var model: String
  var title: String
  var group: String?
  var treatment: String?
  var settings: [Named]
  var timeUnit: String
  var times: [Double]
  var series: [Series]
  var probabilities: [Double]?
  var draws: Int?
  var seed: UInt64?
  var relativeTolerance: Double
  var failedDraws: Int?
  var drawsAt: [Int]?
  var failures: [Failure]?

  init(_ courses: SimulatedCourses, _ version: String) {
    let isEnsemble = courses.draws != nil
    raphe = Versions(version: version)
    model = courses.model
    title = courses.title
    group = courses.group
    treatment = courses.treatment
    settings = courses.settings.map { Named(name: $0.name, value: $0.value) }
    timeUnit = courses.timeUnit
    times = courses.times
    series = courses.series.map { series in
      let values = series.values.map(\.orNothing)
      return Series(
        name: series.name, unit: series.unit, meaning: series.meaning, values: isEnsemble ? nil : values,
        mean: isEnsemble ? values : nil,
        quantiles: isEnsemble ? series.quantiles.map { $0.map(\.orNothing) } : nil)
    }
    probabilities = isEnsemble ? courses.probabilities : nil
    draws = courses.draws
    seed = isEnsemble ? courses.seed : nil
    relativeTolerance = courses.tolerance
    failedDraws = isEnsemble ? courses.failedCount : nil
    drawsAt = isEnsemble ? courses.counts : nil
    failures =
      isEnsemble
      ? courses.failed.map { failed in
        Failure(
          draw: failed.draw, because: failed.failure.words(timeUnit: courses.timeUnit),
          parameters: failed.parameters.map { Named(name: $0.name, value: $0.value.orNothing) })
      } : nil
  }
}

extension Double {
  /// The number, or nil where JSON has none.
  var orNothing: Double? { isFinite ? self : nil }
}
