import ArgumentParser
import Raphe
import FoundationEssentials
import RapheEvaluation
import RapheLanguage
import RapheReporting
import RapheSyntax

extension Simulate {
  /// Simulates a study and writes its dataset: both files or none.
  func runStudy(_ name: String) async throws {
    guard let folder = display.output, display.isToFile else {
      throw ValidationError("--study writes two files; name the folder for them with --output.")
    }
    let study = try await resolvedStudy(name)
    let jobs = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    let simulated: SimulatedStudy
    switch await study.simulate(seed: options.seed, jobs: jobs, tolerance: options.rtol) {
    case .success(let success): simulated = success
    case .failure(let failure):
      display.show(
        [Diagnostic(.studyFailed, failure.words, at: study.design.id.place, help: failure.help)], isLast: true)
      throw Ending(code: 2)
    }
    let files = StudyFiles(simulated)
    // The descriptor comes last: without it nobody reads the table.
    let written = [(files.tableName, files.table()), (files.descriptorName, files.descriptor())]
    if let failure = OutputFolder.write(written, to: folder, replacing: studyOptions.replace) {
      let message = "`\(failure.path)` cannot be written: \(failure.reason)"
      display.show([Diagnostic(.outputUnwritable, message, at: nil)], isLast: true)
      throw Ending(code: 2)
    }
    if !display.quiet {
      Terminal.write("\(Path.join(folder, files.descriptorName))\n" + files.summary(), to: .output)
    }
  }

  /// The options that say what a study says itself.
  func checkStudyOptions() throws {
    guard studyOptions.study != nil else {
      if studyOptions.replace { throw ValidationError("--replace goes with --study.") }
      return
    }
    let given: [(String, Bool)] = [
      ("--treatment", options.treatment != nil), ("--group", options.group != nil), ("--set", !options.set.isEmpty),
      ("--until", options.until != nil),
      ("--every", options.every != nil), ("--quantity", !options.quantity.isEmpty), ("--draws", options.draws != nil),
      ("--sensitivity", options.sensitivity != nil), ("--format", !format.isText),
    ]
    if let option = given.first(where: \.1)?.0 {
      throw ValidationError("\(option) does not go with --study, whose design says what is run and written.")
    }
  }

  /// The study of an argument that is a file or an id, on the model of the command.
  private func resolvedStudy(_ name: String) async throws -> ResolvedStudy {
    func isFile(_ path: String) -> Bool {
      path.contains("/") || FileEnding(of: path) == .document || Path.kind(path) == .file
    }
    var files = input
    let named = [model, name].filter(isFile)
    let roots = input.paths.isEmpty && !isFile(model) ? InputOptions.defaultPaths : input.paths
    files.paths = roots + named
    let project = await files.project()
    func isMeant(_ id: Word, by argument: String) -> Bool {
      isFile(argument) ? Path.real(id.place.source.name) == Path.real(argument) : id.text == argument
    }
    let study = project.studies.first { isMeant($0.design.id, by: name) }
    if let study, !own(study, project).hasErrors {
      let own = study.model.file.id
      if isMeant(own, by: model) { return study }
      let word = study.design.model ?? study.design.theory ?? study.design.id
      let mistake = Diagnostic(
        .otherModel, "the study is of the model `\(own.text)`, and `\(model)` was to be run", at: word.place,
        help: "write `raphe simulate \(own.text) --study \(name)`")
      display.show([mistake], isLast: true)
      throw Ending(code: 2)
    }
    if study != nil || isFile(name) || project.studyIDs.contains(where: { isMeant($0, by: name) }) {
      display.show(project.diagnostics.filter { $0.severity == .error }, isLast: true)
      throw Ending(code: 2)
    }
    let near = nearest(to: name, among: project.studyIDs.map(\.text)).map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError("'\(name)' is neither a study nor a file.\(near)")
  }

  /// What is said of the study's own file; a mistake in another one is no reason not to run it.
  private func own(_ study: ResolvedStudy, _ project: Project) -> [Diagnostic] {
    let sources = [study.design.id.place.source, study.model.file.id.place.source]
    return project.diagnostics.filter { diagnostic in
      diagnostic.place.map { sources.contains($0.source) } ?? true
    }
  }
}
