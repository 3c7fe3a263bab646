import RapheEvidence
import RapheLanguage
public import RapheSyntax

extension Project {
  /// Reads the files of a run and what they refer to, and resolves every word.
  ///
  /// Of `data` the datasets and vocabularies are taken and the theories left alone. The order of files changes nothing.
  public init(files: [Source], data: [Source] = [], surroundings: Surroundings) {
    self.init()
    var assembly = Assembly(surroundings: surroundings)
    assembly.read(files, data: data)
    assembly.addReachIfNeeded()
    assembly.resolve(&self)
    diagnostics = assembly.diagnostics.namingEachWordOnce().map { $0.namingLookAlikes() }.ordered()
    sources = files + data + assembly.sources
  }
}

/// The documents of a run, by kind.
private struct Documents {
  var theories: [Theory] = []
  var datasets: [Dataset] = []
  var models: [ModelFile] = []
  var studies: [StudyDesign] = []
  var vocabularies: [VocabularyFile] = []
  /// Files that could not be read as a document.
  var unreadable: [Source] = []
  /// Files that say they are theories, models or studies, readable or not.
  var theoryFiles: Set<Source> = []
  private static let theoryKinds: Set<String> = ["theory", "model", "study"]

  /// Reads files in the order of their names.
  static func read(_ files: [Source], limits: Limits) -> (documents: Documents, diagnostics: [Diagnostic]) {
    var documents = Documents()
    var diagnostics: [Diagnostic] = []
    for source in files.sorted(by: { $0.name < $1.name }) {
      let (root, mistakes) = source.parse(limits: limits)
      diagnostics += mistakes
      func isTheory(_ kind: String?) -> Bool { kind.map(theoryKinds.contains) ?? false }
      if isTheory(source.kindOfDocument) { documents.theoryFiles.insert(source) }
      guard let root else {
        if isTheory(source.declaration?.kind) { documents.theoryFiles.insert(source) }
        documents.unreadable.append(source)
        continue
      }
      if isTheory(Document.kind(of: root)) { documents.theoryFiles.insert(source) }
      let (document, more) = Document.read(root)
      diagnostics += more
      switch document {
      case .theory(let theory): documents.theories.append(theory)
      case .dataset(let dataset): documents.datasets.append(dataset)
      case .model(let model): documents.models.append(model)
      case .study(let study): documents.studies.append(study)
      case .vocabulary(let vocabulary): documents.vocabularies.append(vocabulary)
      case nil: documents.unreadable.append(source)
      }
    }
    return (documents, diagnostics)
  }
}

extension Source {
  /// What a file that cannot be read says of itself in its first lines, `raphe: 1` and such as `theory: stahl-1994`.
  ///
  /// A slip in one theory then costs that theory alone; of a text without these lines nobody knows what it holds.
  fileprivate var declaration: (kind: String, id: String)? {
    var pairs: [(key: String, value: String)] = []
    for number in 1...lineCount {
      let line = String(decoding: line(number), as: UTF8.self)
      if line.allSatisfy({ $0 == " " }) || line.hasPrefix("#") { continue }
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].split(separator: " ").first ?? ""
      pairs.append((String(line[..<colon]), String(value)))
      if pairs.count == 2 { return pairs[0].key == "raphe" ? (pairs[1].key, pairs[1].value) : nil }
    }
    return nil
  }
}

extension Source {
  /// Whether a file that cannot be read is one of a kind, with this id when one is given.
  fileprivate func declares(_ kind: String, _ id: String?) -> Bool {
    declaration.map { $0.kind == kind && $0.id == id ?? $0.id } ?? false
  }
}

/// The steps from files to a project.
private struct Assembly {
  let surroundings: Surroundings
  var run = Documents()
  var reach = Documents()
  var diagnostics: [Diagnostic] = []
  /// What was read beside the files of the run.
  private(set) var sources: [Source] = []
  private var resolved: [String: Vocabulary] = [:]
  /// The models looked at so far; nil for one with a mistake.
  private var models: [String: ResolvedModel?] = [:]

  init(surroundings: Surroundings) { self.surroundings = surroundings }

  mutating func read(_ files: [Source], data: [Source]) {
    let (documents, mistakes) = Documents.read(files, limits: surroundings.limits)
    diagnostics += mistakes
    run = documents
    let (more, others) = Documents.read(data.filter { $0.kindOfDocument != "theory" }, limits: surroundings.limits)
    diagnostics += others
    run.datasets += more.datasets
    run.models += more.models
    run.vocabularies += more.vocabularies
    run.unreadable += more.unreadable
    refuseTwice(run.theories.map(\.id), "theories")
    refuseTwice(run.datasets.map(\.id), "datasets")
    refuseTwice(run.models.map(\.id), "models")
    refuseTwice(run.studies.map(\.id), "studies")
    refuseTwice(run.vocabularies.map(\.id), "vocabularies")
  }

