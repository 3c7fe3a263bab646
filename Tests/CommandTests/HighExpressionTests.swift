import Foundation
import Testing

/// Texts that nest, or join, without end, and what is left of the stack.
@Suite("High expressions") struct HighExpressionTests {
  private static func model(_ rate: String) -> String {
    """
    raphe: 1
    model: pool
    title: T
    time: h
    states: {R: {start: 1, unit: "1", rate: "\(rate)"}}

    """
  }

  private static func joined(_ part: String, _ count: Int, by symbol: String) -> String {
    Array(repeating: part, count: count).joined(separator: symbol)
  }

  @Test("A stack that overflows is a fault like another: 3, not a signal")
  func overflow() throws {
    let sum = Self.joined("R", 1900, by: " + ")
    try Command.withFolder(["m.yaml": Self.model("R - (\(sum))")]) { folder throws in
      // The stacks of threads follow the limit.
      let result = try Command.shell("ulimit -s 192; \"$RAPHE\" check m.yaml", in: folder)
      #expect(result.code == 3, "\(result)")
      #expect(result.error.contains("raphe: internal fault"))
    }
  }

  /// A model whose start and rate use the first of many definitions, each made of the next ones.
  private static func chain(_ count: Int, of definition: (Int) -> String) -> String {
    let definitions = (0..<count).map { "  d\($0): \(definition($0))\n" }.joined()
    return """
      raphe: 1
      model: pool
      title: T
      time: h
      parameters: {k: {value: 1, unit: 1/h, from: assumption}, one: {value: 1, unit: "1", from: assumption}}
      states: {R: {start: d0, unit: "1", rate: "k*d0"}}
      definitions:
      \(definitions)  d\(count): one
        d\(count + 1): one

      """
  }

  @Test("Definitions of definitions have the height that they make together", arguments: [(900, true), (5000, false)])
  func chains(count: Int, isRead: Bool) throws {
    let text = Self.chain(count) { "d\($0 + 1) + one" }
    try Command.withFolder(["m.yaml": text]) { folder throws in
      let result = try Command.raphe(["check", "m.yaml"], in: folder)
      #expect(result.code == (isRead ? 0 : 2), "\(result.error.prefix(500))")
      let message = "with its definitions this joins more than 2000 parts"
      #expect(result.error.split(separator: "\n").count { $0.contains(message) } == (isRead ? 0 : 1))
    }
  }

  @Test("Many ways through few definitions are looked at once")
  func ways() throws {
    let text = Self.chain(60) { "d\($0 + 1) + d\($0 + 2)" }
    try Command.withFolder(["m.yaml": text]) { folder throws in
      let start = ContinuousClock.now
      #expect(try Command.raphe(["check", "m.yaml"], in: folder).code == 0)
      #expect(start.duration(to: .now) < .seconds(10))
    }
  }

  @Test("A chain that is too high is refused at once, in however many ways its numbers can be read")
  func numbers() throws {
    let text = Self.chain(3000) { "d\($0 + 1)*1.0001" }
    try Command.withFolder(["m.yaml": text]) { folder throws in
      let start = ContinuousClock.now
      let result = try Command.raphe(["check", "m.yaml"], in: folder)
      #expect(result.code == 2 && result.error.contains("joins more than 2000 parts"), "\(result.error.prefix(500))")
      #expect(start.duration(to: .now) < .seconds(10))
    }
  }

  @Test("With the usual stack what is within the limits is read")
  func within() throws {
    for symbol in [" + ", "*", " - "] {
      try Command.withFolder(["m.yaml": Self.model("0*(\(Self.joined("R", 1900, by: symbol)))")]) { folder throws in
        let result = try Command.raphe(["check", "m.yaml"], in: folder)
        #expect(result.code != 3 && !result.error.contains("too deep"), "\(result.error.prefix(300))")
      }
    }
  }

  @Test(
    "What nests or joins without end is told",
    arguments: [
      (joined("R", 100_000, by: " + "), "joins more than 2000 parts"),
      (joined("R", 100_000, by: "*"), "joins more than 2000 parts"),
      (joined("R", 100_000, by: " or "), "joins more than 2000 parts"),
      (joined("2", 100_000, by: "^"), "nests too deep"),
      (String(repeating: "(", count: 100_000) + "R", "nests too deep"),
      (String(repeating: "-", count: 100_000) + "R", "nests too deep"),
      (String(repeating: "exp(", count: 100_000) + "R", "nests too deep"),
    ])
  func beyond(text: String, message: String) throws {
    try Command.withFolder(["m.yaml": Self.model(text)]) { folder throws in
      let result = try Command.raphe(["check", "m.yaml"], in: folder)
      #expect(result.code == 2 && result.error.contains(message), "\(result.error.prefix(500))")
    }
  }
}
