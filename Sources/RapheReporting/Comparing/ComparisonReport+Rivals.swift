import RapheEvaluation
import RapheLanguage

extension ComparisonReport {
  /// The theories that speak of some of the same, two by two, and what decides between them.
  func rivals(_ comparison: TheoryComparison) -> [String] {
    var lines = [style(.strong, "Rivals, on common ground")]
    if comparison.pairs.isEmpty { return lines + ["No two of them speak of the same."] }
    lines += matrix(comparison)
    let legend =
      "Bits by which the evidence on what both speak of is for the theory of the row, against that of the column; level "
      + "below half a bit, blank where they share nothing. Every claim counts with one commitment, 0.95."
    lines += legend.wrapped(to: min(width, 100)).map { style(.faint, $0) }
    for pair in comparison.pairs {
      lines.append("")
      lines += "\(pair.first.visible) against \(pair.second.visible): \(outcome(pair.bits, pair))".wrapped(to: width)
      for family in pair.families { lines += describe(family, pair) }
    }
    return lines
  }

  // MARK: The matrix

  private func matrix(_ comparison: TheoryComparison) -> [String] {
    let speaking = Set(comparison.pairs.flatMap { [$0.first, $0.second] })
    let ids = comparison.scorecard.ranking.filter(speaking.contains)
    let ranks = Dictionary(
      uniqueKeysWithValues: comparison.scorecard.ranking.enumerated().map { ($1, String($0 + 1)) })
    var bits: [[String]: Double] = [:]
    for pair in comparison.pairs {
      bits[[pair.first, pair.second]] = pair.bits
      bits[[pair.second, pair.first]] = -pair.bits
    }
    func cell(_ row: String, _ column: String) -> String {
      if row == column { return "." }
      guard let bits = bits[[row, column]] else { return "" }
      return abs(bits) < Rival.level ? "level" : Numerals.signed(bits, 1)
    }
    let cells = ids.map { row in ids.map { cell(row, $0) } }
    let cellWidth = max(5, cells.joined().map(\.displayWidth).max() ?? 5) + 1
    let nameWidth = min(ids.map(\.displayWidth).max() ?? 0, 34) + 4
    // Columns that do not fit stand in a block below.
    let perBlock = max(1, (width - nameWidth - 2) / cellWidth)
    var lines: [String] = []
    for start in stride(from: 0, to: ids.count, by: perBlock) {
      let block = start..<min(start + perBlock, ids.count)
      let heading = block.map { (ranks[ids[$0]] ?? "").aligned(to: cellWidth) }.joined()
      lines.append(style(.faint, "  " + "".padded(to: nameWidth) + heading))
      for row in ids.indices {
        let name = (ranks[ids[row]] ?? "").aligned(to: 2) + "  " + ids[row].visible.clipped(to: nameWidth - 4)
        let numbers = block.map { cells[row][$0].aligned(to: cellWidth) }.joined()
        lines.append(("  " + name.padded(to: nameWidth) + numbers).trimmed)
      }
    }
    return lines
  }

  // MARK: What decides

  private func outcome(_ bits: Double, _ pair: TheoryComparison.Pair) -> String {
    abs(bits) < Rival.level
      ? "level (\(Numerals.signed(bits)))"
      : "\(Numerals.fixed(abs(bits), 2)) bits for \(bits > 0 ? pair.first : pair.second)"
  }

  private func describe(_ family: TheoryComparison.SharedFamily, _ pair: TheoryComparison.Pair) -> [String] {
    let sides = [family.first, family.second].map { $0.joined(separator: " and ") }
    var text = "\(sides.joined(separator: " against ")): \(outcome(family.bits, pair))"
    if let decisive = family.decisive {
      text += ", most by \(decisive.sample) (\(Numerals.fixed(abs(decisive.bits), 2)))"
    }
    let kind = family.kind.rawValue.padded(to: 11)
    var lines = text.visible.wrapped(to: width - 13).enumerated().map { index, line in
      "  " + (index == 0 ? style(family.kind == .opposite ? .strong : .faint, kind) : "".padded(to: 11)) + line
    }
    if isVerbose {
      lines += family.vocabulary.name(family.quantity).visible.wrapped(to: width - 13).map {
        style(.faint, $0).indented(13)
      }
    }
    return lines
  }

  // MARK: Odds

  /// The probabilities from the odds given; none without odds.
  func odds(_ comparison: TheoryComparison) -> [String] {
    guard let odds = comparison.odds else { return [] }
    if let apart = odds.apart {
      let text =
        "No probabilities from these odds: \(apart.first) and \(apart.second) share no ground, so that nothing weighs "
        + "them against each other."
      return [""] + text.visible.wrapped(to: width)
    }
    let rows = odds.theories.map { theory in
      [theory.theory.visible, Numerals.significant(theory.odds, 3), Numerals.probability(theory.probability)]
    }
    let legend = "Among these theories alone, as if one of them were right, on the ground that they share."
    return ["", style(.strong, "Probabilities from the odds given")] + table(["", "odds", "P"], rows)
      + legend.wrapped(to: min(width, 100)).map { style(.faint, $0) }
  }
}
