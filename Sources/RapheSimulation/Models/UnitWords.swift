/// Units in the words that a model uses itself: `L*mg/h`, not `2.8e-13 m^3*kg*s^-1`.
struct UnitWords {
  private let symbols: [(text: String, unit: Unit)]

  /// The words of a model: the symbols of all its declared units.
  init(_ model: Model) {
    var texts: [String] = []
    let declared =
      [model.time] + model.states.map(\.unit) + model.parameters.map(\.unit) + model.definitions.map(\.unit)
    for text in declared.compactMap({ $0 }) {
      for symbol in text.split(whereSeparator: { !$0.isLetter }).map(String.init) where !texts.contains(symbol) {
        texts.append(symbol)
      }
    }
    symbols = texts.compactMap { text in
      guard case .unit(let unit) = Unit.read(text), unit.dimension != Dimension() else { return nil }
      return (text, unit)
    }
  }

  /// A unit as a product of at most three symbols, or in those of the SI where there is none.
  func words(_ measure: Measure) -> String {
    guard let dimension = measure.dimension, let scale = measure.scales.first, dimension != Dimension() else {
      return measure.words
    }
    for count in 1...3 {
      if let found = product(Unit(dimension: dimension, scale: scale), count, from: 0) { return UnitWords.text(found) }
    }
    return measure.words
  }

  private func product(_ unit: Unit, _ count: Int, from start: Int) -> [(text: String, exponent: Int)]? {
    if count == 0 { return unit.dimension == Dimension() && Measure.agree(unit.scale, 1) ? [] : nil }
    for index in symbols.indices.dropFirst(start) {
      for exponent in [1, -1, 2, -2, 3, -3] {
        var rest = unit
        for _ in 0..<abs(exponent) {
          rest = exponent > 0 ? rest.over(symbols[index].unit) : rest.times(symbols[index].unit)
        }
        if let others = product(rest, count - 1, from: index + 1) { return [(symbols[index].text, exponent)] + others }
      }
    }
    return nil
  }

  private static func text(_ product: [(text: String, exponent: Int)]) -> String {
    func power(_ part: (text: String, exponent: Int)) -> String {
      abs(part.exponent) == 1 ? part.text : "\(part.text)^\(abs(part.exponent))"
    }
    let above = product.filter { $0.exponent > 0 }.map(power).joined(separator: "*")
    return (above.isEmpty ? "1" : above) + product.filter { $0.exponent < 0 }.map { "/" + power($0) }.joined()
  }

  /// A factor as one would write it: `1000`, `1/24`, `0.453592`.
  static func factor(_ value: Double) -> String {
    for (number, words) in [(value, ""), (1 / value, "1/")] {
      let whole = number.rounded()
      if whole >= 1, whole < 1e15, Measure.agree(number, whole) { return "\(words)\(Int(whole))" }
    }
    return "\(value)"
  }
}
