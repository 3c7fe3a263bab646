import ArgumentParser
import FoundationEssentials
import RapheEvaluation
import RapheLanguage
import RapheReport
import RapheReporting
import RapheSimulation
import RapheSyntax

/// `raphe simulate`: the courses of a model's variables, once or over its uncertainty.
struct Simulate: AsyncParsableCommand, ReportingCommand {
  static let kind = ReportKind.simulate
  static let configuration = CommandConfiguration(
    abstract: "Runs a mechanism model: time courses, ensembles over its uncertainty, sensitivities.",
    usage: """
      raphe simulate [<options>] <model> [<paths> ...]
      raphe simulate <model> --study <design> --output <folder> [--seed <n>] [<paths> ...]
      """,
    discussion: """
      Times are numbers in the model's unit, or have a unit of their own, such as `28d`. Without --until a run lasts \
      as long as the treatment. With --study it simulates a study and writes a dataset that is marked as simulated. Exit \
      codes: 0 the run reached its end; 2 wrong usage or input, or no draw could be run; 3 a fault in Raphe.
      """)

  @Argument(help: "The id of a model, or its file.")
  var model: String

  @OptionGroup var input: InputOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var options: SimulationOptions
  @OptionGroup var studyOptions: StudyOptions

  @Option(help: ArgumentHelp("How courses are written.", valueName: "format"))
  var format = FormatOption<Simulate>.text

  private var isDrawing: Bool { format.reporter is DrawingReporter }

  func validate() throws { try checkStudyOptions() }

  func run() async throws {
    if let study = studyOptions.study { return try await runStudy(study) }
    let model = try await resolvedModel()
    if options.sensitivity != nil, isDrawing {
      throw ValidationError("--sensitivity has no drawing; use --format text, csv or json.")
    }
    let request = try SimulationRequest(options, model, isPlot: format.isText || isDrawing)
    let mistakes = request.simulation.mistakes
    if let first = mistakes.first { throw ValidationError(first.message) }
    if let quantity = options.sensitivity {
      try await showSensitivity(of: try request.oneVariable(quantity), request)
    } else if request.draws > 0 {
      try await showEnsemble(request)
    } else {
      try showCourse(request)
    }
  }

  /// The model of the argument, which is a file or an id.
  private func resolvedModel() async throws -> ResolvedModel {
    var files = input
    let looksLikeFile = model.contains("/") || FileEnding(of: model) == .document
    let isFile = looksLikeFile || (Path.exists(model) && !Path.isFolder(model))
    if isFile { files.paths = [model] + input.paths }
    let project = await files.project()
    try display.refuseInputs(of: project)
    let found = project.models.first { isFile ? $0.file.id.place.source.name == model : $0.file.id.text == model }
    if !isFile, project.modelIDs.count(where: { $0.text == model }) > 1 {
      // Which of them is meant, nothing says.
      let named = project.diagnostics.filter { $0.severity == .error }
      display.show(named, isLast: true)
      throw Ending(code: 2)
    }
    let unreadable = project.modelIDs.first { isFile ? $0.place.source.name == model : $0.text == model }
    // A mistake in another file is no reason not to run this one.
    let source = (found?.file.id ?? unreadable)?.place.source
    let own = project.diagnostics.filter { diagnostic in
      guard let place = diagnostic.place else { return true }
      return place.source == source || (isFile && place.source.name == model)
    }
    if let found, !own.hasErrors {
      display.show(own)
      return found
    }
    if found != nil || unreadable != nil || own.hasErrors {
      display.show(own.hasErrors ? own : project.diagnostics, isLast: true)
      throw Ending(code: 2)
    }
    if isFile { throw ValidationError("there is no model in '\(model)'.") }
    let ids = Set(project.modelIDs.map(\.text)).sorted()
    let help =
      nearest(to: model, among: ids).map { " Did you mean '\($0)'?" }
      ?? (ids.isEmpty ? "" : " There is \(ids.prefix(12).joined(separator: ", ")).")
    throw ValidationError("'\(model)' is neither a model nor a file.\(help)")
  }

