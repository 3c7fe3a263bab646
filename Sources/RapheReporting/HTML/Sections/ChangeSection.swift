import RapheReport

/// What would change the result: selection for publication, the scales of the prior, one sample, and what is assumed.
struct ChangeSection {
  let index: PageIndex

  var markup: Markup {
    .section(
      .id(Anchor(.change)), .label("What would change it"), .h2("What would change it"),
      .div(
        .style(.columns),
        .div(selection, .h3("Assumptions"), assumptions, .h3("The prior"), priors),
        .div(flips, .h3("One sample"), samples)))
  }

  // MARK: Selection for publication

  private var selection: Markup {
    guard let publication = index.report.comparison?.publication, publication.outcomes.count == 3 else { return .none }
    let rows = index.ranked
    let all = publication.outcomes.flatMap { outcome in rows.compactMap { outcome.bits[$0.id]?.value } }
    let axis = Axis(showing: all)
    return .group([
      .h3("If results were published selectively"),
      .scrolled(
        "Bits under selection",
        .table(
          .style(.bias),
          .thead(
            .tr(
              .column("theory"), .column("not", .n),
              .column("moderately", .n), .column("severely", .n),
              .th(
                .attribute(.scope, "col"), .style(.plot), .span(.style(.unseen), "drawn"),
                Drawing.scale(axis, most: 4, sign: true)))),
          .tbody(
            .group(
              rows.map { theory in
                let bits = publication.outcomes.map { $0.bits[theory.id]?.value ?? .nan }
                return .tr(
                  .row(index.link(theory.id)),
                  .group(bits.map { .td(.style(.n), .text(Figure.signed($0))) }), .td(.style(.plot), moves(bits, axis)))
              })))),
      .p(
        .style(.key),
        """
        Dot: all results are published; open circle: those in the direction that a quantity's evidence points to more \
        readily, by the moderate weights of Vevea and Woods; cross: by the severe ones.
        """),
    ])
  }

  private func moves(_ bits: [Double], _ axis: Axis) -> Markup {
    Drawing.strip(
      height: 20,
      "\(Figure.signed(bits[0])) bits, \(Figure.signed(bits[1])) under moderate and \(Figure.signed(bits[2])) under severe selection",
      [
        Drawing.line(.zero, from: axis.place(0), to: axis.place(0), y: 0, y2: 20),
        Drawing.line(.whisker, from: axis.place(bits.min() ?? 0), to: axis.place(bits.max() ?? 0), y: 10),
        Drawing.mark(.cross, at: axis.place(bits[2]), y: 10, "M-4-4L4 4M-4 4L4-4"),
        Drawing.dot(.hollow, at: axis.place(bits[1]), y: 10, radius: 4),
        Drawing.dot(.earned, at: axis.place(bits[0]), y: 10, radius: 4),
      ])
  }

  /// A word that selection changes.
  private struct Flip {
    let theory: String
    let claim: String
    let from: String
    let to: String
    let severity: Double
  }

  private var allFlips: [Flip]? {
    if let publication = index.report.comparison?.publication {
      return publication.verdicts.map {
        Flip(theory: $0.theory, claim: $0.claim, from: $0.from, to: $0.to, severity: $0.severity.value)
      }
    }
    let cases = index.theories.flatMap { theory in theory.claims.map { (theory.id, $0) } }
    guard cases.contains(where: { $0.1.selection != nil }) else { return nil }
    return cases.compactMap { theory, claim in
      claim.selection?.flip.value.map {
        Flip(theory: theory, claim: claim.id, from: claim.verdict, to: $0.verdict, severity: $0.severity.value)
      }
    }
  }

  private var flips: Markup {
    guard let flips = allFlips else { return .none }
    let sorted = flips.sorted { ($0.severity, $0.theory, $0.claim) < ($1.severity, $1.theory, $1.claim) }
    return .group([
      .h3("Verdicts that selection changes"),
      sorted.isEmpty
        ? .p("No verdict changes up to severity 2 (moderate is 1, severe 2).")
        : .group([
          .p(.style(.mute), "At the least severity that does it: moderate is 1, severe 2."),
          .list(
            sorted.map { flip in
              .group([
                .strong("\(Figure.fixed(flip.severity))"), " ", index.link(flip.theory, flip.claim),
                ": \(flip.from) \u{2192} \(flip.to)", .small(.style(.mute), " (", .name(flip.theory), ")"),
              ])
            }),
        ]),
    ])
  }

  // MARK: One sample

  private var samples: Markup {
    var moves: [String: [Markup]] = [:]
    var orders: Set<String> = []
    for theory in index.theories {
      for claim in theory.claims {
        for omission in claim.omissions ?? [] where omission.verdict != claim.verdict {
          moves[omission.sample, default: []].append(
            .group([index.link(theory.id, claim.id), ": \(claim.verdict) \u{2192} \(omission.verdict)"]))
        }
      }
    }
    for omission in index.report.comparison?.omissions ?? [] where omission.ranking != nil {
      orders.insert(omission.sample)
      moves[omission.sample, default: []] += []
    }
    if moves.isEmpty { return .p("No verdict hangs on one sample.") }
    let sorted = moves.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    func item(_ sample: String, _ words: [Markup]) -> Markup {
      let order: [Markup] = orders.contains(sample) ? ["the order of theories changes"] : []
      return .group(["without ", .strong(index.sample(sample)), ": ", .joined(words + order, by: "; ")])
    }
    let rest = sorted.dropFirst(12)
    return .group([
      .list(sorted.prefix(12).map { item($0.key, $0.value) }),
      rest.isEmpty
        ? .none
        : .folded("\(Numerals.count(rest.count, "more sample"))", .list(rest.map { item($0.key, $0.value) })),
    ])
  }

  // MARK: The prior

  private var priors: Markup {
    let theories = index.ranked.filter { theory in
      guard let band = theory.score?.band, band.count == 2 else { return false }
      return (band[0].value <= 0) != (band[1].value <= 0)
    }
    let claims = index.theories.flatMap { theory in theory.claims.map { (theory, $0) } }.filter { _, claim in
      let isOpen = claim.verdict == "inconclusive" || claim.verdict == "contested"
      return isOpen && (claim.probability.value >= level || claim.probability.value <= 1 - level)
    }
    return .group([
      theories.isEmpty
        ? .p("Whether a theory earned or lost depends for none on the scale of the prior.")
        : .p(
          "Whether it earned or lost depends on the scale of the prior for ",
          .joined(theories.map { index.link($0.id) }), "."),
      .list(
        claims.map { theory, claim in
          .group([
            index.link(theory.id, claim.id), ": P \(Figure.probability(claim.probability)), but ",
            .text(Figure.range(claim.probabilityRange, Figure.probability)),
            " over prior scales, and so \(claim.verdict)",
          ])
        }),
    ])
  }

  private var level: Double { index.report.settings?.level ?? 0.95 }

  // MARK: What is assumed

  private var assumptions: Markup {
    let cases = index.theories.flatMap { theory in theory.claims.map { (theory.id, $0) } }
    let items = FlagWords.all.compactMap { flag, words -> Markup? in
      let flagged = cases.filter { $0.1.flags.contains(flag) }
      if flagged.isEmpty { return nil }
      return .folded(
        .group([.strong(.text(flag)), ": \(words), \(flagged.count) of \(cases.count) words would be others"]),
        .p(.style(.key), .joined(flagged.map { index.link($0.0, $0.1.id) }), "."))
    }
    return items.isEmpty ? .p("No word rests on what is assumed.") : .group(items)
  }
}
