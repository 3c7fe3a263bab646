import Foundation
import RapheSimulation
import References
import Testing

/// Robustness of formulas on dense piecewise-linear courses, from the project's design vectors.
///
/// By an independent exact computation in Python, and by rtamt 0.4.10 on the samples. `until` is not in the language.
struct TemporalVectors: Decodable {
  var samplingDays: Double
  var traces: [String: [String: [Double]]]
  var vectors: [Vector]

  enum CodingKeys: String, CodingKey {
    case traces, vectors
    case samplingDays = "sampling_days"
  }

  struct Vector: Decodable {
    var name: String
    var trace: String
    var formula: Term
    var sampled: Double
    var dense: Double

    enum CodingKeys: String, CodingKey {
      case name, trace
      case formula = "formula_days"
      case sampled = "own_discrete"
      case dense = "exact_dense_piecewise_linear"
    }
  }

  /// A formula as nested lists.
  enum Term: Decodable {
    case number(Double), word(String), list([Term]), weights([String: Double])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let word = try? container.decode(String.self) {
        self = .word(word)
      } else if let weights = try? container.decode([String: Double].self) {
        self = .weights(weights)
      } else {
        self = .list(try container.decode([Term].self))
      }
    }

    var number: Double {
      if case .number(let number) = self { number } else { .nan }
    }

    /// The formula, nil if it has an `until`.
    var formula: Formula? {
      guard case .list(let parts) = self, case .word(let word) = parts[0] else { return nil }
      switch word {
      case "F", "G":
        guard let inner = parts[3].formula else { return nil }
        let window = Formula.Window(from: parts[1].number, to: parts[2].number)
        return word == "F" ? .eventually(window, inner) : .always(window, inner)
      case "and", "or", "imp":
        guard let left = parts[1].formula, let right = parts[2].formula else { return nil }
        return word == "and" ? .and(left, right) : word == "or" ? .or(left, right) : .implies(left, right)
      case "not": return parts[1].formula.map { .not($0) }
      case "p", "plin":
        guard case .word(let relation) = parts[2] else { return nil }
        let bound: Formula.Bound = relation == ">=" ? .atLeast(parts[3].number) : .atMost(parts[3].number)
        if case .word(let signal) = parts[1] { return .bound([Formula.Weighted(signal)], bound) }
        guard case .weights(let weights) = parts[1] else { return nil }
        return .bound(weights.sorted { $0.key < $1.key }.map { Formula.Weighted($0.key, weight: $0.value) }, bound)
      default: return nil
      }
    }
  }

  static func load() throws -> TemporalVectors {
    let url = try #require(
      Bundle.module.url(forResource: "stl_vectors", withExtension: "json", subdirectory: "Resources"))
    return try JSONDecoder().decode(TemporalVectors.self, from: Data(contentsOf: url))
  }

  func courses(_ trace: String) -> [String: Course] {
    (traces[trace] ?? [:]).mapValues { values in
      Course(times: values.indices.map { Double($0) * samplingDays }, values: values)
    }
  }
}

@Suite struct RobustnessTests {
  @Test func vectors() throws {
    let reference = try TemporalVectors.load()
    var skipped: [String] = []
    for vector in reference.vectors {
      guard let formula = vector.formula.formula else {
        skipped.append(vector.name)
        continue
      }
      let courses = reference.courses(vector.trace)
      let dense = try #require(formula.robustness(on: courses), "\(vector.name)")
      #expect((dense.margin - vector.dense).magnitude < 1e-9, "\(vector.name): \(dense.margin)")
      let sampled = try #require(formula.sampledRobustness(on: courses), "\(vector.name)")
      #expect((sampled.margin - vector.sampled).magnitude < 1e-9, "\(vector.name) sampled: \(sampled.margin)")
    }
    #expect(skipped == ["step: until", "ramp until"])
  }

