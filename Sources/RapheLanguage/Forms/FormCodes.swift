import RapheSyntax

extension Code {
  static let unknownKey = Code(
    "E0201", "a key that does not belong here",
    checks: "Every key of a record is one that the record has.",
    why: "A misspelt key would silently change what a claim says.",
    example: "claims:\n  - id: a\n    comapre: 5-HT1A density",
    instead: "Use the key that the message suggests; `Grammar/reference.md` lists all.")
  static let missingKey = Code(
    "E0202", "a key that is missing",
    checks: "Every required key of a record is written.",
    why: "Raphe never guesses what an author left out.",
    example: "raphe: 1\ntheory: stahl-1994\nclaims: []",
    instead: "Add the key that the message names.")
  static let wrongKind = Code(
    "E0203", "a value of the wrong kind",
    checks: "A single value, a list and keys with values stand where each is expected.",
    why: "A list where one value is meant leaves open which one holds.",
    example: "title: [Serotonin, dopamine]",
    instead: "Write the kind of value that the message names.")
  static let emptyValue = Code(
    "E0204", "nothing written after a key",
    checks: "Every key that is written has a value, unless the value is keys of which none is needed: "
      + "`human:` is a term of which nothing more is said.",
    why: "An empty text, number or list is more often a slip than a meaning.",
    example: "theory:",
    instead: "Write the value, or take the key away.")
  static let unknownWord = Code(
    "E0205", "a word that is not one of the fixed ones",
    checks: "Where the language has fixed words, one of them is written.",
    why: "A near miss such as `less` for `lower` must not be guessed at.",
    example: "is: less",
    instead: "Use one of the words that the message lists.")
  static let malformedText = Code(
    "E0206", "a text without the form it needs",
    checks: "Ids are kebab-case; amounts are a number with a unit.",
    why: "Ids become names of tests and links; a number without its unit has no meaning.",
    example: "by_at_least: 0.2",
    instead: "Write it like the example in the message, such as `0.2 SD`.")
  static let badNumber = Code(
    "E0207", "not a number that can stand here",
    checks: "Numbers are decimal, finite and in the range the key allows.",
    why: "A probability of 70 or a year of 94 is a slip that would change results.",
    example: "commitment: 70",
    instead: "Write a number in the range that the message names, such as `0.7`.")
  static let emptyList = Code(
    "E0208", "a list with too few items",
    checks: "Lists that need items have as many as they need: most one, an order three groups. Conditions, states and "
      + "what an event sets need a key.",
    why: "A theory without claims, or a scope of no species, says nothing; an order of two groups is a comparison.",
    example: "claims: []",
    instead: "Write as many items as it needs, or take the key away; of two groups say `compare`.")
  static let missingVerb = Code(
    "E0209", "a claim without a verb",
    checks: "Every claim has one of the verb keys.",
    why: "Without a verb nothing is claimed.",
    example: "- id: a\n  is: lower",
    instead: "Add `compare` or `relate`.")
  static let twoVerbs = Code(
    "E0210", "a claim with two verbs",
    checks: "No claim has more than one verb key.",
    why: "Each claim is judged by itself and gets one verdict.",
    example: "- id: a\n  compare: 5-HT1A density\n  relate: 5-HT1A density",
    instead: "Write two claims.")
  static let notADocument = Code(
    "E0211", "a file that does not begin as Raphe's files do",
    checks: "A file is keys with values, of which the first is `raphe`.",
    why: "The version of the language decides how the rest is read.",
    example: "theory: stahl-1994",
    instead: "Begin with `raphe: 1`.")
  static let unknownKind = Code(
    "E0212", "a file of an unknown kind",
    checks: "The key after `raphe` names a kind of file.",
    why: "Each kind has keys of its own.",
    example: "raphe: 1\nhypothesis: stahl-1994",
    instead: "Write `theory`, `dataset`, `model`, `study`, `project` or `vocabulary`.")
  static let notACondition = Code(
    "E0213", "a text that is no condition on rows",
    checks: "A condition holds a column against a number or a text in quotes, or asks whether it is missing; `and` "
      + "joins them.",
    why: "A condition that is read otherwise than it was meant leaves out the wrong subjects.",
    example: "exclude: [{where: motion over 4, because: head motion}]",
    instead: "Write it like `motion_mm > 4`, `site = \"B\"` or `age is missing`.")
}
