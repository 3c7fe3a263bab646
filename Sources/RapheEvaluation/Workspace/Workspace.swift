public import RapheEvidence
public import RapheSyntax

/// The files of a project, read again and again as they change.
///
/// Each reading goes from files to a project in four steps: load, bind, resolve, read evidence. A file whose name and
/// bytes are those of the reading before is not parsed again, so that an editor can ask after each key.
public actor Workspace {
  private let files: any FileProvider
  private var texts: [String: Source] = [:]
  private var rows: [String: any RowSource] = [:]
  private var added: [Evidence] = []
  private var cache: FileCache

  /// Makes a workspace of files, of each of which no more is read than the limits allow.
  public init(_ files: some FileProvider, limits: Limits = Limits()) {
    self.files = files
    cache = FileCache(limits: limits)
  }

  /// Lets a text stand for a file, such as the unsaved one of an editor.
  ///
  /// A document that the files do not have, by a name that ends in `.yaml` or `.yml`, is added to the run.
  ///
  /// - Parameters:
  ///   - text: the text; nil lets the file stand for itself again, or takes it away when there is none.
  ///   - name: the name that the files give the file, or would.
  public func setText(_ text: String?, of name: String) {
    texts[name] = text.map { Source(name: name, text: $0) }
  }

  /// Lets rows stand for the table of a name, so that no file of that name is asked for; nil takes them away.
  public func setRows(_ source: (any RowSource)?, ofTable name: String) { rows[name] = source }

  /// Adds evidence that was made in code to that of the files, in the place of what was added before.
  public func setEvidence(_ evidence: [Evidence]) { added = evidence }

  /// How many files the last reading had to parse, the others being what they were.
  package var lastCounts: ReadCounts { cache.counts }

  /// The project as its files are now, with every mistake in them.
  ///
  /// The order of files changes nothing.
  public func project() async -> Project {
    var cache = cache
    cache.begin()
    let files: any FileProvider = texts.isEmpty ? files : FilesWithChanges(files: files, texts: texts)
    let loaded = await LoadedFiles.load(from: files, into: &cache)
    let resolved = Resolver.resolve(BoundFiles(loaded))
    let evidence = EvidenceStep(files: files, rows: rows, added: added)
    let project = await evidence.complete(resolved, from: loaded.sources, &cache)
    self.cache = cache
    return project
  }
}
