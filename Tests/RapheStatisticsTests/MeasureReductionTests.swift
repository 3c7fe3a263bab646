import Foundation
import Testing

@testable import RapheStatistics

@Suite("Few points in place of many")
struct MeasureReductionTests {
  private static let points = (0..<20_000).map { index in
    MeasureReduction.Point(
      place: -8 + 6 * fmod(Double(index) * 0.618_033_988_749_895, 1), weight: 1 + fmod(Double(index), 3))
  }

  @Test("Four in each cell, with positive weights that add up")
  func few() {
    let reduced = MeasureReduction.reduced(Self.points, cell: 0.25)
    #expect(reduced.count <= 4 * 25)
    #expect(reduced.allSatisfy { $0.weight > 0 })
    let (all, few) = (Self.points.reduce(0) { $0 + $1.weight }, reduced.reduce(0) { $0 + $1.weight })
    #expect(abs(few / all - 1) < 1e-12)
  }

  @Test("Sums of smooth functions agree", arguments: [-0.5, 0, 0.3, 2])
  func sums(mu: Double) {
    // The logarithm of a published share as a function of ln v.
    func value(_ x: Double) -> Double { log(1 - 0.5 * StandardNormal.cumulative(1.96 - mu / exp(0.5 * x))) }
    let reduced = MeasureReduction.reduced(Self.points, cell: 0.25)
    let exact = Self.points.reduce(0) { $0 + $1.weight * value($1.place) }
    let found = reduced.reduce(0) { $0 + $1.weight * value($1.place) }
    #expect(abs(found - exact) < 1e-8 * Self.points.reduce(0) { $0 + $1.weight }, "\(found) \(exact)")
  }

  @Test(
    "Points that are few, or the same, stay",
    arguments: [[1.0, 1], [0.1, 0.2, 0.3], [Double](repeating: 4, count: 50)])
  func kept(places: [Double]) {
    let points = places.map { MeasureReduction.Point(place: $0, weight: 1) }
    let reduced = MeasureReduction.reduced(points, cell: 0.25)
    #expect(abs(reduced.reduce(0) { $0 + $1.weight } - Double(places.count)) < 1e-12)
    #expect(Set(reduced.map(\.place)).count == Set(places).count)
  }
}
