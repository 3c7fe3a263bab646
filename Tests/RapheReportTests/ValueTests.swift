import Foundation
import RapheReport
import Testing

@Suite("Values of a report")
struct ValueTests {
  private func written(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }

  private func again<Value: Codable>(_ type: Value.Type, _ text: String) throws -> String {
    try written(JSONDecoder().decode(Value.self, from: Data(text.utf8)))
  }

  @Test("Numbers that are none are null, and null is a number that is none", arguments: [Double.nan, .infinity])
  func numbers(value: Double) throws {
    #expect(try written([Reported.Number(value)]) == "[null]")
    #expect(try JSONDecoder().decode([Reported.Number].self, from: Data("[null]".utf8))[0].value.isNaN)
  }

  @Test("A number is read as it was written", arguments: ["[0.1]", "[1e-300]", "[-2.5]", "[0]", "[null,1]"])
  func same(text: String) throws { #expect(try again([Reported.Number].self, text) == text) }

  @Test("Null stays null, at any depth", arguments: ["[null,3]", "[]"])
  func nulls(text: String) throws { #expect(try again([Reported.Nullable<Int>].self, text) == text) }

  @Test(
    "A region is an interval or several", arguments: ["[null,0]", "[[null,-0.5],[0.5,null]]", "[]", "[[null,null]]"])
  func regions(text: String) throws { #expect(try again(Reported.Region.self, text) == text) }

  @Test("A diagnostic has the keys of its place among its own")
  func diagnostics() throws {
    let text = """
      {"code":"E0104","severity":"error","message":"m","file":"a","line":1,"column":2,"endLine":null,"endColumn":null,\
      "help":null,"notes":[{"message":"n","file":null,"line":null,"column":null,"endLine":null,"endColumn":null}]}
      """
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let first = try JSONDecoder().decode(Reported.Diagnostic.self, from: Data(text.utf8))
    let once = try encoder.encode(first)
    let twice = try encoder.encode(JSONDecoder().decode(Reported.Diagnostic.self, from: once))
    #expect(once == twice)
    #expect(first.notes.count == 1 && first.spot.line.value == 1)
    #expect(
      try JSONSerialization.jsonObject(with: once) as? NSDictionary
        == JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
  }
}
