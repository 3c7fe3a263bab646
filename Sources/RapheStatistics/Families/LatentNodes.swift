/// The nodes at which what the members of a family have in common is summed over: equal steps of a standard normal z,
/// alike on both sides of 0.
///
/// The trapezoid rule on the whole line: with steps of 0.75 standard deviations of the narrowest factor a normal integrand
/// is summed within 1e-15 of its value.
struct LatentNodes: Sendable {
  let step: Double
  /// The nodes on each side of 0.
  let half: Int

  /// Nodes for so many members with the share r of common variance, whose averages lie at `centers`, in prior standard
  /// deviations.
  init(share r: Double, members: Int, centers: [Double]) {
    // Given its average a member's z has the variance 1 - r over r; together with the prior they are no narrower than this.
    step = 0.75 / (1 + Double(members) * r / (1 - r)).squareRoot()
    let farthest = centers.reduce(0) { max($0, abs($1)) }
    half = Int(((farthest * r.squareRoot() + Self.reach) / step).rounded(.up))
  }

  /// Beyond so many standard deviations lies 1e-13 of the prior.
  private static let reach = 7.5

  var count: Int { 2 * half + 1 }

  /// The value of z at a node.
  func value(_ index: Int) -> Double { Double(index - half) * step }

  /// The node nearest to a value of z.
  func nearest(_ z: Double) -> Int { max(0, min(count - 1, half + Int((z / step).rounded()))) }
}
