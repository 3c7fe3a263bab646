import RapheEvaluation
import RapheLanguage
import RapheSyntax

/// The shape of the JSON report, version 1: one type an object, apart from the model.
///
/// Keys may be added, never changed.
enum Wire {
  /// A value that is written as null when there is none; a plain optional is left out.
  struct Nullable<Value: Encodable>: Encodable {
    var value: Value?

    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if let value { try container.encode(value) } else { try container.encodeNil() }
    }
  }

  /// A number; null when it is not finite.
  struct Number: Encodable {
    var value: Double

    init(_ value: Double) { self.value = value }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      // Adding 0 turns -0 into 0.
      if value.isFinite { try container.encode(value + 0) } else { try container.encodeNil() }
    }
  }

  /// The whole report.
  struct Report: Encodable {
    var raphe: Versions
    var settings: Settings?
    var summary: Summary
    var theories: [Theory]
    var comparison: Comparison?
    var diagnostics: [Diagnostic]
  }

  /// What made the report, and the versions of its shape and of the language.
  struct Versions: Encodable {
    var version: String
    var report = 1
    var language = 1
  }

  /// What was asked.
  struct Settings: Encodable {
    var asOf: Nullable<Int>
    var failOn: [String]
    var level: Double
    var simulated: [Simulated]?
  }

  /// A simulated dataset that verdicts rest on; the seed as text, since it has up to 64 bits.
  struct Simulated: Encodable {
    var dataset: String
    var seed: String
    var model: String
    var theory: String?
    var design: String

    init(_ simulated: (dataset: String, origin: SimulatedOrigin)) {
      (dataset, seed, model) = (simulated.dataset, simulated.origin.seed, simulated.origin.model)
      (theory, design) = (simulated.origin.theory, simulated.origin.design)
    }
  }

  /// The counts; those of verdicts only where claims were to be judged.
  struct Summary: Encodable {
    var theories: Int?
    var claims: Int?
    var verdicts: [String: Int]?
    var unexpected: Int?
    var errors: Int
    var exitCode: Int32
  }

  /// One theory; without a score when its file has errors.
  struct Theory: Encodable {
    var id: String
    var title: String
    var published: Int?
    var file: String
    var line: Int
    var isWhole: Bool
    var score: Score?
    var mechanism: String?
    var claims: [Claim]
    var courses: [Course]?
  }

  /// How a theory stands.
  struct Score: Encodable {
    var bits: Number
    var strictBits: Number
    var bitsAtStake: Number
    var band: [Number]
    var accommodatedBits: Number?
    var predictedBits: Number?
    var undatedBits: Number?
    var nested: [[String]]?
    var consistency: Nullable<Number>
    var coverage: Number
    var probability: Number
  }

  /// One claim with its verdict.
  struct Claim: Encodable {
    var id: String
    var line: Int
    var column: Int
    var sentence: String
    var quantity: String
    var scale: String
    var verdict: String
    var flags: [String]
    var expect: [String]
    var isExpected: Bool
    var region: Region?
    var order: Order?
    var probability: Number
    var probabilityRange: [Number]
    var priorProbability: Number
    var bits: Number
    var bitsAtStake: Number
    var posterior: Nullable<Posterior>
    var evidence: Evidence
    var ledger: Ledger?
    var selection: Selection?
    var fromMechanism: [String]?
    var derivation: Derivation?
  }

  /// The order that a claim states, with the steps believed between its neighbours.
  struct Order: Encodable {
    var across: [String]
    var `is`: String
    var error: Nullable<Number>
    var steps: [Step]
  }

  /// A difference between neighbours of an order.
  struct Step: Encodable {
    var group: String
    var versus: String
    var mean: Number
    var sd: Number
  }

  /// One interval, or a list of them when there are several.
  enum Region: Encodable {
    case one([Number])
    case several([[Number]])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .one(let interval): try container.encode(interval)
      case .several(let intervals): try container.encode(intervals)
      }
    }
  }

  /// What is believed of the average effect and of one more sample.
  struct Posterior: Encodable {
    var mean: Number
    var sd: Number
    var interval: [Number]
    var tau: Number
    var predictive: [Number]
  }

  /// The findings behind a verdict.
  struct Evidence: Encodable {
    var findings: Int
    var samples: Int
    var exact: Int
    var censored: Int
    var assumedN: Int
    var significantAbove: Int
    var significantBelow: Int
    var years: Nullable<[Int]>
    var used: [Used]
    var unused: [Unused]
  }

  /// A finding that is used.
  struct Used: Encodable {
    var finding: String
    var dataset: String
    var row: Int
    var sample: String
    var study: String
    var year: Nullable<Int>
    var likelihood: String
    var weight: Number
    var estimate: Nullable<Number>
    var standardError: Number
    var bounds: Nullable<[Number]>
    var proxy: Bool
    var reversed: Bool
    var groups: [String]?
    var assumedN: Bool
    var assumedCV: Bool
    var unknown: [String]
  }

  /// A finding about the same subject that is left out.
  struct Unused: Encodable {
    var finding: String
    var dataset: String
    var row: Int
    var reason: String
  }

  /// The theories against each other and against none of them.
  struct Comparison: Encodable {
    var none: None
    var ranking: [String]
    var standings: [Standing]?
    var pairs: [Pair]?
    var omissions: [Omission]?
    var publication: Publication?
    var timeline: [Year]?
    var undated: Int?
    var resamples: Int?
  }

  /// The unconstrained model.
  struct None: Encodable {
    var bits: Number
    var probability: Number
  }

  /// A place in a file; null where there is none.
  struct Spot: Encodable {
    var file: Nullable<String>
    var line: Nullable<Int>
    var column: Nullable<Int>
    var endLine: Nullable<Int>
    var endColumn: Nullable<Int>
  }

  /// A mistake, a doubt or a remark.
  struct Diagnostic: Encodable {
    var code: String
    var severity: String
    var message: String
    var spot: Spot
    var notes: [Note]
    var help: Nullable<String>

    enum CodingKeys: String, CodingKey { case code, severity, message, notes, help }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(code, forKey: .code)
      try container.encode(severity, forKey: .severity)
      try container.encode(message, forKey: .message)
      try container.encode(notes, forKey: .notes)
      try container.encode(help, forKey: .help)
      try spot.encode(to: encoder)
    }
  }

  /// A second place of a diagnostic.
  struct Note: Encodable {
    var message: String
    var spot: Spot

    enum CodingKeys: String, CodingKey { case message }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(message, forKey: .message)
      try spot.encode(to: encoder)
    }
  }
}
