/// Something in a model or a treatment that cannot be run, with its place; a value, never thrown.
public struct ModelMistake: Hashable, Sendable {
  /// What kind of mistake it is; one diagnostic code belongs to each.
  public let kind: Kind
  /// One sentence in lower case without a full stop.
  public let message: String
  /// Which text of the model it is in.
  public let item: Item
  /// The bytes of that text; nil if it is about the item as a whole.
  public let range: Range<Int>?
  /// The name that it is about, where it means nothing.
  public let unknown: UnknownName?
  /// Texts that would do, the first of them best.
  public let suggestions: [String]
  /// What to do, in the imperative, where no other text is meant.
  public let advice: String?

  init(
    _ kind: Kind, _ message: String, in item: Item, at range: Range<Int>? = nil, unknown: UnknownName? = nil,
    suggestions: [String] = [], advice: String? = nil
  ) {
    self.kind = kind
    self.message = message
    self.item = item
    self.range = range
    self.unknown = unknown
    self.suggestions = suggestions
    self.advice = advice
  }

  /// The kinds of mistake.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A text is not an expression.
    case expression
    /// A name is not `[A-Za-z_][A-Za-z0-9_]*`, or means something already.
    case name
    /// Two things have the same name.
    case duplicateName
    /// Nothing has this name.
    case unknownName
    /// The name is of something that cannot stand here, such as a state in a start value.
    case misplacedName
    /// Definitions depend on each other in a circle.
    case cycle
    /// A text is not a unit.
    case unit
    /// Units do not fit; the range is the operator's.
    case unitMismatch
    /// A number is out of its range.
    case number
    /// A dose or a setting lacks something or contradicts another.
    case treatment
  }

  /// A text of a model or a treatment.
  public enum Item: Hashable, Sendable {
    /// The unit of time.
    case time
    /// The name, value or spread of the parameter with this index.
    case parameter(Int)
    /// The unit of the parameter.
    case parameterUnit(Int)
    /// The name or scale of the state.
    case state(Int)
    /// The unit of the state.
    case stateUnit(Int)
    /// The start expression of the state.
    case stateStart(Int)
    /// The rate of the state.
    case stateRate(Int)
    /// The name of the definition.
    case definition(Int)
    /// The expression of the definition.
    case definitionExpression(Int)
    /// The unit of the definition.
    case definitionUnit(Int)
    /// The trigger of the event.
    case eventTrigger(Int)
    /// The state or the expression of an assignment of the event.
    case eventAssignment(Int, assignment: Int)
    /// The expression of the conserved sum.
    case conserved(Int)
    /// The dose of a treatment.
    case dose(Int)
    /// The setting of a treatment.
    case setting(Int)
    /// What a run observes or sets, by its name.
    case request(String)
  }
}
