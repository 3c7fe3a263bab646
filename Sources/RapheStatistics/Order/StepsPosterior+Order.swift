import RapheNumerics

extension StepsPosterior {
  /// The log of the integral over a region of the steps: in the coordinates of a proposal conditioned on the region,
  /// so that no point is wasted outside of it and the integrand is smooth.
  func logMasses(
    of constraints: [LinearConstraint], _ proposal: StepsProposal, nodes: Int, points: Int
  ) -> [Double] {
    let conditioning = Conditioning(constraints, mean: proposal.mean, factor: proposal.factor)
    let rank = conditioning.rank
    var cloud: PointCloud
    if rank <= 3 {
      cloud = PointCloud(.product, dimensions: rank)
      for rule in [LegendreRule(nodes), LegendreRule(nodes * 3 / 4)] {
        conditioning.forEachProductPoint(rule, columns: rank) { z, logWeight in
          cloud.add(z, logWeight: logWeight + PointCloud.logDensityComplement(z))
        }
        cloud.endRepetition()
      }
    } else {
      cloud = PointCloud(.shifted, dimensions: rank)
      cloud.addShifted(dimensions: rank, points: points) { point, z in
        conditioning.place(point, columns: rank, &z) + PointCloud.logDensityComplement(z)
      }
    }
    return logMasses(
      cloud, mean: proposal.mean, map: proposal.map(conditioning.basis),
      logDeterminant: proposal.factor.logDeterminant)
  }

  /// The same for the steps in a new sample, y = x + Normal(0, tau² T): y within the region by conditioning, then x
  /// given y, both under the proposal.
  func logMassesOfNext(
    _ constraints: [LinearConstraint], _ proposal: StepsProposal, groups: Int, points: Int
  ) -> [Double] {
    let count = proposal.mean.count
    let wide = proposal.covariance.widened(tau, groups)
    guard let wideFactor = wide.cholesky() else { preconditionFailure("a singular covariance") }
    let conditioning = Conditioning(constraints, mean: proposal.mean, factor: wideFactor)
    // x given y: mean m + V S⁻¹ (y − m), covariance V S⁻¹ tau² T, which is nothing at tau = 0.
    let gain = (0..<count).map { row in wideFactor.solve((0..<count).map { proposal.covariance[row, $0] }) }
    let own = Steps.covariance(groups: groups).scaled(by: tau * tau)
    var rest = SymmetricMatrix(count: count)
    for row in 0..<count {
      for column in 0...row { rest[row, column] = Vector.dot(gain[row], (0..<count).map { own[$0, column] }) }
    }
    guard let restFactor = rest.cholesky() else { preconditionFailure("a singular covariance") }
    let wideMap = wideFactor.rows.map { row in conditioning.basis.map { Vector.dot(row, $0) } }
    // The cloud is in x − m itself; its weights are divided by the proposal's density there.
    var cloud = PointCloud(.shifted, dimensions: count)
    var z = [Double](repeating: 0, count: conditioning.rank)
    cloud.addShifted(dimensions: 2 * count, points: points) { point, x in
      let logProbability = conditioning.place(point, columns: conditioning.rank, &z)
      let y = wideMap.map { Vector.dot($0, z) }
      let noise = (count..<2 * count).map { -StandardNormal.quickUpperQuantile(point[$0]) }
      for row in 0..<count { x[row] = Vector.dot(gain[row], y) + Vector.dot(restFactor.rows[row], noise) }
      let standard = proposal.factor.forward(x)
      return logProbability + PointCloud.logDensityComplement(standard)
    }
    let identity = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0 } }
    return logMasses(cloud, mean: proposal.mean, map: identity, logDeterminant: proposal.factor.logDeterminant)
  }
}
