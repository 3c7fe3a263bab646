import RapheLanguage
import Testing

@testable import RapheEvaluation

/// Keys on the same findings, whose order decides which chain each joins.
@Suite("The order of keys")
struct KeyOrderTests {
  @Test("By setting, scale and numbers, not by how these are written")
  func values() async throws {
    // As texts, 10 stands before 9, and `%` before `SD`.
    let claims = [
      World.claim("a", is: "higher", "by_at_least: 9 SD"), World.claim("b", is: "higher", "by_at_least: 10 SD"),
      World.claim("c", is: "higher", "by_at_least: 2 %"),
      World.claim("d", is: "higher", "by_at_least: 9 SD", "applies_to: next setting"),
    ]
    let project = await World(theories: claims.enumerated().map { World.theory("t\($0.offset)", $0.element) }).project()
    #expect(project.theories.map(\.claims.count) == [1, 1, 1, 1], "\(project.diagnostics)")
    let keys = project.theories.flatMap(\.claims).map { PosteriorQuery.Key($0) }
    for (index, key) in keys.enumerated() {
      for (place, other) in keys.enumerated() { #expect(key.isBefore(other) == (index < place), "\(index) \(place)") }
    }
    #expect(keys[0].isBefore(keys[2]) && !keys[2].isBefore(keys[0]))
  }
}
