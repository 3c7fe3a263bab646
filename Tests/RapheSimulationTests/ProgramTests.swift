import Testing

@testable import RapheSimulation

/// Programs compute what their expressions say, to the bit, in whatever order and however few instructions.
@Suite struct ProgramTests {
  /// The rates of states x, y and z at 0.7, 1.3 and 0.3, and how many instructions they take.
  private static func rates(_ first: String, _ second: String = "0") throws -> (values: [Double], count: Int) {
    let model = try compiled(system([("x", "1", first), ("y", "1", second), ("z", "1", "0")]))
    var machine = ScalarMachine(model, registerCount: model.builder.layout.count)
    machine.load(states: [0.7, 1.3, 0.3], time: 0)
    return (machine.results(of: model.programs.rates), model.programs.rates.instructions.count)
  }

  @Test func pairsAreOneInstructionWithTheBitsOfTwo() throws {
    let (x, y, z) = (0.7, 1.3, 0.3)
    let cases: [(String, Double)] = [
      ("x*y + z", x * y + z), ("x*y - z", x * y - z), ("z - x*y", z - x * y), ("x*y*z", x * y * z),
      ("(x + y)*z", (x + y) * z), ("(x - y)*z", (x - y) * z), ("x/y*z", x / y * z), ("z/(x + y)", z / (x + y)),
      ("x*y/z", x * y / z), ("(x - y)/z", (x - y) / z),
    ]
    for (text, expected) in cases {
      let (values, count) = try Self.rates(text)
      #expect(values[0].bitPattern == expected.bitPattern, "\(text)")
      #expect(count == 1, "\(text)")
    }
  }

  @Test func whatTwoNeedIsComputedOnce() throws {
    let (x, y, z) = (0.7, 1.3, 0.3)
    let (values, count) = try Self.rates("x*y + z", "x*y - z")
    #expect(values[0] == x * y + z && values[1] == x * y - z)
    #expect(count == 3)
    let quotient = try Self.rates("z/(x - y)")
    #expect(quotient.values[0] == z / (x - y) && quotient.count == 2)
  }

  /// A chain, in which each needs the one before, among terms that need nothing: more than are looked through at once.
  @Test func orderOfManyTermsChangesNoBit() throws {
    let terms = (1...60).map { "sqrt(x + \($0))" }
    let text = terms.reduce("y") { "(\($0))/2 + \($1)" }
    let expected = (1...60).reduce(1.3) { $0 / 2 + (0.7 + Double($1)).squareRoot() }
    #expect(try Self.rates(text).values[0].bitPattern == expected.bitPattern)
  }
}
