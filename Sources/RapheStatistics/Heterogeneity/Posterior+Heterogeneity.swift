extension Posterior {
  /// What is known of tau, whatever the average effect.
  package var heterogeneity: HeterogeneityDistribution {
    switch form {
    case .mixture(let mixture): HeterogeneityDistribution(tau: mixture.tau, masses: mixture.weights)
    case .grid(let grid): HeterogeneityDistribution(tau: grid.nodes.tau, masses: grid.heterogeneityMasses)
    }
  }
}

extension GridPosterior {
  /// The mass at every node of tau.
  fileprivate var heterogeneityMasses: [Double] {
    nodes.tau.indices.map { node in
      (panels.first[node]..<panels.first[node + 1]).reduce(0) { $0 + masses[$1].sum() }
    }
  }
}
