import RapheEvidence
import RapheLanguage
import RapheNumerics
import RapheStatistics

/// A claim whose evidence is drawn anew with the designs, grades and samples of the recorded one.
///
/// The model is the evaluator's own: mu ~ Normal(0, s²), tau ~ half-Normal(a), and findings around them. They are judged as
/// any.
struct Simulated: Sendable {
  /// What the evaluator said of one world.
  struct Result {
    /// Whether the effect lay in the claimed region.
    var isTrue: Bool
    var verdict: Verdict
    var probability: Double
    /// 2^bits.
    var factor: Double
    /// Whether the sign that the verdict gives the effect is right; nil when it gives none, or there is no effect.
    var isSignRight: Bool?
  }

  let key: PosteriorQuery.Key
  private let region: Region
  private let digest: UInt32
  private let scale: PriorScale
  private let all: SimulatedFindings
  private let single: SimulatedFindings
  private let counts: (all: Int, single: Int)

  /// The claim's quantity and evidence; `name` gives it its random numbers.
  ///
  /// Nil for an order, which has no one effect.
  init?(_ key: PosteriorQuery.Key, _ gathered: QuantityEvidence, name: String) {
    guard let region = key.claimed.region else { return nil }
    self.key = key
    self.region = region
    digest = name.digest
    scale = gathered.priorScale(on: key.quantity.scale)
    var seen: Set<String> = []
    let first = gathered.used.filter { seen.insert($0.finding.sample).inserted }.weighted()
    let favoured = region.sides(scale)
    all = SimulatedFindings(gathered.used, favoured: favoured, unpublished: .isMissing)
    single = SimulatedFindings(first, favoured: favoured, unpublished: .isMissing)
    counts = (gathered.used.count, first.count)
  }

  /// The claim in one world.
  func result(_ scenario: Scenario, world: Int, _ options: CalibrationOptions) -> Result {
    let draws = Draws(seed: options.seed, world: UInt32(truncatingIfNeeded: world), claim: digest)
    let (ofMu, ofTau) = draws.uniforms(.effects)
    let mu = scenario.isDrawn ? scale.s * StandardNormal.quantile(ofMu) : 0
    let tau = scale.a * StandardNormal.quantile(0.5 + 0.5 * ofTau)
    let effect = key.setting == .average ? mu : mu + tau * draws.normals(.next).0
    let averages = [Double](repeating: mu, count: scenario.isSingle ? counts.single : counts.all)
    let reported = (scenario.isSingle ? single : all).published(
      averages, tau, draws, severity: Double(scenario.selection.rawValue))
    let query = PosteriorQuery(key: key, gathered: QuantityEvidence(used: reported, unused: []))
    let weights = reported.map(\.weight)
    let probability = reported.isEmpty ? exp(query.logPriors.declared) : query.probability(weights)
    let verdict = reported.isEmpty ? .untested : query.word(weights, query.gathered.significance())
    return Result(
      isTrue: region.contains(effect) && scenario.isDrawn, verdict: verdict, probability: probability,
      factor: exp2(min(query.bits(weights), 1023)), isSignRight: sign(verdict).flatMap { mu == 0 ? nil : $0 * mu > 0 }
    )
  }

  /// The sign that a verdict gives the average effect; nil when it leaves both.
  private func sign(_ verdict: Verdict) -> Double? {
    guard key.setting == .average else { return nil }
    switch verdict {
    case .supported: return region.sign
    case .contradicted: return region.complement.sign
    case .contested, .inconclusive, .untested, .trivial: return nil
    }
  }
}

extension Region {
  /// The sign of all effects in the region; nil when there are both.
  fileprivate var sign: Double? {
    if intersection(.below(0)).isEmpty { return 1 }
    return intersection(.above(0)).isEmpty ? -1 : nil
  }
}
