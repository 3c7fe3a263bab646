import Foundation
import RapheSimulation
import Testing

/// Phases one after the other, against `Tests/Peers/ordered_phases.py`, which has no suffix maxima but a bisection over
/// sets of times.
struct OrderedPhases {
  var course: Course
  var sequence: PhaseSequence
  var margin: Double

  static func load() throws -> [OrderedPhases] {
    let url = try #require(
      Bundle.module.url(forResource: "ordered_phases", withExtension: "csv", subdirectory: "Resources"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    return lines.map { line in
      let cells = line.split(separator: ",")
      func numbers(_ cell: Substring) -> [Double] { cell.split(separator: " ").compactMap { Double($0) } }
      let steps = cells[2].split(separator: ";").map { text -> PhaseSequence.Step in
        let words = text.split(separator: " ")
        let sizes = words.dropFirst(2).compactMap { Double($0) }
        return PhaseSequence.Step(
          words[0] == "stays" ? .stays : .reaches(lasting: sizes[3]),
          words[1] == ">" ? .atLeast(sizes[0]) : .atMost(sizes[0]), .init(from: sizes[1], to: sizes[2]))
      }
      return OrderedPhases(
        course: Course(times: numbers(cells[0]), values: numbers(cells[1])), sequence: PhaseSequence(steps),
        margin: Double(cells[3]) ?? .nan)
    }
  }
}

@Suite struct PhaseSequenceTests {
  /// Random courses with jumps, two and three phases; jumps are steep there, which leaves them six digits.
  @Test func vectors() throws {
    let all = try OrderedPhases.load()
    #expect(all.count == 60)
    for (number, vector) in all.enumerated() {
      let found = try #require(vector.sequence.robustness(on: vector.course), "\(number)")
      #expect((found.margin - vector.margin).magnitude < 1e-5, "\(number): \(found.margin), \(vector.margin)")
    }
  }

  /// Down to 2 at 1, back at 9 only at 7: recovery before the fall does not count.
  @Test func fallsThenRecovers() throws {
    let course = Course(times: [0, 1, 7, 10], values: [10, 2, 9, 9])
    func margin(_ within: Double) -> Double? {
      PhaseSequence([
        .init(.reaches(lasting: 0), .atMost(4), .init(from: 0, to: 3)),
        .init(.reaches(lasting: 0), .atLeast(6), .init(from: 0, to: within)),
      ]).robustness(on: course)?.margin
    }
    // From 2 at 1 up by 7/6 an hour: at 3 it is 4.33, at 5 6.67, at 7 and later 9; the fall holds by 2.
    #expect(margin(10) == 2)
    let five = try #require(margin(5))
    #expect(five > 0)
    // At 3 it is 4.33: the least wrong is to take 5 on the way down for both. At 0.5 it is 6, 2 too many for a fall.
    #expect(margin(3) == -1 && margin(0.5) == -2)
  }

  /// On points alone, nothing between them: of days 0 to 4 the second is the trough.
  @Test func points() throws {
    let course = Course(times: [0, 1, 2, 3, 4], values: [5, 1, 2, 4, 3])
    func margin(_ from: Double, _ to: Double, _ kind: PhaseSequence.Step.Kind = .reaches(lasting: 0)) -> Double? {
      PhaseSequence([
        .init(.reaches(lasting: 0), .atMost(1.5), .init(from: 0, to: 2)),
        .init(kind, .atLeast(3), .init(from: from, to: to)),
      ]).sampledRobustness(on: course)?.margin
    }
    #expect(margin(0, 4) == 0.5 && margin(0, 2) == -1 && margin(0, 1) == -2)
    // Sought from the fall on: 1, 2, 4; from day 3 on 4 and 3.
    #expect(margin(0, 3, .stays) == -1 && margin(3, 4, .stays) == 0)
    #expect(margin(0, 5) == nil && margin(3.2, 3.8) == nil)
  }
}
