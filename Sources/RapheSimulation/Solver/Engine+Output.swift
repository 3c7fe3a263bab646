import RapheNumerics

extension Engine {
  /// The states of a lane at a share of its step, by dense output: rodas.f, CONTRO, a polynomial of degree 3.
  func denseStates(_ lane: Int, _ share: Double) -> [Double] {
    let n = size
    let rest = 1 - share
    return (0..<n).map { i in
      let (k1, k2, k3) = unsafe (k[i][lane], k[n + i][lane], k[2 * n + i][lane])
      let (k4, k5) = unsafe (k[3 * n + i][lane], k[4 * n + i][lane])
      let second = Rodas4.h21 * k1 + Rodas4.h22 * k2 + Rodas4.h23 * k3 + Rodas4.h24 * k4 + Rodas4.h25 * k5
      let third = Rodas4.h31 * k1 + Rodas4.h32 * k2 + Rodas4.h33 * k3 + Rodas4.h34 * k4 + Rodas4.h35 * k5
      let (from, to) = unsafe (y[i][lane], next[i][lane])
      return from * rest + share * (to + rest * (second + share * third))
    }
  }
}
