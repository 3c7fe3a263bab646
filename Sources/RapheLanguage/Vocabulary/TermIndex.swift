/// Things by the term that each is about, from which those about a term or one in it are found without a look at all.
package struct TermIndex: Sendable {
  private let vocabulary: Vocabulary
  /// By the number of their term, below first parents alone.
  private let simple: [(number: Int, place: Int)]
  /// Those whose term lies below several parents.
  private let others: [(term: Term, place: Int)]

  /// Sorts the places of some things by their terms; those without one are left out.
  package init(_ terms: [Term?], in vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    var simple: [(number: Int, place: Int)] = []
    var others: [(term: Term, place: Int)] = []
    for (place, term) in terms.enumerated() {
      guard let term else { continue }
      if vocabulary.lineage.hasJunction(term.index) {
        others.append((term, place))
      } else {
        simple.append((vocabulary.lineage.number(term.index), place))
      }
    }
    self.simple = simple.sorted { $0 < $1 }
    self.others = others
  }

  /// The places of what is about a term or one that lies in it, in order.
  package func places(in broad: Term) -> [Int] {
    let numbers = vocabulary.lineage.numbers(in: broad.index)
    var (low, high) = (0, simple.count)
    while low < high {
      let middle = (low + high) / 2
      if simple[middle].number < numbers.lowerBound { low = middle + 1 } else { high = middle }
    }
    var places = simple[low...].prefix { $0.number < numbers.upperBound }.map(\.place)
    places += others.filter { vocabulary.subsumes(broad, $0.term) }.map(\.place)
    return places.sorted()
  }
}
