import RapheEvidence
import RapheLanguage
import RapheStatistics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Everything that is to be worked out: each region of each quantity once, with the verdict and all scores that need it.
struct Docket: Sendable {
  /// What a theory asks of a region: its score under the weights that hold in this theory.
  struct Request: Sendable {
    var theory: Int
    /// Weights in which a sample that bears on several quantities of the theory is shared among them.
    var weights: [Double]
    /// The same for evidence up to the year of publication; nil without one.
    var earlierWeights: [Double]?
    /// The probability that the theory implies the claims.
    var commitment: Double
  }

  /// What a theory gets.
  struct Part: Sendable {
    var theory: Int
    /// Bits under each of the nine prior scales.
    var bits: [Double]
    var earlierBits: Double?
    var stake: Double
    var commitment: Double
  }

  /// What came of one region.
  struct Answer: Sendable {
    var judgement: Judgement?
    var parts: [Part]
  }

  private struct Entry: Sendable {
    var key: Inquiry.Key
    var needsVerdict: Bool
    var requests: [Request]
  }

  let gathered: [Quantity: Gathered]
  private var entries: [Entry] = []
  private var positions: [Inquiry.Key: Int] = [:]

  init(gathered: [Quantity: Gathered]) { self.gathered = gathered }

  /// Adds the verdicts and the score of a theory's claims.
  mutating func add(_ claims: [ResolvedClaim], of theory: Int, published: Int?) {
    for claim in claims { entries[entry(Inquiry.Key(claim))].needsVerdict = true }
    let conjunctions = claims.conjunctions()
    let shares = SampleShares(conjunctions.map { gathered[$0.key.quantity]?.used ?? [] })
    let earlier = published.map { year in
      conjunctions.map { conjunction in
        (gathered[conjunction.key.quantity]?.used ?? []).filter { $0.finding.year.map { $0 <= year } ?? false }
          .weighted()
      }
    }
    let earlierShares = earlier.map(SampleShares.init)
    for (position, conjunction) in conjunctions.enumerated() {
      let used = gathered[conjunction.key.quantity]?.used ?? []
      var request = Request(theory: theory, weights: shares.weights(used), commitment: conjunction.commitment)
      if let earlier, let earlierShares {
        let weights = zip(earlier[position], earlierShares.weights(earlier[position]))
        let byFinding = Dictionary(uniqueKeysWithValues: weights.map { ($0.finding.key, $1) })
        request.earlierWeights = used.map { byFinding[$0.finding.key] ?? 0 }
      }
      entries[entry(conjunction.key)].requests.append(request)
    }
  }

  private mutating func entry(_ key: Inquiry.Key) -> Int {
    if let position = positions[key] { return position }
    positions[key] = entries.count
    entries.append(Entry(key: key, needsVerdict: false, requests: []))
    return entries.count - 1
  }

  /// The verdict on a claim, in the claim's direction.
  func judgement(of claim: ResolvedClaim, _ answers: [Answer]) -> Judgement {
    guard let position = positions[Inquiry.Key(claim)], let judgement = answers[position].judgement else {
      preconditionFailure("no answer for the claim \(claim.claim.id.text)")
    }
    return claim.isReversed ? judgement.mirrored() : judgement
  }

  /// Works everything out, verdicts only without selection.
  ///
  /// With a `severity` from 0 to 2 the bits are those under a selection for publication in favour of the direction that
  /// each quantity's evidence points to, the same for all theories: what `score(of:_:_:)` makes of the answers is the score
  /// of a theory if findings had been published so.
  func answers(
    jobs: Int, severity: Double = 0, ledger: LedgerOptions = LedgerOptions(), detail: Question.Detail = .verdicts
  ) async -> [Answer] {
    let gathered = gathered
    return await entries.mapConcurrently(jobs: jobs) { entry in
      let inquiry = Inquiry(
        key: entry.key, gathered: gathered[entry.key.quantity] ?? Gathered(used: [], unused: []), severity: severity)
      let parts = entry.requests.map { request in
        Part(
          theory: request.theory,
          bits: inquiry.prior.variants.indices.map { inquiry.bits(request.weights, variant: $0) },
          earlierBits: request.earlierWeights.map { inquiry.bits($0) },
          stake: -inquiry.logPriors[Inquiry.declared] * .log2e, commitment: request.commitment)
      }
      let needsVerdict = entry.needsVerdict && severity == 0
      return Answer(judgement: needsVerdict ? inquiry.judgement(ledger: ledger, detail: detail) : nil, parts: parts)
    }
  }

  /// The score of a theory, its probability still open.
  func score(of theory: Int, _ claims: [ClaimReport], _ answers: [Answer]) -> Score {
    let parts = answers.flatMap(\.parts).filter { $0.theory == theory }
    // Sorted before they are added, so that the order of claims and files cannot change the last digit.
    func sum(_ terms: [Double]) -> Double { terms.sorted().reduce(0, +) }
    func total(_ bits: (Part) -> Double?) -> Double? {
      let terms = parts.compactMap { part in bits(part).map { Docket.tolerant($0, part.commitment) } }
      return terms.count == parts.count ? sum(terms) : nil
    }
    let variants = (0..<9).map { variant in total { $0.bits[variant] } ?? 0 }
    let bits = variants[Inquiry.declared]
    let tested = claims.count { $0.judgement.belief != nil }
    return Score(
      bits: bits, strictBits: sum(parts.map { $0.bits[Inquiry.declared] }),
      bitsAtStake: sum(parts.map(\.stake)), band: (variants.min() ?? bits)...(variants.max() ?? bits),
      accommodatedBits: parts.isEmpty ? nil : total { $0.earlierBits },
      coverage: Double(tested) / Double(claims.count), probability: 0)
  }

  /// log2(h 2^bits + 1 - h): the commitment h bounds what one claim can lose and trims what it can gain.
  static func tolerant(_ bits: Double, _ commitment: Double) -> Double {
    log2(commitment * exp2(bits) + (1 - commitment))
  }
}

extension Inquiry.Key {
  init(_ claim: ResolvedClaim) {
    self.init(quantity: claim.quantity, region: claim.canonicalRegion, setting: claim.claim.appliesTo)
  }
}
