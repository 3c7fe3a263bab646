import ArgumentParser
import Raphe
import RapheEvaluation
import RapheReport
import RapheReporting

/// What a run is held against.
struct LockOptions: ParsableArguments {
  @ArgumentParser.Flag(
    help: "Fail when a verdict is not the one that `raphe.lock` has, and say which rows or claims changed it.")
  var locked = false

  @ArgumentParser.Flag(help: "As --locked, and fail also when a claim or a dataset is not as it was locked.")
  var frozen = false

  @Option(
    help: ArgumentHelp(
      "Score only what was registered by `raphe lock --register`, and list what deviates.", valueName: "file.json"))
  var registered: String?

  @Option(help: ArgumentHelp("The lock; by default `raphe.lock` in the project's folder.", valueName: "file"))
  var lockFile: String?

  /// What the run remembers of earlier ones; ends it when that cannot be read.
  func memory(of input: InputOptions, _ display: DisplayOptions) throws -> RunMemory {
    let file = LockFile(of: input.roots, named: lockFile)
    let isAsked = locked || frozen || lockFile != nil
    return RunMemory(
      file: file, lock: isAsked || file.exists ? try display.known(file.read()) : nil, isHeld: locked || frozen,
      isFrozen: frozen, input: input,
      registration: try registered.map { path in
        let read = StoredText.read(path, .registration, as: Reported.Registration.self, .invalidRegistration)
        return (path, try display.known(read))
      })
  }
}

extension DisplayOptions {
  /// What was read; where that failed, the run ends with what is said of it.
  func known<Value>(_ found: Result<Value, Diagnosed>) throws -> Value {
    switch found {
    case .success(let value): return value
    case .failure(let failure):
      show([failure.diagnostic], isLast: true)
      throw Ending(code: 2)
    }
  }
}