  /// Looks into the enclosing project for the vocabularies named and, when the run has none, for datasets.
  ///
  /// Mistakes there are reported only in files that are used: a neighbour's slip does not stop this run. A dataset
  /// that cannot be read is used as well, since without it verdicts would rest on a part of the evidence.
  mutating func addReachIfNeeded() {
    let models = run.models.filter(\.needsVocabulary)
    let named = (run.theories.map(\.vocabulary) + run.datasets.map(\.vocabulary) + models.map(\.vocabulary))
      .compactMap { $0 }
    let known = Set(run.vocabularies.map(\.id.text))
    let needsVocabulary = run.vocabularies.isEmpty || named.contains { !known.contains($0.text) }
    let needsDataset = run.datasets.isEmpty && !run.theories.isEmpty
    let needsModel = run.theories.contains { theory in
      theory.mechanism.map { mechanism in !run.models.contains { $0.id.text == mechanism.model.text } } ?? false
    }
    let needsForStudy = run.studies.contains { study in
      study.theory.map { name in !run.theories.contains { $0.id.text == name.text } } ?? false
        || study.model.map { name in !run.models.contains { $0.id.text == name.text } } ?? false
    }
    guard needsVocabulary || needsDataset || needsModel || needsForStudy,
      !(run.theories.isEmpty && run.datasets.isEmpty && models.isEmpty && run.studies.isEmpty)
    else { return }
    let found = surroundings.reach()
    sources += found.sources
    let (documents, mistakes) = Documents.read(found.sources, limits: surroundings.limits)
    reach = documents
    var used = Set(documents.vocabularies.map(\.id.place.source))
    let namedTheories = Set(run.studies.compactMap(\.theory?.text)).subtracting(run.theories.map(\.id.text))
    let theories = documents.theories.filter { namedTheories.contains($0.id.text) }
    used.formUnion(theories.map(\.id.place.source))
    let namedModels = Set(
      (run.theories + theories).compactMap(\.mechanism?.model.text) + run.studies.compactMap(\.model?.text))
    used.formUnion(documents.models.filter { namedModels.contains($0.id.text) }.map(\.id.place.source))
    used.formUnion(
      documents.unreadable.filter { file in
        namedModels.contains { file.declares("model", $0) } || namedTheories.contains { file.declares("theory", $0) }
      })
    if needsDataset {
      run.datasets = documents.datasets
      refuseTwice(run.datasets.map(\.id), "datasets")
      used.formUnion(run.datasets.map(\.id.place.source))
      used.formUnion(documents.unreadable.filter { $0.kindOfDocument == "dataset" })
      diagnostics += found.diagnostics
    }
    diagnostics += mistakes.filter { $0.place.map { used.contains($0.source) } ?? false }
  }

  mutating func resolve(_ project: inout Project) {
    project.theoryFiles = run.theoryFiles
    for file in run.vocabularies where resolved[file.id.text] == nil { _ = vocabulary(of: file) }
    project.modelIDs = run.models.map(\.id)
    for model in run.models.sorted(by: { $0.id.text < $1.id.text }) {
      if let resolved = resolve(model) { project.models.append(resolved) }
    }
    for theory in run.theories.sorted(by: { $0.id.text < $1.id.text }) {
      guard let vocabulary = vocabulary(named: theory.vocabulary, for: theory.id) else { continue }
      var (resolved, mistakes) = theory.resolve(in: vocabulary)
      if let name = theory.mechanism?.model, let model = model(named: name) { mistakes += resolved.link(to: model) }
      diagnostics += mistakes
      project.theories.append(resolved)
    }
    project.studyIDs = run.studies.map(\.id)
    for study in run.studies.sorted(by: { $0.id.text < $1.id.text }) {
      if let resolved = resolve(study, project) { project.studies.append(resolved) }
    }
    diagnostics += run.datasets.mixed()
    for dataset in run.datasets.sorted(by: { $0.id.text < $1.id.text }) {
      guard let vocabulary = vocabulary(named: dataset.vocabulary, for: dataset.id) else { continue }
      guard let table = table(of: dataset) else { continue }
      let (evidence, mistakes) = readFindings(dataset: dataset, table: table, vocabulary: vocabulary)
      diagnostics += mistakes
      project.evidence.append(evidence)
    }
    diagnostics += project.evidence.overlaps()
    project.vocabularies = resolved.keys.sorted().compactMap { resolved[$0] }
  }

