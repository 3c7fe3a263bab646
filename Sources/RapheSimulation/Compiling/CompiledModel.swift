/// A model that was checked and can be run; made by `Model.compile()`.
public struct CompiledModel: Sendable {
  /// What it was made from.
  public let model: Model
  /// The names of the states, in order.
  public let states: [String]
  /// The names of the definitions, in the order of the model.
  public let definitions: [String]
  /// How much work an evaluation is.
  public let counts: OperationCounts

  let builder: ProgramBuilder
  /// The nodes of everything that can be observed, in the order of `observableNames`.
  let observables: [Graph.ID]
  let programs: Programs
  let pattern: EliminationPattern
  let scales: [Double]
  /// The comparisons of the time, whose truth is in hidden parameters behind those of the model.
  let switches: [TimeSwitch]
  /// Which derivatives, by their places in the pattern, may be infinite where the rates are finite.
  let singular: [Int]
  /// The events whose conditions depend on no state.
  let statelessTriggers: [Int]
  /// Where each observable name is in `observables`.
  private let places: [String: Int]

  init(
    model: Model, states: [String], definitions: [String], counts: OperationCounts, builder: ProgramBuilder,
    observables: [Graph.ID], programs: Programs, pattern: EliminationPattern, scales: [Double],
    switches: [TimeSwitch], singular: [Int], statelessTriggers: [Int]
  ) {
    self.model = model
    self.states = states
    self.definitions = definitions
    self.counts = counts
    self.builder = builder
    self.observables = observables
    self.programs = programs
    self.pattern = pattern
    self.scales = scales
    self.switches = switches
    self.singular = singular
    self.statelessTriggers = statelessTriggers
    let names = states + definitions + model.parameters.map(\.name) + ["time"]
    places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// Numbers of operations, for those who wonder why a model is slow.
  public struct OperationCounts: Hashable, Sendable {
    /// Of all rates.
    public let rates: Int
    /// Of all rates and their derivatives by the states.
    public let jacobian: Int
    /// Of what is computed once a draw.
    public let hoisted: Int
    /// How many derivatives are not zero for every state.
    public let nonZeros: Int
    /// How many entries the factors of the matrix have.
    public let factorEntries: Int
  }
}

/// The programs of a model, all over one layout of registers.
struct Programs: Sendable {
  /// What is computed once a draw.
  var hoisting: Program
  /// The rates.
  var rates: Program
  /// The rates and then the derivatives that are not zero, in the order of the pattern.
  var jacobian: Program
  /// The derivatives of the rates by the time; nil if none depends on it.
  var drift: Program?
  /// The values to start from.
  var starts: Program
  /// The conditions of the events.
  var triggers: Program
  /// The new values of the events, one program each.
  var assignments: [Program]
  /// The states that they are for.
  var assigned: [[Int]]
  /// The conserved sums, and then the sizes of their terms.
  var conserved: Program
  /// The instant, the slope and the offset of each comparison of the time, from the parameters.
  var clock: Program
}

extension CompiledModel {
  /// The index of something to observe: a state, a definition, a parameter or `time`.
  func observable(_ name: String) -> Int? { places[name] }

  /// Everything that can be observed.
  var observableNames: [String] { states + definitions + model.parameters.map(\.name) + ["time"] }
}
