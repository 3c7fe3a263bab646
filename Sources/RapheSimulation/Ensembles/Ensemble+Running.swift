extension Ensemble {
  /// Runs every draw and hands each trajectory to a pure function; the results are in the order of the draws.
  public func map<Value: Sendable>(
    progress: (@Sendable (EnsembleProgress) -> Void)? = nil,
    _ transform: @escaping @Sendable (_ draw: Int, _ trajectory: Trajectory) -> Value
  ) async -> [Value] { fatalError() }

  /// Runs every draw and keeps the distribution only: memory does not grow with the number of draws.
  public func summary(
    probabilities: [Double] = [0.05, 0.25, 0.5, 0.75, 0.95],
    progress: (@Sendable (EnsembleProgress) -> Void)? = nil
  ) async -> EnsembleSummary { fatalError() }

  /// First-order and total indices of something observed at a time, from `draws`·(k + 2) runs.
  ///
  /// k is the number of parameters with a spread.
  public func sobol(
    of quantity: String, at time: Double, progress: (@Sendable (EnsembleProgress) -> Void)? = nil
  ) async -> SobolIndices { fatalError() }

  /// The values of all parameters in a draw, in the order of the model, settings included.
  public func parameters(ofDraw draw: Int) -> [NamedValue] { fatalError() }
}
