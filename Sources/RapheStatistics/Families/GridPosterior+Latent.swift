import RapheNumerics

extension GridPosterior {
  /// The profile of the posterior, made under the prior Normal(0, scale²); the ends of regions must be cuts.
  ///
  /// Along the nodes of z the density given z changes by a factor that itself changes by one factor, so that it takes two
  /// multiplications a node.
  func profile(_ latent: Latent, scale: Double, regions: [(region: Region, estimand: Estimand)]) -> LatentProfile {
    let count = latent.nodes.count
    var cells = [SIMD8<Double>](repeating: .zero, count: (cuts.count + 1) * count)
    var next = [SIMD8<Double>](repeating: .zero, count: 0)
    let settings = regions.indices.filter { regions[$0].estimand == .nextSetting }
    next = [SIMD8<Double>](repeating: .zero, count: settings.count * count)
    let shift = 0.5 * (mean / scale) * (mean / scale)
    let least = latent.negligible * total
    for node in nodes.tau.indices {
      for panel in panels.first[node]..<panels.first[node + 1] where masses[panel].max() > least {
        let effects = panels.effects[panel]
        let row = panels.cell[panel] * count
        let shares = settings.map { Self.share(of: regions[$0].region, effects: effects, tau: nodes.tau[node]) }
        latent.spread(effects / scale, masses[panel] * (latent.height / total), shift: shift) { place, value in
          cells[row + place] += value
          for index in shares.indices { next[index * count + place] += value * shares[index] }
        }
      }
    }
    var profile = LatentProfile(nodes: count, regions: regions.count)
    for cell in 0...cuts.count {
      let middle = Self.middle(of: cell, cuts)
      let holding = regions.indices.filter {
        regions[$0].estimand == .average && regions[$0].region.contains(middle)
      }
      for node in 0..<count {
        let mass = cells[cell * count + node].sum()
        profile.whole[node] += mass
        for region in holding { profile.inside[region][node] += mass }
      }
    }
    for (index, region) in settings.enumerated() {
      for node in 0..<count { profile.inside[region][node] = next[index * count + node].sum() }
    }
    return profile
  }

  /// An effect between two cuts.
  private static func middle(of cell: Int, _ cuts: [Double]) -> Double {
    if cuts.isEmpty { return 0 }
    if cell == 0 { return cuts[0] - 1 }
    if cell == cuts.count { return cuts[cell - 1] + 1 }
    return 0.5 * (cuts[cell - 1] + cuts[cell])
  }

  /// The probability that the effect in the next setting lies in a region, at eight averages.
  private static func share(of region: Region, effects: SIMD8<Double>, tau: Double) -> SIMD8<Double> {
    var share = SIMD8<Double>.zero
    for lane in effects.indices {
      for interval in region.intervals {
        let (lower, upper) = (interval.lower - effects[lane], interval.upper - effects[lane])
        share[lane] +=
          tau > 0 ? StandardNormal.probability(from: lower / tau, to: upper / tau) : lower < 0 && upper > 0 ? 1 : 0
      }
    }
    return share
  }
}

extension Latent {
  /// The masses at eight effects, in units of the prior scale, times their density given z over the prior, node by node
  /// outwards from the node where it is largest.
  @inline(__always)
  fileprivate func spread(
    _ effects: SIMD8<Double>, _ masses: SIMD8<Double>, shift: Double, _ add: (Int, SIMD8<Double>) -> Void
  ) {
    let peak = nodes.nearest(effects.sum() / 8 / share.squareRoot())
    let z = nodes.value(peak)
    let exponent = effects * (effects * (-0.5 * alpha) + beta * z) - (0.5 * alpha * z * z + shift)
    let top = masses * VectorMath.exp(exponent)
    add(peak, top)
    let bend = exp(-alpha * nodes.step * nodes.step)
    let half = 0.5 * alpha * nodes.step * nodes.step
    let slope = (effects * beta - alpha * z) * nodes.step
    for (direction, steps) in [(1, nodes.count - 1 - peak), (-1, peak)] where steps > 0 {
      var value = top
      var ratio = VectorMath.exp(slope * Double(direction) - half)
      for step in 1...steps {
        value *= ratio
        ratio *= bend
        add(peak + direction * step, value)
      }
    }
  }
}
