import RapheSimulation
import Testing

/// Stiff problems of the literature against SUNDIALS CVODE at rtol 1e-12, by Tests/Peers/stiff_references.sh.
@Suite struct StiffProblemTests {
  static func check(
    _ model: Model, _ times: [Double], _ expected: [[Double]], relative: Double, absolute: Double, within: Double
  ) throws {
    let simulation = Simulation(
      of: try compiled(model), until: times[times.count - 1], times: times,
      tolerance: Tolerance(relative: relative, absolute: absolute))
    let trajectory = simulation.run()
    #expect(trajectory.failure == nil)
    for (index, row) in expected.enumerated() {
      for (state, value) in row.enumerated() {
        let error = (trajectory.values[state][index] - value).magnitude / value.magnitude
        #expect(error < within, "state \(state) at \(times[index]): \(trajectory.values[state][index])")
      }
    }
  }
  //FIGURES
}
