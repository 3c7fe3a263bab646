import Foundation
import RapheStatistics
import Testing

@testable import RapheLanguage

/// The end of a comparison, with the scale and the region that it leaves the effect.
struct MarginExample: Sendable, CustomTestStringConvertible {
  let keys: String
  let scale: Scale
  let region: Region
  var testDescription: String { keys }

  init(_ keys: String, _ scale: Scale, _ region: Region) {
    self.keys = keys
    self.scale = scale
    self.region = region
  }

  static let raw = Scale.raw(unit: "fmol/mg")
  static let all = [
    MarginExample("is: lower, than: healthy", .g, .below(0)),
    MarginExample("is: higher, than: healthy", .g, .above(0)),
    MarginExample("is: lower, than: healthy, by_at_least: 0.2 SD", .g, .below(-0.2)),
    MarginExample("is: lower, than: healthy, by_at_most: 0.8SD", .g, Region(lower: -0.8, upper: 0)),
    MarginExample(
      "is: higher, than: healthy, by_at_least: 0.2 SD, by_at_most: 0.8 SD", .g, Region(lower: 0.2, upper: 0.8)),
    MarginExample("is: different, than: healthy, by_at_least: 0.5 SD", .g, Region.below(-0.5).union(.above(0.5))),
    MarginExample("is: the same, as: healthy, within: 0.2 SD", .g, Region(lower: -0.2, upper: 0.2)),
    MarginExample("is: higher, than: healthy, by_at_least: 5 %", .logRatio, .above(log1p(0.05))),
    MarginExample("is: lower, than: healthy, by_at_least: 5 %", .logRatio, .below(log1p(-0.05))),
    MarginExample(
      "is: lower, than: healthy, by_at_least: 5 %, by_at_most: 20 %", .logRatio,
      Region(lower: log1p(-0.2), upper: log1p(-0.05))),
    MarginExample(
      "is: higher, than: healthy, by_at_most: 150 %", .logRatio, Region(lower: 0, upper: log1p(1.5))),
    MarginExample(
      "is: different, than: healthy, by_at_least: 10 %", .logRatio,
      Region.below(log1p(-0.1)).union(.above(log1p(0.1)))),
    MarginExample(
      "is: the same, as: healthy, within: 10 %", .logRatio, Region(lower: log1p(-0.1), upper: log1p(0.1))),
    MarginExample("is: lower, than: healthy, by_at_least: 20 fmol/mg", raw, .below(-20)),
    MarginExample("is: the same, as: healthy, within: 1e1 fmol/mg", raw, Region(lower: -10, upper: 10)),
  ]
}

@Test("a comparison's margins decide its scale and region", arguments: MarginExample.all)
func margins(example: MarginExample) throws {
  let claim = try #require(try claims("- {id: a, compare: 5-HT1A density, in: depressed, \(example.keys)}").first)
  #expect(claim.quantity.scale == example.scale)
  #expect(claim.regionAsWritten.isNear(example.region), "\(claim.regionAsWritten)")
}

@Test("a unit of `%` means relative, even of a measure in per cent")
func percentIsRelative() throws {
  let claim = try #require(
    try claims("- {id: a, compare: 5-HT1A occupancy, in: depressed, is: higher, than: healthy, by_at_least: 5 %}")
      .first)
  #expect(claim.quantity.scale == .logRatio)
}

@Test("a correlation's region is on Fisher's z, r = 0.3 being 0.3095")
func correlations() throws {
  let z = 0.309_519_604_203_112  // atanh(0.3), by mpmath
  let claims = try claims(
    """
    - {id: a, relate: 5-HT1A density, to: symptom improvement, is: positive}
    - {id: b, relate: 5-HT2 density, to: symptom improvement, is: positive, at_least: 0.3}
    - {id: c, relate: 5-HT1A Kd, to: symptom improvement, is: negative}
    - {id: d, relate: 5-HT2 Kd, to: symptom improvement, is: negative, at_least: 0.3}
    - {id: e, relate: 5-HT2A density, to: symptom improvement, is: none, within: 0.3}
    """)
  #expect(claims.allSatisfy { $0.quantity.scale == .fisherZ })
  let expected: [Region] = [.above(0), .above(z), .below(0), .below(-z), Region(lower: -z, upper: z)]
  for (claim, region) in zip(claims, expected) {
    #expect(claim.regionAsWritten.isNear(region), "\(claim.regionAsWritten)")
  }
}

