import RapheReport

/// A report for pages: two theories on one quantity, with findings of every kind, all named by the texts given.
struct PageReport {
  /// What every name and sentence is made of.
  var name = "name"
  private var count = 0

  /// A name that no other part of the report has.
  private mutating func next() -> String {
    count += 1
    return "\(name)\(count)"
  }

  init(name: String = "name") { self.name = name }

  static func number(_ value: Double) -> Reported.Number { Reported.Number(value) }

  /// A finding with an estimate, or with bounds that may be infinite.
  static func used(
    _ name: String, estimate: Double? = nil, bounds: (Double, Double)? = nil, folded: Bool = false
  ) -> Reported.Used {
    var used = Reported.Used(
      finding: "\(name) finding", dataset: "\(name) data", row: 3, sample: "\(name) sample", study: "\(name) study",
      year: Reported.Nullable(1990), likelihood: folded ? "folded" : estimate == nil ? "censored" : "exact",
      weight: number(1), estimate: Reported.Nullable(estimate.map(number)), standardError: number(0.25),
      bounds: Reported.Nullable(bounds.map { [number($0.0), number($0.1)] }), proxy: true, reversed: false,
      assumedN: true, assumedCV: false, unknown: ["\(name) unknown"], doi: "10.1/\(name)", region: "\(name) region")
    used.line = 4
    return used
  }

  mutating func claim(_ verdict: String, isReversed: Bool = false, about quantity: String) -> Reported.Claim {
    let upper = isReversed ? Double.infinity : 0
    let lower = isReversed ? 0 : -Double.infinity
    var claim = Reported.Claim(
      id: next(), line: 7, column: 5, sentence: next(), quantity: next(), scale: "g", verdict: verdict,
      flags: ["proxy"], expect: ["supported"], isExpected: false,
      region: .one([PageReport.number(lower), PageReport.number(upper)]), probability: PageReport.number(0.99),
      probabilityRange: [PageReport.number(0.98), PageReport.number(0.999)], priorProbability: PageReport.number(0.5),
      bits: PageReport.number(0.99), bitsAtStake: PageReport.number(1),
      posterior: Reported.Nullable(
        Reported.Posterior(
          mean: PageReport.number(-0.8), sd: PageReport.number(0.3),
          interval: [PageReport.number(-1.4), PageReport.number(-0.2)], tau: PageReport.number(0.2),
          predictive: [PageReport.number(-1.6), PageReport.number(0.1)])),
      evidence: Reported.Evidence(
        findings: 4, samples: 4, exact: 1, censored: 3, assumedN: 4, significantAbove: 0, significantBelow: 2,
        years: Reported.Nullable([1990, 1990]),
        used: [
          PageReport.used(next(), estimate: -0.5), PageReport.used(next(), bounds: (-.infinity, -0.7)),
          PageReport.used(next(), bounds: (0.6, .infinity)), PageReport.used(next(), bounds: (-0.6, 0.6)),
        ],
        unused: [
          Reported.Unused(finding: next(), dataset: "data", row: 9, reason: next(), reasonCode: "other-term")
        ]), fromMechanism: ["implied"],
      derivation: Reported.Derivation(derivability: Reported.Nullable(nil), reason: next()),
      groups: [next(), next()], says: next(), because: next(),
      prior: Reported.Prior(scale: "g", s: PageReport.number(0.7), a: PageReport.number(0.35)))
    claim.shared = Reported.SharedQuantity(
      quantity: quantity, about: next(), isReversed: isReversed, areGroupsExchanged: isReversed)
    claim.omissions = [
      Reported.ClaimOmission(sample: next(), probability: PageReport.number(0.5), verdict: "inconclusive")
    ]
    claim.posterior.value?.curve = Reported.Curve(
      from: PageReport.number(-2), to: PageReport.number(0.4),
      densities: (0..<61).map { PageReport.number(1 - abs(Double($0) - 30) / 30) })
    return claim
  }

