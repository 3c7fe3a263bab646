import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

/// Everything that is to be worked out: each region of each quantity once, with the verdict and all scores that need it.
struct EvaluationPlan: Sendable {
  /// What a theory asks of a region: its score under the weights that hold in this theory.
  struct Request: Sendable {
    var theory: Int
    /// On all evidence.
    var all: Weighing
    /// On evidence up to the year of publication; nil without one.
    var accommodated: Weighing?
    /// On evidence with a year; nil where the theory has no year, or all its evidence has one.
    var dated: Weighing?
    /// The probability that the theory implies the claims.
    var commitment: Double
  }

  /// How some of the findings on a quantity count in a theory.
  struct Weighing: Sendable {
    /// Weights of all findings, in which a sample that bears on several chains of the theory's quantities is shared
    /// among them.
    var weights: [Double]
    /// The chain of nested quantities that the quantity is part of.
    var chain: Int
  }

  /// What a theory gets.
  struct Part: Sendable {
    var theory: Int
    /// Bits under each of the nine prior scales.
    var bits: ByPrior<Double>
    var chain: Int
    /// Bits on evidence up to the year of publication, with the chain there.
    var accommodated: (bits: Double, chain: Int)?
    /// Bits on evidence with a year, with the chain there; nil where that is all.
    var dated: (bits: Double, chain: Int)?
    var stake: Double
    var commitment: Double
  }

  /// What came of one region.
  struct Answer: Sendable {
    var judgement: Judgement?
    var parts: [Part]
  }

  private struct Entry: Sendable {
    var key: PosteriorQuery.Key
    var needsVerdict: Bool
    var requests: [Request]
  }

  let gathered: [Quantity: QuantityEvidence]
  private var entries: [Entry] = []
  private var positions: [PosteriorQuery.Key: Int] = [:]

  init(gathered: [Quantity: QuantityEvidence]) { self.gathered = gathered }

  /// Adds the verdicts and the score of a theory's claims.
  mutating func add(_ claims: [ResolvedClaim], of theory: Int, published: Int?) {
    for claim in claims { entries[entry(PosteriorQuery.Key(claim))].needsVerdict = true }
    let conjunctions = claims.conjunctions()
    let used = conjunctions.map { gathered[$0.key.quantity]?.used ?? [] }
    let nesting = Nesting(conjunctions, used)
    let weights = nesting.weights(used)
    let accommodated = published.map { year in
      Nesting.weighings(conjunctions, used) { $0.year.map { $0 <= year } ?? false }
    }
    let hasUndated = used.contains { $0.contains { $0.finding.year == nil } }
    let dated = published != nil && hasUndated ? Nesting.weighings(conjunctions, used) { $0.year != nil } : nil
    for (position, conjunction) in conjunctions.enumerated() {
      let request = Request(
        theory: theory, all: Weighing(weights: weights[position], chain: nesting.chains[position]),
        accommodated: accommodated?[position], dated: dated?[position], commitment: conjunction.commitment)
      entries[entry(conjunction.key)].requests.append(request)
    }
  }

  private mutating func entry(_ key: PosteriorQuery.Key) -> Int {
    if let position = positions[key] { return position }
    positions[key] = entries.count
    entries.append(Entry(key: key, needsVerdict: false, requests: []))
    return entries.count - 1
  }

  /// The verdict on a claim, told in the direction of its words.
  func judgement(of claim: ResolvedClaim, _ answers: [Answer]) -> Judgement {
    guard let position = positions[PosteriorQuery.Key(claim)], let judgement = answers[position].judgement else {
      preconditionFailure("no answer for the claim \(claim.id)")
    }
    return claim.inWords(judgement)
  }

  /// Works everything out, verdicts only without selection.
  ///
  /// With a `severity` from 0 to 2 the bits are those under a selection for publication in favour of the direction that
  /// each quantity's evidence points to, the same for all theories: what `score(of:_:_:)` makes of the answers is the score
  /// of a theory if findings had been published so.
  func answers(
    jobs: Int, severity: Double = 0, ledger: LedgerOptions = LedgerOptions(), detail: JudgementDetail = .verdicts
  ) async -> [Answer] {
    let (entries, gathered) = (entries, gathered)
    // One after another what shares its evidence and the cuts of its regions: it is weighed once for all of them.
    var places: [PosteriorQuery.Key.Grounds: Int] = [:]
    var groups: [[Int]] = []
    for (index, entry) in entries.enumerated() {
      if let grounds = entry.key.grounds, let place = places[grounds] {
        groups[place].append(index)
      } else {
        if let grounds = entry.key.grounds { places[grounds] = groups.count }
        groups.append([index])
      }
    }
    let found = await groups.mapConcurrently(jobs: jobs) { group in
      var query: PosteriorQuery?
      return group.map { index in
        let entry = entries[index]
        let next = PosteriorQuery(
          key: entry.key, gathered: gathered[entry.key.quantity] ?? QuantityEvidence(used: [], unused: []),
          severity: severity, like: query)
        query = next
        return EvaluationPlan.answer(entry, next, ledger, detail)
      }
    }
    let answers = Dictionary(uniqueKeysWithValues: zip(groups.joined(), found.joined()))
    return entries.indices.compactMap { answers[$0] }
  }

