import RapheEvaluation
import RapheLanguage

extension ComparisonReport {
  /// What selection for publication would do to scores, order and verdicts.
  func publication(_ comparison: TheoryComparison) -> [String] {
    let publication = comparison.publication
    guard let stated = publication.outcomes.first, publication.outcomes.count == 3 else { return [] }
    let ids = comparison.standings.map(\.theory)
    let rows = stated.ranking.compactMap { id in ids.firstIndex(of: id) }.map { index in
      [ids[index].visible] + publication.outcomes.map { Numerals.signed($0.bits[index]) }
    }
    let legend =
      "Scores if results were published more readily the smaller their p in the direction that a quantity's evidence "
      + "points to (Vevea & Woods 2005)."
    return [style(.strong, "If results were published selectively")]
      + table(["", "not", "moderately", "severely"], rows)
      + legend.wrapped(to: min(width, 100)).map { style(.faint, $0) }
      + sentences(publication, stated).joined(separator: " ").visible.wrapped(to: width) + verdicts(publication)
  }

  private func sentences(_ publication: TheoryComparison.Publication, _ stated: TheoryComparison.Publication.Outcome)
    -> [String]
  {
    var sentences: [String] = []
    if let flip = publication.rankingFlip {
      let moved = moves(from: stated.ranking, to: flip.ranking)
      sentences.append("The order changes at severity \(severity(flip.severity)) (moderate is 1, severe 2): \(moved).")
    } else {
      sentences.append("No severity up to severe changes the order.")
    }
    if let flip = publication.leaderFlip {
      sentences.append(
        "At \(severity(flip.severity)) "
          + (flip.leader.map { "\($0) comes first." } ?? "no theory has earned anything any more."))
    } else if stated.ranking.count > 1, publication.rankingFlip != nil {
      if let leader = stated.leader { sentences.append("\(leader) stays first.") }
    }
    return sentences
  }

  /// The verdicts that change, the most easily changed first.
  private func verdicts(_ publication: TheoryComparison.Publication) -> [String] {
    if publication.verdicts.isEmpty { return ["No verdict changes."] }
    let rows = publication.verdicts.sorted { $0.severity < $1.severity }.map {
      ["\($0.claim.visible): \($0.from.rawValue) to \($0.to.rawValue)", "at \(severity($0.severity))"]
    }
    return ["Verdicts that change:"] + table(["", ""], rows).dropFirst()
  }

  private func severity(_ value: Double) -> String { Numerals.fixed(value, 2) }
}
