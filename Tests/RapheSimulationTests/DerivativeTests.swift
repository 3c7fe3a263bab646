import References
import Testing

@testable import RapheSimulation

/// Symbolic derivatives against central differences, on random expressions of three states and two parameters.
@Suite struct DerivativeTests {
  /// A random expression whose value stays moderate near states of about 1.
  static func text(_ generator: inout SplitMix, depth: Int) -> String {
    if depth == 0 || generator.below(6) == 0 {
      return ["x", "y", "z", "p", "q", "2", "0.5", "x", "y"][generator.below(9)]
    }
    func part() -> String { text(&generator, depth: depth - 1) }
    switch generator.below(16) {
    case 0, 1: return "(\(part()) + \(part()))"
    case 2, 3: return "(\(part()) - \(part()))"
    case 4, 5: return "\(part())*\(part())"
    case 6: return "\(part())/(1.5 + (\(part()))^2)"
    case 7: return "exp(-(\(part()))^2)"
    case 8: return "ln(2 + (\(part()))^2)"
    case 9: return "sqrt(1 + (\(part()))^2)"
    case 10: return "(1 + abs(\(part())))^q"
    case 11: return "hill(1 + (\(part()))^2, p, 2.5)"
    case 12: return "operational(1 + (\(part()))^2, 2, p, q, 1.5)"
    case 13: return "emax(1 + (\(part()))^2, 3, q)"
    case 14: return "if(\(part()) > 40, \(part()), \(part()))"
    default: return "max(min(\(part()), 30), -30)"
    }
  }

  @Test func againstCentralDifferences() throws {
    var generator = SplitMix(state: 20)
    var compared = 0
    for _ in 0..<Sweep.count(400, wide: 10_000) {
      let text = Self.text(&generator, depth: 5)
      let model = try compiled(
        system([("x", "0", text), ("y", "0", "0"), ("z", "0", "0")], parameters: ["p": 1.3, "q": 0.7]))
      var machine = ScalarMachine(model, registerCount: model.builder.layout.count)
      machine.load(parameters: [1.3, 0.7], model.programs.hoisting)
      let point = (0..<3).map { _ in 0.5 + generator.unit() }
      func rate(_ states: [Double]) -> Double {
        machine.load(states: states, time: 0)
        return machine.results(of: model.programs.rates)[0]
      }
      let value = rate(point)
      machine.load(states: point, time: 0)
      let results = machine.results(of: model.programs.jacobian)
      #expect(results[0] == value)
      for column in 0..<3 {
        let entry = model.pattern.derivatives.firstIndex { $0.row == 0 && $0.column == column }
        let symbolic = entry.map { results[3 + $0] } ?? 0
        func difference(_ step: Double) -> Double {
          var (up, down) = (point, point)
          up[column] += step
          down[column] -= step
          return (rate(up) - rate(down)) / (2 * step)
        }
        // Richardson's extrapolation of two steps; where it disagrees with itself, a kink or a steep place is near.
        let (coarse, fine) = (difference(2e-4), difference(1e-4))
        let numeric = fine + (fine - coarse) / 3
        if !numeric.isFinite || value.magnitude > 1e6 || (fine - coarse).magnitude > 1e-4 * (1 + fine.magnitude) {
          continue
        }
        compared += 1
        #expect(
          (symbolic - numeric).magnitude < 1e-6 * (1 + numeric.magnitude + value.magnitude), "\(text) at \(point)")
      }
    }
    #expect(compared > 1000)
  }

  @Test func referenceModelIsAsSmallAsPlanned() throws {
    let model = try compiled(ReferenceModel.model)
    #expect(model.counts.nonZeros == 31)
    #expect(model.counts.factorEntries == 31)
    #expect(model.counts.rates <= 98)
    #expect(model.counts.jacobian <= 180)
  }
}