  private static func answer(
    _ entry: Entry, _ query: PosteriorQuery, _ ledger: LedgerOptions, _ detail: JudgementDetail
  ) -> Answer {
    let parts = entry.requests.map { request in
      Part(
        theory: request.theory,
        bits: ByPrior { query.bits(request.all.weights, variant: $0) },
        chain: request.all.chain,
        accommodated: request.accommodated.map { (query.bits($0.weights), $0.chain) },
        dated: request.dated.map { (query.bits($0.weights), $0.chain) },
        stake: -query.logPriors.declared * .log2e, commitment: request.commitment)
    }
    let needsVerdict = entry.needsVerdict && query.severity == 0
    return Answer(judgement: needsVerdict ? query.judgement(ledger: ledger, detail: detail) : nil, parts: parts)
  }

  /// The score of a theory, its probability still open.
  func score(of theory: Int, _ claims: [ClaimReport], _ answers: [Answer]) -> Score {
    let parts = answers.flatMap(\.parts).filter { $0.theory == theory }
    let chains = parts.map(\.chain)
    let variants = ByPrior { variant in
      Nesting.total(parts.map { EvaluationPlan.tolerant($0.bits[variant], $0.commitment) }, chains: chains)
    }
    let bits = variants.declared
    let accommodated = EvaluationPlan.total(parts, \.accommodated)
    let undated = Set(claims.flatMap(\.judgement.gathered.used).map(\.finding).filter { $0.year == nil }.map(\.key))
    let tested = claims.count { $0.judgement.isTested }
    return Score(
      bits: bits, strictBits: Nesting.total(parts.map { $0.bits.declared }, chains: chains),
      bitsAtStake: Nesting.total(parts.map(\.stake), chains: chains),
      band: (variants.values.min() ?? bits)...(variants.values.max() ?? bits),
      accommodatedBits: accommodated,
      undatedBits: accommodated.map { _ in EvaluationPlan.total(parts, \.dated).map { bits - $0 } ?? 0 },
      undatedFindings: undated.count,
      nested: nested(claims),
      coverage: claims.isEmpty ? 0 : Double(tested) / Double(claims.count), probability: 0)
  }

  /// What a theory earned on a part of the evidence; nil unless all of its parts were asked about it.
  private static func total(_ parts: [Part], _ bits: (Part) -> (bits: Double, chain: Int)?) -> Double? {
    let found = parts.compactMap { part in
      bits(part).map { (EvaluationPlan.tolerant($0.bits, part.commitment), $0.chain) }
    }
    guard !parts.isEmpty, found.count == parts.count else { return nil }
    return Nesting.total(found.map(\.0), chains: found.map(\.1))
  }

  /// The ids of claims whose quantities are nested, chain by chain.
  private func nested(_ claims: [ClaimReport]) -> [[String]] {
    let conjunctions = claims.map(\.claim).conjunctions()
    let chains = Nesting(conjunctions, conjunctions.map { gathered[$0.key.quantity]?.used ?? [] }).chains
    var chainOf: [PosteriorQuery.Key.Subject: Int] = [:]
    var sizes: [Int: Int] = [:]
    var order: [Int] = []
    for (conjunction, chain) in zip(conjunctions, chains) {
      chainOf[conjunction.key.subject] = chain
      if sizes[chain] == nil { order.append(chain) }
      sizes[chain, default: 0] += 1
    }
    let members = Dictionary(grouping: claims) { chainOf[PosteriorQuery.Key($0.claim).subject] ?? -1 }
    return order.filter { sizes[$0] ?? 0 > 1 }.map { (members[$0] ?? []).map(\.claim.id) }
  }

  /// log2(h 2^bits + 1 - h): the commitment h bounds what one claim can lose and trims what it can gain.
  ///
  /// 2^bits is a number only up to 1,024 bits, and above 0 only down to -1,074.
  static func tolerant(_ bits: Double, _ commitment: Double) -> Double {
    if bits > 500 { return bits + log2(commitment + (1 - commitment) * exp2(-bits)) }
    if bits < -500, commitment >= 1 { return bits }
    return log2(commitment * exp2(bits) + (1 - commitment))
  }
}

extension PosteriorQuery.Key {
  init(_ claim: ResolvedClaim) {
    self.init(quantity: claim.quantity, claimed: claim.claimed, setting: claim.written.appliesTo)
  }

  /// A quantity, in general or in the next setting.
  struct Subject: Hashable {
    var quantity: Quantity
    var setting: Setting
  }

  /// What it speaks of.
  var subject: Subject { Subject(quantity: quantity, setting: setting) }
}
