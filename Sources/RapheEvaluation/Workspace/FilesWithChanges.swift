import RapheLanguage
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
    run.files += await unlisted(by: run)
    return run
  }

  /// The documents that no file stands for yet, such as a new one of an editor: they are of the run.
  ///
  /// What is in reach alone stays there, and what is no document by its name may be a table.
  private func unlisted(by run: RunFiles) async -> [Source] {
    let listed = Set((run.files + run.data).map(\.name))
    let new = texts.values.filter { !listed.contains($0.name) && FileEnding(of: $0.name) == .document }
    if new.isEmpty { return [] }
    let inReach = Set(await files.reach().sources.map(\.name))
    return new.filter { !inReach.contains($0.name) }.sorted { $0.name < $1.name }
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

  /// A text that stands for a table lies nowhere.
  func location(ofTable name: String) async -> TableLocation {
    guard texts[name] == nil else { return .failure("it is being written", near: nil) }
    return await files.location(ofTable: name)
  }

  private func changed(_ source: Source) -> Source { texts[source.name] ?? source }
}
