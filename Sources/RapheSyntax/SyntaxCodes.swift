/// The codes of this module.
public enum SyntaxCodes {
  /// Every code of this module, in order.
  public static let all: [Code] = [
    .notUTF8, .otherEncoding, .forbiddenCharacter, .tab, .invalidYAML, .duplicateKey, .mergeKey, .tag, .directive,
    .severalDocuments, .emptyDocument, .complexKey, .unknownAlias, .recursiveAlias, .tooDeep, .tooManyNodes,
    .tooManyBytes, .lookAlike, .commaInText,
  ]
}

extension Code {
  /// The bytes are not UTF-8.
  public static let notUTF8 = Code(
    "E0101", "text is not UTF-8",
    checks: "Every byte of a file belongs to a character in the encoding UTF-8.",
    why: "Bytes of another encoding would be read as other letters than the ones you wrote, without a sign of it.",
    example: "title: Pu\\xF1al        # the byte of ñ in Latin-1",
    instead: "Save the file as UTF-8. From Latin-1: `iconv -f LATIN1 -t UTF-8 old.yaml > new.yaml`.")

  /// The bytes are UTF-16 or UTF-32.
  public static let otherEncoding = Code(
    "E0102", "text is UTF-16 or UTF-32",
    checks: "A file is not written in UTF-16 or UTF-32, with or without a byte order mark.",
    why: "One encoding for all files means that a place in an error is the place in your editor, for everyone.",
    example: "FF FE 72 00 61 00 70 00   # \"rap\" as UTF-16, often called \"Unicode\" when saving on Windows",
    instead: "Save the file as UTF-8. From UTF-16: `iconv -f UTF-16 -t UTF-8 old.yaml > new.yaml`.")

  /// A control character stands in the text.
  public static let forbiddenCharacter = Code(
    "E0103", "control character",
    checks: "A text holds no control characters except line ends, no NUL, and no byte order mark after its start.",
    why: "They cannot be seen, come from copying or from a damaged file, and make equal-looking words differ.",
    example: "region: hippo\u{FFFD}campus     # an invisible backspace inside the word",
    instead: "Delete the character. In double quotes an escape such as \"\\x08\" writes one on purpose.")

  /// A tab stands outside quotes, block text and comments.
  public static let tab = Code(
    "E0104", "tab",
    checks: "Tabs stand only inside quotes, inside the text of a `|` or `>` block, and in comments.",
    why: "A tab has no agreed width: what looks nested in one editor is not nested in another.",
    example: "groups:\n\u{9}healthy: {diagnosis: healthy}",
    instead: "Use spaces: `groups:` and below it `  healthy: {diagnosis: healthy}`.")

  /// The text is not YAML.
  public static let invalidYAML = Code(
    "E0105", "not valid YAML",
    checks: "The text follows the rules of YAML, as libyaml reads them.",
    why: "Where the structure is not clear, nothing after that place can be read with certainty.",
    example: "in: [depressed, healthy",
    instead: "Mend the place: `in: [depressed, healthy]`. Texts with `: ` or ` #` in them need quotes.")

  /// A key stands twice in a mapping.
  public static let duplicateKey = Code(
    "E0106", "duplicate key",
    checks: "No two keys of one mapping have the same text.",
    why: "Only one of the two values could count, and which one would be a guess.",
    example: "is: lower\nis: higher",
    instead: "Keep one of the two: `is: lower`.")

  /// A merge key.
  public static let mergeKey = Code(
    "E0107", "merge key",
    checks: "No mapping takes in another by the key `<<`.",
    why: "Merge keys are no part of YAML 1.2, and they hide from the reader of a claim what the claim says.",
    example: "treated: {<<: *patients, treatment: fluoxetine}",
    instead: "Write the keys out, or give the whole mapping by an alias: `treated: *patients`.")

  /// A tag.
  public static let tag = Code(
    "E0108", "tag",
    checks: "No value has a tag such as `!!str`, `!!float` or `!mine`.",
    why: "The key decides what kind of value it takes, so that a tag could only repeat or contradict it.",
    example: "published: !!str 1994",
    instead: "Leave the tag out: `published: 1994`.")

  /// A directive.
  public static let directive = Code(
    "E0109", "directive",
    checks: "No line before the document starts with `%`, such as `%YAML 1.1` or `%TAG`.",
    why: "Directives change how the rest is read; Raphe reads every file in the same way and would ignore them.",
    example: "%YAML 1.1\n---\nraphe: 1",
    instead: "Delete the line; the first line of a file is `raphe: 1`.")