  mutating func theory(_ claims: [Reported.Claim], bits: Double, rival: String) -> Reported.Theory {
    func held(_ value: Double) -> Reported.Number { PageReport.number(value) }
    return Reported.Theory(
      id: next(), title: next(), published: 1994, file: "\(next())/theory.yaml", line: 2, isWhole: true,
      score: Reported.Score(
        bits: held(bits), strictBits: held(bits), bitsAtStake: held(2), band: [held(bits - 1), held(bits + 1)],
        allHold: Reported.Held(probability: held(0.5), before: held(0.25)), accommodatedBits: held(bits),
        predictedBits: held(0), unopposedBits: held(0),
        families: [
          Reported.Family(
            claims: claims.map(\.id), bits: held(bits), strictBits: held(bits), bitsAtStake: held(2),
            allHold: Reported.Held(probability: held(0.5), before: held(0.25)), isOpposed: true)
        ], rivals: [Reported.Rival(theory: rival, bits: held(bits))], consistency: Reported.Nullable(held(0.5)),
        coverage: held(1)),
      claims: claims,
      courses: [
        Reported.Course(
          id: next(), line: 40, column: 5, sentence: next(), fromMechanism: ["implied"], isExpected: false,
          derivation: Reported.Nullable(
            Reported.Derivation(
              derivability: Reported.Nullable("denied"), draws: 10, holds: 0, unknown: 0)))
      ])
  }

  /// The report, with a comparison of the two and a mistake in a file.
  mutating func report() -> Reported.Verdicts {
    let quantity = next()
    let first = theory([claim("supported", about: quantity), claim("untested", about: next())], bits: 1, rival: next())
    let second = theory([claim("contradicted", isReversed: true, about: quantity)], bits: -1, rival: first.id)
    let ids = [first.id, second.id]
    func number(_ value: Double) -> Reported.Number { Reported.Number(value) }
    func bits(_ one: Double, _ other: Double) -> [String: Reported.Number] {
      [ids[0]: number(one), ids[1]: number(other)]
    }
    let outcomes = [0.0, 1, 2].map {
      Reported.PublicationOutcome(
        severity: number($0), bits: bits(1 - $0, -1), ranking: ids, leader: Reported.Nullable(ids[0]))
    }
    let comparison = Reported.Comparison(
      ranking: ids,
      standings: ids.map {
        Reported.Standing(
          theory: $0, rank: 1, first: number(0.5), ranks: [1, 2], bits: [number(-2), number(2)], copies: 2,
          copiesAsGood: 1, allCopies: true)
      },
      pairs: [
        Reported.Pair(
          theories: ids, bits: number(2),
          families: [
            Reported.SharedFamily(
              kind: "opposite", quantity: next(), claims: [[first.claims[0].id], [second.claims[0].id]],
              bits: number(2), decisive: Reported.Decisive(sample: next(), bits: number(1)))
          ])
      ], omissions: [Reported.Omission(sample: next(), verdicts: [], ranking: ids)],
      publication: Reported.Publication(
        outcomes: outcomes, rankingFlip: Reported.Nullable(outcomes[1]), leaderFlip: Reported.Nullable(nil),
        verdicts: [
          Reported.VerdictFlip(
            theory: ids[0], claim: first.claims[0].id, from: "supported", to: "inconclusive", severity: number(0.5))
        ]),
      timeline: [1980, 1990, 2000].map { Reported.Year(year: $0, findings: $0, bits: bits(1, -1)) }, undated: 1,
      resamples: 100)
    return Reported.Verdicts(
      raphe: Reported.Versions(version: "0.1.0", command: ["test", next()]),
      settings: Reported.Settings(
        asOf: Reported.Nullable(nil), failOn: ["unexpected"], level: 0.95,
        simulated: [Reported.Simulated(dataset: next(), seed: "1", model: next(), design: next())]),
      summary: Reported.Summary(
        theories: 2, claims: 3, verdicts: ["supported": 1, "contradicted": 1, "untested": 1], unexpected: 3, errors: 1,
        exitCode: 2),
      theories: [first, second], comparison: comparison,
      diagnostics: [
        Reported.Diagnostic(
          code: "E0104", severity: "error", message: next(),
          spot: Reported.Spot(
            file: Reported.Nullable(next()), line: Reported.Nullable(3), column: Reported.Nullable(4),
            endLine: Reported.Nullable(3), endColumn: Reported.Nullable(9)), notes: [],
          help: Reported.Nullable(next()))
      ], datasets: [Reported.Dataset(id: "data", file: "\(next())/findings.csv")])
  }
}
