import RapheLanguage

/// Which quantities are kin, and what that connects.
struct KinshipGraph {
  private let slots: [Slot]
  private let kinships: [String: Kinship]
  /// The kin of each quantity, with the way round that they stand to it.
  private var kin: [[(place: Int, turn: Turn)]]

  init(_ slots: [Slot], _ kinships: [String: Kinship]) {
    self.slots = slots
    self.kinships = kinships
    kin = Array(repeating: [], count: slots.count)
    linkByFindings()
    linkByTerms()
  }

  private mutating func link(_ one: Int, _ other: Int, _ turn: Turn) {
    kin[one].append((other, turn))
    kin[other].append((one, turn))
  }

  /// A finding that bears on several quantities connects them.
  private mutating func linkByFindings() {
    var last: [FindingKey: (place: Int, isReversed: Bool)] = [:]
    for (place, slot) in slots.enumerated() {
      for used in slot.evidence.used {
        if let known = last[used.finding.key] {
          link(known.place, place, known.isReversed == used.isReversed ? .straight : .turned)
        }
        last[used.finding.key] = (place, used.isReversed)
      }
    }
  }

  private mutating func linkByTerms() {
    for other in slots.indices {
      let quantity = slots[other].subject.quantity
      guard let kinship = kinships[quantity.vocabulary] else { continue }
      for one in 0..<other {
        if let turn = kinship.turn(slots[one].subject.quantity, quantity) { link(one, other, turn) }
      }
    }
  }

  /// The places of each family's quantities, each with the way round that it stands to the first.
  func families() -> [[(place: Int, turn: Turn)]] {
    components(among: Array(slots.indices)).flatMap(split).sorted { $0[0].place < $1[0].place }
  }

  /// What kinship connects among some quantities.
  private func components(among places: [Int]) -> [[(place: Int, turn: Turn)]] {
    let present = Set(places)
    var seen: Set<Int> = []
    return places.compactMap { start in
      guard seen.insert(start).inserted else { return nil }
      var found = [(place: start, turn: Turn.straight)]
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
  private func split(_ family: [(place: Int, turn: Turn)]) -> [[(place: Int, turn: Turn)]] {
    let places = family.map(\.place)
    let broad = Set(Respect.allCases.flatMap { broader(in: $0, among: places) })
    guard !broad.isEmpty else { return [family] }
    let (narrow, wide) = (places.filter { !broad.contains($0) }, places.filter(broad.contains))
    return (components(among: narrow) + components(among: wide)).flatMap(split)
  }

  private func broader(in respect: Respect, among places: [Int]) -> [Int] {
    guard let first = places.first, let kinship = kinships[slots[first].subject.quantity.vocabulary] else { return [] }
    func quantity(_ place: Int) -> Quantity { slots[place].subject.quantity }
    return places.filter { broad in
      let below = places.filter { kinship.isBroader(quantity(broad), quantity($0), in: respect) }
      return below.indices.contains { other in
        below[..<other].contains { kinship.areUnlike(quantity($0), quantity(below[other]), in: respect) }
      }
    }
  }
}
