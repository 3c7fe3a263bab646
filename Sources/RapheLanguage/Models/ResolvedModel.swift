public import RapheSimulation
import RapheSyntax

/// A model whose words are looked up and that is ready to be run.
public struct ResolvedModel: Sendable {
  /// What it was made from.
  public var file: ModelFile
  /// The equations, checked and prepared.
  public var compiled: CompiledModel
  /// Its groups, in the order of the file.
  public var groups: [NamedGroup]
  /// Its treatments, in the order of the file.
  public var treatments: [NamedTreatment]
  /// What its variables stand for, in the order of the file.
  public var quantities: [NamedVariable]
  /// The vocabulary of its quantities and drugs; nil when it has none of both.
  public var vocabulary: Vocabulary?

  /// Those in whom some levers have other values.
  public struct NamedGroup: Sendable {
    /// Its name in the file.
    public var name: String
    /// The values of the levers.
    public var levers: [String: Double]
  }

  /// A treatment that can be given.
  public struct NamedTreatment: Sendable {
    /// Its name in the file.
    public var name: String
    /// What it is called.
    public var title: String?
    /// The vocabulary's terms for it, sorted.
    public var drugs: [Term]
    /// What is done, times in the model's unit.
    public var treatment: Treatment
    /// When the last dose is over, in the model's unit: with `every`, at the end of its interval.
    public var end: Double
  }

  /// A variable and what it stands for.
  public struct NamedVariable: Sendable {
    /// The state or definition.
    public var variable: String
    /// The quantity as written.
    public var text: String
    /// The quantity; always a level.
    public var subject: Subject
    /// Where, any of these; sorted.
    public var regions: [Term]
  }

  /// The treatment of a name.
  public func treatment(named name: String) -> NamedTreatment? { treatments.first { $0.name == name } }

  /// The group of a name.
  public func group(named name: String) -> NamedGroup? { groups.first { $0.name == name } }

  /// What a variable stands for, with where: `5-HT1A density, raphe`.
  public func label(of variable: NamedVariable) -> String {
    let regions = variable.regions.compactMap { vocabulary?.name($0) }
    return regions.isEmpty ? variable.text : "\(variable.text), \(regions.joined(separator: " or "))"
  }

  /// The variables that some words mean: a quantity as the file writes it or as the vocabulary knows it, or a label.
  public func variables(meaning text: String) -> [NamedVariable] {
    let written = quantities.filter { $0.text == text || label(of: $0) == text }
    guard written.isEmpty, let vocabulary else { return written }
    var mistakes: [Diagnostic] = []
    guard let meant = QuantityText.parse(Word(text, at: file.id.place), in: vocabulary, &mistakes) else { return [] }
    return quantities.filter { $0.subject == meant.subject }
  }

  /// What values of something observed are multiplied by to be in a unit; nil when its own unit is of another dimension.
  ///
  /// A definition that declares no unit takes plain numbers.
  public func factor(of name: String, to unit: String) -> Double? {
    let own = self.unit(of: name) ?? "1"
    return own == unit ? 1 : Unit.factor(from: own, to: unit)
  }

  /// The unit of what can be observed; nil for definitions that declare none.
  public func unit(of name: String) -> String? {
    if name == "time" { return file.time.text }
    return file.states.first { $0.name.text == name }?.unit.text
      ?? file.parameters.first { $0.name.text == name }?.unit.text
      ?? file.definitions.first { $0.name.text == name }?.unit?.text
  }
}

extension ModelFile {
  /// The equations for the simulator, with nothing looked up or checked.
  public var model: Model {
    Model(
      time: time.text,
      parameters: parameters.map {
        RapheSimulation.Parameter(
          name: $0.name.text, value: $0.value, unit: $0.unit.text, spread: $0.spread, isLever: $0.isLever)
      },
      states: states.map {
        RapheSimulation.State(
          name: $0.name.text, start: $0.start.text, unit: $0.unit.text, scale: $0.scale, rate: $0.rate.text)
      },
      definitions: definitions.map {
        RapheSimulation.Definition(name: $0.name.text, expression: $0.expression.text, unit: $0.unit?.text)
      },
      events: events.map { event in
        RapheSimulation.Event(
          name: event.when.text, trigger: event.when.text,
          assignments: event.set.map { Assignment(state: $0.state.text, expression: $0.expression.text) })
      },
      conserved: conserved.map { ConservedSum(name: $0.text, expression: $0.text) }, start: start)
  }
}
