import RapheSimulation
import RapheSyntax

extension ModelFile {
  /// How a model file is written.
  public static let form = Form<ModelFile>.record(
    "model", "a mechanism that can be run",
    .languageVersion,
    .required("model", "the model's id", .id(example: "raphe-forebrain")),
    .required("title", "what the model is called", .plainText("a title", example: "Autoreceptor control of release")),
    .vocabulary,
    .required("time", "the unit of time", .text("a unit of time", example: "h")),
    .defaulted("parameters", "the numbers of the model", Parameter.mapForm, to: [], otherwise: "none"),
    .required("states", "what changes over time", State.mapForm),
    .defaulted(
      "definitions", "names for expressions, in any order", Definition.mapForm, to: [], otherwise: "none"),
    .defaulted(
      "start", "where runs start",
      .words([
        ("given", Start.given, "at the start values of the states"),
        (
          "steady state", .steadyState,
          "at the steady state that is reached from them without treatment, while `time` stays 0"
        ),
      ]), to: .given, otherwise: "given"),
    .defaulted(
      "groups", "those in whom levers have other values, from long before a treatment", Group.mapForm, to: [],
      otherwise: "none"),
    .defaulted("treatments", "what can be done to the model", Regimen.mapForm, to: [], otherwise: "none"),
    .defaulted(
      "events", "what happens when a condition becomes true, in this order", .list(Event.form), to: [],
      otherwise: "none"),
    .defaulted(
      "quantities", "what the variables stand for, in the vocabulary's words", .list(Variable.form), to: [],
      otherwise: "none"),
    .defaulted(
      "conserve", "sums that no rate may change", .list(.expression(example: "R + R_bound")), to: [],
      otherwise: "none")
  ) {
    node, _, id, title, vocabulary, time, parameters, states, definitions, start, groups, treatments, events,
    quantities, conserved in
    let counts = [
      ("parameters", parameters.count), ("states", states.count), ("definitions", definitions.count),
      ("events", events.count), ("conserve", conserved.count),
    ]
    let names = parameters.map(\.name.text) + states.map(\.name.text) + definitions.map(\.name.text)
    let unread = unreadNames(of: node, read: Set(names))
    return ModelFile(
      id: id, title: title, vocabulary: vocabulary, time: time, parameters: parameters, states: states,
      definitions: definitions, start: start, groups: groups, treatments: treatments, events: events,
      quantities: quantities, conserved: conserved,
      isComplete: unread == [] && counts.allSatisfy { (node.value(of: $0.0)?.count ?? 0) == $0.1 },
      unreadNames: unread)
  }

  /// The names in the sections of a model that are not among those read; nil when a section could not be found or has
  /// no names, so that any name may be of it.
  private static func unreadNames(of node: Node, read: Set<String>) -> Set<String>? {
    let known = fieldNames
    guard node.pairs.allSatisfy({ known.contains($0.key.text) }) else { return nil }
    var unread: Set<String> = []
    for section in ["parameters", "states", "definitions"] {
      guard let written = node.value(of: section) else { continue }
      if written.kind != .mapping, !written.isEmptyPlain { return nil }
      unread.formUnion(written.pairs.map(\.key.text))
    }
    return unread.subtracting(read)
  }

  /// The keys of a model file.
  private static let fieldNames: Set<String> = {
    guard case .record(let record) = form.shape else { return [] }
    return Set(record.fields.map(\.name))
  }()

  static func nameShape(_ example: String) -> TextShape {
    TextShape("a name of letters, digits and `_`", pattern: nil, example: example)
  }
}

extension Form where Value == Word {
  /// An expression, which is read when the whole model is known.
  static func expression(example: String) -> Form { .text("an expression", example: example) }
}

extension ModelFile.State {
  private typealias State = ModelFile.State

  static let mapForm = Form<[ModelFile.State]>.map(
    keys: ModelFile.nameShape("R"),
    values: Form<ModelFile.State>.record(
      "state", "something that changes over time",
      .optional(
        "start", "an expression of parameters; a number alone is in the state's unit", .expression(example: "0"),
        otherwise: "0"),
      .required("unit", "its unit", .text("a unit, or `1`", example: "nM")),
      .defaulted(
        "scale", "a typical size in its unit, by which errors are measured",
        .number(NumberShape(name: "a number above 0", above: 0)), to: 1, otherwise: "1"),
      .required("rate", "its change per unit of time", .expression(example: "0"))
    ) { node, start, unit, scale, rate in
      State(
        name: Word("", at: node.place), start: start ?? Word("0", at: node.place), unit: unit, scale: scale, rate: rate)
    }.whole, needsKey: "at least one state",
    make: { name, state in
      var state = state
      state.name = name
      return state
    })
}

extension ModelFile.Definition {
  private typealias Definition = ModelFile.Definition

  static let mapForm = Form<[ModelFile.Definition]>.map(
    keys: ModelFile.nameShape("occupancy"), values: form
  ) { name, definition in
    var definition = definition
    definition.name = name
    return definition
  }

  private static let form = Form<ModelFile.Definition>.either(
    .record(
      "definition", "a name for an expression",
      .required("is", "the expression", .expression(example: "1000*Ac/Vd")),
      .optional("unit", "its unit", .text("a unit, or `1`", example: "ng/mL"), otherwise: "what the expression has")
    ) { node, expression, unit in
      Definition(name: Word("", at: node.place), expression: expression, unit: unit)
    }.whole, if: { $0.kind == .mapping },
    else: Form<Word>.expression(example: "C/(EC50 + C)").map { Definition(name: $0, expression: $0) })
}

extension ModelFile.Group {
  static let mapForm = Form<[ModelFile.Group]>.map(
    keys: TextShape("the name of a group", example: "SERT-heterozygous"),
    values: Form<[(parameter: Word, value: Double)]>.map(
      keys: TextShape("the name of a lever", example: "BT"), values: .number(NumberShape(name: "a number"))
    ) { parameter, value in (parameter, value) }
  ) { name, levers in
    ModelFile.Group(name: name, levers: levers)
  }
}

extension ModelFile.Event {
  static let form = Form<ModelFile.Event>.record(
    "event", "something that happens at once when a condition becomes true",
    .required(
      "when", "the condition; a number compared with a state or with `time` is in the unit of that",
      .expression(example: "time > 24")),
    .required(
      "set", "states and their new values, all from the values before; a number alone is in the state's unit",
      Form<[Pairing]>.map(
        keys: TextShape("the name of a state", example: "R"), values: .expression(example: "0"),
        needsKey: "a state to be set", make: Pairing.init))
  ) { _, when, set in
    ModelFile.Event(when: when, set: set.map { (state: $0.key, expression: $0.value) })
  }.whole
}

extension ModelFile.Variable {
  static let form = Form<ModelFile.Variable>.record(
    "variable", "what a variable stands for",
    .required("quantity", "a target and a measure, or one outcome", .text("a quantity", example: "5-HT1A density")),
    .terms("region", "regions of the body, any of these", example: "dorsal raphe"),
    .required("is", "the state or definition", .text("the name of a state or definition", example: "R"))
  ) { _, quantity, region, variable in
    ModelFile.Variable(quantity: quantity, region: region, variable: variable)
  }
}
