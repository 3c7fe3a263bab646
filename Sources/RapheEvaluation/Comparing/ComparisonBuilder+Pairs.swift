import RapheLanguage
import RapheStatistics

extension ComparisonBuilder {
  /// Every pair of theories, each with the higher one first.
  func pairs() -> [TheoryComparison.Pair] {
    let order = reports.indices.sorted {
      (-reports[$0].score.bits, reports[$0].theory.id)
        < (-reports[$1].score.bits, reports[$1].theory.id)
    }
    let positions = Dictionary(grouping: parts.indices) { parts[$0].theory }
    return order.indices.flatMap { first in
      order[(first + 1)...].map { pair(order[first], $0, positions) }
    }
  }

  /// Two theories, given the positions of each theory's parts.
  private func pair(_ first: Int, _ second: Int, _ positions: [Int: [Int]]) -> TheoryComparison.Pair {
    let mine = positions[first] ?? []
    let others = positions[second] ?? []
    var differences: [TheoryComparison.Difference] = []
    var common: [(first: Int, second: Int)] = []
    for index in mine {
      let other = others.first { isSameSubject(parts[index], parts[$0]) }
      if let other {
        common.append((index, other))
      }
      differences.append(difference(index, other, first))
    }
    for index in others where !mine.contains(where: { isSameSubject(parts[index], parts[$0]) }) {
      differences.append(difference(nil, index, second))
    }
    return TheoryComparison.Pair(
      first: reports[first].theory.id, second: reports[second].theory.id,
      common: (stated(common.map(\.first)), stated(common.map(\.second))),
      differences: differences.sorted { ($0.kind.order, -abs($0.bits)) < ($1.kind.order, -abs($1.bits)) })
  }

  private func isSameSubject(_ one: Part, _ other: Part) -> Bool { one.key.subject == other.key.subject }

  /// What some parts of a theory earn.
  private func stated(_ parts: [Int]) -> Double {
    Nesting.total(parts.map { resampled.stated[$0] }, chains: parts.map { self.parts[$0].chain })
  }

  private func difference(_ first: Int?, _ second: Int?, _ theory: Int) -> TheoryComparison.Difference {
    guard let speaking = first ?? second else { preconditionFailure("a difference of no parts") }
    func bits(_ index: Int?, without sample: String? = nil) -> Double {
      guard let index else { return 0 }
      return sample.flatMap { resampled.omitted[index][$0] } ?? resampled.stated[index]
    }
    let total = bits(first) - bits(second)
    let samples = parts[speaking].gathered.samples
    let shifts = samples.map { ($0, total - (bits(first, without: $0) - bits(second, without: $0))) }
    let decisive = shifts.max { abs($0.1) == abs($1.1) ? $0.0 > $1.0 : abs($0.1) < abs($1.1) }
    return TheoryComparison.Difference(
      kind: kind(first, second), quantity: parts[speaking].key.quantity,
      vocabulary: reports[theory].theory.vocabulary,
      first: first.map { parts[$0].claims } ?? [], second: second.map { parts[$0].claims } ?? [], bits: total,
      decisive: decisive.map { (sample: $0.0, bits: $0.1) })
  }

  private func kind(_ first: Int?, _ second: Int?) -> TheoryComparison.Difference.Kind {
    guard let first, let second else { return .oneSided }
    let (one, other) = (parts[first].key.claimed, parts[second].key.claimed)
    if one == other { return .same }
    return one.intersection(other).isEmpty ? .opposite : .partly
  }
}

extension TheoryComparison.Difference.Kind {
  /// What separates most comes first.
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
