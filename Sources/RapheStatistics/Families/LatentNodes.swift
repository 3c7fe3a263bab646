/// The nodes at which what the members of a family have in common is summed over: equal steps of a standard normal z,
/// alike on both sides of 0.
///
/// The trapezoid rule on the whole line: a normal integrand is summed within 1e-15 of its value with steps of 0.75 standard
/// deviations of the narrowest factor, and within 1e-6 with steps of 1.2.
struct LatentNodes: Sendable {
  let step: Double
  /// The nodes on each side of 0.
  let half: Int

  /// Nodes for so many members with the share r of common variance, whose averages lie at `centers`, in prior standard
  /// deviations.
  init(share r: Double, members: Int, centers: [Double], accuracy: JointPosterior.Accuracy = .full) {
    // Given its average a member's z has the variance 1 - r over r; together with the prior they are no narrower than this.
    step = accuracy.step / (1 + Double(members) * r / (1 - r)).squareRoot()
    let farthest = centers.reduce(0) { max($0, abs($1)) }
    half = Int(((farthest * r.squareRoot() + accuracy.reach) / step).rounded(.up))
  }

  var count: Int { 2 * half + 1 }

  /// The value of z at a node.
  func value(_ index: Int) -> Double { Double(index - half) * step }

  /// The node nearest to a value of z.
  func nearest(_ z: Double) -> Int { max(0, min(count - 1, half + Int((z / step).rounded()))) }
}

extension JointPosterior.Accuracy {
  /// The step in standard deviations of the narrowest factor.
  fileprivate var step: Double {
    switch self {
    case .full: 0.75
    case .rough: 1.2
    }
  }

  /// How far nodes reach: beyond lies 1e-13 of the prior, or 1e-7.
  fileprivate var reach: Double {
    switch self {
    case .full: 7.5
    case .rough: 5.3
    }
  }

  /// The share of a posterior's mass below which a panel of effects is left out.
  var negligible: Double {
    switch self {
    case .full: 1e-18
    case .rough: 1e-9
    }
  }

  /// The probability below which the sum over z resolves nothing.
  var resolved: Double {
    switch self {
    case .full: 1e-13
    case .rough: 1e-6
    }
  }
}
