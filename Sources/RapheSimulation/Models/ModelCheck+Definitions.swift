// Definitions: what comes after what, what a start may need, and how high they make what uses them.
extension ModelCheck {
  /// An order of the definitions; a circle is a mistake that shows it, and has no order of its own.
  mutating func order(of definitions: [Expression?]) -> [Int] {
    var order: [Int] = []
    var circles: [[Int]] = []
    DefinitionWalk.visit(needs(of: definitions), circle: { circles.append($0) }, done: { order.append($0) })
    for circle in circles {
      guard let first = circle.first else { continue }
      let words = circle.map { model.definitions[$0].name }.joined(separator: " -> ")
      mistakes.append(ModelMistake(.cycle, "definitions go in a circle: \(words)", in: .definitionExpression(first)))
    }
    return order
  }

  /// The definitions that each definition names.
  private func needs(of definitions: [Expression?]) -> [[Int]] {
    definitions.map { definition in
      (definition?.names ?? []).compactMap { name in
        if case .definition(let other) = kinds[name] { other } else { nil }
      }
    }
  }

  /// Refuses what would be too high to be walked once each name of a definition stands for what it is defined as.
  ///
  /// - Returns: whether nothing is.
  mutating func checkHeights(_ definitions: [Expression?], _ order: [Int], _ others: [PlacedExpression]) -> Bool {
    var heights = [Int](repeating: 0, count: definitions.count)
    func isTooHigh(_ expression: Expression) -> (height: Int, isFirst: Bool) {
      let below = expression.names.reduce(0) { highest, name in
        if case .definition(let other) = kinds[name] { max(highest, heights[other]) } else { highest }
      }
      let height = expression.height + below
      return (height, height > ExpressionParser.highest && below <= ExpressionParser.highest)
    }
    var found: [PlacedExpression] = []
    for index in order {
      guard let definition = definitions[index] else { continue }
      let (height, isFirst) = isTooHigh(definition)
      heights[index] = height
      if isFirst { found.append(PlacedExpression(item: .definitionExpression(index), expression: definition)) }
    }
    found += others.filter { isTooHigh($0.expression).isFirst }
    for placed in found {
      mistakes.append(
        ModelMistake(
          .expression, "with its definitions this joins more than \(ExpressionParser.highest) parts", in: placed.item,
          at: placed.expression.place))
    }
    return found.isEmpty
  }

  /// The values to start from may depend on parameters alone, also by way of definitions.
  mutating func checkStarts(_ starts: [Expression?], _ definitions: [Expression?]) {
    let moments = moments(of: definitions)
    for (index, start) in starts.enumerated() {
      start?.visit { part in
        guard case .name(let name) = part.form, let through = moment(name, moments) else { return }
        let way = through == name ? "" : ", which depends on `\(through)`"
        mistakes.append(
          ModelMistake(
            .misplacedName, "a start depends on parameters alone, not on `\(name)`\(way)", in: .stateStart(index),
            at: part.range))
      }
    }
  }

  /// The state or the time that each definition depends on, if any.
  private func moments(of definitions: [Expression?]) -> [String?] {
    let names = definitions.map { $0?.names ?? [] }
    var moments = [String?](repeating: nil, count: definitions.count)
    DefinitionWalk.visit(needs(of: definitions), circle: { _ in }) { index in
      for name in names[index] where moments[index] == nil { moments[index] = moment(name, moments) }
    }
    return moments
  }

  /// The state or the time that a name depends on, if any.
  private func moment(_ name: String, _ moments: [String?]) -> String? {
    switch kinds[name] {
    case .time, .state: name
    case .definition(let index): moments[index]
    default: nil
    }
  }
}

/// An expression and where it stands.
struct PlacedExpression {
  var item: ModelMistake.Item
  var expression: Expression
}
