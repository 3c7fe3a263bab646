import RapheReport
import RapheSimulation

/// Courses for programs: one JSON object with keys sorted; what is not a number is null.
package struct CourseJSON: Sendable {
  private let courses: SimulatedCourses
  private let version: String

  /// Makes the report of some courses.
  package init(_ courses: SimulatedCourses, version: String = Release.version) {
    self.courses = courses
    self.version = version
  }

  /// The report as text, with a line end.
  package func text() -> String { Reported.Simulation(courses, version).laidOut }
}

extension Reported.Simulation {
  init(_ courses: SimulatedCourses, _ version: String) {
    let isEnsemble = courses.draws != nil
    self.init(
      raphe: Reported.SimulationVersions(version: version), model: courses.model, title: courses.title,
      group: courses.group, treatment: courses.treatment,
      settings: courses.settings.map { Reported.NamedValue(name: $0.name, value: $0.value) },
      timeUnit: courses.timeUnit, times: courses.times,
      series: courses.series.map { Reported.Series($0, isEnsemble: isEnsemble) },
      probabilities: isEnsemble ? courses.probabilities : nil, draws: courses.draws,
      seed: isEnsemble ? courses.seed : nil, relativeTolerance: courses.tolerance,
      failedDraws: isEnsemble ? courses.failedCount : nil, drawsAt: isEnsemble ? courses.counts : nil,
      failures: isEnsemble ? courses.failed.map { Reported.FailedRun($0, courses.timeUnit) } : nil)
  }
}

extension Reported.Series {
  fileprivate init(_ series: SimulatedCourses.Series, isEnsemble: Bool) {
    let values = series.values.map(\.orNothing)
    self.init(
      name: series.name, unit: series.unit, meaning: series.meaning, values: isEnsemble ? nil : values,
      mean: isEnsemble ? values : nil, quantiles: isEnsemble ? series.quantiles.map { $0.map(\.orNothing) } : nil)
  }
}

extension Reported.FailedRun {
  fileprivate init(_ failed: FailedDraw, _ timeUnit: String) {
    self.init(
      draw: failed.draw, because: failed.failure.words(timeUnit: timeUnit), reasonCode: failed.failure.code,
      parameters: failed.parameters.map { Reported.NamedValue(name: $0.name, value: $0.value.orNothing) })
  }
}

extension Double {
  /// The number, or nil where JSON has none.
  var orNothing: Double? { isFinite ? self : nil }
}
