import RapheNumerics
import RapheStatistics
import RapheSyntax

extension ResolvedTheory {
  /// The least a claim has to stake, in bits; a claim below it is `trivial` (scoring.md, section 5).
  package static let leastStake = 0.1

  /// A claim whose region had almost all of the prior probability.
  ///
  /// On raw units there is no prior before data, so nothing is said of them.
  func riskMistakes(_ claim: ResolvedClaim) -> [Diagnostic] {
    // An order of three groups stakes 2.6 bits, and of more groups more.
    guard let region = claim.region else { return [] }
    let scale: PriorScale
    switch claim.quantity.scale {
    case .g: scale = .g
    case .logRatio: scale = .logRatio
    case .fisherZ: scale = .fisherZ
    case .raw: return []
    }
    let estimand = claim.written.appliesTo == .nextSetting ? Estimand.nextSetting : .average
    guard let probability = RandomEffectsPrior(scale).probability(of: region, for: estimand),
      -log2(probability) < ResolvedTheory.leastStake
    else { return [] }
    let percent = (probability * 1000).rounded() / 10
    return [
      Diagnostic(
        .nothingAtRisk, "`\(claim.id)` had a probability of \(percent) % before any evidence",
        at: claim.written.id.place, notes: [Diagnostic.Note(vocabulary.sentence(claim))],
        help: "narrow the margin to what the theory really says")
    ]
  }
}
