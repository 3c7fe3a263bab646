import RapheReport

/// What a comparison adds: how firm the order is, and what separates theories that share ground.
struct MarkdownComparison {
  private let comparison: Reported.Comparison

  init(_ comparison: Reported.Comparison) { self.comparison = comparison }

  var lines: [String] { standings + pairs + odds + publication }

  private var standings: [String] {
    var table = MarkdownTable(headings: ["theory", .number("first"), "places", "strict bits", "copies as good"])
    table.rows = (comparison.standings ?? []).sorted { $0.rank < $1.rank }.map { standing in
      [
        standing.theory.inMarkdown, Numerals.percent(standing.first.value).spaced,
        standing.ranks.map(String.init).joined(separator: " to "),
        standing.bits.map { Numerals.signed($0.value) }.joined(separator: " to "),
        "\(standing.copiesAsGood) of \(standing.copies)",
      ]
    }
    if table.rows.isEmpty { return [] }
    return ["### How firm the order is, over \(comparison.resamples ?? 0) resamples"] + table.lines
  }

  private var pairs: [String] {
    guard let pairs = comparison.pairs, !pairs.isEmpty else { return [] }
    var table = MarkdownTable(headings: ["ahead", "behind", .number("bits"), "what separates them most"])
    table.rows = pairs.map { pair in
      let most = pair.families.max { abs($0.bits.value) < abs($1.bits.value) }
      let sample = most?.decisive.map { ", most by \($0.sample)" } ?? ""
      return pair.theories.map(\.inMarkdown)
        + [
          Numerals.signed(pair.bits.value),
          (most.map { "\($0.quantity): \(Numerals.signed($0.bits.value))\(sample)" } ?? "").inMarkdown,
        ]
    }
    return ["### Rivals, on common ground"] + table.lines
  }

  private var odds: [String] {
    guard let odds = comparison.odds else { return [] }
    if let apart = odds.apart {
      let names = apart.map(\.inMarkdown).listed()
      return ["No probabilities from the odds given: \(names) share no ground.", ""]
    }
    var table = MarkdownTable(headings: ["theory", .number("odds"), .number("probability")])
    table.rows = odds.theories.map { theory in
      [
        theory.theory.inMarkdown, Numerals.significant(theory.odds.value, 3),
        (theory.probability.map { Numerals.probability($0.value) } ?? "").spaced.inMarkdown,
      ]
    }
    return ["### Probabilities from the odds given"] + table.lines
  }

  private var publication: [String] {
    guard let publication = comparison.publication else { return [] }
    let title = ["### If results were published selectively", ""]
    if publication.verdicts.isEmpty { return title + ["No verdict changes.", ""] }
    var table = MarkdownTable(headings: ["claim", "from", "to", .number("severity")])
    table.rows = publication.verdicts.map { change in
      [
        "\(change.theory)/\(change.claim)".inMarkdown, change.from.inMarkdown, change.to.inMarkdown,
        Numerals.fixed(change.severity.value, 2),
      ]
    }
    return title + table.lines
  }
}
