package import RapheSyntax

extension Code {
  static let unknownTerm = Code(
    "E0301", "a term that the vocabulary does not have",
    checks: "Every region, tissue, species, ligand, diagnosis, treatment and outcome is a term of the vocabulary.",
    why: "A misspelt region would find no evidence, and silence looks like a verdict.",
    example: "region: dorsal raphé",
    instead: "Write the term that the message suggests, or add it to the vocabulary.")
  static let nameTwice = Code(
    "E0302", "a name that belongs to two terms",
    checks: "Each name and synonym belongs to one term of its section, and is written once.",
    why: "A name with two meanings would send findings to the wrong claims.",
    example: "targets:\n  5-HT2A: {also: [S2]}\n  5-HT2C: {also: [S2]}",
    instead: "Leave the name with one of the terms.")
  static let cycle = Code(
    "E0303", "a term that lies in itself",
    checks: "Following `in` from a term never leads back to it.",
    why: "Terms that lie in each other would be one term.",
    example: "regions:\n  raphe: {in: brainstem}\n  brainstem: {in: raphe}",
    instead: "Take one of the `in` away.")
  static let selfReference = Code(
    "E0304", "a term that refers to itself",
    checks: "A measure stands for another measure; an outcome is the opposite of another.",
    why: "Such a reference says nothing.",
    example: "measures:\n  density: {proxy_for: density, moves: with, because: it is}",
    instead: "Name the other term.")
  static let notAQuantity = Code(
    "E0305", "a text that names no quantity",
    checks: "A quantity is a target and a measure of the vocabulary, such as `5-HT1A density`, or one outcome.",
    why: "The quantity decides which findings bear on a claim.",
    example: "compare: density of 5-HT1A",
    instead: "Write the target first, then the measure.")
  static let unknownGroup = Code(
    "E0306", "a group that the theory does not define",
    checks: "Groups named by claims stand under `groups`.",
    why: "The attributes of a group decide which findings bear on a claim.",
    example: "in: depresed",
    instead: "Write the group that the message suggests, or define it.")
  static let claimTwice = Code(
    "E0307", "an id that two claims have",
    checks: "The ids of a theory's claims differ.",
    why: "Ids become names of tests and links.",
    example: "claims:\n  - id: a\n  - id: a",
    instead: "Give one of them another id.")
  package static let fileTwice = Code(
    "E0308", "an id that two files have",
    checks: "Files of a kind have different ids.",
    why: "A name that two files have leaves open which one is meant.",
    example: "vocabulary: serotonin   # in two files of one run",
    instead: "Give one of them another id, or leave one out of the run.")
  package static let noVocabulary = Code(
    "E0309", "no vocabulary, or not one alone",
    checks: "A theory or dataset names a vocabulary that can be reached, or exactly one can be.",
    why: "Words have no meaning without a vocabulary.",
    example: "vocabulary: dopamine",
    instead: "Name a vocabulary by its id, or put the file in reach.")
}
