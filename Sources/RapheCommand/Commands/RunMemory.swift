import Raphe
import RapheEvaluation
import RapheReport
import RapheReporting

/// What a run knows of earlier ones: the lock of its project, and what was registered.
struct RunMemory {
  let file: LockFile
  /// Nil where there is none and none was asked for.
  let lock: Reported.Lock?
  /// Whether the run fails when a verdict is not the lock's.
  let isHeld: Bool
  let isFrozen: Bool
  let input: InputOptions
  let registration: (path: String, value: Reported.Registration)?

  /// Remembers the lock of the project, if there is one, and holds the run against nothing.
  init(of input: InputOptions, _ display: DisplayOptions) throws {
    let file = LockFile(of: input.roots)
    self.init(
      file: file, lock: file.exists ? try display.known(file.read()) : nil, isHeld: false, isFrozen: false,
      input: input, registration: nil)
  }

  init(
    file: LockFile, lock: Reported.Lock?, isHeld: Bool, isFrozen: Bool, input: InputOptions,
    registration: (path: String, value: Reported.Registration)?
  ) {
    (self.file, self.lock, self.isHeld, self.isFrozen) = (file, lock, isHeld, isFrozen)
    (self.input, self.registration) = (input, registration)
  }

  /// Lets the memory bear on what is asked of a project.
  func bear(on question: inout Question, in project: Project) {
    if let lock { question.accommodates = lock.accommodations(in: project) }
    guard let registration else { return }
    let (unchanged, selects) = (registration.value.unchanged(in: project), question.selects)
    question.selects = { unchanged.contains([$0, $1]) && selects($0, $1) }
  }

  /// Adds to what a run came to how it differs from what is remembered.
  func compare(
    _ outcome: inout Outcome, _ scorecard: Scorecard, _ project: Project, _ question: Question, exitZero: Bool
  ) async {
    // Of an input with errors no verdict can be relied on.
    guard isHeld || registration != nil, outcome.errors == 0,
      let report = Results.test(scorecard, outcome).report as? Reported.Verdicts
    else { return }
    if isHeld, let lock {
      let part = lock.part(of: project, isWhole: file.isWhole(in: input.roots), question)
      var check = part.check(report, file: file.path, isFrozen: isFrozen)
      let changes = ProjectChanges(claims: check.claims, datasets: check.datasets, settings: check.settings)
      if !check.verdicts.isEmpty {
        let earlier = await EarlierState.project(of: lock, file, input, beside: project)
        check.verdicts = await project.explaining(check.verdicts, by: changes, since: earlier, question)
      }
      outcome.hold(against: check, exitZero: exitZero)
    }
    if let registration {
      outcome.registrationCheck = registration.value.check(project, report, file: registration.path)
    }
  }
}

/// What stood where a lock was written, as far as it can be had.
enum EarlierState {
  /// The rows and claims of a lock, from the revision of git that last changed it; nothing where there is none.
  static func project(
    of lock: Reported.Lock, _ file: LockFile, _ input: InputOptions, beside now: Project
  ) async -> EarlierProject {
    let git = Git(folder: file.folder)
    guard let revision = git.lastChange(of: Path.name(of: file.path)), let files = git.files(of: revision) else {
      return EarlierProject()
    }
    defer { files.remove() }
    return EarlierProject(await input.project(in: files.path), of: lock, beside: now)
  }
}

extension InputOptions {
  /// The project in another folder, read under the same limits.
  func project(in folder: String) async -> Project {
    var other = self
    let hypotheses = Path.join(folder, "Hypotheses")
    other.paths =
      ProjectFiles(above: [folder], named: nil, limits: limits).paths
      ?? [Path.isFolder(hypotheses) ? hypotheses : folder]
    other.data = []
    return await other.project()
  }
}
