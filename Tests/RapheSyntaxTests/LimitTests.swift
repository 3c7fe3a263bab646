import RapheSyntax
import Testing

@Suite struct LimitTests {
  private func limits(depth: Int = 64, nodes: Int = 1_000_000, bytes: Int = 64 << 20) -> Limits {
    var limits = Limits()
    (limits.depth, limits.nodes, limits.bytes) = (depth, nodes, bytes)
    return limits
  }

  @Test func anAliasStandsForItsAnchor() {
    let root = parse("a: &x {b: [1, 2]}\nc: *x\nd: [*x, *x]").root
    #expect(root?["c"]?["b"]?.items.map(\.text) == ["1", "2"])
    #expect(root?["d"]?.items[1]["b"]?.items[0].span == root?["a"]?["b"]?.items[0].span)
  }

  @Test func anAnchorMayBeGivenAgain() {
    #expect(parse("[&a 1, *a, &a 2, *a]").root?.items.map(\.text) == ["1", "1", "2", "2"])
    #expect(parse("[&a [&a x, *a], *a]").root?.items[1].text == "x")
  }

  @Test func depthIsCountedWithAliases() {
    #expect(described("[[[x]]]", limits: limits(depth: 3)).isEmpty)
    #expect(described("[[[[x]]]]", limits: limits(depth: 3)) == ["E0115 1:4+1"])
    #expect(described("[&a [[x]], *a]", limits: limits(depth: 3)).isEmpty)
    #expect(described("[&a [[x]], [*a]]", limits: limits(depth: 3)) == ["E0115 1:13+2 (1:5+5)"])
    #expect(described("[&a x, [[*a]]]", limits: limits(depth: 3)).isEmpty)
  }

  @Test func nodesAreCountedWithAliases() {
    // The outer list, the inner one, x, y: four; the alias as much as the inner list.
    #expect(described("[&a [x, y], *a]", limits: limits(nodes: 7)).isEmpty)
    #expect(described("[&a [x, y], *a]", limits: limits(nodes: 6)) == ["E0116 1:13+2 (1:5+6)"])
    #expect(described("{a: b, c: d}", limits: limits(nodes: 5)).isEmpty)
    #expect(described("{a: b, c: d}", limits: limits(nodes: 4)) == ["E0116 1:11+1"])
  }

  @Test func bytesAreCounted() {
    #expect(described("a: 1", limits: limits(bytes: 4)).isEmpty)
    #expect(described("a: 12", limits: limits(bytes: 4)) == ["E0117 whole"])
  }

  @Test("Deep nesting is refused", arguments: ["[", "{a: ", "- ", "? ", "[\n", "[{a: "])
  func deep(_ opening: String) {
    let (root, diagnostics) = parse(String(repeating: opening, count: 10_000))
    #expect(root == nil)
    #expect(diagnostics.map(\.code) == [.tooDeep])
  }

  @Test func aBombOfAliasesIsRefused() {
    let letters = Array("abcdefghijklmnop")
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (inner, outer) in zip(letters, letters.dropFirst()) {
      text += "\(outer): &\(outer) [" + (0..<9).map { _ in "*\(inner)" }.joined(separator: ", ") + "]\n"
    }
    let (root, diagnostics) = parse(text)
    #expect(root == nil)
    #expect(diagnostics.map(\.code) == [.tooManyNodes])
  }

  @Test func limitsSayHowToRaiseThem() {
    #expect(parse("[[", limits: limits(depth: 1)).diagnostics.first?.help?.contains("--max-depth N") == true)
    #expect(parse("[a]", limits: limits(nodes: 1)).diagnostics.first?.help?.contains("--max-nodes N") == true)
    #expect(parse("[a]", limits: limits(bytes: 1)).diagnostics.first?.help?.contains("--max-bytes N") == true)
  }

  @Test func withoutLimitsNothingOverflows() {
    #expect(described("[&a [x], *a]", limits: limits(depth: .max, nodes: .max, bytes: .max)).isEmpty)
  }
}
