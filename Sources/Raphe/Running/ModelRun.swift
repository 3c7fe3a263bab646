public import RapheSimulation
public import RapheSyntax

/// A run of a model, by names.
public struct ModelRun: Sendable {
  /// The id of the model.
  public var model: String
  /// The name of one of its groups; nil for its values as declared.
  public var group: String?
  /// The name of one of its treatments; nil for none.
  public var treatment: String?
  /// Parameters with other values, each in its unit, from long before the treatment.
  public var settings: [String: Double]
  /// When the run ends, in the model's unit of time; nil for the end of the treatment.
  public var until: Double?
  /// The states and definitions to write down; nil for all states and what stands for a quantity.
  public var observing: [String]?
  /// How many draws of the uncertain parameters; 0 for a single run of the declared values.
  public var draws: Int
  /// What the draws are made from.
  public var seed: UInt64
  /// How exactly to follow the equations.
  public var tolerance: Tolerance

  /// A run of a model.
  public init(
    of model: String, group: String? = nil, treatment: String? = nil, settings: [String: Double] = [:],
    until: Double? = nil, observing: [String]? = nil, draws: Int = 0, seed: UInt64 = 1,
    tolerance: Tolerance = Tolerance()
  ) {
    precondition(draws >= 0, "a negative number of draws")
    self.model = model
    self.group = group
    self.treatment = treatment
    self.settings = settings
    self.until = until
    self.observing = observing
    self.draws = draws
    self.seed = seed
    self.tolerance = tolerance
  }

  /// Why there are no courses.
  public enum Failure: Error, Hashable, Sendable {
    /// No model without mistakes has the id; those that have one.
    case noModel(String, among: [String])
    /// The model has no such group; those that it has.
    case noGroup(String, among: [String])
    /// The model has no such treatment; those that it has.
    case noTreatment(String, among: [String])
    /// Nothing says how long the run lasts.
    case noEnd
    /// The run cannot be made as asked, in words.
    case mistakes([String])
    /// The run began and did not reach its end.
    case failed([Diagnostic])
  }
}
