/// Why a run ended before its time; a value, never thrown, which reports put in words.
public enum RunFailure: Hashable, Sendable {
  /// The request itself is wrong.
  case mistakes([ModelMistake])
  /// The rate of a state is not a number, or infinite.
  case notFinite(state: String, time: Double)
  /// A state grew beyond 1e15 of its scales.
  case runaway(state: String, value: Double, time: Double)
  /// No step is short enough; the state with the largest error.
  case stepTooShort(state: String, time: Double)
  /// More steps than allowed.
  case tooManySteps(count: Int, time: Double)
  /// The steady state was not reached; the state that changes fastest for its scale, and its rate.
  ///
  /// `addsUp` says that the state is an integral: no rate depends on it, its own included.
  case noSteadyState(state: String, residual: Double, time: Double, addsUp: Bool)
  /// The dosing has no periodic steady state, or none within the allowed number of intervals.
  ///
  /// `addsUp` as above, and that no dose goes into it.
  case noPeriodicState(state: String, change: Double, intervals: Int, addsUp: Bool)
  /// An event happens again and again without time going on.
  case endlessEvents(event: String, time: Double)
}
