import RapheNumerics

extension Engine {
  /// Factors I/(hγ) − J on the fixed pattern; a lane that loses digits is factored with pivoting instead.
  func factor() {
    let pattern = model.pattern
    let factors = unsafe self.factors
    let diagonal = V.divide(V(repeating: 1), V.multiply(h, V(repeating: Rodas4.gamma)))
    for entry in 0..<pattern.entryCount { unsafe factors[entry] = V(repeating: 0) }
    for entry in pattern.diagonal { unsafe factors[Int(entry)] = diagonal }
    let outputs = model.programs.jacobian.outputs
    for (index, entry) in pattern.places.enumerated() {
      unsafe factors[Int(entry)] = unsafe V.subtract(factors[Int(entry)], registers[Int(outputs[size + index])])
    }
    mendDerivatives(diagonal)
    // work keeps the diagonal before elimination, to see how much of it is lost.
    for index in 0..<size {
      unsafe work[index] = unsafe V.magnitude(factors[Int(pattern.diagonal[index])])
    }
    let one = V(repeating: 1)
    for pivot in pattern.pivots {
      let inverse = unsafe V.divide(one, factors[Int(pivot.diagonal)])
      unsafe factors[Int(pivot.diagonal)] = inverse
      for index in pivot.below {
        let entry = Int(pattern.below[index])
        unsafe factors[entry] = unsafe V.multiply(factors[entry], inverse)
      }
      for index in pivot.updates {
        let update = pattern.updates[index]
        let product = unsafe V.multiply(factors[Int(update.factor)], factors[Int(update.source)])
        unsafe factors[Int(update.target)] = unsafe V.subtract(factors[Int(update.target)], product)
      }
    }
    var (largest, smallest) = (one, one)
    for index in 0..<size {
      let before = unsafe V.add(diagonal, work[index])
      let ratio = unsafe V.multiply(before, V.magnitude(factors[Int(pattern.diagonal[index])]))
      largest = V.larger(ratio, largest)
      smallest = V.smaller(ratio, smallest)
    }
    let growth = V.larger(largest, V.divide(one, smallest))
    checkGrowth(V.choose(busy, growth, V(repeating: 0)))
  }

  private func checkGrowth(_ growth: V) {
    if hasDense {
      for lane in 0..<V.width { dense[lane] = nil }
      hasDense = false
    }
    let limit = 1e8
    let exceeds = V.isLessOrEqual(growth, V(repeating: limit))
    for lane in 0..<V.width where exceeds[lane] == 0 {
      dense[lane] = DenseFactors(matrix(lane), size: size)
      hasDense = true
    }
  }

  /// The matrix of one lane, row by row.
  private func matrix(_ lane: Int) -> [Double] {
    var entries = [Double](repeating: 0, count: size * size)
    for index in 0..<size { entries[index * size + index] = 1 / (h[lane] * Rodas4.gamma) }
    for (index, place) in model.pattern.derivatives.enumerated() {
      let value = unsafe registers[Int(model.programs.jacobian.outputs[size + index])][lane]
      entries[place.row * size + place.column] -= value
    }
    for mend in mended where mend.lane == lane {
      let place = model.pattern.derivatives[mend.index]
      let base = place.row == place.column ? 1 / (h[lane] * Rodas4.gamma) : 0
      entries[place.row * size + place.column] = base - mend.value
    }
    return entries
  }

  /// Solves for the right-hand side that is in `x`, in its place.
  func solve(_ x: UnsafeMutablePointer<V>) {
    let pattern = model.pattern
    if hasDense { for i in 0..<size { unsafe work[i] = unsafe x[i] } }
    unsafe pattern.forward.withUnsafeBufferPointer { rows in
      unsafe pattern.forwardTerms.withUnsafeBufferPointer { terms in
        for index in 0..<rows.count {
          let (range, row) = unsafe rows[index]
          unsafe x[Int(row)] = unsafe reduced(x, Int(row), range, terms)
        }
      }
    }
    unsafe pattern.backward.withUnsafeBufferPointer { rows in
      unsafe pattern.backwardTerms.withUnsafeBufferPointer { terms in
        for index in 0..<rows.count {
          let (range, row, diagonal) = unsafe rows[index]
          let value = unsafe reduced(x, Int(row), range, terms)
          unsafe x[Int(row)] = unsafe V.multiply(value, factors[Int(diagonal)])
        }
      }
    }
    if hasDense { unsafe solveDense(into: x) }
  }

  /// An unknown less the terms of its row, one after the other.
  @inline(__always) private func reduced(
    _ x: UnsafeMutablePointer<V>, _ row: Int, _ range: Range<Int>,
    _ terms: UnsafeBufferPointer<EliminationPattern.Term>
  ) -> V {
    var value = unsafe x[row]
    for place in range {
      let term = unsafe terms[place]
      value = unsafe V.subtract(value, V.multiply(factors[Int(term.entry)], x[Int(term.column)]))
    }
    return value
  }

  private func solveDense(into x: UnsafeMutablePointer<V>) {
    for lane in 0..<V.width {
      guard let factors = dense[lane] else { continue }
      var side: [Double] = []
      for i in 0..<size { unsafe side.append(work[i][lane]) }
      for (i, value) in factors.solve(side).enumerated() { unsafe x[i][lane] = value }
    }
  }
}