  private func showCourse(_ request: SimulationRequest) throws {
    let trajectory = request.simulation.run()
    if let failure = trajectory.failure {
      display.show(
        [
          Diagnostic(
            .runFailed, failure.words(timeUnit: request.model.file.time.text), at: nil, help: failure.help)
        ], isLast: true)
      throw Ending(code: 2)
    }
    warn(trajectory.drifts, request)
    var courses = SimulatedCourses(
      trajectory, of: request.model, request.simulation, group: options.group, treatment: options.treatment)
    courses.shownTime = request.shownTime
    try display.write(.simulate(courses), as: format)
  }

  private func showEnsemble(_ request: SimulationRequest) async throws {
    let summary = await request.ensemble.summary(progress: progress())
    endProgress()
    warn(request.simulation.run().drifts, request)
    var courses = SimulatedCourses(
      summary, of: request.model, request.ensemble, group: options.group, treatment: options.treatment)
    courses.shownTime = request.shownTime
    warn(summary, timeUnit: request.model.file.time.text)
    if summary.completed == 0 { throw Ending(code: 2) }
    try display.write(.simulate(courses), as: format)
  }

  private func showSensitivity(of variable: String, _ request: SimulationRequest) async throws {
    let found = await request.ensemble.sobol(of: variable, at: request.simulation.until, progress: progress())
    endProgress()
    guard let indices = found, indices.completed > 0 else {
      let message = "every base sample has a run that failed; there is nothing to divide"
      display.show([Diagnostic(.runFailed, message, at: nil)], isLast: true)
      throw Ending(code: 2)
    }
    if indices.failed > 0 {
      let message = "\(indices.failed) of \(request.draws) base samples were left out, as a run of theirs failed"
      display.show([Diagnostic(.drawsFailed, message, at: nil)])
    }
    try display.write(.sensitivity(indices, timeUnit: request.model.file.time.text), as: format)
  }

  /// Names the conserved sums that moved by more than a run's errors.
  private func warn(_ drifts: [Drift], _ request: SimulationRequest) {
    let moved = drifts.filter { $0.largest > 100 * options.rtol }
    display.show(
      moved.map { drift in
        Diagnostic(
          .sumNotKept, "`\(drift.name)` moved by up to \(drift.words(timeUnit: request.model.file.time.text))",
          at: request.model.file.conserved.first { $0.text == drift.name }?.place)
      })
  }

  /// Names the draws that failed: the first three, or with --verbose all that were kept.
  private func warn(_ summary: EnsembleSummary, timeUnit: String) {
    guard summary.failedCount > 0 else { return }
    let shown = display.verbose ? summary.failed[...] : summary.failed.prefix(3)
    var notes = shown.map { failed in
      let parameters = failed.parameters.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
      return Diagnostic.Note("draw \(failed.draw): \(failed.failure.words(timeUnit: timeUnit)); with \(parameters)")
    }
    if summary.failedCount > shown.count {
      let rest = summary.failedCount - shown.count
      notes.append(Diagnostic.Note("\(rest) more; --verbose and --format json name those that were kept"))
    }
    let count = summary.completed + summary.failedCount
    let message = "\(summary.failedCount) of \(count) draws did not reach their end; each counts until it failed"
    display.show([
      Diagnostic(
        summary.completed == 0 ? .runFailed : .drawsFailed, message, at: nil, notes: notes,
        help: summary.completed == 0 ? summary.failed.first?.failure.help : nil)
    ])
  }

  /// Shows how far a long run is, on a terminal alone.
  private func progress() -> (@Sendable (EnsembleProgress) -> Void)? {
    guard Terminal.isInteractive, !display.quiet else { return nil }
    let start = ContinuousClock.now
    return { progress in
      guard start.duration(to: .now) > .seconds(1) else { return }
      Terminal.write("\r\(progress.done) of \(progress.of) runs", to: .error)
    }
  }

  private func endProgress() {
    if Terminal.isInteractive, !display.quiet { Terminal.write("\r\u{1B}[K", to: .error) }
  }
}
