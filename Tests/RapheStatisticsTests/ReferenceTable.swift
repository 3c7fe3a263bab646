import References
import Testing

/// One case of a reference table: named inputs, named expected results, tolerance.
struct ReferenceCase: Sendable, CustomStringConvertible {
  var name: String
  var inputs: ReferenceVector
  var expected: ReferenceVector
  var tolerance: Double

  init(_ vector: ReferenceVector) {
    guard let inputs = vector["inputs"], let expected = vector["expected"], let tolerance = vector["tolerance"]?.number
    else { preconditionFailure("\(vector.name) is not whole") }
    (name, self.inputs, self.expected, self.tolerance) = (vector.name, inputs, expected, tolerance)
  }

  var description: String { name }

  func input(_ key: String) throws -> [Double] { try #require(inputs[key], "no input \(key)").numbers }
  func expected(_ key: String) throws -> [Double] { try #require(expected[key], "no result \(key)").numbers }
  func word(_ key: String) -> String? { inputs[key]?.word }
}

/// The pass rule of the reference tables: |got − expected| ≤ tolerance · max(1e-3, |expected|).
func expectClose(
  _ got: Double, _ expected: Double, tolerance: Double, _ what: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let isClose = abs(got - expected) <= tolerance * max(1e-3, abs(expected))
  #expect(isClose, "\(what()): got \(got), expected \(expected)", sourceLocation: sourceLocation)
}

/// Relative closeness, for tails.
func expectRelative(
  _ got: Double, _ expected: Double, tolerance: Double, _ what: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let isClose = got == expected || abs(got - expected) <= tolerance * abs(expected)
  #expect(isClose, "\(what()): got \(got), expected \(expected)", sourceLocation: sourceLocation)
}
