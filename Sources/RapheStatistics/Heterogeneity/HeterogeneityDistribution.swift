/// The distribution of tau, the standard deviation of true effects between samples, on the nodes of its integral.
///
/// The nodes are those of a quadrature that converges exponentially, so that the mean over draws of what depends smoothly on
/// tau² is the integral over tau.
package struct HeterogeneityDistribution: Sendable {
  private let tau: [Double]
  private let cumulative: [Double]

  /// Nodes with masses, which need not sum to 1; one of them at least is positive.
  init(tau: [Double], masses: [Double]) {
    var sum = 0.0
    var cumulative: [Double] = []
    for mass in masses {
      sum += mass
      cumulative.append(sum)
    }
    precondition(tau.count == masses.count && sum > 0, "tau has no distribution")
    self.tau = tau
    self.cumulative = cumulative.map { $0 / sum }
  }

  /// The node below which, or at which, lies a probability between 0 and 1.
  package func quantile(_ probability: Double) -> Double {
    tau[cumulative.firstIndex { $0 >= probability } ?? tau.count - 1]
  }
}
