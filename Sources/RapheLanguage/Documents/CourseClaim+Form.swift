import RapheSyntax

extension CourseClaim {
  static let form = Form<CourseClaim>.record(
    "follow", "a claim of how a quantity goes over time, checked in the theory's mechanism",
    counterparts: ["than": "during"],
    .required("id", "the claim's id, unique in the theory", .id(example: "firing-falls")),
    .required("follow", "the quantity", .text("a quantity", example: "5-HT1A density")),
    .required("in", "the group", .text("the name of a group", example: "depressed")),
    .required("during", "the treatment, by its name in the model", .text("the name of a treatment", example: "SSRI")),
    .defaulted(
      "sampled", "which times count",
      .words([
        ("continuous", .continuous, "all of them"), ("trough", .trough, "the times just before a dose"),
        ("daily mean", .dailyMean, "the means over each day"),
      ]), to: .continuous, otherwise: "continuous"),
    .required("shows", "what must be seen, all of it", .list(Phase.form, minimum: 1)),
    Scope.field(otherwise: "what the theory says"),
    .optional("says", "the source's words", .text("a quotation", example: "marked reduction")),
    .optional("because", "why the theory holds it", .plainText("a reason", example: "autoreceptors brake")),
    .fromMechanism
  ) { node, id, quantity, group, treatment, sampling, phases, scope, says, because, fromMechanism in
    CourseClaim(
      id: id, quantity: quantity, group: group, treatment: treatment, phases: phases, sampling: sampling, scope: scope,
      says: says, because: because, fromMechanism: fromMechanism, place: node.place)
  }.whole
}

extension CourseClaim.Phase {
  static let form = Form<CourseClaim.Phase>.cases(
    "phase", "something to be seen in a course", [("reaches", [], reachesForm), ("stays", [], staysForm)]
  ).whole

  /// What may come after another, and has nothing after it but the next of the list.
  private static let laterForm = Form<CourseClaim.Phase>.cases(
    "later phase", "something to be seen after another",
    [("reaches", [], laterReachesForm), ("stays", [], laterStaysForm)]
  ).whole

  private static let time = Form<Amount>.amount("a time", example: "14 d")
  private static let reaches = Field<Threshold>.required("reaches", "the threshold", Threshold.form)
  private static let stays = Field<Threshold>.required("stays", "the threshold", Threshold.form)
  private static let from = Field<Amount?>.optional(
    "from", "when the window begins", time, otherwise: "the start of treatment")
  private static let laterFrom = Field<Amount?>.optional(
    "from", "when the window begins, counted from the start of treatment", time,
    otherwise: "when what comes before it was met")
  private static let within = Field<Amount>.required("within", "when the window ends", time)
  private static let to = Field<Amount>.required("to", "when the window ends", time)
  private static let lasting = Field<Amount?>.optional(
    "and_stays_for", "how long it then lasts", time, otherwise: "an instant")

  private static let reachesForm = Form<CourseClaim.Phase>.record(
    "reaches", "a threshold that is reached", counterparts: ["to": "within"], reaches, from, within, lasting,
    .defaulted(
      "then",
      "what must be seen after it was met, each from when the one before it was; times still count from the "
        + "start of treatment", .oneOrMore(laterForm), to: [], otherwise: "nothing")
  ) { node, threshold, from, to, lasting, then in
    CourseClaim.Phase(
      kind: .reaches, threshold: threshold, from: from, to: to, lasting: lasting, then: then, place: node.place)
  }

  private static let staysForm = Form<CourseClaim.Phase>.record(
    "stays", "a threshold that is kept", counterparts: ["within": "to"], stays, from, to
  ) { node, threshold, from, to in
    CourseClaim.Phase(
      kind: .stays, threshold: threshold, from: from, to: to, lasting: nil, then: [], place: node.place)
  }

  private static let laterReachesForm = Form<CourseClaim.Phase>.record(
    "later reaches", "a threshold that is reached after another", counterparts: ["to": "within"], reaches, laterFrom,
    within, lasting
  ) { node, threshold, from, to, lasting in
    CourseClaim.Phase(
      kind: .reaches, threshold: threshold, from: from, to: to, lasting: lasting, then: [], place: node.place)
  }

  private static let laterStaysForm = Form<CourseClaim.Phase>.record(
    "later stays", "a threshold that is kept after another was reached", counterparts: ["within": "to"], stays,
    laterFrom, to
  ) { node, threshold, from, to in
    CourseClaim.Phase(
      kind: .stays, threshold: threshold, from: from, to: to, lasting: nil, then: [], place: node.place)
  }
}

extension Threshold {
  static let form = Form<Threshold>(
    shape: .text(TextShape(name, pattern: pattern, example: "below 60 %"))
  ) { node, reading in
    guard let node = reading.scalar(node, expected: name) else { return nil }
    guard let threshold = Threshold(node.utf8, at: node.place) else {
      reading.report(
        .malformedText, "`\(node.text)` is not \(name)", at: node,
        help: "write it like `above 90 %`, `below 60 %`, `within 10 %` or `between 40 % and 60 %`")
      return nil
    }
    return threshold
  }

  private static let name = "a threshold"
  private static let size = "(?:\(Literal.amountPattern)|\(Literal.numberPattern))"
  private static let pattern = "(?:above|below|within) \(size)|between \(size) and \(size)"

  private init?(_ text: ArraySlice<UInt8>, at place: Place) {
    func rest(after word: String) -> ArraySlice<UInt8>? {
      text.starts(with: word.utf8) ? text.dropFirst(word.utf8.count) : nil
    }
    func amount(_ text: ArraySlice<UInt8>) -> Amount? {
      let written = String(decoding: text, as: UTF8.self)
      if let value = Literal.number(text) { return Amount(value: value, unit: "1", text: written, place: place) }
      return Literal.amount(text).map { Amount(value: $0.value, unit: $0.unit, text: written, place: place) }
    }
    if let amount = rest(after: "above ").flatMap(amount) {
      self = .above(amount)
    } else if let amount = rest(after: "below ").flatMap(amount) {
      self = .below(amount)
    } else if let amount = rest(after: "within ").flatMap(amount) {
      self = .within(amount)
    } else if let both = rest(after: "between "),
      let (low, high) = Threshold.splits(both).lazy.compactMap({ low, high in
        amount(low).flatMap { low in amount(high).map { (low, $0) } }
      }).first
    {
      self = .between(low, high)
    } else {
      return nil
    }
  }

  /// The texts before and after each ` and `: a unit may have one in it.
  private static func splits(_ text: ArraySlice<UInt8>) -> [(ArraySlice<UInt8>, ArraySlice<UInt8>)] {
    let word = Array(" and ".utf8)
    return text.indices.filter { text[$0...].starts(with: word) }.map { (text[..<$0], text[($0 + word.count)...]) }
  }
}

extension Field where Value == [Derivability] {
  /// What an author expects the mechanism to make of a claim.
  static let fromMechanism = Field.defaulted(
    "from_mechanism", "what the theory's mechanism is expected to make of the claim", .oneOrMore(Derivability.form),
    to: [], otherwise: "any")
}

extension Derivability {
  static let form = Form<Derivability>.words([
    ("implied", .implied, "it holds in nearly all draws of the parameters"),
    ("denied", .denied, "it fails in nearly all of them"),
    ("undetermined", .undetermined, "neither"),
  ])
}
