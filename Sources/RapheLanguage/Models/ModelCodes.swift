import RapheSimulation
import RapheSyntax

extension Code {
  static let notAnExpression = Code(
    "E0701", "a text that is no expression",
    checks: "Rates, starts, definitions, conditions and conserved sums are expressions.",
    why: "A formula that is read otherwise than it was meant is another model.",
    example: "rate: 2 ** x",
    instead: "Write what the message suggests; `Grammar/expressions.ebnf` has the grammar.")
  static let badName = Code(
    "E0702", "a name that cannot stand in an expression",
    checks: "Names of parameters, states and definitions are letters, digits and `_`, and mean nothing else.",
    why: "`K-A` is a difference, and `exp` is a function.",
    example: "parameters:\n  K-A: {value: 20, unit: nM, from: assumption}",
    instead: "Write another name, such as `KA`.")
  static let modelNameTwice = Code(
    "E0703", "a name that two parts of a model have",
    checks: "Parameters, states and definitions have different names.",
    why: "An expression could mean either.",
    example: "states:\n  F: {unit: Hz, rate: -F}\ndefinitions:\n  F: 2",
    instead: "Give one of them another name.")
  static let unknownVariable = Code(
    "E0704", "a name that nothing in the model has",
    checks: "Every name in an expression is a parameter, a state, a definition or `time`.",
    why: "A misspelt name has no value.",
    example: "rate: kcl*E0",
    instead: "Write the name that the message suggests, or define it.")
  static let misplacedVariable = Code(
    "E0705", "a name that cannot stand here",
    checks: "Starts depend on parameters alone; doses and events go to states, settings to parameters.",
    why: "A start that depends on a state would depend on itself.",
    example: "states:\n  R: {start: L, unit: nM, rate: 0}",
    instead: "Use a name of the kind that the message asks for.")
  static let definitionCycle = Code(
    "E0706", "definitions that go in a circle",
    checks: "No definition depends on itself, directly or through others.",
    why: "None of them would have a value.",
    example: "definitions:\n  a: b + 1\n  b: a - 1",
    instead: "Take one of the names on the path out, or make it a state.")
  static let notAUnit = Code(
    "E0707", "a text that is no unit",
    checks: "Units are products and powers of known units, such as `nM`, `/h`, `ng/mL`, `M^-1 s^-1`, `min-1` or "
      + "`fmol/mg protein`. Known are those of the SI with their prefixes, `L`, `M`, `Da`, `cal`, `mmHg`, `U`, `IU`, "
      + "`Ci`, `eq`, `osm`, `mcg`, times from `s` to `year`, `%` and `ppm`. Counts and ratios, such as `spikes`, "
      + "`cells`, `fraction`, `BPND` or `SUV`, are plain numbers, as `1` is.",
    why: "What has no known unit cannot be checked. `°C` has another zero than `K`, and `pH` is a logarithm: no factor "
      + "converts them.",
    example: "unit: nanomole",
    instead: "Write the unit's symbol, such as `nmol`; a temperature in `K`.")
  static let unitMismatch = Code(
    "E0708", "units that do not fit",
    checks: "What is added or compared has one unit; a rate has its state's unit per unit of time. A number alone, as "
      + "the whole of an expression or beside something with a declared unit, is in the unit at hand: `start: 10`, "
      + "`time > 24`. But 1 in a sum is 1, as in `1 - share`: else `1 + C/K` would hide that C and K do not fit. And "
      + "beside a share in `%`, or another ratio, a number up to 1 may be that share of 1, and is refused.",
    why: "A wrong unit is the most common mistake of models, and no run shows it.",
    example: "states:\n  A: {unit: mg, rate: -CL*A}   # CL in L/h",
    instead: "Look at the operator that the message points at; divide by the volume that was forgotten.")
  static let badTreatment = Code(
    "E0710", "a treatment that cannot be given",
    checks: "Repeated doses have `every`; settings of one parameter do not overlap; times are in units of time.",
    why: "Half a regimen would be another treatment.",
    example: "doses: [{amount: 10 mg, into: Agut, additional: 27}]",
    instead: "Add what the message names, such as `every: 24 h`.")
  static let holdsAtStart = Code(
    "W0613", "an event whose condition holds at the start",
    checks: "The condition of an event is false when a run begins.",
    why: "An event happens when its condition becomes true. One that is true from the start never becomes so.",
    example: "events:\n  - {when: time >= 0, set: {A: 50}}",
    instead: "Start the state at the value that the event was to give it, or dose it at 0.")
}

extension ModelMistake.Kind {
  /// The diagnostic of the kind.
  var code: Code {
    switch self {
    case .expression: .notAnExpression
    case .name: .badName
    case .duplicateName: .modelNameTwice
    case .unknownName: .unknownVariable
    case .misplacedName: .misplacedVariable
    case .cycle: .definitionCycle
    case .unit: .notAUnit
    case .unitMismatch: .unitMismatch
    case .number: .badModelNumber
    case .treatment: .badTreatment
    }
  }
}