  /// A second document in a file.
  public static let severalDocuments = Code(
    "E0110", "several documents in one file",
    checks: "A file holds one YAML document; a `---` at its end, with nothing after it, begins none.",
    why: "One theory, dataset, model or vocabulary a file lets every id be found by the name of its file.",
    example: "theory: first\n---\ntheory: second",
    instead: "Move what follows the `---` to a file of its own.")

  /// Nothing but comments.
  public static let emptyDocument = Code(
    "E0111", "empty file",
    checks: "A file says something.",
    why: "An empty file is a mistake more often than a wish, and it must not pass as a theory without claims.",
    example: "# nothing but a comment",
    instead: "Start with `raphe: 1` and the kind, such as `theory: stahl-1994`; or delete the file.")

  /// A key that is a list or a mapping.
  public static let complexKey = Code(
    "E0112", "key that is not a single value",
    checks: "Every key is a single word or text, not a list or a mapping.",
    why: "Keys are names; a list or a mapping as a name is nearly always a slip of brackets.",
    example: "groups: {{diagnosis: depression}: depressed}",
    instead: "Give a name first: `groups: {depressed: {diagnosis: depression}}`. Text with braces needs quotes.")

  /// An alias without its anchor.
  public static let unknownAlias = Code(
    "E0113", "unknown alias",
    checks: "Every alias `*name` stands after its anchor `&name` in the same file.",
    why: "An alias stands for what was written at its anchor; without it there is nothing to read.",
    example: "in: *patients",
    instead: "Write the anchor first: `depressed: &patients {diagnosis: depression}`. "
      + "Text that starts with `*` needs quotes.")

  /// An alias inside its own anchor.
  public static let recursiveAlias = Code(
    "E0114", "alias inside its own anchor",
    checks: "No alias `*name` stands inside the value that `&name` names.",
    why: "The value would contain itself without end.",
    example: "groups: &all {healthy: *all}",
    instead: "Give the inner value its own anchor, or write it out.")

  /// Nested deeper than the limit.
  public static let tooDeep = Code(
    "E0115", "nested too deep",
    checks: "Lists and mappings are nested no deeper than the limit, 64 unless raised; "
      + "what an alias stands for counts.",
    why: "No theory needs such depth, and text made to exhaust a reader does.",
    example: "in: [[[[[[ and so on, 65 brackets deep",
    instead: "Nest less, or raise the limit: `raphe check --max-depth 100`.")

  /// More nodes than the limit.
  public static let tooManyNodes = Code(
    "E0116", "too many values",
    checks: "A file has no more keys, values and lists than the limit, 1,000,000 unless raised; "
      + "an alias counts as all it stands for.",
    why: "A few lines of aliases of aliases can stand for billions of values and fill the memory of the machine.",
    example: "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]      # and so on, three times as many each line",
    instead: "Use fewer aliases, move large tables to CSV, or raise the limit: `raphe check --max-nodes 5000000`.")

  /// More bytes than the limit.
  public static let tooManyBytes = Code(
    "E0117", "file too large",
    checks: "A file has no more bytes than the limit, 67,108,864 (64 MiB) unless raised.",
    why: "Such a file is rarely a theory, and reading it would take memory many times its size.",
    example: "a YAML file of 100 MB",
    instead: "Keep tables in CSV or a database and name them in a dataset, or raise the limit: "
      + "`raphe check --max-bytes 200000000`.")

  /// A character that looks like the one that the text needs.
  public static let lookAlike = Code(
    "E0125", "a character that is not the one it looks like",
    checks: "Where YAML needs a space, a colon, a hyphen or a quote, that very character stands, not one like it.",
    why: "A no-break space, a curly quote or a fullwidth colon, which come with copied text, are letters to YAML, "
      + "and what they stand in is read as another text.",
    example: "in:\u{A0}depressed       # U+00A0, a no-break space, after the colon\nis: lower",
    instead: "Write the common character at the place that the message shows. Inside prose such as `because` all are "
      + "welcome.")

  /// A text inside braces or brackets that its own comma ends.
  public static let commaInText = Code(
    "E0126", "a comma that ends a text inside braces or brackets",
    checks: "Inside `{}` and `[]` no text without quotes has a comma between parentheses.",
    why: "There a comma ends a value: `{rate: k*hill(A, K, 2)}` has the rate `k*hill(A` and the keys `K` and `2)`.",
    example: "states:\n  A: {unit: mg, rate: k*hill(A, K, 2)}",
    instead: "Put the text in quotes: `rate: \"k*hill(A, K, 2)\"`; or write the keys on lines of their own.")
}
