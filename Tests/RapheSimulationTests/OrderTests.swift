import Foundation
import RapheSimulation
import Testing

@Suite struct OrderTests {
  /// Error over tolerance on a nonlinear problem with a known solution, y' = -2ty², y(0) = 1, y = 1/(1 + t²): with an
  /// error control of order 3 the steps are proportional to tol^(1/4), so an order of 4 shows as error ~ steps^-4.
  @Test func convergesWithOrderFour() throws {
    let model = try compiled(
      system([("y", "1", "-2*time*y^2"), ("z", "1", "-z*cosine"), ("cosine", "1", "-0.5*cosine")]))
    var points: [(steps: Double, error: Double)] = []
    for exponent in stride(from: 5.0, through: 10.0, by: 1) {
      let trajectory = Simulation(
        of: model, until: 3, times: [3], tolerance: Tolerance(relative: Foundation.pow(10, -exponent))
      ).run()
      let exact = exp(-2 * (1 - exp(-1.5)))
      let error = max((trajectory.values[0][0] - 0.1).magnitude, (trajectory.values[1][0] - exact).magnitude)
      points.append((Double(trajectory.steps.accepted), error))
    }
    let (first, last) = (points[1], points[points.count - 1])
    let order = Foundation.log(first.error / last.error) / Foundation.log(last.steps / first.steps)
    #expect(order > 3.7 && order < 4.8, "\(points)")
  }
}
