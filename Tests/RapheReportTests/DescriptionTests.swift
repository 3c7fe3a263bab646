import Foundation
import RapheReport
import Testing

@Suite("What is said of a report's keys")
struct DescriptionTests {
  /// Every object of every report.
  static let types: [any Described.Type] = {
    var found: [any Described.Type] = []
    func visit(_ type: any Described.Type) {
      if found.contains(where: { $0 == type }) { return }
      found.append(type)
      for member in type.objects { visit(member) }
    }
    for type in ReportSchema.allCases.flatMap(\.roots) { visit(type) }
    return found
  }()

  private func keys(_ type: (some Described).Type) -> [DescribedKey] { type.description.keys }

  @Test("Every key that is written is described, no other is, and each as what it is")
  func keys() throws {
    #expect(DescriptionTests.types.count > 45)
    for type in DescriptionTests.types {
      let keys = keys(type)
      let described = Dictionary(
        keys.map { ($0.name, KeyRecorder.Asked(type: $0.plainMember, isRequired: $0.isRequired)) },
        uniquingKeysWith: { first, _ in first })
      #expect(described.count == keys.count, "\(type) describes a key twice")
      let read = try KeyRecorder.keys(of: type)
      #expect(described == read, "\(type)")
    }
  }

  @Test("Objects have names of their own, since a schema defines them by name")
  func names() {
    let names = DescriptionTests.types.map { $0.objectName }
    #expect(Set(names).count == names.count)
    #expect(Set(names).isDisjoint(with: ["interval", "probability", "count", "verdict", "derivability"]))
  }

  @Test("A key that the recorder would miss: one that is left out, one that is not written, one of another type")
  func recorder() throws {
    struct Part: Codable {
      var name: String
      var number: Int?
      var list: [Double]
      var map: [String: Double]
    }
    #expect(
      try KeyRecorder.keys(of: Part.self) == [
        "name": KeyRecorder.Asked(type: "String", isRequired: true),
        "number": KeyRecorder.Asked(type: "Int", isRequired: false),
        "list": KeyRecorder.Asked(type: "Array<Double>", isRequired: true),
        "map": KeyRecorder.Asked(type: "Dictionary<String, Double>", isRequired: true),
      ])
  }

  @Test(
    "The schemas under Grammar are current; `RECORD=1 swift test` writes them anew", arguments: ReportSchema.allCases)
  func isCurrent(schema: ReportSchema) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let url = root.appending(path: "Grammar/\(schema.file)")
    guard ProcessInfo.processInfo.environment["RECORD"] == "1" else {
      let isCurrent = try? String(contentsOf: url, encoding: .utf8) == schema.text
      #expect(isCurrent == true, "Grammar/\(schema.file) is stale; run `RECORD=1 swift test --filter DescriptionTests`")
      return
    }
    try schema.text.write(to: url, atomically: true, encoding: .utf8)
    Issue.record("recorded Grammar/\(schema.file); run again without RECORD")
  }
}

extension Described {
  fileprivate static var objectName: String { description.name }
  /// The objects that its keys lead to.
  fileprivate static var objects: [any Described.Type] { description.keys.compactMap(\.object) }
}

extension DescribedKey {
  /// The type under the key, when there is something under it.
  fileprivate var plainMember: String {
    let name = "\(member)"
    return isRequired ? name : String(name.dropFirst("Optional<".count).dropLast())
  }
}
