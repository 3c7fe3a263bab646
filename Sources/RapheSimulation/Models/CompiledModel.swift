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
}

extension CompiledModel {
  /// The index of something to observe: a state, a definition, a parameter or `time`.
  func observable(_ name: String) -> Int? {
    if let index = states.firstIndex(of: name) { return index }
    if let index = definitions.firstIndex(of: name) { return states.count + index }
    if let index = model.parameters.firstIndex(where: { $0.name == name }) {
      return states.count + definitions.count + index
    }
    return name == "time" ? states.count + definitions.count + model.parameters.count : nil
  }

  /// Everything that can be observed.
  var observableNames: [String] { states + definitions + model.parameters.map(\.name) + ["time"] }
}
