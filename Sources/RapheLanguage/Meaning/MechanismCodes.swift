package import RapheSyntax

extension Code {
  package static let noModel = Code(
    "E0801", "a mechanism whose model is not there",
    checks: "The model that a mechanism names is among the files of the run or in the enclosing project.",
    why: "Without it nothing can be derived.",
    example: "mechanism:\n  model: raphe-forbrain",
    instead: "Write the id of a model, or give the model's file to the command.")
  package static let notALever = Code(
    "E0802", "a lever that the model does not have",
    checks: "What a group of a mechanism sets is a parameter that the model declares a lever.",
    why: "A theory that could set any number could imply anything.",
    example: "depressed: {set: {sym: 0.5}}",
    instead: "Set a parameter with `lever: yes`; change another one in the model, with its reason.")
  package static let notATreatment = Code(
    "E0803", "a treatment that the model does not have",
    checks: "What a mechanism or a course names as a treatment is one of the model's.",
    why: "What is not given cannot act.",
    example: "during: SSRIs",
    instead: "Write the name of one of the model's treatments.")
  package static let badWindow = Code(
    "E0804", "a window of no length, or after the end of the treatment",
    checks: "A window ends after it begins, and not after the treatment.",
    why: "What is not simulated cannot be seen.",
    example: "{stays: above 90 %, from: 28 d, to: 14 d}",
    instead: "Move the window, or follow a longer treatment.")
  package static let badThreshold = Code(
    "E0805", "a threshold that the quantity cannot meet",
    checks:
      "A threshold is in `%` of the baseline or in the unit of the model's variable, and leaves values to lie in.",
    why: "Numbers in other units cannot be compared.",
    example: "follow: 5-HT neuron firing\nshows: [{reaches: above 5 nM, within: 2 d}]",
    instead: "Write it in `%`, or in the unit that the model gives the variable.")
  package static let noMechanism = Code(
    "W0806", "a claim on a mechanism that is not there",
    checks: "A theory with `follow` or `from_mechanism` has a mechanism.",
    why: "Nothing bears on such a claim.",
    example: "follow: 5-HT neuron firing",
    instead: "Add `mechanism`, with a model and what the groups are in it.")
  package static let uncoveredGroup = Code(
    "E0807", "a group that the mechanism does not cover",
    checks: "The group that a course follows is among those of the mechanism.",
    why: "Without it nobody knows what to run.",
    example: "mechanism: {model: raphe-forebrain, groups: {healthy: {}}}\nfollow: 5-HT neuron firing\nin: depressed",
    instead: "Add the group to the mechanism; with nothing to set, as `healthy: {}`.")
  package static let notInModel = Code(
    "E0808", "a course of something that the model does not have",
    checks: "What a course follows is one of the quantities that the model's variables stand for.",
    why: "What is not in the model has no course.",
    example: "follow: 5-HT1B density",
    instead: "Follow one of the model's quantities, or add it to the model under `quantities`.")
}
