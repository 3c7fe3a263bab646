/// Why a run ended before its time; a value, never thrown.
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

  /// One sentence in lower case without a full stop.
  public var message: String {
    switch self {
    case .mistakes(let mistakes): mistakes.map(\.message).joined(separator: "; ")
    case .notFinite(let state, let time): "the rate of \(state) is not a finite number at time \(time)"
    case .runaway(let state, let value, let time): "\(state) runs away: it is \(value) at time \(time)"
    case .stepTooShort(let state, let time):
      "no step is short enough at time \(time); the largest error is in \(state)"
    case .tooManySteps(let count, let time): "\(count) steps were not enough; the run is at time \(time)"
    case .noSteadyState(let state, let residual, let time, _):
      "no steady state was found before treatment: after time \(time) \(state) still changes by \(residual)"
        + " of its scale per unit of time"
    case .noPeriodicState(let state, let change, let intervals, _):
      "no periodic steady state was found: after \(intervals) intervals \(state) still changes by \(change)"
        + " of its scale per interval"
    case .endlessEvents(let event, let time): "the event \(event) happens without end at time \(time)"
    }
  }
}
