public import RapheSyntax

/// `mechanism`: what a theory says depression and treatment are, in a model's terms.
public struct Mechanism: Sendable {
  /// The id of the model.
  public var model: Word
  /// The groups of the theory that the mechanism covers, in the order written.
  public var groups: [Group]
  /// Where it is written.
  public var place: Place

  /// A group of the theory as the model sees it.
  public struct Group: Sendable {
    /// The name of the theory's group.
    public var name: Word
    /// The levers that are not at the model's value, with theirs.
    public var levers: [Lever]
    /// The treatment, by its name in the model; nil without one.
    public var treatment: Word?
    /// When the group is looked at, from the start of treatment; nil without one.
    public var at: Amount?
  }

  /// A lever and its value.
  public struct Lever: Sendable {
    /// The parameter of the model.
    public var name: Word
    /// Its value, in the parameter's unit.
    public var value: Double
  }
}
