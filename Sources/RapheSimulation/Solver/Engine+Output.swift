import RapheNumerics

/// How a state goes from one end of a step to the other.
struct Polynomial {
  var from = 0.0
  var to = 0.0
  var second = 0.0
  var third = 0.0

  /// Its value at a share of the step.
  @inline(__always) func value(_ share: Double) -> Double {
    let rest = 1 - share
    return from * rest + share * (to + rest * (second + share * third))
  }
}

extension Engine {
  /// The states of a lane at a share of its step, by dense output: rodas.f, CONTRO, a polynomial of degree 3.
  func denseStates(_ lane: Int, _ share: Double) -> [Double] {
    (0..<size).map { polynomial(lane, $0).value(share) }
  }

  /// The dense output of one state in a lane's step.
  func polynomial(_ lane: Int, _ i: Int) -> Polynomial {
    let n = size
    let (k1, k2, k3) = unsafe (k[i][lane], k[n + i][lane], k[2 * n + i][lane])
    let (k4, k5) = unsafe (k[3 * n + i][lane], k[4 * n + i][lane])
    let second = Rodas4.h21 * k1 + Rodas4.h22 * k2 + Rodas4.h23 * k3 + Rodas4.h24 * k4 + Rodas4.h25 * k5
    let third = Rodas4.h31 * k1 + Rodas4.h32 * k2 + Rodas4.h33 * k3 + Rodas4.h34 * k4 + Rodas4.h35 * k5
    return unsafe Polynomial(from: y[i][lane], to: next[i][lane], second: second, third: third)
  }
}
