import RapheNumerics
import RapheSimulation

extension DisplayOptions {
  /// Shows how far a long run is, on a terminal alone.
  func progress() -> (@Sendable (EnsembleProgress) -> Void)? {
    guard isWatched else { return nil }
    let start = ContinuousClock.now
    return { progress in
      guard start.duration(to: .now) > .seconds(1) else { return }
      Terminal.write("\r\(progress.done) of \(progress.of) runs", to: .error)
    }
  }

  func endProgress() {
    if isWatched { Terminal.write("\r\u{1B}[K", to: .error) }
  }

  /// Does work that may be long, and shows how far its present part is: on a terminal alone, and after a second.
  func showingProgress<Value: Sendable>(_ what: String, _ work: () async throws -> Value) async rethrows -> Value {
    guard isWatched else { return try await work() }
    defer { endProgress() }
    let start = ContinuousClock.now
    return try await WorkProgress.$observer.withValue({ done, count in
      // A part of one piece has nothing to show before it is over.
      guard count > 1, start.duration(to: .now) > .seconds(1) else { return }
      Terminal.write("\r\u{1B}[K\(what): \(done) of \(count)", to: .error)
    }) { try await work() }
  }

  /// Whether somebody sees what is written to standard error and did not ask for less.
  private var isWatched: Bool { Terminal.isInteractive && !quiet }
}
