import ArgumentParser
import Raphe
import RapheEvaluation
import RapheNumerics
import RapheReporting

/// Whether a run is done again whenever its files change.
struct WatchOption: ParsableArguments {
  @ArgumentParser.Flag(help: "Run again whenever a file changes, until Ctrl-C; only what changed is read anew.")
  var watch = false

  /// Refuses what cannot be read twice.
  func check(_ input: InputOptions) throws {
    if watch, input.paths.contains("-") {
      throw ValidationError("--watch reads files again, and standard input can be read only once.")
    }
  }

  /// Runs once, or again after each change of the files.
  ///
  /// - Parameters:
  ///   - outputs: files that the run itself writes, which are no change.
  ///   - run: one run, which ends by throwing.
  func run(
    _ input: InputOptions, _ display: DisplayOptions, outputs: [String],
    _ run: (Project) async throws -> Void
  ) async throws {
    let workspace = input.workspace()
    guard watch else { return try await run(await workspace.project()) }
    Terminal.endOnInterrupt()
    let ignored = outputs + [display.output].compactMap(\.self)
    func look(_ known: [String] = []) -> WatchedFiles {
      WatchedFiles(below: input.roots + input.data, and: known + input.projectFilePaths, except: ignored)
    }
    while true {
      let before = look()
      let project = await workspace.project()
      let counts = await workspace.lastCounts
      Terminal.clearScreen()
      do { try await run(project) } catch let end as Ending { _ = end }
      var known = look(project.sources.map(\.name))
      known.forget(changesSince: before)
      let read = counts.documents + counts.tables
      Terminal.write(
        "\nWatching \(known.count) \(known.count == 1 ? "file" : "files"), \(read) read anew; Ctrl-C ends.\n",
        to: .error)
      try await known.change { look(project.sources.map(\.name)) }
    }
  }
}
