import RapheNumerics

extension Ensemble {
  /// First-order and total indices of something observed at a time, from `draws`·(k + 2) runs.
  ///
  /// k is the number of parameters with a spread that are not set. Base samples A and B are independent draws; run i
  /// of a parameter has the values of A with that parameter's value of B. Nil with mistakes in the request.
  public func sobol(
    of quantity: String, at time: Double, progress: (@Sendable (EnsembleProgress) -> Void)? = nil
  ) async -> SobolIndices? {
    var request = simulation
    request.observing = [quantity]
    request.times = [time]
    request.recordsSteps = false
    guard mistakes.isEmpty, let plan = request.resolve().plan else { return nil }
    let parameters = simulation.model.model.parameters.enumerated().filter {
      $0.element.spread != nil && simulation.settings[$0.element.name] == nil
    }
    let width = parameters.count + 2
    var samples = SobolSamples()
    var pending: [Double] = []
    await Batches(plan: plan, lanes: lanes, jobs: jobs).run(
      count: draws * width,
      parameters: { number in
        let (draw, run) = (number / width, number % width)
        if run == 1 { return values(ofDraw: draw, stream: 1) }
        var values = values(ofDraw: draw)
        if run > 1 {
          let index = parameters[run - 2].offset
          values[index] = self.values(ofDraw: draw, stream: 1)[index]
        }
        return values
      },
      transform: { $1.failure == nil ? $1.values[0][0] : .nan }, progress: progress
    ) { _, values in
      pending += values
      while pending.count >= width {
        samples.add(Array(pending.prefix(width)))
        pending.removeFirst(width)
      }
    }
    return samples.indices(quantity, time, parameters.map(\.element.name), seed: seed)
  }
}

/// The base samples: rows of f(A), f(B) and f(A with one of B) for every parameter.
struct SobolSamples {
  private var rows: [[Double]] = []
  private var failed = 0

  mutating func add(_ row: [Double]) {
    if row.allSatisfy(\.isFinite) { rows.append(row) } else { failed += 1 }
  }

  func indices(_ quantity: String, _ time: Double, _ names: [String], seed: UInt64) -> SobolIndices {
    let n = Double(rows.count)
    let both = rows.flatMap { [$0[0], $0[1]] }
    let mean = both.reduce(0, +) / Double(both.count)
    let variance = both.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(both.count - 1, 1))
    let shares = names.enumerated().map { index, name -> SobolIndices.Share in
      // Centred, which the sums allow and which keeps the error of the first-order index small.
      let first = rows.map { ($0[1] - mean) * ($0[index + 2] - $0[0]) / variance }
      let total = rows.map { 0.5 * ($0[0] - $0[index + 2]) * ($0[0] - $0[index + 2]) / variance }
      func summary(_ values: [Double]) -> (Double, Double) {
        let mean = values.reduce(0, +) / n
        let spread = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(n - 1, 1)
        return (mean, (spread / n).squareRoot())
      }
      let (s, sError) = summary(first)
      let (t, tError) = summary(total)
      return SobolIndices.Share(parameter: name, first: s, total: t, firstError: sError, totalError: tError)
    }
    return SobolIndices(
      quantity: quantity, time: time, mean: mean, variance: variance, shares: shares, completed: rows.count,
      failed: failed, seed: seed)
  }
}
