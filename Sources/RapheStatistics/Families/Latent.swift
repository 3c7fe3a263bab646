import RapheNumerics

/// How an average moves with what it has in common with its kin.
///
/// In units of the prior scale mu = √r z + d with z ~ Normal(0, 1) and d ~ Normal(0, 1 − r), so that mu is Normal(0, 1) as
/// it is alone. Given z the density of mu is that prior times
///
///     exp(−α mu²/2 + β mu z − α z²/2) / √(1 − r),   α = r / (1 − r),   β = √r / (1 − r).
struct Latent: Sendable {
  let share: Double
  let alpha: Double
  let beta: Double
  let nodes: LatentNodes
  /// 1 / √(1 − r).
  let height: Double

  /// The share of a posterior's mass below which effects are left out.
  let negligible: Double

  init(share r: Double, nodes: LatentNodes, accuracy: JointPosterior.Accuracy) {
    precondition(r > 0 && r < 1, "the share of common variance lies between 0 and 1")
    share = r
    alpha = r / (1 - r)
    beta = r.squareRoot() / (1 - r)
    height = 1 / (1 - r).squareRoot()
    self.nodes = nodes
    negligible = accuracy.negligible
  }

  /// The probability of a region given z, before any evidence; effects are in units of the prior scale.
  func priorProbability(of region: Region, z: Double) -> Double {
    let (mean, sd) = (share.squareRoot() * z, (1 - share).squareRoot())
    return region.intervals.reduce(0) { sum, interval in
      sum + StandardNormal.probability(from: (interval.lower - mean) / sd, to: (interval.upper - mean) / sd)
    }
  }
}

/// What a posterior says at every node of z: the integral of likelihood and density given z, over all effects and over
/// regions, up to one factor.
struct LatentProfile: Sendable {
  /// Over all effects, node by node.
  var whole: [Double]
  /// Over each region, node by node.
  var inside: [[Double]]

  init(nodes: Int, regions: Int) {
    whole = Array(repeating: 0, count: nodes)
    inside = Array(repeating: whole, count: regions)
  }

  /// The same with the sign of z changed.
  func turned() -> LatentProfile {
    var turned = self
    turned.whole.reverse()
    for index in turned.inside.indices { turned.inside[index].reverse() }
    return turned
  }
}
