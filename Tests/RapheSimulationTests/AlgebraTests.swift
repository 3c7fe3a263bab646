import RapheSimulation
import Testing

/// Simplification changes no meaning: what is no number at some point stays none there.
@Suite struct AlgebraTests {
  /// Definitions of x, which is 0 at the start and 2 at the end, and their values there by IEEE 754.
  @Test(
    arguments: [
      ("0/x", .nan, 0), ("0*ln(x)", .nan, 0), ("0*(1/x)", .nan, 0), ("1/x - 1/x", .nan, 0), ("x/x", .nan, 1),
      ("ln(x) - ln(x)", .nan, 0), ("(0/x)*0 + 1", .nan, 1), ("0*exp(1000 - 1000*x)", .nan, 0), ("x^0", 1, 1),
      ("0*x", 0, 0), ("x - x", 0, 0), ("0/2 + x", 0, 2), ("0*sqrt(x)", 0, 0), ("if(x > 1, 1/x, 0)", 0, 0.5),
      ("0^x", 1, 0), ("0*(x/2)", 0, 0), ("-(0/x)", .nan, 0), ("0*x^-1", .nan, 0),
    ] as [(String, Double, Double)])
  func atSingularPoints(expression: String, atZero: Double, atTwo: Double) throws {
    var model = system([("x", "0", "1")])
    model.definitions = [Definition(name: "y", expression: expression)]
    let values = Simulation(of: try compiled(model), until: 2, times: [0, 2], observing: ["y"]).run().values[0]
    #expect(values[0] == atZero || (values[0].isNaN && atZero.isNaN), "\(expression) at 0 is \(values[0])")
    #expect((values[1] - atTwo).magnitude < 1e-12, "\(expression) at 2 is \(values[1])")
  }

  /// A rate that is no number at the start is refused, not taken as 0.
  @Test func ratesAtSingularPoints() throws {
    #expect(try FailureTests.failure(system([("x", "0", "1 + 0/x")])) == .notFinite(state: "x", time: 0))
  }

  /// What does not depend on a state has no entry in the matrix, whatever it is multiplied by.
  @Test func derivativesThatAreNone() throws {
    let model = try compiled(system([("x", "1", "-x*ln(y) + 0*y"), ("y", "2", "1/y"), ("z", "1", "x^2 - z")]))
    #expect(model.counts.nonZeros == 5)
  }
}
