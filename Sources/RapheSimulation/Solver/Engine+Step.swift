import RapheNumerics

// One step of RODAS in every lane. Linear systems have the matrix I/(hγ) − J, as in Hairer & Wanner's code.
extension Engine {
  /// Tries a step of `h` from `y` at `t`: fills `next`, the stages, `error` and `extent`.
  func attempt() {
    let first = model.builder.layout.firstState
    let timeRegister = model.builder.layout.time
    for i in 0..<size { unsafe registers[first + i] = unsafe y[i] }
    unsafe registers[timeRegister] = t
    // Before the rates, which stay in registers that it would overwrite.
    let drifts = prepareDrift()
    unsafe model.programs.jacobian.run(registers)
    factor()
    let inverse = V.divide(V(repeating: 1), h)
    let moving = V.choose(frozen, V(repeating: 0), h)
    let n = size
    let (k1, k2, k3) = unsafe (k, k + n, k + 2 * n)
    let (k4, k5, k6) = unsafe (k + 3 * n, k + 4 * n, k + 5 * n)

    unsafe fill(k1, model.programs.jacobian) { $1 }
    if drifts { unsafe addDrift(k1, moving, Rodas4.d1) }
    unsafe solve(k1)

    let a21 = V(repeating: Rodas4.a21)
    for i in 0..<n {
      unsafe registers[first + i] = unsafe V.add(y[i], V.multiply(a21, k1[i]))
    }
    evaluate(moving, Rodas4.c2)
    let c21 = V.multiply(V(repeating: Rodas4.c21), inverse)
    unsafe fill(k2, model.programs.rates) { unsafe V.add($1, V.multiply(c21, k1[$0])) }
    if drifts { unsafe addDrift(k2, moving, Rodas4.d2) }
    unsafe solve(k2)

    let (a31, a32) = (V(repeating: Rodas4.a31), V(repeating: Rodas4.a32))
    for i in 0..<n {
      unsafe registers[first + i] = unsafe V.add(y[i], V.add(V.multiply(a31, k1[i]), V.multiply(a32, k2[i])))
    }
    evaluate(moving, Rodas4.c3)
    let (c31, c32) = (
      V.multiply(V(repeating: Rodas4.c31), inverse), V.multiply(V(repeating: Rodas4.c32), inverse)
    )
    unsafe fill(k3, model.programs.rates) {
      unsafe V.add($1, V.add(V.multiply(c31, k1[$0]), V.multiply(c32, k2[$0])))
    }
    if drifts { unsafe addDrift(k3, moving, Rodas4.d3) }
    unsafe solve(k3)

    let (a41, a42, a43) = (V(repeating: Rodas4.a41), V(repeating: Rodas4.a42), V(repeating: Rodas4.a43))
    for i in 0..<n {
      let sum = unsafe V.add(V.add(V.multiply(a41, k1[i]), V.multiply(a42, k2[i])), V.multiply(a43, k3[i]))
      unsafe registers[first + i] = unsafe V.add(y[i], sum)
    }
    evaluate(moving, Rodas4.c4)
    let (c41, c42) = (
      V.multiply(V(repeating: Rodas4.c41), inverse), V.multiply(V(repeating: Rodas4.c42), inverse)
    )
    let c43 = V.multiply(V(repeating: Rodas4.c43), inverse)
    unsafe fill(k4, model.programs.rates) {
      unsafe V.add($1, V.add(V.add(V.multiply(c41, k1[$0]), V.multiply(c42, k2[$0])), V.multiply(c43, k3[$0])))
    }
    if drifts { unsafe addDrift(k4, moving, Rodas4.d4) }
    unsafe solve(k4)
    unsafe lastStages(k1, k2, k3, k4, k5, k6, inverse, moving)
  }