  /// The model of a name, looked for among the files of the run, then around them; nil, with a report, when there is none.
  private mutating func model(named name: Word) -> ResolvedModel? {
    let found = reach.models.filter { $0.id.text == name.text }
    if let model = run.models.first(where: { $0.id.text == name.text }) { return resolve(model) }
    refuseTwice(found.map(\.id), "models")
    if let model = found.first { return resolve(model) }
    // A model that is there but cannot be read has been reported.
    if (run.unreadable + reach.unreadable).contains(where: { $0.declares("model", name.text) }) { return nil }
    let near = nearest(to: name.text, among: (run.models + reach.models).map(\.id.text))
    diagnostics.append(
      Diagnostic(
        .noModel, "there is no model `\(name.text)` in \(searched)", at: name.place,
        help: near.map { "write `\($0)`" } ?? "give the model's file to the command, or put it in the project"))
    return nil
  }

  /// A study with its theory and model; nil when a mistake in one of the three was reported.
  private mutating func resolve(_ study: StudyDesign, _ project: Project) -> ResolvedStudy? {
    var theory: ResolvedTheory?
    if let name = study.theory {
      guard let found = self.theory(named: name, project) else { return nil }
      theory = found
    }
    guard let named = study.model ?? theory?.written.mechanism?.model else {
      if let name = study.theory {
        diagnostics.append(
          Diagnostic(
            .noStudyTheory, "the theory `\(name.text)` has no mechanism", at: name.place,
            help: "name one that has, or say in every arm what it is"))
      } else {
        diagnostics.append(
          Diagnostic(
            .noStudyTheory, "nothing says which model is run", at: study.id.place,
            help: "add `model`, or a `theory` with a mechanism"))
      }
      return nil
    }
    guard let model = model(named: named) else { return nil }
    let (resolved, mistakes) = study.resolve(in: model, theory: theory)
    diagnostics += mistakes
    return resolved
  }

  /// The theory of a name without mistakes, among the files of the run or around them; nil, with a report, for none.
  private mutating func theory(named name: Word, _ project: Project) -> ResolvedTheory? {
    func isWhole(_ theory: Theory) -> Bool {
      !diagnostics.contains { $0.severity == .error && $0.place?.source == theory.id.place.source }
    }
    if let own = project.theories.first(where: { $0.id == name.text }) {
      return isWhole(own.written) ? own : nil
    }
    let found = reach.theories.filter { $0.id.text == name.text }
    refuseTwice(found.map(\.id), "theories")
    if let theory = found.first {
      guard let vocabulary = vocabulary(named: theory.vocabulary, for: theory.id) else { return nil }
      var (resolved, mistakes) = theory.resolve(in: vocabulary)
      if let name = theory.mechanism?.model, let model = model(named: name) { mistakes += resolved.link(to: model) }
      diagnostics += mistakes.filter { $0.severity == .error }
      return isWhole(theory) ? resolved : nil
    }
    // A theory that is there but cannot be read has been reported.
    if (run.unreadable + reach.unreadable).contains(where: { $0.declares("theory", name.text) }) { return nil }
    let near = nearest(to: name.text, among: (run.theories + reach.theories).map(\.id.text))
    diagnostics.append(
      Diagnostic(
        .noStudyTheory, "there is no theory `\(name.text)` in \(searched)", at: name.place,
        help: near.map { "write `\($0)`" } ?? "give the theory's file to the command, or put it in the project"))
    return nil
  }

  private mutating func resolve(_ model: ModelFile) -> ResolvedModel? {
    if let known = models[model.id.text] { return known }
    var words: Vocabulary?
    if model.needsVocabulary {
      guard let found = vocabulary(named: model.vocabulary, for: model.id) else {
        // What is wrong with its equations is told all the same.
        diagnostics += model.resolve(in: nil).diagnostics
        models[model.id.text] = .some(nil)
        return nil
      }
      words = found
    }
    let (resolved, mistakes) = model.resolve(in: words)
    diagnostics += mistakes
    models[model.id.text] = .some(resolved)
    return resolved
  }

