/// Which terms of a vocabulary lie in which, in memory that grows with the terms and not with their depth.
///
/// Following the first parent of each term makes a forest. There everything that lies in a term has a number in one
/// interval, so that most questions are one comparison. Only above a term with several parents is more looked at.
struct Lineage: Sendable {
  /// The parents of each term, as written.
  private let parents: [[Int32]]
  /// The number of each term in the forest, and the number after the last term in it.
  private let first: [Int32]
  private let end: [Int32]
  /// The longest way to a term that lies in none: less in everything that a term lies in.
  private let rank: [Int32]
  /// The nearest term with several parents, at the term or above it in the forest; -1 for none.
  private let junction: [Int32]

  /// Takes parents without cycles; a term that has itself for a parent is understood to have none there.
  init(parents written: [[Int]]) {
    let parents = written.enumerated().map { index, parents in parents.filter { $0 != index }.map(Int32.init) }
    let count = parents.count
    var children = [[Int32]](repeating: [], count: count)
    for (index, parents) in parents.enumerated() {
      for parent in parents { children[Int(parent)].append(Int32(index)) }
    }
    // Every term after all that it lies in.
    var order = parents.indices.filter { parents[$0].isEmpty }
    var open = parents.map(\.count)
    var rank = [Int32](repeating: 0, count: count)
    var junction = [Int32](repeating: -1, count: count)
    order.reserveCapacity(count)
    var next = 0
    while next < order.count {
      let term = order[next]
      next += 1
      if parents[term].count > 1 {
        junction[term] = Int32(term)
      } else if let parent = parents[term].first {
        junction[term] = junction[Int(parent)]
      }
      for child in children[term] {
        rank[Int(child)] = max(rank[Int(child)], rank[term] + 1)
        open[Int(child)] -= 1
        if open[Int(child)] == 0 { order.append(Int(child)) }
      }
    }
    precondition(order.count == count, "terms that lie in themselves")
    var size = [Int32](repeating: 1, count: count)
    for term in order.reversed() {
      if let parent = parents[term].first { size[Int(parent)] += size[term] }
    }
    var first = [Int32](repeating: 0, count: count)
    /// The next number to give inside each term.
    var free = [Int32](repeating: 0, count: count)
    var freeRoot: Int32 = 0
    for term in order {
      if let parent = parents[term].first {
        first[term] = free[Int(parent)]
        free[Int(parent)] += size[term]
      } else {
        first[term] = freeRoot
        freeRoot += size[term]
      }
      free[term] = first[term] + 1
    }
    self.parents = parents
    self.first = first
    end = zip(first, size).map(+)
    self.rank = rank
    self.junction = junction
  }

  /// Whether a term is another or lies in it.
  func lies(_ narrow: Int, in broad: Int) -> Bool {
    if isBelow(narrow, broad) { return true }
    guard junction[narrow] >= 0, rank[narrow] > rank[broad] else { return false }
    var seen: Set<Int32> = [junction[narrow]]
    var open = [junction[narrow]]
    func add(_ term: Int32) {
      let above = junction[Int(term)]
      if above >= 0, rank[Int(above)] > rank[broad], seen.insert(above).inserted { open.append(above) }
    }
    while let term = open.popLast() {
      // What lies above the first parent in the forest has been looked at.
      for (place, parent) in parents[Int(term)].enumerated() {
        if place > 0, isBelow(Int(parent), broad) { return true }
        add(parent)
      }
    }
    return false
  }

  /// The same by first parents alone.
  private func isBelow(_ narrow: Int, _ broad: Int) -> Bool {
    first[broad] <= first[narrow] && first[narrow] < end[broad]
  }

  /// Everything that a term lies in, sorted.
  func above(_ term: Int) -> [Int] {
    var seen: Set<Int32> = []
    var open = parents[term]
    while let next = open.popLast() {
      if seen.insert(next).inserted { open += parents[Int(next)] }
    }
    return seen.map(Int.init).sorted()
  }

  /// The number of a term, by which what lies in another stands together but for terms below several parents.
  func number(_ term: Int) -> Int { Int(first[term]) }

  /// The numbers of what lies in a term by first parents.
  func numbers(in term: Int) -> Range<Int> { Int(first[term])..<Int(end[term]) }

  /// Whether a term or one that it lies in has several parents.
  func hasJunction(_ term: Int) -> Bool { junction[term] >= 0 }
}
