import RapheNumerics

/// What is known of the kin of an average, as it bears on the average itself (scoring.md 6).
///
/// In units of the prior scale the average x and its kin have z in common. Given z the density of x is its prior times a
/// factor k(x, z), and the kin weigh every z by what is known of them. So the average's own posterior times
///
///     h_S(x) = ∑_z φ(z) ∏_kin L(z) ∏_{R in S} P(R | z) k(x, z),
///
/// integrated over a region, is the probability that the average lies there and that the claims S on the kin hold, but for a
/// factor that all S have in common. What is learnt of the average later changes its own posterior alone.
package struct Kindred: Sendable {
  private let latent: Latent
  private let weights: [Double]
  /// By kin and claim: the probability of the region given z.
  private let given: [[[Double]]]
  private let scale: Double
  private let isTurned: Bool

  /// The kin of an average whose prior has the standard deviation `scale`, and whose effects may run against the kin's.
  package init(_ kin: [FamilyMember], scale: Double, isTurned: Bool, share r: Double = JointPosterior.share) {
    let nodes = LatentNodes(share: r, members: kin.count + 1, centers: kin.map(\.center))
    latent = Latent(share: r, nodes: nodes, accuracy: .full)
    (self.scale, self.isTurned) = (scale, isTurned)
    let latent = latent
    let profiles = kin.map { $0.profile(latent) }
    let logs = (0..<nodes.count).map { node in
      let z = nodes.value(node)
      return profiles.reduce(-0.5 * z * z) { $0 + log($1.whole[node]) }
    }
    let top = logs.max() ?? 0
    weights = logs.map { exp($0 - top) }
    given = profiles.map(\.conditional)
  }

  /// h_S for some claims on the kin, each by the place of its member among them.
  package func factor(of claims: [JointPosterior.Place]) -> KinFactor {
    let given = claims.map { self.given[$0.member][$0.claim] }
    let coefficients = weights.indices.map { node in given.reduce(weights[node]) { $0 * $1[node] } }
    let kept = coefficients.indices.filter { coefficients[$0] > 0 }
    return KinFactor(
      z: kept.map { latent.nodes.value($0) * (isTurned ? -1 : 1) }, coefficients: kept.map { coefficients[$0] },
      scale: scale, alpha: latent.alpha, beta: latent.beta)
  }
}

/// What some claims on the kin of an average make of its density, at every value of it.
package struct KinFactor: Hashable, Sendable {
  fileprivate let z: [Double]
  fileprivate let coefficients: [Double]
  fileprivate let scale: Double
  fileprivate let alpha: Double
  fileprivate let beta: Double

  /// The factor at eight effects.
  package func values(at effects: SIMD8<Double>) -> SIMD8<Double> {
    let x = effects / scale
    let square = x * x * (-0.5 * alpha)
    var sum = SIMD8<Double>.zero
    for index in z.indices {
      let z = z[index]
      sum += VectorMath.exp(square + x * (beta * z) - 0.5 * alpha * z * z) * coefficients[index]
    }
    return sum
  }
}
