import RapheNumerics

extension StepsPosterior {
  /// The log of the integral of prior times likelihoods over a cloud, once for each repetition.
  ///
  /// `map` takes z to x − mean.
  func logMasses(_ cloud: PointCloud, mean: [Double], map: [[Double]], logDeterminant: Double) -> [Double] {
    let values = values(cloud, mean: mean, map: map)
    return cloud.repetitions.map { blocks in
      guard let top = blocks.map({ values[$0].max() }).max(), top > -.infinity else { return -.infinity }
      var sum = SIMD8<Double>.zero
      for block in blocks { sum += VectorMath.exp(values[block] - top) }
      return top + log(sum.sum()) + 0.5 * logDeterminant
    }
  }

  /// The log integrand times weight at every point.
  private func values(_ cloud: PointCloud, mean: [Double], map: [[Double]]) -> [SIMD8<Double>] {
    var x = [SIMD8<Double>](repeating: .zero, count: mean.count)
    return cloud.logWeights.indices.map { block in
      place(cloud, block, mean: mean, map: map, &x)
      return logDensities(at: x[...]) + cloud.logWeights[block]
    }
  }

  private func place(
    _ cloud: PointCloud, _ block: Int, mean: [Double], map: [[Double]], _ x: inout [SIMD8<Double>]
  ) {
    for row in mean.indices {
      x[row] = SIMD8(repeating: mean[row])
      for column in map[row].indices where map[row][column] != 0 {
        x[row] += cloud.coordinates[block * cloud.dimensions + column] * map[row][column]
      }
    }
  }

  /// The mean and covariance of the steps by the first repetition of a cloud around a proposal.
  func moments(_ cloud: PointCloud, _ proposal: StepsProposal) -> (mean: [Double], covariance: SymmetricMatrix) {
    let count = proposal.mean.count
    let values = values(cloud, mean: proposal.mean, map: proposal.map())
    let blocks = cloud.repetitions[0]
    let top = blocks.map { values[$0].max() }.max() ?? 0
    var x = [SIMD8<Double>](repeating: .zero, count: count)
    var total = 0.0
    var sums = [Double](repeating: 0, count: count)
    var squares = SymmetricMatrix(count: count)
    for block in blocks {
      let mass = VectorMath.exp(values[block] - top)
      place(cloud, block, mean: [Double](repeating: 0, count: count), map: proposal.map(), &x)
      total += mass.sum()
      for row in 0..<count {
        sums[row] += (mass * x[row]).sum()
        for column in 0...row { squares[row, column] += (mass * x[row] * x[column]).sum() }
      }
    }
    var covariance = SymmetricMatrix(count: count)
    for row in 0..<count {
      for column in 0...row {
        covariance[row, column] = squares[row, column] / total - sums[row] * sums[column] / (total * total)
      }
    }
    return (zip(proposal.mean, sums).map { $0 + $1 / total }, covariance)
  }

  /// A proposal with the moments of the posterior (Naylor & Smith 1982), from Laplace's approximation, and the log of
  /// the integral.
  ///
  /// At the mode a one-sided likelihood is more curved than on its flat side, where the posterior reaches much farther
  /// than Laplace's normal: the integral would rest on few points.
  func matched(_ laplace: StepsProposal, cloud: PointCloud) -> (StepsProposal, Double) {
    var proposal = laplace
    for _ in 0..<2 {
      let (mean, covariance) = moments(cloud, proposal)
      guard let next = StepsProposal(mean: mean, covariance: covariance) else { break }
      proposal = next
    }
    let masses = logMasses(
      cloud, mean: proposal.mean, map: proposal.map(), logDeterminant: proposal.factor.logDeterminant)
    return (proposal, LogSum.of(masses) - log(Double(masses.count)))
  }
}
