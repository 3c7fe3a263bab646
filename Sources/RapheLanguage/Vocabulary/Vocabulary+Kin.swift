extension Vocabulary {
  /// Whether claims on two terms are one bet: one lies in the other, or both lie in a term marked `kin: together`.
  package func correspond(_ one: Term, _ other: Term) -> Bool {
    if isAbove(one, other) || isAbove(other, one) { return true }
    guard one.kind == other.kind else { return false }
    let marked = lineage.above(one.index).filter { entries[$0].holdsKin }
    return marked.contains { lineage.lies(other.index, in: $0) }
  }

  /// Whether `narrow` is `broad` or lies in it, of any two terms.
  private func isAbove(_ broad: Term, _ narrow: Term) -> Bool {
    broad.kind == narrow.kind && subsumes(broad, narrow)
  }
}
