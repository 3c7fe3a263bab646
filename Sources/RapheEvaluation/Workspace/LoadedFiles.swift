import RapheLanguage
import RapheSyntax

/// The files of a run and, where it lacks something, of the projects around it: each parsed, nothing looked up yet.
struct LoadedFiles: Sendable {
  /// The documents of the run.
  var run = Documents()
  /// The documents of the enclosing projects; none when they were not asked for.
  var reach = Documents()
  /// What the run lacks.
  var needs: Needs
  /// What could not be read at all.
  var diagnostics: [Diagnostic]
  /// Files in reach that could not be read at all.
  var diagnosticsOfReach: [Diagnostic] = []
  /// Every text, in the order read.
  var sources: [Source]
  /// Where was looked for what is in reach, in words.
  let reachName: String
}

extension LoadedFiles {
  /// The first step: from a provider of files to what each says by itself.
  static func load(from files: any FileProvider, into cache: inout FileCache) async -> LoadedFiles {
    let given = await files.run()
    let (named, data) = (given.files.map { cache.read($0) }, given.data.map { cache.read($0) })
    var run = Documents(named)
    run.addData(data)
    var loaded = LoadedFiles(
      run: run, needs: Needs(of: run), diagnostics: given.diagnostics, sources: (named + data).map(\.source),
      reachName: files.reachName)
    guard loaded.needs.any else { return loaded }
    let found = await files.reach()
    let reach = found.sources.map { cache.read($0) }
    loaded.reach = Documents(reach)
    loaded.diagnosticsOfReach = found.diagnostics
    loaded.sources += reach.map(\.source)
    return loaded
  }
}
