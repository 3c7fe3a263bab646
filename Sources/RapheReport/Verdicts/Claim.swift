extension Reported {
  /// One claim with its verdict.
  package struct Claim: Described {
    package var id: String
    package var line: Int
    package var column: Int
    package var endLine: Int?
    package var endColumn: Int?
    package var sentence: String
    package var quantity: String
    package var scale: String
    package var target: String?
    package var measure: String?
    package var outcome: String?
    package var groups: [String]?
    package var scope: [String: [String]]?
    package var says: String?
    package var because: String?
    package var commitment: Number?
    package var verdict: String
    package var flags: [String]
    package var expect: [String]
    package var isExpected: Bool
    package var region: Region?
    package var order: Order?
    package var probability: Number
    package var probabilityRange: [Number]
    package var priorProbability: Number
    package var prior: Prior?
    package var bits: Number
    package var bitsAtStake: Number
    package var posterior: Nullable<Posterior>
    package var evidence: Evidence
    package var ledger: Ledger?
    package var selection: Selection?
    package var severity: Severity?
    package var fromMechanism: [String]?
    package var derivation: Derivation?
    package var shared: SharedQuantity?
    package var omissions: [ClaimOmission]?
    package var digest: String?
    package var accommodated: String?

    package init(
      id: String, line: Int, column: Int, sentence: String, quantity: String, scale: String, verdict: String,
      flags: [String], expect: [String], isExpected: Bool, region: Region? = nil, order: Order? = nil,
      probability: Number, probabilityRange: [Number], priorProbability: Number, bits: Number, bitsAtStake: Number,
      posterior: Nullable<Posterior>, evidence: Evidence, ledger: Ledger? = nil, selection: Selection? = nil,
      fromMechanism: [String]? = nil, derivation: Derivation? = nil, target: String? = nil, measure: String? = nil,
      outcome: String? = nil, groups: [String]? = nil, scope: [String: [String]]? = nil, says: String? = nil,
      because: String? = nil, commitment: Number? = nil, prior: Prior? = nil, severity: Severity? = nil,
      endLine: Int? = nil, endColumn: Int? = nil
    ) {
      self.id = id
      self.line = line
      self.column = column
      self.endLine = endLine
      self.endColumn = endColumn
      self.sentence = sentence
      self.quantity = quantity
      self.scale = scale
      self.target = target
      self.measure = measure
      self.outcome = outcome
      self.groups = groups
      self.scope = scope
      self.says = says
      self.because = because
      self.commitment = commitment
      self.verdict = verdict
      self.flags = flags
      self.expect = expect
      self.isExpected = isExpected
      self.region = region
      self.order = order
      self.probability = probability
      self.probabilityRange = probabilityRange
      self.priorProbability = priorProbability
      self.prior = prior
      self.bits = bits
      self.bitsAtStake = bitsAtStake
      self.posterior = posterior
      self.evidence = evidence
      self.ledger = ledger
      self.selection = selection
      self.severity = severity
      self.fromMechanism = fromMechanism
      self.derivation = derivation
    }

    package static let description = Description<Self>(
      "claim", "One claim with its verdict.",
      [
        Key(CodingKeys.id, \.id),
        Key(CodingKeys.line, \.line),
        Key(CodingKeys.column, \.column),
        Key(CodingKeys.endLine, \.endLine, says: "Where it ends; absent where no text is known."),
        Key(CodingKeys.endColumn, \.endColumn, says: "One past its last character, in characters as columns are."),
        Key(CodingKeys.sentence, \.sentence),
        Key(CodingKeys.quantity, \.quantity),
        Key(CodingKeys.target, \.target, says: "The term that is measured; absent for an outcome."),
        Key(CodingKeys.measure, \.measure, says: "What of it; absent for an outcome."),
        Key(CodingKeys.outcome, \.outcome, says: "Absent for a target and its measure."),
        Key(
          CodingKeys.groups, \.groups,
          says: "The names of the groups, as the claim compares or orders them; absent where it names none."),
        Key(CodingKeys.scope, \.scope, says: "The terms that evidence is restricted to, by kind; absent without one."),
        Key(CodingKeys.says, \.says, says: "The theory's own words; absent without them."),
        Key(CodingKeys.because, \.because, says: "Absent where no reason is given."),
        Key(CodingKeys.commitment, \.commitment, .probability, says: "How probable the theory makes it."),
        Key(CodingKeys.scale, \.scale),
        Key(CodingKeys.verdict, \.verdict, .verdict),
        Key(
          CodingKeys.flags, \.flags,
          .words(["proxy", "unstated", "assumed n", "assumed cv", "assumed normal", "fragile"])),
        Key(CodingKeys.expect, \.expect, .verdict),
        Key(CodingKeys.isExpected, \.isExpected),
        Key(
          CodingKeys.region, \.region,
          says: "Where the claim says the true effect lies; several intervals as a list. Absent for an order."),
        Key(CodingKeys.order, \.order),
        Key(CodingKeys.probability, \.probability, .probability),
        Key(CodingKeys.probabilityRange, \.probabilityRange, .interval, says: "Over prior scales."),
        Key(CodingKeys.priorProbability, \.priorProbability, .probability),
        Key(CodingKeys.prior, \.prior),
        Key(CodingKeys.bits, \.bits),
        Key(CodingKeys.bitsAtStake, \.bitsAtStake),
        Key(CodingKeys.posterior, \.posterior, says: "Null without a usable finding, and for an order."),
        Key(CodingKeys.evidence, \.evidence),
        Key(CodingKeys.ledger, \.ledger),
        Key(CodingKeys.selection, \.selection),
        Key(CodingKeys.severity, \.severity),
        Key(
          CodingKeys.fromMechanism, \.fromMechanism, .derivability,
          says: "What the author expects of the mechanism; absent when nothing."),
        Key(CodingKeys.derivation, \.derivation, says: "Absent without a mechanism."),
        Key(CodingKeys.shared, \.shared, says: "What is told of the quantity whoever claims something of it."),
        Key(
          CodingKeys.omissions, \.omissions,
          says: "The verdict without one sample, each in turn; absent without a usable finding."),
        Key(
          CodingKeys.digest, \.digest, .digest,
          says: "Of what the claim says, not of how it is written; \(Words.digests)"),
        Key(
          CodingKeys.accommodated, \.accommodated, .words(Words.accommodated),
          says:
            "Why its bits are not predicted: it changed after the lock had its data, or is new since; absent otherwise."
        ),
      ])
  }
}
