package import RapheSyntax

extension Code {
  package static let noStudyTheory = Code(
    "E0810", "a study of a theory that cannot be run",
    checks: "The theory that a study names can be reached and has a mechanism, in the vocabulary of its model.",
    why: "Its mechanism says what the arms are.",
    example: "theory: raised-autoreceptor",
    instead: "Write the id of a theory with a mechanism, or say in every arm what it is.")
  package static let otherModel = Code(
    "E0811", "a study of another model",
    checks: "A study, its theory and the command name one model.",
    why: "The levers of one model mean nothing in another.",
    example: "raphe simulate pool --study imaging.yaml   # with `model: raphe-forebrain`",
    instead: "Give the command the model of the study.")
  package static let noSuchArm = Code(
    "E0812", "an arm that the study does not have",
    checks: "The arms that are compared stand under `arms`.",
    why: "What nobody is in cannot be compared.",
    example: "compare: [{group: depresed, versus: healthy}]",
    instead: "Write the arm that the message suggests, or define it.")
  package static let badArm = Code(
    "E0813", "an arm that is not one group of subjects",
    checks: "An arm is a group of the theory or says itself what it is, not both, and has one diagnosis and one drug.",
    why: "A row of the table speaks of one group.",
    example: "theory: raised-autoreceptors\narms:\n  depressed: {n: 20, set: {BA: 1}}",
    instead: "Take away `set`, `treatment` and `at`, or give the arm a name of its own; name the term that is meant.")
  package static let notMeasurable = Code(
    "E0814", "a measurement that is not of one variable",
    checks: "Quantity and region of a measurement are those of one variable of the model.",
    why: "A row of the table has one mean.",
    example: "measure: [{quantity: 5-HT1A density}]   # which the model has in raphe and forebrain",
    instead: "Add the region, or write the quantity that the message suggests.")
  package static let idleComparison = Code(
    "E0815", "a comparison or a measurement that adds nothing",
    checks: "Two different arms are compared, and nothing is compared or measured twice.",
    why: "The same subjects would count as more evidence than they are.",
    example: "compare: [{group: depressed, versus: depressed}]",
    instead: "Take it away, or name another arm.")
}
