/// Random numbers that are the same in every run (SplitMix64; Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension EBNF {
  /// Characters that random sentences are made of where a class leaves many.
  static let alphabet = Array(
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHSTXYZ[\\]^_`abcdefghklmnopqrstuvwxyz{|}~µ°Å²é".unicodeScalars)

  /// From this depth of rules on sentences are kept short.
  private static let deep = 12

  /// A random sentence of a rule; whatever repeats does so at most once more than it has to, and what nests deep takes
  /// the first of its choices.
  func sentence(_ name: String, using generator: inout some RandomNumberGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    derive(.name(name), depth: 0, into: &scalars, using: &generator)
    return String(scalars)
  }

  private func derive(
    _ expression: Expression, depth: Int, into scalars: inout String.UnicodeScalarView,
    using generator: inout some RandomNumberGenerator
  ) {
    switch expression {
    case .text(let text): scalars.append(contentsOf: text)
    case .characters:
      let fitting = EBNF.alphabet.filter { takes(expression, $0) }
      if let scalar = fitting.randomElement(using: &generator) { scalars.append(scalar) }
    case .name(let name):
      guard let rule = rules[name] else { preconditionFailure("no rule \(name)") }
      derive(rule, depth: depth + 1, into: &scalars, using: &generator)
    case .sequence(let parts): for part in parts { derive(part, depth: depth, into: &scalars, using: &generator) }
    case .choice(let choices):
      let choice = depth > EBNF.deep ? choices.first : choices.randomElement(using: &generator)
      if let choice { derive(choice, depth: depth, into: &scalars, using: &generator) }
    case .repeated(let inner, let minimum, let maximum):
      let most = depth > EBNF.deep ? minimum : min(maximum ?? .max, minimum + 1)
      for _ in 0..<Int.random(in: minimum...most, using: &generator) {
        derive(inner, depth: depth, into: &scalars, using: &generator)
      }
    }
  }

  /// Whether a text is a sentence of a rule, by following every way through the grammar at once.
  func recognises(_ text: String, as name: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return ends(of: .name(name), from: [0], in: scalars).contains(scalars.count)
  }

  /// Where an expression can end that begins at any of some positions.
  private func ends(of expression: Expression, from starts: Set<Int>, in text: [Unicode.Scalar]) -> Set<Int> {
    // Nothing begins nowhere; following it would not end where rules nest.
    if starts.isEmpty { return [] }
    return switch expression {
    case .text(let word): Set(starts.filter { text[$0...].starts(with: word) }.map { $0 + word.count })
    case .characters: Set(starts.filter { $0 < text.count && takes(expression, text[$0]) }.map { $0 + 1 })
    case .name(let name): rules[name].map { ends(of: $0, from: starts, in: text) } ?? []
    case .sequence(let parts): parts.reduce(starts) { ends(of: $1, from: $0, in: text) }
    case .choice(let choices):
      choices.reduce(into: []) { $0.formUnion(ends(of: $1, from: starts, in: text)) }
    case .repeated(let inner, let minimum, let maximum): repeatedEnds(inner, minimum, maximum, starts, text)
    }
  }

  private func repeatedEnds(
    _ inner: Expression, _ minimum: Int, _ maximum: Int?, _ starts: Set<Int>, _ text: [Unicode.Scalar]
  ) -> Set<Int> {
    var current = starts
    for _ in 0..<minimum { current = ends(of: inner, from: current, in: text) }
    var all = current
    var count = minimum
    while count < maximum ?? .max {
      current = ends(of: inner, from: current, in: text).subtracting(all)
      if current.isEmpty { break }
      all.formUnion(current)
      count += 1
    }
    return all
  }

  private func takes(_ expression: Expression, _ scalar: Unicode.Scalar) -> Bool {
    guard case .characters(let ranges, let isNegated) = expression else { return false }
    return ranges.contains { $0.contains(scalar.value) } != isNegated
  }
}

extension String {
  /// The text with one character taken out, put in, changed, or swapped with its neighbour.
  func edited(using generator: inout some RandomNumberGenerator) -> String {
    var scalars = Array(unicodeScalars)
    let position = Int.random(in: 0..<max(1, scalars.count), using: &generator)
    let other = EBNF.alphabet.randomElement(using: &generator) ?? "?"
    switch Int.random(in: 0..<4, using: &generator) {
    case 0 where !scalars.isEmpty: scalars.remove(at: position)
    case 1 where !scalars.isEmpty: scalars[position] = other
    case 2 where position + 1 < scalars.count: scalars.swapAt(position, position + 1)
    default: scalars.insert(other, at: position)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
