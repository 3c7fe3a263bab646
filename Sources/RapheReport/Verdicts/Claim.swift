extension Reported {
  /// One claim with its verdict.
  package struct Claim: Codable, Sendable {
    package var id: String
    package var line: Int
    package var column: Int
    package var sentence: String
    package var quantity: String
    package var scale: String
    package var verdict: String
    package var flags: [String]
    package var expect: [String]
    package var isExpected: Bool
    package var region: Region?
    package var order: Order?
    package var probability: Number
    package var probabilityRange: [Number]
    package var priorProbability: Number
    package var bits: Number
    package var bitsAtStake: Number
    package var posterior: Nullable<Posterior>
    package var evidence: Evidence
    package var ledger: Ledger?
    package var selection: Selection?
    package var fromMechanism: [String]?
    package var derivation: Derivation?

    package init(
      id: String, line: Int, column: Int, sentence: String, quantity: String, scale: String, verdict: String,
      flags: [String], expect: [String], isExpected: Bool, region: Region? = nil, order: Order? = nil,
      probability: Number, probabilityRange: [Number], priorProbability: Number, bits: Number, bitsAtStake: Number,
      posterior: Nullable<Posterior>, evidence: Evidence, ledger: Ledger? = nil, selection: Selection? = nil,
      fromMechanism: [String]? = nil, derivation: Derivation? = nil
    ) {
      self.id = id
      self.line = line
      self.column = column
      self.sentence = sentence
      self.quantity = quantity
      self.scale = scale
      self.verdict = verdict
      self.flags = flags
      self.expect = expect
      self.isExpected = isExpected
      self.region = region
      self.order = order
      self.probability = probability
      self.probabilityRange = probabilityRange
      self.priorProbability = priorProbability
      self.bits = bits
      self.bitsAtStake = bitsAtStake
      self.posterior = posterior
      self.evidence = evidence
      self.ledger = ledger
      self.selection = selection
      self.fromMechanism = fromMechanism
      self.derivation = derivation
    }
  }
}
