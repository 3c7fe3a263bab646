import RapheSimulation
import Testing

/// Stiff problems of the literature against SUNDIALS CVODE at rtol 1e-12, by Tests/Peers/stiff_references.sh.
///
/// Where the test set for initial value problem solvers (Mazzia & Magherini 2008, University of Bari) has figures too,
/// they stand beside.
@Suite struct StiffProblemTests {
  /// Compares every state at every time; errors are relative.
  static func check(
    _ model: Model, _ expected: [(time: Double, states: [Double])], _ tolerance: Tolerance, within: Double
  ) throws {
    let times = expected.map(\.time)
    let trajectory = Simulation(
      of: try compiled(model), until: times[times.count - 1], times: times, tolerance: tolerance
    ).run()
    #expect(trajectory.failure == nil)
    for (index, row) in expected.enumerated() {
      for (state, value) in row.states.enumerated() {
        let found = trajectory.values[state][index]
        #expect((found / value - 1).magnitude < within, "state \(state) at \(row.time): \(found), not \(value)")
      }
    }
  }

  /// Robertson (1966): rates from 0.04 to 3e7, over eleven decades of time.
  @Test func robertson() throws {
    let model = system(
      [
        ("a", "1", "-0.04*a + 1e4*b*c"), ("b", "0", "0.04*a - 1e4*b*c - 3e7*b^2"), ("c", "0", "3e7*b^2"),
      ], scales: [1, 1e-5, 1])
    try Self.check(
      model,
      [
        (0.4, [0.98517211386119, 3.38639537897844e-05, 0.0147940221850191]),
        (40, [0.715827068721155, 9.18553476462607e-06, 0.284163745744079]),
        (4000, [0.183202257779361, 8.94237125293401e-07, 0.816796847983515]),
        (4e5, [0.00493827452124665, 1.98499408806215e-08, 0.995061705628815]),
        (4e8, [5.20770210393766e-06, 2.08309155956113e-11, 0.99999479227708]),
      ], Tolerance(relative: 1e-8, absolute: 1e-13), within: 1e-6)
  }

  /// Van der Pol's oscillator with a damping of 1e6, in the time of its slow motion.
  @Test func vanDerPol() throws {
    try Self.check(
      system([("x", "2", "v"), ("v", "0", "((1 - x^2)*v - x)/1e-6")]),
      [
        (0.5, [1.59676895103525, -1.03039118786514]), (1, [-1.86364625477266, 0.753543086569544]),
        // The test set: 1.706167732170483, -0.892809701024797.
        (2, [1.70616773209039, -0.892809701110726]),
      ], Tolerance(relative: 1e-9), within: 1e-8)
  }

  static let hires = system([
    ("y1", "1", "-1.71*y1 + 0.43*y2 + 8.32*y3 + 0.0007"), ("y2", "0", "1.71*y1 - 8.75*y2"),
    ("y3", "0", "-10.03*y3 + 0.43*y4 + 0.035*y5"), ("y4", "0", "8.32*y2 + 1.71*y3 - 1.12*y4"),
    ("y5", "0", "-1.745*y5 + 0.43*y6 + 0.43*y7"),
    ("y6", "0", "-280*y6*y8 + 0.69*y4 + 1.71*y5 - 0.43*y6 + 0.69*y7"), ("y7", "0", "280*y6*y8 - 1.81*y7"),
    ("y8", "0.0057", "-280*y6*y8 + 1.81*y7"),
  ])

  /// High irradiance responses of photomorphogenesis, Schäfer (1975).
  @Test func highIrradianceResponses() throws {
    try Self.check(
      Self.hires,
      [
        (
          321.8122,
          [
            0.000737131257332397, 0.000144248572631581, 5.88872974096648e-05, 0.00117565134328255, 0.00238635619883625,
            0.00623896825277113, 0.00284999839518403, 0.00285000160481596,
          ]
        ),
        (
          421.8122,
          [
            0.000670305503581892, 0.000130996846986353, 4.68622315977374e-05, 0.00104466802055177, 0.000594883830952098,
            0.0013996288339441, 0.00101449275771935, 0.00468550724228064,
          ]
        ),
      ], Tolerance(relative: 1e-8, absolute: 1e-12), within: 1e-6)
  }

  /// The Oregonator, Field & Noyes (1974): relaxation oscillations over six decades.
  @Test func oregonator() throws {
    let model = system(
      [
        ("x", "1", "77.27*(y + x*(1 - 8.375e-6*x - y))"), ("y", "2", "(z - (1 + x)*y)/77.27"),
        ("z", "3", "0.161*(x - z)"),
      ])
    try Self.check(
      model,
      [
        (30, [1.00066146718048, 1512.77893738528, 10358.543126603]),
        (60, [1.00087462519965, 1144.33697235405, 83.7214996697957]),
        (90, [1.00189036843886, 529.992623215689, 1.66227957929304]),
        // The test set: 1.000814870318523, 1228.178521549917, 132.0554942846706.
        (360, [1.00081487031867, 1228.17852133499, 132.055494162006]),
      ], Tolerance(relative: 1e-8), within: 1e-6)
  }

  /// A rotation of 1e12 about a slow course, x = t, y = 1 + t²/10, z = 2: elimination without pivots would lose digits.
  @Test func fastRotation() throws {
    let w = "1e12*(y - 1 - 0.1*time^2)"
    let model = try compiled(
      system([
        ("x", "0", "1 + \(w)"), ("y", "1", "0.2*time - 1e12*(x - time) + 1e12*(z - 2)"), ("z", "2", "-\(w) - (z - 2)"),
      ]))
    let trajectory = Simulation(of: model, until: 10, times: [1, 10]).run()
    #expect(trajectory.failure == nil)
    #expect(trajectory.steps.rejected == 0)
    for (found, exact) in zip(trajectory.values, [[1, 10], [1.1, 11], [2, 2]]) {
      for (found, exact) in zip(found, exact) { #expect((found - exact).magnitude < 1e-5) }
    }
  }
}
