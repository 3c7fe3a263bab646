package import RapheEvaluation
import RapheLanguage
import RapheSyntax

/// A comparison for a reader at a terminal: the ranking, how firm it is, and what separates each pair of theories.
package struct ComparisonReport: Sendable {
  let width: Int
  let style: Style
  private let isVerbose: Bool

  /// Makes a report; a pair's one-sided quantities are shown for few theories, or when asked for more.
  package init(width: Int = 80, style: Style = .plain, isVerbose: Bool = false) {
    self.width = min(max(width, 60), 140)
    self.style = style
    self.isVerbose = isVerbose
  }

  /// The report, each line with its end.
  package func text(_ comparison: TheoryComparison) -> String {
    var lines = RankingTable(comparison.scorecard, width: width, style: style).lines
    lines += [""] + consistency(comparison)
    lines += [""] + standings(comparison)
    lines += [""] + pairs(comparison)
    lines += [""] + publication(comparison)
    lines += [""] + omissions(comparison)
    return SimulatedNotice(comparison.scorecard.simulated).around(lines, width: width, style: style).text
  }

  // MARK: What was earned of what was at stake

  private func consistency(_ comparison: TheoryComparison) -> [String] {
    let scores = comparison.scorecard.ranking.compactMap { id in
      comparison.scorecard.theories.first { $0.theory.id == id }.flatMap { theory in
        theory.score.consistency.map { "\(id.visible) \(Numerals.percent($0))".unbroken }
      }
    }
    if scores.isEmpty { return [] }
    return "Consistency, the bits earned of those at stake: \(scores.joined(separator: ", ")).".wrapped(to: width)
  }

  // MARK: How firm the order is

  private func standings(_ comparison: TheoryComparison) -> [String] {
    let title = "How firm the order is, over \(comparison.resamples) resamples of the samples"
    let rows = comparison.standings.sorted { $0.rank < $1.rank }.map { standing in
      [
        standing.theory.visible, Numerals.percent(standing.first).spaced,
        "\(standing.ranks.lowerBound) to \(standing.ranks.upperBound)",
        "\(Numerals.signed(standing.bits.lowerBound)) to \(Numerals.signed(standing.bits.upperBound))",
        "\(standing.shuffle.asGood) of \(standing.shuffle.copies)",
      ]
    }
    let none = ["none of them", Numerals.percent(comparison.noneFirst).spaced, "", "", ""]
    let headings = ["", "first", "places", "score", "copies"]
    let legend =
      "Places and scores are the 5th to the 95th percentile. Copies: how many of the theory's versions with the "
      + "directions of its tested claims turned, itself among them, score as well"
      + (comparison.standings.allSatisfy(\.shuffle.isComplete) ? "." : "; of more than 4096 that many are drawn.")
    return [style(.strong, title)] + table(headings, rows + [none])
      + legend.wrapped(to: min(width, 100)).map { style(.faint, $0) }
  }

  // MARK: What separates them

  private func pairs(_ comparison: TheoryComparison) -> [String] {
    let isFew = comparison.standings.count <= 3
    var lines = [style(.strong, "What separates them")]
    for pair in comparison.pairs {
      let shown = pair.differences.filter { isFew || isVerbose || $0.kind == .opposite || $0.kind == .partly }
      if shown.isEmpty { continue }
      let counts = TheoryComparison.Difference.Kind.allCases.compactMap { kind in
        let count = pair.differences.count { $0.kind == kind }
        return count == 0 ? nil : "\(count) \(kind.rawValue)"
      }
      let (first, second) = (Numerals.signed(pair.common.first), Numerals.signed(pair.common.second))
      let isShared = pair.differences.contains { $0.kind != .oneSided }
      let common = isShared ? "; on common ground \(first) to \(second) bits" : ""
      lines.append("")
      lines += "\(pair.first.visible) against \(pair.second.visible): \(counts.joined(separator: ", "))\(common)"
        .wrapped(to: width)
      for difference in shown { lines += describe(difference, pair) }
    }
    if lines.count == 1 { lines += ["No two of them speak of the same quantity."] }
    let hidden = comparison.pairs.count { pair in
      pair.differences.allSatisfy { $0.kind == .oneSided || $0.kind == .same }
    }
    if !isFew, !isVerbose, hidden > 0 {
      let text = "\(Numerals.count(hidden, "pair")) on no quantity against each other (all with --verbose)"
      lines += ["", style(.faint, text.spaced)]
    }
    return lines
  }

  private func describe(_ difference: TheoryComparison.Difference, _ pair: TheoryComparison.Pair) -> [String] {
    let sides = [difference.first, difference.second].filter { !$0.isEmpty }.map { $0.joined(separator: " and ") }
    let towards = difference.bits >= 0 ? pair.first : pair.second
    let amount = Numerals.fixed(abs(difference.bits), 2)
    let isEven = Numerals.isNothing(difference.bits, 2)
    let verdict =
      difference.decisive == nil
      ? "no finding" : isEven ? "even" : "\(amount) bits towards \(towards)"
    var text = "\(sides.joined(separator: " against ")): \(verdict)"
    if let decisive = difference.decisive, !isEven {
      text += ", most by \(decisive.sample) (\(Numerals.fixed(abs(decisive.bits), 2)))"
    }
    let kind = difference.kind.rawValue.padded(to: 11)
    var lines = text.visible.wrapped(to: width - 13).enumerated().map { index, line in
      "  " + (index == 0 ? style(difference.kind == .opposite ? .strong : .faint, kind) : kind.blank) + line
    }
    if isVerbose {
      let quantity = difference.vocabulary.name(difference.quantity)
      lines += quantity.visible.wrapped(to: width - 13).map { style(.faint, $0).indented(13) }
    }
    return lines
  }

  // MARK: Single samples

  private func omissions(_ comparison: TheoryComparison) -> [String] {
    var lines = [style(.strong, "What hangs on one sample")]
    for omission in comparison.omissions {
      // That a claim with one sample is untested without it goes without saying.
      var parts = omission.verdicts.filter { $0.to != .untested }.map {
        "\($0.claim) \($0.from.rawValue) to \($0.to.rawValue)"
      }
      if let ranking = omission.ranking { parts.append(moves(from: comparison.scorecard.ranking, to: ranking)) }
      if parts.isEmpty { continue }
      lines += "without \(omission.sample): \(parts.joined(separator: "; "))".visible.wrapped(to: width - 2)
        .enumerated().map { $0.element.indented($0.offset == 0 ? 0 : 2) }
    }
    return lines.count == 1 ? lines + ["No verdict and no place does."] : lines
  }

  /// The theories whose place changes, in words.
  func moves(from old: [String], to new: [String]) -> String {
    let moved = old.enumerated().compactMap { index, id -> String? in
      guard let place = new.firstIndex(of: id), place != index else { return nil }
      return "\(id) \(index + 1) to \(place + 1)"
    }
    return "places " + moved.joined(separator: ", ")
  }

  func table(_ headings: [String], _ rows: [[String]]) -> [String] {
    let widths = headings.indices.map { column in
      ([headings] + rows).map { $0[column].displayWidth }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let text = cells.enumerated().map { index, cell in
        index == 0 ? cell.padded(to: widths[0]) : cell.aligned(to: widths[index])
      }
      return "  " + text.joined(separator: "  ").trimmed
    }
    return [style(.faint, line(headings))] + rows.map(line)
  }
}

extension String {
  /// As many spaces.
  fileprivate var blank: String { String(repeating: " ", count: displayWidth) }

  /// The text without the spaces at its end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
