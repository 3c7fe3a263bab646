/// A quantity of a family as the joint posterior takes it: what is known of it by itself, and what is claimed of it.
public struct FamilyMember: Sendable {
  /// Where a claim says that the average effect, or the effect in the next setting, lies.
  public struct Claim: Hashable, Sendable {
    /// The effects claimed, on the member's scale and in its own direction.
    public var region: Region
    /// What the claim speaks of.
    public var estimand: Estimand

    /// A region of the average effect, unless told otherwise.
    public init(_ region: Region, _ estimand: Estimand = .average) {
      self.region = region
      self.estimand = estimand
    }
  }

  /// The posterior on the findings that count for this member, made under Normal(0, scale²); nil without any.
  public var posterior: Posterior?
  /// The scales of its prior.
  public var prior: PriorScale
  /// Whether its effects run against those of the first member.
  public var isTurned: Bool
  /// What is claimed of it; the ends of regions must be among the cuts of the grid behind its posterior.
  public var claims: [Claim]

  /// Makes a member.
  public init(posterior: Posterior?, prior: PriorScale, isTurned: Bool = false, claims: [Claim]) {
    self.posterior = posterior
    self.prior = prior
    self.isTurned = isTurned
    self.claims = claims
  }
}

extension FamilyMember {
  /// Where its average lies, in prior standard deviations.
  var center: Double { posterior.map { $0.mean / prior.s } ?? 0 }

  /// What is known of it at every node of z, turned as the first member.
  func profile(_ latent: Latent) -> LatentProfile {
    let claims = claims.map { (region: $0.region, estimand: $0.estimand) }
    let profile =
      switch posterior?.form {
      case nil: priorProfile(latent)
      case .mixture(let mixture): mixture.profile(latent, scale: prior.s, regions: claims)
      case .grid(let grid): grid.profile(latent, scale: prior.s, regions: claims)
      }
    return isTurned ? profile.turned() : profile
  }

  /// What is known of it before any evidence, turned as the first member.
  func profileBefore(_ latent: Latent) -> LatentProfile {
    let profile = priorProfile(latent)
    return isTurned ? profile.turned() : profile
  }

  private func priorProfile(_ latent: Latent) -> LatentProfile {
    var profile = LatentProfile(nodes: latent.nodes.count, regions: claims.count)
    profile.whole = profile.whole.map { _ in 1 }
    for (index, claim) in claims.enumerated() {
      if claim.estimand == .nextSetting {
        // A mixture over tau, each of its components the prior of the average.
        guard case .mixture(let mixture) = EvidenceGrid([], prior: RandomEffectsPrior(prior)).posterior().form
        else { continue }
        profile.inside[index] =
          mixture.profile(latent, scale: prior.s, regions: [(claim.region, .nextSetting)]).inside[0]
      } else {
        let region = claim.region.scaled(by: 1 / prior.s)
        profile.inside[index] = (0..<latent.nodes.count).map {
          latent.priorProbability(of: region, z: latent.nodes.value($0))
        }
      }
    }
    return profile
  }
}
