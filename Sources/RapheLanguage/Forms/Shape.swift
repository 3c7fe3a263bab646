/// What a value looks like in a file: what the reader accepts, told to people and to other programs.
public indirect enum Shape: Sendable {
  /// A text.
  case text(TextShape)
  /// A number.
  case number(NumberShape)
  /// One of some fixed words.
  case words([WordShape])
  /// One value, or a list of one or more.
  case oneOrMore(Shape)
  /// A list of at least so many values.
  case list(Shape, minimum: Int)
  /// Keys of the author's choice, each with a value.
  case map(keys: TextShape, values: Shape)
  /// Fixed keys.
  case record(RecordShape)
  /// One of several records, told apart by a key and the words of another.
  case cases(name: String, purpose: String, [CaseShape])
  /// Any of several shapes.
  case either([Shape])
}

/// A text with a form.
public struct TextShape: Sendable {
  /// What it is, with its article: `an id`.
  public var name: String
  /// The regular expression it matches as a whole; nil for any text.
  public var pattern: String?
  /// Whether a text of the form may look like a number or a boolean, so that other readers of YAML take it for one.
  public var looksLikeNumber: Bool
  /// A good one.
  public var example: String
  /// More good ones, for a list that needs several.
  public var furtherExamples: [String] = []

  init(_ name: String, pattern: String? = nil, looksLikeNumber: Bool = true, example: String) {
    self.name = name
    self.pattern = pattern
    self.looksLikeNumber = looksLikeNumber
    self.example = example
  }
}

/// A number with a range.
public struct NumberShape: Sendable {
  /// What it is, with its article: `a probability above 0`.
  public var name: String
  /// The smallest number allowed.
  public var minimum: Double?
  /// The number it must be above.
  public var above: Double?
  /// The largest number allowed.
  public var maximum: Double?
  /// The number it must be below.
  public var below: Double?
  /// Whether it must be whole.
  public var isWhole = false

  func admits(_ value: Double) -> Bool {
    minimum.map { value >= $0 } ?? true && above.map { value > $0 } ?? true && maximum.map { value <= $0 } ?? true
      && below.map { value < $0 } ?? true && (!isWhole || value == value.rounded())
  }
}

/// A fixed word with its meaning.
public struct WordShape: Sendable {
  /// The word.
  public var word: String
  /// What it means.
  public var purpose: String
}

/// Fixed keys.
public struct RecordShape: Sendable {
  /// The name, for references from elsewhere.
  public var name: String
  /// What it is for.
  public var purpose: String
  /// Its keys, in the order of a sentence.
  public var fields: [FieldShape]
  /// Keys that are all there or all left out.
  public var together: [String] = []
}

/// One of several records, and what tells it from the others.
public struct CaseShape: Sendable {
  /// The key that only some of the cases have.
  public var key: String
  /// The words after `is` that only this case has; none when no other case has its key.
  public var words: [String]
  /// The keys of the case.
  public var record: RecordShape
}

extension [CaseShape] {
  /// The keys that tell the cases apart, each once.
  var verbs: [String] { map(\.key).reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}

/// A key with its value.
public struct FieldShape: Sendable {
  /// The key.
  public var name: String
  /// What it is for.
  public var purpose: String
  /// What stands after it.
  public var shape: Shape
  /// Whether it must be there.
  public var isRequired: Bool
  /// What holds when it is not there, in words.
  public var otherwise: String?
}
