import Foundation
import Testing

/// A number, a list of numbers or a word in a reference table.
enum ReferenceValue: Decodable {
  case number(Double)
  case list([Double])
  case word(String)
  case flag(Bool)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let list = try? container.decode([Double].self) {
      self = .list(list)
    } else {
      self = .word(try container.decode(String.self))
    }
  }

  var numbers: [Double] {
    switch self {
    case .number(let number): [number]
    case .list(let list): list
    case .word, .flag: []
    }
  }
}

/// One case of a reference table: named inputs, named expected results, tolerance, source.
struct ReferenceCase: Decodable, CustomTestStringConvertible {
  var name: String
  var inputs: [String: ReferenceValue]
  var expected: [String: ReferenceValue]
  var tolerance: Double
  var source: String

  var testDescription: String { name }

  func input(_ key: String) throws -> [Double] { try #require(inputs[key], "no input \(key)").numbers }
  func expected(_ key: String) throws -> [Double] { try #require(expected[key], "no result \(key)").numbers }
  func word(_ key: String) -> String? {
    if case .word(let word) = inputs[key] { return word }
    return nil
  }

  static func decode(_ text: String) -> [ReferenceCase] {
    do {
      return try JSONDecoder().decode([ReferenceCase].self, from: Data(text.utf8))
    } catch {
      preconditionFailure("reference table: \(error)")
    }
  }
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
