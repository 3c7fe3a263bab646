import RapheReport
import Testing

@testable import RapheReporting

@Suite("Marks of findings")
struct FindingMarkTests {
  private static let lower = ClaimedRegion([-Double.infinity...0])

  private func mark(
    estimate: Double? = nil, bounds: (Double, Double)? = nil, folded: Bool = false,
    _ region: ClaimedRegion = lower
  ) -> FindingMark {
    FindingMark(PageReport.used("x", estimate: estimate, bounds: bounds, folded: folded), region)
  }

  /// The parts of a mark on an axis from -2 to 2, as a reader of the page has them.
  private func drawn(_ mark: FindingMark) throws -> [PageReader.Element] {
    let parts = Markup.element(.html, [.svg(.group(mark.parts(Axis(-2, 2))))])
    return try #require(PageReader(MarkupWriter.page(parts))).elements
  }

  /// Where small drawings in px stand, with what they draw.
  private func placed(_ elements: [PageReader.Element]) -> [[String]] {
    elements.enumerated().compactMap { place, element in
      guard let x = element.attributes["x"], element.name == "svg" else { return nil }
      return [x, elements[place + 1].attributes["d"] ?? ""]
    }
  }

  @Test("\"Lower\" is a closing bracket at its bound with an arrow to the left, and no point")
  func below() throws {
    let mark = mark(bounds: (-.infinity, -1))
    #expect(mark.shape == .below(-1) && mark.sense == .favour)
    let elements = try drawn(mark)
    #expect(placed(elements) == [["0%", "M6-4L0 0L6 4"], ["25%", "M-4-6H0V6H-4"]])
    let line = try #require(elements.first { $0.name == "line" })
    #expect(line.attributes["x1"] == "0%" && line.attributes["x2"] == "25%")
    #expect(!elements.contains { $0.name == "circle" })
  }

  @Test("\"Higher\" is an opening bracket with an arrow to the right, against a claim of lower")
  func above() throws {
    let mark = mark(bounds: (1, .infinity))
    #expect(mark.shape == .above(1) && mark.sense == .against)
    let elements = try drawn(mark)
    #expect(placed(elements) == [["75%", "M4-6H0V6H4"], ["100%", "M-6-4L0 0L-6 4"]])
    #expect(elements.contains { $0.attributes["class"] == "against" })
    #expect(!elements.contains { $0.name == "circle" })
  }

  @Test("\"No difference\" is two brackets with dots between, open for a claim of lower, for one of the same")
  func between() throws {
    let mark = mark(bounds: (-0.5, 0.5))
    #expect(mark.shape == .between(-0.5...0.5) && mark.sense == .open)
    let elements = try drawn(mark)
    #expect(placed(elements) == [["37.5%", "M4-6H0V6H4"], ["62.5%", "M-4-6H0V6H-4"]])
    #expect(elements.first { $0.name == "line" }?.attributes["class"] == "dotted")
    #expect(!elements.contains { $0.name == "circle" })
    #expect(self.mark(bounds: (-0.5, 0.5), ClaimedRegion([-0.6...0.6])).sense == .favour)
  }

  @Test("A printed size is a filled point with its interval, an arrow where that goes beyond the drawing")
  func point() throws {
    let mark = mark(estimate: -1)
    #expect(mark.shape == .point(-1, (-1 - 0.49)...(-1 + 0.49)) && mark.sense == .favour)
    let elements = try drawn(mark)
    let dot = try #require(elements.first { $0.name == "circle" })
    #expect(dot.attributes["cx"] == "25%" && dot.attributes["class"] == "favourDot" && placed(elements).isEmpty)
    // 1.8 + 1.96 * 0.25 lies beyond 2.
    let far = try drawn(self.mark(estimate: 1.8))
    #expect(placed(far) == [["100%", "M-6-4L0 0L-6 4"]])
  }

  @Test("A size without its sign is two hollow points; nothing known is a dotted line through all")
  func others() throws {
    let folded = try drawn(mark(estimate: 0.5, folded: true))
    #expect(folded.filter { $0.name == "circle" }.map { $0.attributes["cx"] } == ["37.5%", "62.5%"])
    #expect(folded.filter { $0.name == "circle" }.allSatisfy { $0.attributes["class"] == "open" })
    let nothing = mark(bounds: (-.infinity, .infinity))
    #expect(nothing.shape == .anything && nothing.sense == .open)
  }

  @Test("Bounds that were stored as null are as unbounded as infinite ones")
  func stored() {
    #expect(mark(bounds: (.nan, -1)).shape == .below(-1))
    #expect(mark(bounds: (1, .nan)).shape == .above(1))
  }

  @Test("Round numbers along an axis, and places that stay on it")
  func axis() {
    let ticks = Axis(-2.2, 2.2).ticks(6)
    #expect(ticks.values == [-2, -1, 0, 1, 2] && ticks.places == 0)
    #expect(Axis(0, 0.5).ticks(5).values.count == 6)
    #expect(Axis(-2, 2).place(-9) == "0%" && Axis(-2, 2).place(9) == "100%" && Axis(1, 1).place(1) == "50%")
    let far = Axis(-1e300, 1e300).ticks(6).values
    #expect(far.allSatisfy { $0.isFinite })
  }

  @Test("Regions turned, cut and held against each other")
  func regions() {
    let lower = FindingMarkTests.lower
    #expect(lower.mirrored == ClaimedRegion([0...Double.infinity]) && lower.isApart(from: lower.mirrored))
    #expect(
      !lower.isApart(from: ClaimedRegion([-0.2...0.2])) && lower.word == "lower" && lower.mirrored.word == "higher")
    #expect(ClaimedRegion([-0.2...0.2]).word == "the same")
    #expect(ClaimedRegion(.one([Reported.Number(.nan), Reported.Number(0)])) == lower)
  }
}
