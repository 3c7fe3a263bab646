/// The weights of a grid's unique terms, the exact ones first, some perhaps lowered.
///
/// What is lowered is kept apart, so that leaving one sample of many out takes no copy of all weights.
struct TermWeights: Sendable {
  private let whole: [Double]
  private let exactCount: Int
  private var lowered: [Int: Double] = [:]

  init(_ weights: [Double], exactCount: Int) {
    whole = weights
    self.exactCount = exactCount
  }

  subscript(place: Int) -> Double { lowered[place] ?? whole[place] }

  /// The weight of a term without a closed form, by its place among these.
  func factor(_ index: Int) -> Double { self[exactCount + index] }

  /// Takes a part of a weight away; what is left of it by rounding alone counts as nothing.
  mutating func lower(_ place: Int, by part: Double) {
    let rest = self[place] - part
    lowered[place] = rest > 1e-12 * whole[place] ? rest : 0
  }

  /// Whether any term without a closed form counts.
  var hasFactors: Bool { (exactCount..<whole.count).contains { self[$0] > 0 } }

  /// Whether any term counts.
  var isAny: Bool { whole.indices.contains { self[$0] > 0 } }

  /// The weights of the exact terms.
  var exact: [Double] { all(0..<exactCount) }

  /// The weights of the others.
  var factors: [Double] { all(exactCount..<whole.count) }

  private func all(_ range: Range<Int>) -> [Double] {
    var weights = Array(whole[range])
    for (place, weight) in lowered where range.contains(place) { weights[place - range.lowerBound] = weight }
    return weights
  }
}
