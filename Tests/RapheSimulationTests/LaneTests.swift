import Foundation
import RapheNumerics
import References
import Testing

@testable import RapheSimulation

@Suite struct LaneTests {
  static func ulps(_ found: Double, _ expected: Double) -> Double {
    if found == expected || found.isNaN && expected.isNaN { return 0 }
    return (found - expected).magnitude / expected.ulp
  }

  @Test func elementaryFunctions() {
    var generator = SplitMix(state: 3)
    var worst = (exp: 0.0, ln: 0.0, power: 0.0)
    for _ in 0..<Sweep.count(20_000, wide: 2_000_000) {
      let x = (generator.unit() - 0.5) * 1400
      worst.exp = max(worst.exp, Self.ulps(Double.exponential(x), exp(x)))
      let small = (generator.unit() - 0.5) * 4
      worst.exp = max(worst.exp, Self.ulps(Double.exponential(small), exp(small)))
      let positive = exp(x)
      if positive > 0, positive.isFinite {
        worst.ln = max(worst.ln, Self.ulps(Double.naturalLogarithm(positive), log(positive)))
      }
      let near = 0.5 + generator.unit()
      worst.ln = max(worst.ln, Self.ulps(Double.naturalLogarithm(near), log(near)))
      let (base, exponent) = (exp(small * 3), (generator.unit() - 0.5) * 8)
      let units = Self.ulps(Double.power(base, exponent), pow(base, exponent))
      worst.power = max(worst.power, units / max(1, (exponent * log(base)).magnitude))
    }
    #expect(worst.exp <= 1)
    #expect(worst.ln <= 1)
    // The rounding of ln, of the product and of exp: 2.4 was the worst of two million.
    #expect(worst.power <= 3)
  }

  @Test(
    arguments: [
      (0, 0, 1), (0, 2, 0), (0, -1, .infinity), (-2, 3, -8), (-2, 2, 4), (-2, 0.5, .nan), (.nan, 0, 1), (.nan, 1, .nan),
      (2, .nan, .nan), (.infinity, 2, .infinity), (1e200, 2, .infinity), (1e-200, 2, 0), (5, 0, 1),
    ] as [(Double, Double, Double)])
  func powersAtTheEdges(x: Double, y: Double, expected: Double) {
    let found = Double.power(x, y)
    #expect(found.isNaN && expected.isNaN || Self.ulps(found, expected) <= 4, "\(found)")
  }

  @Test func edges() {
    #expect(Double.exponential(710) == .infinity)
    #expect(Double.exponential(-.infinity) == 0)
    #expect(Double.exponential(0) == 1)
    #expect(Double.exponential(.nan).isNaN)
    #expect(Double.naturalLogarithm(0) == -.infinity)
    #expect(Double.naturalLogarithm(-1).isNaN)
    #expect(Double.naturalLogarithm(.infinity) == .infinity)
    #expect(Double.naturalLogarithm(1) == 0)
    #expect(Self.ulps(Double.naturalLogarithm(.leastNonzeroMagnitude), log(Double.leastNonzeroMagnitude)) <= 1)
  }

  /// Where all lanes have usual numbers, the shorter way has the bits of the long one, to the ends of what is usual.
  @Test func powersOfUsualNumbers() {
    var generator = SplitMix(state: 5)
    for _ in 0..<Sweep.count(300, wide: 100_000) {
      var (x, y) = (SIMD8<Double>(repeating: 1), SIMD8<Double>(repeating: 1))
      let width = generator.below(4) == 0 ? 400.0 : 4
      for lane in 0..<8 {
        x[lane] = min(max(exp((generator.unit() - 0.5) * 4 * width), 0x1p-1022), .greatestFiniteMagnitude)
        y[lane] = generator.below(8) == 0 ? 0 : (generator.unit() - 0.5) * 6
      }
      let together = SIMD8.power(x, y)
      for lane in 0..<8 {
        let long = Double.exponential(y[lane] * Double.naturalLogarithm(x[lane]))
        #expect(together[lane].bitPattern == long.bitPattern, "\(x[lane]) \(y[lane])")
        #expect(Double.power(x[lane], y[lane]).bitPattern == long.bitPattern, "\(x[lane]) \(y[lane])")
      }
    }
  }

  /// Every width has the bits of a lane alone.
  @Test func widthsAgree() {
    func check<V: Lanes>(_ type: V.Type) {
      var generator = SplitMix(state: 11)
      let operations: [RapheSimulation.Operation] = [
        .add, .subtract, .multiply, .divide, .negate, .power, .smaller, .larger, .magnitude, .exponential, .logarithm,
        .root, .isLess, .isLessOrEqual, .isEqual, .not, .and, .or, .choose, .multiplyAdd, .multiplySubtract,
        .subtractProduct, .multiplyProduct, .multiplySum, .multiplyDifference, .multiplyQuotient, .divideBySum,
        .divideProduct, .divideDifference,
      ]
      let odd: [Double] = [
        0, -0.0, 1, -1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, 1e308, 0.5, 3, 0x1p-1030,
      ]
      for operation in operations {
        for _ in 0..<Sweep.count(100, wide: 2000) {
          var (a, b, c) = (V(repeating: 0), V(repeating: 0), V(repeating: 0))
          for lane in 0..<V.width {
            a[lane] = generator.below(3) == 0 ? odd[generator.below(12)] : (generator.unit() - 0.3) * 20
            b[lane] = generator.below(3) == 0 ? odd[generator.below(12)] : (generator.unit() - 0.3) * 20
            c[lane] = (generator.unit() - 0.3) * 20
          }
          let together = Instruction.evaluate(operation, a, b, c)
          for lane in 0..<V.width {
            let alone = Instruction.compute(operation, a[lane], b[lane], c[lane])
            let agrees = together[lane].bitPattern == alone.bitPattern || together[lane].isNaN && alone.isNaN
            #expect(agrees, "\(operation) \(a[lane]) \(b[lane])")
          }
        }
      }
    }
    check(SIMD8<Double>.self)
  }
}
