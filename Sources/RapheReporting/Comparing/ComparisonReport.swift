package import RapheEvaluation
import RapheLanguage
import RapheSyntax

/// A comparison for a reader at a terminal: the ranking, how firm it is, and what separates theories that are rivals.
package struct ComparisonReport: Sendable {
  let width: Int
  let style: Style
  let isVerbose: Bool

  /// Makes a report; verbose, it shows every family in which a pair speaks, with its quantity.
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
    lines += [""] + rivals(comparison)
    lines += odds(comparison)
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
    let headings = ["", "first", "places", "strict bits", "copies"]
    let legend =
      "Places and strict bits are the 5th to the 95th percentile. Copies: how many of the theory's versions with the "
      + "directions of its families of claims turned, itself among them, score as well"
      + (comparison.standings.allSatisfy(\.shuffle.isComplete) ? "." : "; of more than 4096 that many are drawn.")
    return [style(.strong, title)] + table(headings, rows)
      + legend.wrapped(to: min(width, 100)).map { style(.faint, $0) }
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
  /// The text without the spaces at its end.
  var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