  /// The dense margin of random nested formulas against a fine grid.
  @Test func againstAGrid() throws {
    var generator = SplitMix(state: 7)
    for _ in 0..<Sweep.count(20, wide: 500) {
      let times = (0..<12).map { _ in generator.unit() * 10 }.sorted()
      let values = times.map { _ in generator.unit() * 2 - 1 }
      let course = Course(times: [0] + times + [10], values: [0.1] + values + [0.2])
      let (a, b, c) = (generator.unit() * 2, 2 + generator.unit() * 2, generator.unit() * 3)
      let formula = Formula.eventually(
        .init(from: a, to: b),
        .always(.init(from: 0, to: c), .bound([.init("x")], .within(middle: 0.1, halfWidth: 0.5))))
      let exact = try #require(formula.robustness(on: ["x": course])).margin
      func value(_ t: Double) -> Double {
        let i = course.times.lastIndex { $0 <= t } ?? 0
        if i + 1 >= course.times.count { return course.values[i] }
        let share = (t - course.times[i]) / (course.times[i + 1] - course.times[i])
        return course.values[i] + share * (course.values[i + 1] - course.values[i])
      }
      var best = -Double.infinity
      for i in 0...200 {
        let s = a + (b - a) * Double(i) / 200
        let inner = (0...200).map { 0.5 - (value(s + c * Double($0) / 200) - 0.1).magnitude }
        best = max(best, inner.min() ?? 0)
      }
      let steepest = course.times.indices.dropFirst().reduce(0.0) { steepest, i in
        let rise = (course.values[i] - course.values[i - 1]).magnitude
        return max(steepest, rise / max(course.times[i] - course.times[i - 1], 1e-3))
      }
      #expect((exact - best).magnitude < steepest * 0.04 + 1e-9)
    }
  }

  @Test func whereTheClaimWouldJustHold() throws {
    let course = Course(times: [0, 1, 2], values: [1, 0.4, 0.8])
    let fall = Formula.reaches("x", .atMost(0.5), .init(from: 0, to: 2))
    #expect(fall.robustness(on: ["x": course])?.justHolds == 0.4)
    let high = Formula.stays("x", .atLeast(0.5), .init(from: 0, to: 2))
    let robustness = try #require(high.robustness(on: ["x": course]))
    #expect((robustness.margin + 0.1).magnitude < 1e-15)
    #expect(robustness.justHolds.map { ($0 - 0.4).magnitude < 1e-15 } == true)
    let near = Formula.stays("x", .within(middle: 1, halfWidth: 0.1), .init(from: 0, to: 1))
    #expect(near.robustness(on: ["x": course])?.justHolds.map { ($0 - 0.6).magnitude < 1e-12 } == true)
  }

  @Test func windowsBeyondTheCourseAreUndetermined() {
    let course = Course(times: [0, 1], values: [1, 1])
    let formula = Formula.stays("x", .atLeast(0.5), .init(from: 0, to: 2))
    #expect(formula.robustness(on: ["x": course]) == nil)
    #expect(formula.sampledRobustness(on: ["x": course]) == nil)
    #expect(formula.robustness(on: [:]) == nil)
  }

  /// Within a window and at its beginning; at its end a jump is still to come, as in a table of values.
  @Test func jumpsCountOnBothSides() {
    let course = Course(times: [0, 1, 1, 2], values: [0, 0, 5, 0])
    func margin(_ formula: Formula) -> Double? { formula.robustness(on: ["x": course])?.margin }
    let up = Formula.Bound.atLeast(5)
    #expect(margin(.reaches("x", up, .init(from: 0, to: 1))) == -5)
    #expect(margin(.reaches("x", up, .init(from: 0, to: 1.5))) == 0)
    #expect(margin(.reaches("x", up, .init(from: 1, to: 2))) == 0)
    #expect(margin(.reaches("x", .atMost(0), .init(from: 1, to: 1.5))) == 0)
    #expect(margin(.stays("x", .atMost(1), .init(from: 0, to: 1))) == 1)
    #expect(margin(.stays("x", .atMost(1), .init(from: 0, to: 1.1))) == -4)
    // What lasts until just before the jump has lasted.
    #expect(margin(.reaches("x", .atMost(1), .init(from: 0, to: 0.5), staysFor: 1)) == 1)
    let late = Formula.eventually(
      .init(from: 0, to: 1), .always(.init(from: 0.5, to: 0.5), .bound([.init("x")], .atLeast(1))))
    #expect(late.robustness(on: ["x": course])?.margin == 4)
  }

  @Test func samplingAndMeans() {
    let course = Course(times: [0, 24, 24, 48], values: [0, 12, 20, 8])
    #expect(course.sampled(at: [0, 24, 48]).values == [0, 12, 8])
    #expect(course.means(every: 24).values == [6, 14])
    #expect(course.relative(to: 2).values == [0, 6, 10, 4])
  }
}
