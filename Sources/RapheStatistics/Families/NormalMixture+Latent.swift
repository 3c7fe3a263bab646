import RapheNumerics

extension NormalMixture {
  /// The profile of the mixture, made under the prior Normal(0, scale²).
  ///
  /// A normal component times the density given z is normal again.
  func profile(_ latent: Latent, scale: Double, regions: [(region: Region, estimand: Estimand)]) -> LatentProfile {
    let nodes = latent.nodes
    var profile = LatentProfile(nodes: nodes.count, regions: regions.count)
    let shift = 0.5 * (mean / scale) * (mean / scale)
    for component in weights.indices where weights[component] > latent.negligible {
      let mean = means[component] / scale
      let precision = scale * scale / variances[component]
      let variance = 1 / (precision + latent.alpha)
      let sd = variance.squareRoot()
      let factor = weights[component] * latent.height * (variance * precision).squareRoot()
      let tau = tau[component] / scale
      for node in 0..<nodes.count {
        let z = nodes.value(node)
        let center = variance * (mean * precision + latent.beta * z)
        let exponent =
          0.5 * (center * center / variance - mean * mean * precision - latent.alpha * z * z) - shift
        let mass = factor * exp(exponent)
        guard mass > 0 else { continue }
        profile.whole[node] += mass
        for (index, (region, estimand)) in regions.enumerated() {
          let width = estimand == .average ? sd : (variance + tau * tau).squareRoot()
          for interval in region.intervals {
            let from = (interval.lower / scale - center) / width
            profile.inside[index][node] +=
              mass * StandardNormal.probability(from: from, to: (interval.upper / scale - center) / width)
          }
        }
      }
    }
    return profile
  }
}
