import RapheLanguage

/// Which quantities are kin, and what that connects.
struct KinshipGraph: Sendable {
  /// A quantity with the way round that it stands to another.
  typealias Kin = (place: Int, turn: Turn)

  private let quantities: [Quantity]
  private let kinships: [String: Kinship]
  /// The kin of each quantity, by its place.
  private var kin: [[Kin]]

  /// Takes some quantities with the findings on each; `kinships` are by vocabulary.
  init(_ quantities: [Quantity], _ evidence: [QuantityEvidence], _ kinships: [String: Kinship]) {
    self.quantities = quantities
    self.kinships = kinships
    kin = Array(repeating: [], count: quantities.count)
    linkByFindings(evidence)
    linkByTerms()
  }

  private mutating func link(_ one: Int, _ other: Int, _ turn: Turn) {
    kin[one].append((other, turn))
    kin[other].append((one, turn))
  }

  /// Quantities on which one finding bears are kin, two by two.
  private mutating func linkByFindings(_ evidence: [QuantityEvidence]) {
    var bearing: [FindingKey: [(place: Int, isReversed: Bool)]] = [:]
    for (place, evidence) in evidence.enumerated() {
      for used in evidence.used { bearing[used.finding.key, default: []].append((place, used.isReversed)) }
    }
    var linked: Set<[Int]> = []
    for bearing in bearing.values {
      for (index, one) in bearing.enumerated() {
        for other in bearing.dropFirst(index + 1) where linked.insert([one.place, other.place]).inserted {
          link(one.place, other.place, one.isReversed == other.isReversed ? .straight : .turned)
        }
      }
    }
    for place in kin.indices { kin[place].sort { $0.place < $1.place } }
  }

  private mutating func linkByTerms() {
    for other in quantities.indices {
      guard let kinship = kinships[quantities[other].vocabulary] else { continue }
      for one in 0..<other where !kin[other].contains(where: { $0.place == one }) {
        if let turn = kinship.turn(quantities[one], quantities[other]) { link(one, other, turn) }
      }
    }
  }

  /// The families of some of the quantities, by their places, each member with the way round that it stands to the first.
  func families(among places: [Int]) -> [[Kin]] {
    components(among: places).flatMap(split).sorted { $0[0].place < $1[0].place }
  }

  /// What kinship connects among some quantities.
  private func components(among places: [Int]) -> [[Kin]] {
    let present = Set(places)
    var seen: Set<Int> = []
    return places.compactMap { start in
      guard seen.insert(start).inserted else { return nil }
      var found: [Kin] = [(start, .straight)]
      var next = 0
      while next < found.count {
        let (place, turn) = found[next]
        next += 1
        for (other, way) in kin[place] where present.contains(other) && seen.insert(other).inserted {
          found.append((other, turn.then(way)))
        }
      }
      return found.sorted { $0.place < $1.place }
    }
  }

  /// Takes the quantities out of a family that take in others unlike each other; they form one of their own.
  private func split(_ family: [Kin]) -> [[Kin]] {
    let places = family.map(\.place)
    let broad = Set(Respect.allCases.flatMap { broader(in: $0, among: places) })
    guard !broad.isEmpty else { return [family] }
    let (narrow, wide) = (places.filter { !broad.contains($0) }, places.filter(broad.contains))
    return (components(among: narrow) + components(among: wide)).flatMap(split)
  }

  private func broader(in respect: Respect, among places: [Int]) -> [Int] {
    guard let first = places.first, let kinship = kinships[quantities[first].vocabulary] else { return [] }
    return places.filter { broad in
      let below = places.filter { kinship.isBroader(quantities[broad], quantities[$0], in: respect) }
      return below.indices.contains { other in
        below[..<other].contains { kinship.areUnlike(quantities[$0], quantities[below[other]], in: respect) }
      }
    }
  }
}