@Test(
  "a claim with its groups exchanged and its direction turned is the same quantity with a mirrored region",
  arguments: [("lower", "higher"), ("higher", "lower")], ["", ", by_at_least: 0.3 SD", ", by_at_most: 20 fmol/mg"])
func reversal(words: (String, String), margin: String) throws {
  let claims = try claims(
    """
    - {id: a, compare: 5-HT1A density, in: depressed, is: \(words.0), than: healthy\(margin)}
    - {id: b, compare: 5-HT1A density, in: healthy, is: \(words.1), than: depressed\(margin)}
    """)
  let (one, other) = (try #require(claims.first), try #require(claims.last))
  #expect(one.quantity == other.quantity)
  #expect(one.isReversed != other.isReversed)
  #expect(one.regionAsWritten == other.regionAsWritten?.mirrored)
  #expect(one.region == other.region)
}

@Test("a percentage below one group is not the same percentage above the other")
func percentageReversal() throws {
  let claims = try claims(
    """
    - {id: a, compare: 5-HT1A density, in: depressed, is: lower, than: healthy, by_at_least: 20 %}
    - {id: b, compare: 5-HT1A density, in: healthy, is: higher, than: depressed, by_at_least: 25 %}
    - {id: c, compare: 5-HT1A density, in: healthy, is: higher, than: depressed, by_at_least: 20 %}
    """)
  #expect(claims[0].region.isNear(claims[1].region))
  #expect(!claims[0].region.isNear(claims[2].region))
}

@Test("`fall in` turns the sign of the change, `rise in` and `change in` do not")
func aspects() throws {
  let claims = try claims(
    """
    - {id: a, compare: change in 5-HT1A density, in: depressed, is: lower, than: healthy}
    - {id: b, compare: rise in 5-HT1A density, in: depressed, is: lower, than: healthy}
    - {id: c, compare: fall in 5-HT1A density, in: depressed, is: higher, than: healthy}
    - {id: d, compare: baseline 5-HT1A density, in: depressed, is: lower, than: healthy}
    - {id: e, compare: 5-HT1A density, in: depressed, is: lower, than: healthy}
    """)
  let change = claims[0]
  #expect(claims.map(\.quantity.subject.aspect) == [.change, .change, .change, .baseline, .level])
  for other in claims[1...2] {
    #expect(other.quantity == change.quantity)
    #expect(other.region == change.region)
  }
  #expect(claims[3].quantity != change.quantity && claims[4].quantity != change.quantity)
  #expect(claims[3].quantity != claims[4].quantity)
}

@Test("a correlation is one quantity either way round, and a fall turns its sign")
func associations() throws {
  let claims = try claims(
    """
    - {id: a, relate: fall in 5-HT2 density, to: symptom improvement, is: positive}
    - {id: b, relate: symptom improvement, to: fall in 5-HT2 density, is: positive}
    - {id: c, relate: change in 5-HT2 density, to: symptom improvement, is: negative}
    - {id: d, relate: fall in 5-HT2 density, to: fall in 5-HT1A density, is: positive}
    - {id: e, relate: rise in 5-HT1A density, to: rise in 5-HT2 density, is: positive}
    """)
  for claim in claims[1...2] {
    #expect(claim.quantity == claims[0].quantity)
    #expect(claim.region == claims[0].region)
  }
  #expect(claims[0].quantity.subject.target != nil)
  #expect(claims[3].quantity == claims[4].quantity)
  #expect(claims[3].region == claims[4].region)
}

extension Region? {
  fileprivate func isNear(_ other: Region?) -> Bool {
    guard let self, let other else { return false }
    return self.isNear(other)
  }
}

extension Region {
  /// Whether both have the same intervals to 15 digits.
  fileprivate func isNear(_ other: Region) -> Bool {
    intervals.count == other.intervals.count
      && zip(cuts, other.cuts).allSatisfy { abs($0 - $1) <= 1e-15 * max(1, abs($0)) }
      && zip(intervals, other.intervals).allSatisfy {
        $0.lower.isInfinite == $1.lower.isInfinite && $0.upper.isInfinite == $1.upper.isInfinite
      }
  }
}
