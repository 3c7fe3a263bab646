import RapheLanguage

extension Claim {
  /// The names of its groups as they are compared or ordered; nil for what relates two subjects in anyone.
  var groups: [String]? {
    switch statement {
    case .compare(let comparison): [comparison.group.text, comparison.other.text]
    case .order(let order): order.groups.map(\.text)
    case .relate(let association): association.group.map { [$0.text] }
    }
  }
}

extension Quantity {
  /// The names of the terms that it is restricted to, by kind; nil without one.
  func scope(in vocabulary: Vocabulary) -> [String: [String]]? {
    let named = scope.filter { !$0.value.isEmpty }.map { ($0.key.rawValue, $0.value.map(vocabulary.name)) }
    return named.isEmpty ? nil : Dictionary(uniqueKeysWithValues: named)
  }
}