  /// The two stages that make the method stiffly accurate, and the error, which is the last of them.
  private func lastStages(
    _ k1: UnsafeMutablePointer<V>, _ k2: UnsafeMutablePointer<V>, _ k3: UnsafeMutablePointer<V>,
    _ k4: UnsafeMutablePointer<V>, _ k5: UnsafeMutablePointer<V>, _ k6: UnsafeMutablePointer<V>, _ inverse: V,
    _ moving: V
  ) {
    let n = size
    let first = model.builder.layout.firstState
    let (a51, a52) = (V(repeating: Rodas4.a51), V(repeating: Rodas4.a52))
    let (a53, a54) = (V(repeating: Rodas4.a53), V(repeating: Rodas4.a54))
    for i in 0..<n {
      let left = unsafe V.add(V.multiply(a51, k1[i]), V.multiply(a52, k2[i]))
      let right = unsafe V.add(V.multiply(a53, k3[i]), V.multiply(a54, k4[i]))
      let value = unsafe V.add(y[i], V.add(left, right))
      unsafe next[i] = value
      unsafe registers[first + i] = value
    }
    evaluate(moving, 1)
    let (c51, c52) = (
      V.multiply(V(repeating: Rodas4.c51), inverse), V.multiply(V(repeating: Rodas4.c52), inverse)
    )
    let (c53, c54) = (
      V.multiply(V(repeating: Rodas4.c53), inverse), V.multiply(V(repeating: Rodas4.c54), inverse)
    )
    unsafe fill(k5, model.programs.rates) {
      let left = unsafe V.add(V.multiply(c51, k1[$0]), V.multiply(c52, k2[$0]))
      let right = unsafe V.add(V.multiply(c53, k3[$0]), V.multiply(c54, k4[$0]))
      return V.add($1, V.add(left, right))
    }
    unsafe solve(k5)
    for i in 0..<n {
      let value = unsafe V.add(next[i], k5[i])
      unsafe next[i] = value
      unsafe registers[first + i] = value
    }
    evaluate(moving, 1)
    let (c61, c62) = (
      V.multiply(V(repeating: Rodas4.c61), inverse), V.multiply(V(repeating: Rodas4.c62), inverse)
    )
    let (c63, c64) = (
      V.multiply(V(repeating: Rodas4.c63), inverse), V.multiply(V(repeating: Rodas4.c64), inverse)
    )
    let c65 = V.multiply(V(repeating: Rodas4.c65), inverse)
    unsafe fill(k6, model.programs.rates) {
      let left = unsafe V.add(V.multiply(c61, k1[$0]), V.multiply(c62, k2[$0]))
      let right = unsafe V.add(V.multiply(c63, k3[$0]), V.multiply(c64, k4[$0]))
      return unsafe V.add($1, V.add(V.add(left, right), V.multiply(c65, k5[$0])))
    }
    unsafe solve(k6)
    unsafe finish(k6)
  }

  /// Adds the last stage and measures the error: the largest of any state, relative to what is allowed for it.
  ///
  /// Not the root of the mean of squares, which states at rest would make smaller.
  private func finish(_ k6: UnsafeMutablePointer<V>) {
    let relative = V(repeating: plan.tolerance.relative)
    var (worst, sum) = (V(repeating: 0), V(repeating: 0))
    var largest = V(repeating: 0)
    for i in 0..<size {
      let value = unsafe V.add(next[i], k6[i])
      unsafe next[i] = value
      let magnitude = V.magnitude(value)
      let size = unsafe V.larger(magnitude, V.magnitude(y[i]))
      let allowed = V.add(V(repeating: plan.absolute[i]), V.multiply(relative, size))
      let part = unsafe V.magnitude(V.divide(k6[i], allowed))
      worst = V.larger(part, worst)
      sum = V.add(sum, part)
      largest = V.larger(largest, V.multiply(magnitude, V(repeating: inverseScales[i])))
    }
    // The larger of two loses what is not a number, the sum keeps it.
    error = V.add(worst, V.subtract(sum, sum))
    extent = largest
  }

  /// Computes the rates at the states in the registers, `fraction` of the step on.
  private func evaluate(_ moving: V, _ fraction: Double) {
    unsafe registers[model.builder.layout.time] = V.add(t, V.multiply(moving, V(repeating: fraction)))
    unsafe model.programs.rates.run(registers)
  }

  /// Fills a right-hand side: what a program has computed of rates and what is infused, with what earlier stages add.
  @inline(__always) private func fill(
    _ side: UnsafeMutablePointer<V>, _ program: Program, _ withStages: (_ state: Int, _ rate: V) -> V
  ) {
    let infuses = plan.schedule.infuses
    unsafe program.outputs.withUnsafeBufferPointer { outputs in
      for i in 0..<size {
        var rate = unsafe registers[Int(outputs[i])]
        if infuses { rate = unsafe V.add(rate, infusion[i]) }
        unsafe side[i] = withStages(i, rate)
      }
    }
  }

  /// Computes the derivatives by the time; whether there are any.
  private func prepareDrift() -> Bool {
    guard let program = model.programs.drift else { return false }
    unsafe program.run(registers)
    var sum = V(repeating: 0)
    for i in 0..<size {
      unsafe drift[i] = unsafe registers[Int(program.outputs[i])]
      sum = unsafe V.add(sum, drift[i])
    }
    let excess = V.subtract(sum, sum)
    for lane in 0..<V.width where excess[lane].isNaN {
      mendDrift()
      break
    }
    return true
  }

  private func addDrift(_ side: UnsafeMutablePointer<V>, _ moving: V, _ coefficient: Double) {
    let factor = V.multiply(moving, V(repeating: coefficient))
    for i in 0..<size { unsafe side[i] = unsafe V.add(side[i], V.multiply(factor, drift[i])) }
  }
}
