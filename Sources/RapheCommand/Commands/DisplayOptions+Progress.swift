import RapheSimulation

extension DisplayOptions {
  /// Shows how far a long run is, on a terminal alone.
  func progress() -> (@Sendable (EnsembleProgress) -> Void)? {
    guard Terminal.isInteractive, !quiet else { return nil }
    let start = ContinuousClock.now
    return { progress in
      guard start.duration(to: .now) > .seconds(1) else { return }
      Terminal.write("\r\(progress.done) of \(progress.of) runs", to: .error)
    }
  }

  func endProgress() {
    if Terminal.isInteractive, !quiet { Terminal.write("\r\u{1B}[K", to: .error) }
  }
}
