import RapheSyntax

/// Files with the texts that stand for some of them, such as an editor's unsaved ones.
struct FilesWithChanges: FileProvider {
  let files: any FileProvider
  /// The texts, by the names of the files that they stand for.
  let texts: [String: Source]

  func run() async -> RunFiles {
    var run = await files.run()
    run.files = run.files.map(changed)
    run.data = run.data.map(changed)
    return run
  }

  func reach() async -> FilesInReach {
    var reach = await files.reach()
    reach.sources = reach.sources.map(changed)
    return reach
  }

  var reachName: String { files.reachName }

  func tableName(_ path: String, beside descriptor: String) -> String {
    files.tableName(path, beside: descriptor)
  }

  /// A text stands for a table that cannot be read, too: it may be new, or too long on disk; not for one outside.
  func table(named name: String) async -> TableReading {
    guard let text = texts[name] else { return await files.table(named: name) }
    let reading = await files.table(named: name)
    if case .outside = reading { return reading }
    return .source(text)
  }

  private func changed(_ source: Source) -> Source { texts[source.name] ?? source }
}
