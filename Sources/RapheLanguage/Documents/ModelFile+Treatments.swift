import RapheSimulation
import RapheSyntax

extension ModelFile.Regimen {
  private typealias Regimen = ModelFile.Regimen

  static let mapForm = Form<[ModelFile.Regimen]>.map(
    keys: TextShape("the name of a treatment", example: "SSRI"),
    values: Form<ModelFile.Regimen>.record(
      "treatment", "what is done to the model",
      .optional("title", "what it is called", .plainText("a title", example: "Escitalopram, 10 mg a day")),
      .terms("drug", "the vocabulary's terms for it", example: "escitalopram", otherwise: "nothing in the vocabulary"),
      .defaulted("doses", "what is given", .list(ModelFile.GivenDose.form), to: [], otherwise: "none"),
      .defaulted(
        "settings", "parameters that have other values meanwhile", ModelFile.GivenSetting.mapForm, to: [],
        otherwise: "none")
    ) { node, title, drug, doses, settings in
      Regimen(
        name: Word("", at: node.place), title: title, drug: drug, doses: doses, settings: settings,
        isComplete: (node.value(of: "doses")?.count ?? 0) == doses.count
          && (node.value(of: "settings")?.count ?? 0) == settings.count)
    }
  ) { name, regimen in
    var regimen = regimen
    regimen.name = name
    return regimen
  }
}

extension ModelFile.GivenDose {
  static let form = Form<ModelFile.GivenDose>.record(
    "dose", "an amount that is given once or repeatedly, in NONMEM's words",
    .required("amount", "how much", .quantityOfSubstance),
    .required("into", "the state that it adds to", .text("the name of a state", example: "Agut")),
    .optional("at", "when the first is given", .amount("a time", example: "7 d"), otherwise: "at the start"),
    .optional("every", "the time between two", .amount("a time", example: "24 h"), otherwise: "given once"),
    .defaulted(
      "additional", "how many follow the first",
      Form<Double>.number(
        NumberShape(name: "a whole number from 0 to 100000", minimum: 0, maximum: 100_000, isWhole: true)
      ).map { Int($0) }, to: 0, otherwise: "0"),
    .optional("duration", "how long an infusion takes", .amount("a time", example: "2 h"), otherwise: "at once"),
    .optional("lag", "how much later than given it arrives", .amount("a time", example: "0.5 h"), otherwise: "at once"),
    .defaulted(
      "bioavailability", "the share of it that arrives",
      .number(NumberShape(name: "a share from 0 to 1", minimum: 0, maximum: 1)), to: 1, otherwise: "1"),
    .defaulted(
      "steady_state", "what the first finds",
      .words([("reached", true, "the model as if it had been given for ever, each `every`")]), to: false,
      otherwise: "the start")
  ) { _, amount, into, at, every, additional, duration, lag, bioavailability, isAtSteadyState in
    ModelFile.GivenDose(
      amount: amount, into: into, at: at, every: every, additional: additional, duration: duration, lag: lag,
      bioavailability: bioavailability, isAtSteadyState: isAtSteadyState)
  }.whole
}

extension ModelFile.GivenSetting {
  static let mapForm = Form<[ModelFile.GivenSetting]>.map(
    keys: TextShape("the name of a parameter", example: "antA"), values: form
  ) { name, setting in
    var setting = setting
    setting.parameter = name
    return setting
  }

  private static let form = Form<ModelFile.GivenSetting>.either(
    .record(
      "setting", "a parameter's value during a part of a treatment",
      .required("value", "the value meanwhile", .number(NumberShape(name: "a number"))),
      .optional("from", "when it begins", .amount("a time", example: "7 d"), otherwise: "at the start"),
      .optional("until", "when it ends", .amount("a time", example: "28 d"), otherwise: "never")
    ) { node, value, from, until in
      ModelFile.GivenSetting(parameter: Word("", at: node.place), value: value, from: from, until: until)
    }.whole, if: { $0.kind == .mapping },
    else: Form<Double>.number(NumberShape(name: "a number")).checked { value, node, _ in
      ModelFile.GivenSetting(parameter: Word("", at: node.place), value: value)
    })
}

extension Form where Value == Amount {
  /// A number with a unit, or a plain number in the unit of what it is added to.
  fileprivate static var quantityOfSubstance: Form {
    .either(
      .amount("an amount", example: "10 mg"), if: { Literal.number($0.utf8) == nil },
      else: Form<Double>.number(NumberShape(name: "a number in the unit of the state")).checked { value, node, _ in
        Amount(value: value, unit: "", text: node.text, place: node.place)
      })
  }
}
