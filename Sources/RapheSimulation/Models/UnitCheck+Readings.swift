// One definition, one unit.
extension UnitCheck {
  /// An expression that was checked, and the unit it had to be in, if any.
  struct Checked {
    var expression: Expression
    var item: ModelMistake.Item
    var wanted: Unit?
    var words: String
  }

  /// Reports definitions without a unit that one place reads in one unit and another in another.
  ///
  /// A plain number in them may be a conversion or not, as the 1000 of `1000*V`, litres each or millilitres; every place
  /// would find the reading that suits it. A definition is right if one reading suits all.
  mutating func checkReadings() {
    var places: [String: [Int]] = [:]
    for (index, checked) in done.enumerated() {
      for name in checked.expression.names { places[name, default: []].append(index) }
    }
    // What follows from a definition that is reported is not reported too.
    var reported: Set<String> = []
    for index in done.indices {
      guard let name = undeclared(done[index].item), !reported.contains(name) else { continue }
      guard let measure = measures[name], measure.scales.count > 1, measure.number == nil else { continue }
      let affected = affected(by: name, places)
      let readings = measure.scales.map { Measure(dimension: measure.dimension, scales: [$0]) }
      // The first reading is the most plausible one: in a model without mistakes it mostly suits, and no other is tried.
      let isSuited = readings.contains { misfits(of: affected, reading: $0, for: name, most: 1).isEmpty }
      if affected.isEmpty || isSuited { continue }
      let unsuited = readings.map { misfits(of: affected, reading: $0, for: name) }
      // The two readings that suit the most places.
      let best = measure.scales.indices.sorted { (unsuited[$0].count, $0) < (unsuited[$1].count, $1) }
      let other = best.dropFirst().first { unsuited[$0] != unsuited[best[0]] } ?? best[1]
      let units = [best[0], other].map {
        naming.words(Measure(dimension: measure.dimension, scales: [measure.scales[$0]]))
      }
      mistakes.append(
        ModelMistake(
          .unitMismatch, "`\(name)` is read in \(units[0]) in one place and in \(units[1]) in another",
          in: done[index].item, suggestions: ["give it one unit, as in `unit: \(units[0])`"]))
      reported.formUnion(affected.compactMap { undeclared(done[$0].item) })
    }
  }

  /// What has to be looked at again when a definition is read otherwise, in the order of the first time.
  private func affected(by name: String, _ places: [String: [Int]]) -> [Int] {
    var found: Set<Int> = []
    var waiting = [name]
    while let name = waiting.popLast() {
      for index in places[name] ?? [] where found.insert(index).inserted {
        if let inner = undeclared(done[index].item) { waiting.append(inner) }
      }
    }
    return found.sorted()
  }

  /// The definition that an item is the expression of, if it declares no unit.
  private func undeclared(_ item: ModelMistake.Item) -> String? {
    guard case .definitionExpression(let index) = item, model.definitions[index].unit == nil else { return nil }
    return model.definitions[index].name
  }

  /// The places that one reading of a definition does not suit; the first `most` of them.
  private func misfits(of affected: [Int], reading: Measure, for name: String, most: Int = .max) -> Set<Int> {
    var trial = self
    trial.measures[name] = reading
    var found: Set<Int> = []
    for index in affected where found.count < most {
      trial.mistakes = []
      let measure = trial.measureAgain(done[index])
      if !trial.mistakes.isEmpty { found.insert(index) }
      if let inner = undeclared(done[index].item) { trial.measures[inner] = measure }
    }
    return found
  }
}
