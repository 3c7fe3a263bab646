import RapheNumerics

/// What is known of the quantities of a family together (scoring.md 6).
///
/// In units of their prior scales the averages are mu_q = m + d_q with m ~ Normal(0, r) and d_q ~ Normal(0, 1 − r), so that
/// each is Normal(0, 1) by itself and any two correlate by r. Given m they are independent, so that
///
///     P(all R | data) = ∫ φ(z) ∏_q ∫_{R_q} Normal(mu; √r s z, (1 − r) s²) L_q(mu) dmu dz / (the same over all effects).
///
/// Probabilities are right to 1e-9 absolute where findings were printed exactly, else to the 1e-6 of the posteriors.
/// Deterministic: no sampling.
public struct JointPosterior: Sendable {
  /// A claim by its member and its place there.
  public struct Place: Hashable, Sendable {
    /// The place of the member.
    public var member: Int
    /// The place among the member's claims.
    public var claim: Int

    /// The claim of a member.
    public init(member: Int, claim: Int) { (self.member, self.claim) = (member, claim) }
  }

  /// How exactly the sum over z is worked out.
  public enum Accuracy: Hashable, Sendable {
    /// Within 1e-9 of probabilities.
    case full
    /// Within 1e-6, in a fraction of the time: for many draws of samples.
    case rough
  }

  /// The share r of the prior variance that averages have in common unless told otherwise: s² / (s² + a²).
  public static let share = 0.8
  /// The most claims whose sets are looked at.
  public static let most = 16

  /// The weight of each node of z before and after the data.
  private let before: [Double]
  private let after: [Double]
  /// By member and claim: the probability of the region given z.
  private let givenBefore: [[[Double]]]
  private let givenAfter: [[[Double]]]

  let accuracy: Accuracy

  /// Joins at least one member.
  public init(_ members: [FamilyMember], share r: Double = JointPosterior.share, accuracy: Accuracy = .full) {
    self.accuracy = accuracy
    let centers = members.map(\.center)
    let nodes = LatentNodes(share: r, members: members.count, centers: centers, accuracy: accuracy)
    let latent = Latent(share: r, nodes: nodes, accuracy: accuracy)
    let profiles = members.map { $0.profile(latent) }
    let priors = members.map { $0.profileBefore(latent) }
    let logs = (0..<latent.nodes.count).map { node in
      let z = latent.nodes.value(node)
      return profiles.reduce(-0.5 * z * z) { $0 + log($1.whole[node]) }
    }
    let top = logs.max() ?? 0
    after = logs.map { exp($0 - top) }
    before = (0..<latent.nodes.count).map { exp(-0.5 * latent.nodes.value($0) * latent.nodes.value($0)) }
    givenAfter = profiles.map(\.conditional)
    givenBefore = priors.map(\.conditional)
  }

  /// The probabilities of all sets of some claims, before and after the data: the bits of an index say which are meant.
  public func probabilities(of claims: [Place]) -> (before: [Double], after: [Double]) {
    precondition(claims.count <= Self.most, "too many claims for their sets")
    return (
      Self.sums(before, claims.map { givenBefore[$0.member][$0.claim] }),
      Self.sums(after, claims.map { givenAfter[$0.member][$0.claim] })
    )
  }

  /// The probability that all of some claims hold, before and after the data.
  public func probability(ofAll claims: [Place]) -> (before: Double, after: Double) {
    (
      Self.sum(before, claims.map { givenBefore[$0.member][$0.claim] }),
      Self.sum(after, claims.map { givenAfter[$0.member][$0.claim] })
    )
  }

  private static func sum(_ weights: [Double], _ given: [[Double]]) -> Double {
    var (sum, total) = (0.0, 0.0)
    for node in weights.indices where weights[node] > 0 {
      total += weights[node]
      sum += given.reduce(weights[node]) { $0 * $1[node] }
    }
    return sum / total
  }

  /// For every set of claims the weighted mean of the product of their probabilities given z.
  private static func sums(_ weights: [Double], _ given: [[Double]]) -> [Double] {
    var sums = [Double](repeating: 0, count: 1 << given.count)
    var products = sums
    var total = 0.0
    for node in weights.indices where weights[node] > 0 {
      total += weights[node]
      products[0] = weights[node]
      for claim in given.indices {
        let (size, factor) = (1 << claim, given[claim][node])
        for set in 0..<size { products[size + set] = products[set] * factor }
      }
      for set in sums.indices { sums[set] += products[set] }
    }
    return sums.map { $0 / total }
  }
}

extension LatentProfile {
  /// The probability of each region given z, node by node; 0 where the data leave nothing of z.
  var conditional: [[Double]] {
    inside.map { zip($0, whole).map { $1 > 0 ? min(1, $0 / $1) : 0 } }
  }
}