  private mutating func table(of dataset: Dataset) -> Source? {
    switch surroundings.table(dataset.table.text, dataset.table.place.source) {
    case .source(let source):
      sources.append(source)
      return source
    case .outside(let path):
      diagnostics.append(
        Diagnostic(
          .outsideTable, "the table `\(dataset.table.text)` lies outside the project, at `\(path)`",
          at: dataset.table.place, help: "move it into the project's folder, or say `--allow-outside`"))
      return nil
    case .failure(let reason, let near):
      diagnostics.append(
        Diagnostic(
          .tableUnreadable, "the table `\(dataset.table.text)` cannot be read: \(reason)", at: dataset.table.place,
          help: near.map { "write `\($0)`" } ?? "it is looked for beside the dataset's file; write its path from there")
      )
      return nil
    }
  }

  private mutating func vocabulary(named name: Word?, for id: Word) -> Vocabulary? {
    guard let name else {
      for candidates in [run.vocabularies, reach.vocabularies] where !candidates.isEmpty {
        if candidates.count == 1 { return vocabulary(of: candidates[0]) }
        let ids = Set(candidates.map(\.id.text)).sorted()
        diagnostics.append(
          Diagnostic(
            .noVocabulary, "`\(id.text)` names no vocabulary, and there are several: \(ids.joined(separator: ", "))",
            at: id.place, help: "add `vocabulary:` with one of them"))
        return nil
      }
      if run.unreadable.contains(where: { $0.declares("vocabulary", nil) }) { return nil }
      return missing("`\(id.text)` needs a vocabulary, and there is none in \(searched)", at: id, near: nil)
    }
    if let found = run.vocabularies.first(where: { $0.id.text == name.text }) { return vocabulary(of: found) }
    let found = reach.vocabularies.filter { $0.id.text == name.text }
    refuseTwice(found.map(\.id), "vocabularies")
    if let first = found.first { return vocabulary(of: first) }
    let ids = (run.vocabularies + reach.vocabularies).map(\.id.text)
    // A vocabulary that is there but cannot be read has been reported.
    if run.unreadable.contains(where: { $0.declares("vocabulary", name.text) }) { return nil }
    return missing(
      "there is no vocabulary `\(name.text)` in \(searched)", at: name, near: nearest(to: name.text, among: ids))
  }

  private mutating func missing(_ message: String, at word: Word, near: String?) -> Vocabulary? {
    let notes = reach.unreadable.map { Diagnostic.Note("this file could not be read", at: Place($0)) }
    diagnostics.append(
      Diagnostic(
        .noVocabulary, message, at: word.place, notes: notes,
        help: near.map { "write `\($0)`" } ?? "give the vocabulary's file to the command, or put it in the project"))
    return nil
  }

  private var searched: String { "the files of this run or in \(surroundings.reachName)" }

  private mutating func vocabulary(of file: VocabularyFile) -> Vocabulary {
    if let done = resolved[file.id.text] { return done }
    let (vocabulary, mistakes) = file.resolve()
    diagnostics += mistakes
    resolved[file.id.text] = vocabulary
    return vocabulary
  }

  private mutating func refuseTwice(_ ids: [Word], _ kind: String) {
    var seen: [String: Word] = [:]
    for id in ids {
      guard let first = seen[id.text] else {
        seen[id.text] = id
        continue
      }
      diagnostics.append(
        Diagnostic(
          .fileTwice, "two \(kind) have the id `\(id.text)`", at: id.place,
          notes: [Diagnostic.Note("the first one", at: first.place)],
          help: "give one of them another id, or leave one out"))
    }
  }
}

extension Source {
  /// The kind of file that the text itself names, however wrong the rest of it is; nil when it names none.
  fileprivate var kindOfDocument: String? {
    let keys = Document.kinds.map { (name: $0.key, start: Array("\($0.key):".utf8)) }
    for number in 1...lineCount {
      let line = line(number)
      if let key = keys.first(where: { line.starts(with: $0.start) }) { return key.name }
    }
    return nil
  }
}

extension Code {
  static let tableUnreadable = Code(
    "E0601", "a table that cannot be read",
    checks: "The table that a dataset names is a file that can be read.",
    why: "Verdicts without their evidence would look like verdicts.",
    example: "table: finding.csv",
    instead: "Write the path relative to the dataset's file.")
  static let outsideTable = Code(
    "E0712", "a table outside the project's folder",
    checks: "The table that a dataset names lies in the project's folder, links followed.",
    why: "A project that comes from elsewhere could have any file of this machine read, and quoted in messages.",
    example: "table: ../../private/findings.csv",
    instead: "Move the table into the project's folder, or say `--allow-outside` where you trust the project.")
}
