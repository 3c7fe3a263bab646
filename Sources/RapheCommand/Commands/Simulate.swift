import ArgumentParser
import RapheReport
import RapheReporting
import RapheSimulation

/// `raphe simulate`: the courses of a model's variables, once or over its uncertainty.
struct Simulate: AsyncParsableCommand, ReportingCommand {
  static let kind = ReportKind.simulate
  static let configuration = CommandConfiguration(
    abstract: "Runs a mechanism model: time courses, ensembles over its uncertainty, sensitivities.",
    usage: """
      raphe simulate [<options>] <model> [<paths> ...]
      raphe simulate <model> --study <design> --output <folder> [--seed <n>]
      """,
    discussion: """
      Times are numbers in the model's unit, or have a unit of their own, such as `28d`. Without --until a run lasts \
      as long as the treatment. With --study it simulates a study and writes a dataset that is marked as simulated. Exit \
      codes: 0 the run reached its end; 2 wrong usage or input, or no draw could be run; 3 a fault in Raphe.

      Examples:

      raphe simulate raphe-forebrain --treatment SSRI --quantity F --draws 50
      raphe simulate raphe-forebrain --until 28d --format csv --output course.csv
      """)

  @Argument(help: "The id of a model, or its file.")
  var model: String

  @OptionGroup var display: DisplayOptions
  @OptionGroup var options: SimulationOptions
  @OptionGroup var studyOptions: StudyOptions

  @Option(help: ArgumentHelp("How courses are written.", valueName: "format"))
  var format = FormatOption<Simulate>.text

  // What is rarely needed comes last in the help.
  @OptionGroup var input: InputOptions

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
}
