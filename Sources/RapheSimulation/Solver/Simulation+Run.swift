extension Simulation {
  /// What is wrong with the request; empty if it can be run.
  public var mistakes: [ModelMistake] { [] }

  /// Runs it once, with the declared values of all parameters.
  public func run() -> Trajectory { fatalError() }
}
