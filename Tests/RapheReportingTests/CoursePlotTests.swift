import RapheLanguage
import RapheSimulation
import RapheSyntax
import Testing

@testable import RapheReporting

/// Courses of two states over ten days, one of which does not change.
private func courses(days: Int = 10, title: String = "A line & a <constant>") throws -> SimulatedCourses {
  let text = """
    raphe: 1
    model: m
    title: \(title)
    time: d
    parameters: {k: {value: 10, unit: mg/d, from: assumption}}
    states:
      A: {start: 0, unit: mg, rate: k}
      B: {start: 2, unit: "1", rate: 0}
    """
  let (root, _) = Source(name: "m.yaml", text: text).parse()
  guard case .model(let file) = Document.read(try #require(root)).document else {
    throw Unreadable()
  }
  let model = try #require(file.resolve(in: nil).model)
  let times = (0...days).map(Double.init)
  let simulation = Simulation(of: model.compiled, until: Double(days), times: times, observing: ["A", "B"])
  return SimulatedCourses(simulation.run(), of: model, simulation, group: nil, treatment: nil)
}

private struct Unreadable: Error {}

@Suite("Plots of courses")
struct CoursePlotTests {
  @Test("A line runs from corner to corner, numbers stand at their rows, and a constant takes one line")
  func line() throws {
    let lines = CoursePlot(try courses(), width: 40).text().split(separator: "\n").map(String.init)
    #expect(lines[0] == "m: no treatment")
    #expect(lines[1] == "A (mg)")
    #expect(lines[2].hasPrefix("100 ┤") && lines[2].hasSuffix("•"))
    #expect(lines[2].count == 40)
    #expect(lines[12].hasPrefix("  0 ┤•"))
    #expect(lines[14].split(separator: " ").map(String.init) == ["d", "0", "7"])
    #expect(lines.last == "B: 2 throughout")
    #expect(lines.count == 16)
  }

  @Test("A drawing escapes what the file says, and has an axis with the unit of time")
  func drawing() throws {
    let text = CourseDrawing(try courses()).text()
    #expect(text.contains("A line &amp; a &lt;constant&gt;"))
    #expect(text.contains("time (d)"))
    #expect(text.contains("A (mg)") && text.contains("B (relative)"))
    #expect(text.hasSuffix("</svg>\n"))
  }

  @Test("A title that is too long for a drawing goes on below, and so does all that is under it")
  func longTitle() throws {
    let title = Array(repeating: "word", count: 40).joined(separator: " ")
    let text = CourseDrawing(try courses(title: title)).text()
    // 40 words of 5 columns, 96 columns a line: three lines of a title and one of a heading.
    #expect(!text.contains(title))
    #expect(text.contains("height=\"318\"") && text.contains("translate(0 78)"))
    #expect(text.contains("y=\"71.0\" fill=\"#222222\">m: no treatment"))
    #expect(try CourseDrawing(courses()).text().contains("translate(0 44)"))
  }

  @Test("A table has a column a variable")
  func table() throws {
    let rows = CourseTable(try courses(days: 1)).text().split(separator: "\n").map { $0.split(separator: ",") }
    #expect(rows.map(\.first) == ["time", "0", "1"])
    #expect(rows.map(\.last) == ["B", "2", "2"])
    #expect(rows[0][1] == "A")
    #expect(abs(try #require(Double(rows[2][1])) - 10) < 1e-6)
  }

  @Test(
    "Numbers with significant digits",
    arguments: [
      (0.0, "0"), (12.0, "12"), (0.021345, "0.02135"), (99996.0, "99996"), (9.99996, "10"), (1234567.0, "1234567"),
      (2.8421e-13, "2.842e-13"), (-4.6127e15, "-4.613e15"), (9.99996e-13, "1e-12"), (.infinity, "inf"),
    ])
  func significant(value: Double, text: String) {
    #expect(Numerals.significant(value, 4) == text)
  }
}
