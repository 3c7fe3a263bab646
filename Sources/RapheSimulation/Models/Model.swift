/// A mechanism as it is written: named numbers, states with their rates, and what happens to them.
///
/// Expressions and units are texts; `compile()` checks everything at once and names every mistake. Names are
/// `[A-Za-z_][A-Za-z0-9_]*`, shared by parameters, states and definitions; `time` is the time since the start.
public struct Model: Hashable, Sendable {
  /// The unit of time, such as `h`; nil if the model declares no units of time.
  public var time: String?
  /// The numbers of the model.
  public var parameters: [Parameter]
  /// What changes over time.
  public var states: [State]
  /// Named expressions; their order does not matter.
  public var definitions: [Definition]
  /// What happens when a condition becomes true; those that become true together happen in this order.
  public var events: [Event]
  /// Sums that the run must keep.
  public var conserved: [ConservedSum]
  /// Where runs start.
  public var start: Start

  /// A model; nothing is checked before `compile()`.
  public init(
    time: String? = nil, parameters: [Parameter] = [], states: [State] = [], definitions: [Definition] = [],
    events: [Event] = [], conserved: [ConservedSum] = [], start: Start = .given
  ) {
    self.time = time
    self.parameters = parameters
    self.states = states
    self.definitions = definitions
    self.events = events
    self.conserved = conserved
    self.start = start
  }
}

/// Where runs start.
public enum Start: Hashable, Sendable {
  /// At the values that the states declare.
  case given
  /// At the steady state that is reached from those values without treatment, while the time stands still at 0 and no
  /// event happens; so it is with doses at steady state, too.
  case steadyState
}

/// A number of a model.
public struct Parameter: Hashable, Sendable {
  /// Its name in expressions.
  public var name: String
  /// Its value, in `unit`.
  public var value: Double
  /// Its unit, `1` for a plain number; nil leaves expressions with it unchecked.
  public var unit: String?
  /// How uncertain it is; nil if it is the same in every draw.
  public var spread: Spread?
  /// Whether theories may set it.
  public var isLever: Bool

  /// A parameter.
  public init(
    name: String, value: Double, unit: String? = nil, spread: Spread? = nil, isLever: Bool = false
  ) {
    self.name = name
    self.value = value
    self.unit = unit
    self.spread = spread
    self.isLever = isLever
  }
}

/// How a parameter varies between draws.
public indirect enum Spread: Hashable, Sendable {
  /// Log-normal with the declared value as its median and this geometric standard deviation, at least 1.
  case logNormal(geometricSD: Double)
  /// Normal with the declared value as its mean and this standard deviation, in the parameter's unit.
  case normal(sd: Double)
  /// Uniform between two values in the parameter's unit; the declared value is used where nothing is drawn.
  case uniform(from: Double, to: Double)
  /// Between 0 and 1: the logit is normal around that of the declared value, with this standard deviation.
  case logitNormal(sd: Double)
  /// One of the others, of which nothing beyond two values is drawn (truncated, not cut off at the ends).
  case bounded(Spread, from: Double, to: Double)
}

/// Something that changes over time.
public struct State: Hashable, Sendable {
  /// Its name in expressions.
  public var name: String
  /// An expression of parameters and definitions that depend on no state: the value to start from.
  public var start: String
  /// Its unit; nil leaves it unchecked.
  public var unit: String?
  /// A typical size, positive, in its unit: the absolute tolerance is this times that of the run.
  public var scale: Double
  /// Its change per unit of time.
  public var rate: String

  /// A state.
  public init(name: String, start: String = "0", unit: String? = nil, scale: Double = 1, rate: String) {
    self.name = name
    self.start = start
    self.unit = unit
    self.scale = scale
    self.rate = rate
  }
}

/// A named expression.
public struct Definition: Hashable, Sendable {
  /// Its name in expressions.
  public var name: String
  /// What it stands for.
  public var expression: String
  /// Its unit, if declared; otherwise it follows from the expression.
  public var unit: String?

  /// A definition.
  public init(name: String, expression: String, unit: String? = nil) {
    self.name = name
    self.expression = expression
    self.unit = unit
  }
}

/// Something that happens at once when a condition becomes true.
public struct Event: Hashable, Sendable {
  /// What it is called in messages.
  public var name: String
  /// A condition; the event happens when it turns from false to true, and not at the start.
  ///
  /// It is looked at four times a step of the solver: one that is true for less than that may be missed.
  public var trigger: String
  /// New values, all computed from the values before the event.
  public var assignments: [Assignment]

  /// An event.
  public init(name: String, trigger: String, assignments: [Assignment]) {
    self.name = name
    self.trigger = trigger
    self.assignments = assignments
  }
}

/// A state and its new value.
public struct Assignment: Hashable, Sendable {
  /// The name of the state.
  public var state: String
  /// Its new value, in its unit.
  public var expression: String

  /// An assignment.
  public init(state: String, expression: String) {
    self.state = state
    self.expression = expression
  }
}

/// An expression that no rate may change; doses and events may.
public struct ConservedSum: Hashable, Sendable {
  /// What it is called in messages.
  public var name: String
  /// The sum, such as `R + R_bound + R_internal`.
  public var expression: String

  /// A conserved sum.
  public init(name: String, expression: String) {
    self.name = name
    self.expression = expression
  }
}
