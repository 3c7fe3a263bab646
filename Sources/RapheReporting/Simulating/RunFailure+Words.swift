public import RapheSimulation
public import RapheSyntax

extension Drift {
  /// How far and when, for people.
  public func words(timeUnit unit: String) -> String {
    "\(Numerals.significant(100 * largest, 3)) % of its terms, at \(Numerals.significant(time, 4)) \(unit)"
  }
}

extension RunFailure {
  /// Why the run ended, with every digit and times without their unit: one sentence in lower case without a full stop.
  var words: String {
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

  /// Why the run ended, for people: times with their unit, numbers with the digits that matter.
  public func words(timeUnit unit: String) -> String {
    func number(_ value: Double) -> String { Numerals.significant(value, 4) }
    func time(_ value: Double) -> String { "\(number(value)) \(unit)" }
    return switch self {
    case .mistakes(let mistakes): mistakes.map(\.message).joined(separator: "; ")
    case .notFinite(let state, let at): "the rate of `\(state)` is not a finite number at \(time(at))"
    case .runaway(let state, let value, let at): "`\(state)` runs away: it is \(number(value)) at \(time(at))"
    case .stepTooShort(let state, let at): "no step is short enough at \(time(at)); the largest error is in `\(state)`"
    case .tooManySteps(let count, let at): "\(count) steps were not enough; the run is at \(time(at))"
    case .noSteadyState(let state, let residual, let at, _):
      "no steady state was found before treatment: after \(time(at)) `\(state)` still changes by "
        + "\(number(residual)) of its scale per \(unit)"
    case .noPeriodicState(let state, let change, let intervals, _):
      "no periodic steady state was found: after \(intervals) intervals `\(state)` still changes by "
        + "\(number(change)) of its scale per interval"
    case .endlessEvents(let event, let at): "the event `\(event)` happens without end at \(time(at))"
    }
  }

  /// What to do about it, for people; nil where only the model can tell.
  public var help: Advice? {
    switch self {
    case .noSteadyState(let state, _, _, addsUp: true), .noPeriodicState(let state, _, _, addsUp: true):
      Advice(
        "`\(state)` only adds up, as an AUC does: begin it with the treatment, `rate: if(time > 0, ..., 0)`; "
          + "before the start the time stands still at 0")
    case .notFinite(let state, _):
      "where a root or a power is of what rounding may take below 0, as of `\(state)` near 0, write `max(\(state), 0)`"
    default: nil
    }
  }
}
