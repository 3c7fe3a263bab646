public import RapheSimulation
public import RapheSyntax

/// A model file: a mechanism as states with rates, numbers with their origin, treatments, and what its variables mean.
public struct ModelFile: Sendable {
  /// The kebab-case id, unique among models.
  public var id: Word
  /// What the model is called.
  public var title: String
  /// The vocabulary of its quantities and drugs; nil leaves the choice to the project's only one.
  public var vocabulary: Word?
  /// The unit of time.
  public var time: Word
  /// The numbers, in the order written.
  public var parameters: [Parameter]
  /// What changes over time, in the order written.
  public var states: [State]
  /// Named expressions, in the order written.
  public var definitions: [Definition]
  /// Where runs start.
  public var start: Start
  /// Whom its levers can describe.
  public var groups: [Group]
  /// What can be done to the model.
  public var treatments: [Regimen]
  /// What happens when a condition becomes true.
  public var events: [Event]
  /// What the variables stand for.
  public var quantities: [Variable]
  /// Sums that no rate may change.
  public var conserved: [Word]
  /// Whether every part could be read.
  public var isComplete: Bool
  /// The names of parameters, states and definitions that could not be read; nil when a whole section could not.
  public var unreadNames: Set<String>? = []

  /// A number and where it is from.
  public struct Parameter: Sendable {
    /// Its name in expressions.
    public var name: Word
    /// Its value.
    public var value: Double
    /// Its unit, `1` for a plain number.
    public var unit: Word
    /// Where the value is from.
    public var origin: Origin
    /// The publication that it is from.
    public var citation: String?
    /// How it was derived, or why it was assumed.
    public var because: String?
    /// How uncertain it is.
    public var spread: Spread?
    /// Where that is said.
    public var spreadPlace: Place?
    /// Whether theories may set it.
    public var isLever: Bool
  }

  /// Where a number is from.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    /// A publication has it.
    case source
    /// It was computed from publications.
    case derived
    /// Nobody has measured it.
    case assumption
  }

  /// Something that changes over time.
  public struct State: Sendable {
    /// Its name in expressions.
    public var name: Word
    /// The expression that it starts from.
    public var start: Word
    /// Its unit.
    public var unit: Word
    /// A typical size.
    public var scale: Double
    /// The expression of its change per unit of time.
    public var rate: Word
  }

  /// A named expression.
  public struct Definition: Sendable {
    /// Its name in expressions.
    public var name: Word
    /// What it stands for.
    public var expression: Word
    /// Its unit; nil if it follows from the expression alone.
    public var unit: Word?
  }

  /// Those in whom levers of the model have other values, from long before a treatment begins.
  public struct Group: Sendable {
    /// Its name in the file.
    public var name: Word
    /// The levers with their values.
    public var levers: [(parameter: Word, value: Double)]
  }

  /// A treatment as it is written.
  public struct Regimen: Sendable {
    /// Its name in the file.
    public var name: Word
    /// What it is called.
    public var title: String?
    /// The vocabulary's terms for it.
    public var drug: [Word]
    /// What is given.
    public var doses: [GivenDose]
    /// Parameters that have other values meanwhile.
    public var settings: [GivenSetting]
    /// Whether every dose and setting could be read.
    public var isComplete: Bool
  }

  /// A dose as it is written; times with their units.
  public struct GivenDose: Sendable {
    /// How much, in its unit; an empty unit means that of the state.
    public var amount: Amount
    /// The state that it adds to.
    public var into: Word
    /// When the first is given.
    public var at: Amount?
    /// The time between two.
    public var every: Amount?
    /// How many follow the first.
    public var additional: Int
    /// How long an infusion takes.
    public var duration: Amount?
    /// How much later it arrives.
    public var lag: Amount?
    /// The share of it that arrives.
    public var bioavailability: Double
    /// Whether the first finds the model as if it had been given for ever.
    public var isAtSteadyState: Bool
  }

  /// A parameter's value during a treatment, as it is written.
  public struct GivenSetting: Sendable {
    /// The parameter.
    public var parameter: Word
    /// Its value.
    public var value: Double
    /// When it begins; the start of the treatment if left out.
    public var from: Amount?
    /// When it ends; never if left out.
    public var until: Amount?
  }

  /// Something that happens at once, as it is written.
  public struct Event: Sendable {
    /// The condition.
    public var when: Word
    /// The states and the expressions of their new values.
    public var set: [(state: Word, expression: Word)]
  }

  /// What a variable stands for.
  public struct Variable: Sendable {
    /// The quantity in the vocabulary's words.
    public var quantity: Word
    /// Where it is measured, any of these.
    public var region: [Word]
    /// The state or definition.
    public var variable: Word
  }
}
