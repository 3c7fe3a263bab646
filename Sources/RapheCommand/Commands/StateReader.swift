import Raphe
import RapheEvaluation
import RapheReport
import RapheReporting
import RapheSyntax

/// A state of a project, reduced to what a lock has of it.
struct ProjectState {
  var state: Reported.State
  var lock: Reported.Lock
  var whereabouts = Whereabouts()
  /// The files behind it; nil for what was stored.
  var project: Project?
  /// The file that it was read from.
  var file: String?
}

/// Reads states of a project from what is named on a command line.
struct StateReader {
  let display: DisplayOptions
  /// The limits under which folders are read.
  let input: InputOptions
  let question: Question
  let derivation: DerivationOptions

  /// The state that is named or, when none is, the lock of the current folder's project.
  func before(_ name: String?) async throws -> ProjectState {
    if let name { return try await state(name) }
    let file = LockFile(of: ["."])
    return ProjectState(
      state: Reported.State(.lock, file.path), lock: try display.known(file.read()), file: file.path)
  }

  /// The state that is named by a file, a folder or a revision, in this order.
  func state(_ name: String) async throws -> ProjectState {
    if Path.isFolder(name) { return try await folder(name, shownAs: { $0 }) }
    if Path.exists(name) { return try stored(name) }
    let git = Git(folder: Path.absolute("."))
    guard let revision = git.revision(name) else {
      throw refuse(
        Diagnostic(
          .noState, "`\(name)` is no file, no folder and no revision", at: nil,
          help: "write a path that exists, or a revision that `git log` knows"))
    }
    guard let files = git.files(of: revision) else {
      throw refuse(
        Diagnostic(.revisionUnread, "the files of `\(name)` cannot be written to a temporary folder", at: nil))
    }
    defer { files.remove() }
    let prefix = files.path + "/"
    var state = try await folder(files.path) { $0.hasPrefix(prefix) ? "\(name):\($0.dropFirst(prefix.count))" : $0 }
    state.state = Reported.State(.revision, name)
    return state
  }

  /// What rows and claims were, beside the digests of a state.
  func earlier(_ state: ProjectState, beside project: Project) async -> EarlierProject {
    if let earlier = state.project { return EarlierProject(earlier, of: state.lock, beside: project) }
    guard state.state.kind == .lock, let path = state.file else { return EarlierProject() }
    return await EarlierState.project(of: state.lock, LockFile(of: [], named: path), input, beside: project)
  }

  private func folder(_ path: String, shownAs shown: (String) -> String) async throws -> ProjectState {
    let project = await input.project(in: path)
    var scorecard = await project.evaluate(question)
    scorecard.derivation = derivation
    let outcome = Outcome(scorecard, failOn: [.never])
    guard outcome.errors == 0, let report = Results.test(scorecard, outcome).report as? Reported.Verdicts else {
      display.show(scorecard.diagnostics, isLast: true)
      throw Ending(code: 2)
    }
    let root = Path.absolute(path) + "/"
    let lock = Reported.Lock(report) { name in
      let absolute = Path.absolute(name)
      return absolute.hasPrefix(root) ? String(absolute.dropFirst(root.count)) : name
    }
    return ProjectState(
      state: Reported.State(.folder, path), lock: lock, whereabouts: Whereabouts(report, shownAs: shown),
      project: project)
  }

  private func stored(_ path: String) throws -> ProjectState {
    let text: String
    switch FileReader.contents(of: path, upTo: 1 << 30) {
    case .success(let bytes): text = String(decoding: bytes, as: UTF8.self)
    case .failure(let failure): throw refuse(.unreadable(path, because: failure.reason))
    }
    if StoredFile.kind(of: text) == .report {
      let report = try display.known(StoredText.read(path, .report, as: Reported.Verdicts.self, .storedUnreadable))
      return ProjectState(
        state: Reported.State(.report, path), lock: Reported.Lock(report), whereabouts: Whereabouts(report), file: path)
    }
    let lock = try display.known(StoredText.read(path, .lock, as: Reported.Lock.self, .invalidLock))
    return ProjectState(state: Reported.State(.lock, path), lock: lock, file: path)
  }

  private func refuse(_ diagnostic: Diagnostic) -> Ending {
    display.show([diagnostic], isLast: true)
    return Ending(code: 2)
  }
}
